using System.Diagnostics.CodeAnalysis;

namespace Stv.Formats;

/// <summary>The words that stand for layouts in options and in results.</summary>
public static class BallotLayouts
{
    static readonly (BallotLayout Layout, string Word)[] Words =
    [
        (BallotLayout.Blt, "blt"),
        (BallotLayout.EcountCsv, "ecount"),
        (BallotLayout.PreferenceColumns, "preferences"),
        (BallotLayout.RankMatrix, "matrix"),
        (BallotLayout.PreferenceRows, "long"),
        (BallotLayout.Ranking, "ranking"),
        (BallotLayout.PrefLib, "preflib"),
        (BallotLayout.Abif, "abif"),
        (BallotLayout.Condorcet, "cef"),
        (BallotLayout.Senate, "senate"),
        (BallotLayout.CastVoteRecords, "cvr"),
    ];

    /// <summary>Every layout's word.</summary>
    public static IEnumerable<string> All => Words.Select(entry => entry.Word);

    /// <summary>The layout's word: <c>blt</c>, <c>ecount</c>, <c>preferences</c>, <c>matrix</c>, <c>long</c>, <c>ranking</c>, <c>preflib</c>, <c>abif</c>, <c>cef</c>, <c>senate</c> or <c>cvr</c>.</summary>
    public static string Word(this BallotLayout layout) => Words.First(entry => entry.Layout == layout).Word;

    /// <summary>The layout that a word stands for.</summary>
    /// <param name="word">One of <see cref="All"/>.</param>
    /// <param name="layout">The layout; null when the word stands for none.</param>
    public static bool TryFind(string word, [NotNullWhen(true)] out BallotLayout? layout)
    {
        layout = null;
        foreach (var entry in Words)
        {
            if (entry.Word == word)
                layout = entry.Layout;
        }
        return layout is not null;
    }
}
