using System.Globalization;

namespace Stv.Formats;

/// <summary>Writes a column a preference with a count.</summary>
internal sealed class PreferenceColumnsWriter : CsvLayoutWriter
{
    public override BallotLayout Layout => BallotLayout.PreferenceColumns;

    public override IEnumerable<string> Lost(Contest contest) =>
    [
        .. LostHeader(contest), .. LostCandidates(contest),
        .. LostPapers(contest, "equal ranks, and every preference from there on", HasEqualRanks),
    ];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckCells(contest);
        var papers = Enumerable.Range(0, contest.Ballots.Groups).Select(group => PaperRanks.Of(contest.Ballots.Paper(group)).TakeWhile(rank => rank.Count <= 1).ToList()).ToArray();
        var columns = Math.Max(1, papers.Select(ranks => ranks.Count).DefaultIfEmpty(1).Max());
        WriteRow(writer, [.. Beside(contest), .. Enumerable.Range(1, columns).Select(rank => string.Create(CultureInfo.InvariantCulture, $"Pref {rank}"))]);
        foreach (var (group, ranks) in papers.Index())
            WriteRow(writer, [.. Beside(contest, group), .. Enumerable.Range(0, columns).Select(i => i < ranks.Count && ranks[i] is [var candidate] ? Cell(contest, candidate) : "")]);
    }
}
