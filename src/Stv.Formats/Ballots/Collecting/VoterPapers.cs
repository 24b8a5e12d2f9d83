using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The papers of a voter who has several. Who the voter is, is not kept.</summary>
/// <param name="File">The file in which they stand.</param>
/// <param name="Rows">Where they stand, in the order of the file, from 1.</param>
/// <param name="Counted">The row of the one that counts; null where none does.</param>
public sealed record VoterPapers(string File, ImmutableArray<int> Rows, int? Counted)
{
    /// <summary>Where they stand, in the order of the file, from 1.</summary>
    public ImmutableArray<int> Rows { get => _rows; init => _rows = value; }
    readonly ValueArray<int> _rows = Rows;

    /// <summary>The column that tells voters apart, from 1.</summary>
    internal int Column { get; init; }

    /// <summary>The voters of a file who have several papers there, in the order of their second papers.</summary>
    internal static ImmutableArray<VoterPapers> Of(BallotReading reading, DuplicatePapers policy) =>
    [
        .. reading.Again.GroupBy(again => again.Voter).Select(again =>
        {
            ImmutableArray<int> rows = [reading.Voters[again.Key], .. again.Select(paper => paper.Row)];
            return new VoterPapers(reading.FileName, rows, OneOf(rows, policy)) { Column = reading.VoterColumn!.Value };
        }),
    ];

    /// <summary>Which of a voter's papers, in their order, counts; null where none does.</summary>
    internal static T? OneOf<T>(IReadOnlyList<T> papers, DuplicatePapers policy) where T : struct =>
        policy switch { DuplicatePapers.First => papers[0], DuplicatePapers.Last => papers[^1], _ => null };

    /// <summary>Which paper counts, as the end of a sentence.</summary>
    internal static string Counts(DuplicatePapers policy) => policy switch
    {
        DuplicatePapers.Last => "the last of each counts",
        DuplicatePapers.First => "the first of each counts",
        DuplicatePapers.None => "none of theirs counts",
        _ => "the file does not say which counts",
    };

    /// <summary>How many are named in a notice.</summary>
    const int Named = 5;

    /// <summary>Tells of all of them in one sentence, the first by their rows.</summary>
    /// <param name="voters">The rows of each voter in words.</param>
    /// <param name="papers">How many papers do not count.</param>
    /// <param name="policy">Which counts.</param>
    internal static string Notice(IReadOnlyCollection<string> voters, long papers, DuplicatePapers policy) =>
        $"{Amount.Of(voters.Count, "voter")} sent more than one paper; {Counts(policy)}, and {Amount.Of(papers, "paper")} {(papers == 1 ? "is" : "are")} left out: {string.Join("; ", voters.Take(Named))}{(voters.Count > Named ? $"; and {Amount.Of(voters.Count - Named, "more voter")}" : "")}";

    /// <summary>Where they stand: <c>rows 3, 8 and 12</c>.</summary>
    internal string Places => PlacesOf([.. Rows.Select(row => row.ToString(CultureInfo.InvariantCulture))]);

    internal static string PlacesOf(IReadOnlyList<string> rows) => $"rows {string.Join(", ", rows.SkipLast(1))} and {rows[^1]}";
}
