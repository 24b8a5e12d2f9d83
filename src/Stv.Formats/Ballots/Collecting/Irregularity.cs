using System.Globalization;

namespace Stv.Formats;

/// <summary>One paper, or several of one row, that is not a plain list of preferences, with its place.</summary>
/// <param name="File">Name of the file, without a folder.</param>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Column">Cell of the row, from 1; null where the format has no cells, or the whole row is meant.</param>
/// <param name="Found">What stands in the cell; null without one.</param>
/// <param name="Kind">How it is irregular.</param>
/// <param name="Rank">The rank concerned, from 1.</param>
/// <param name="Papers">How many papers the row stands for.</param>
public sealed record Irregularity(string File, int Row, int? Column, string? Found, IrregularityKind Kind, int Rank, long Papers)
{
    /// <summary>The place as a spreadsheet names it: <c>ballots.csv:1042 column F "4"</c>.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}:{Row}") + (Column is { } column ? $" column {ColumnLetters.Of(column)}" : "") + (Found is null ? "" : $" {Excerpt.Of(Found)}");

    /// <summary>What is found and what it means under a policy: <c>rank 3 is missing; kept to rank 2 (stop at gap)</c>.</summary>
    public string Meaning(BallotPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Kind switch
        {
            IrregularityKind.Blank => "nothing is marked; not valid",
            IrregularityKind.Gap => $"rank {Rank} is missing; " + (policy.Gaps == GapPolicy.Stop ? $"{Kept} (stop at gap)" : "later preferences move up (gaps close up)"),
            IrregularityKind.EqualRanks => $"rank {Rank} is given to several; " + (policy.EqualRanks == EqualRankPolicy.Stop ? $"{Kept} (stop at equal ranks)" : policy.EqualRanks == EqualRankPolicy.PassOver ? "it is passed over (pass over equal ranks)" : "it counts as the rule says"),
            IrregularityKind.Repeat => $"named again at rank {Rank}; " + (policy.Repeats == RepeatPolicy.Stop ? $"{Kept} (stop at repeat)" : "only the first mention counts (repeats ignored)"),
            IrregularityKind.Overvote => $"rank {Rank} was given to several, it is not said to whom; {Kept}",
            _ => throw new InvalidOperationException($"The kind {Kind} has no words."),
        };
    }

    /// <summary>Place and meaning in a line.</summary>
    public string Line(BallotPolicy policy) => $"{Place}: {Meaning(policy)}";

    string Kept => Rank == 1 ? "no preference is kept" : string.Create(CultureInfo.InvariantCulture, $"kept to rank {Rank - 1}");
}
