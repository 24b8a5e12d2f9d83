using System.Globalization;

namespace Stv.Formats;

/// <summary>Writes a column a preference with a count.</summary>
internal sealed class PreferenceColumnsWriter : CsvLayoutWriter
{
    public override BallotLayout Layout => BallotLayout.PreferenceColumns;

    public override IEnumerable<Advice> Lost(Contest contest) =>
    [
        .. LostHeader(contest), .. LostCandidates(contest),
        .. LostPapers(contest, "equal ranks, and every preference from there on", HasEqualRanks),
    ];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckCells(contest);
        var ballots = contest.Ballots;
        var (weighted, columns) = (IsWeighted(contest), 1);
        for (var group = 0; group < ballots.Groups; group++)
            columns = Math.Max(columns, Strict(ballots, group).Count());
        WriteRow(writer, [.. Beside(weighted), .. Enumerable.Range(1, columns).Select(rank => string.Create(CultureInfo.InvariantCulture, $"Pref {rank}"))]);
        for (var group = 0; group < ballots.Groups; group++)
        {
            var ranks = Strict(ballots, group).ToList();
            WriteRow(writer, [.. Beside(contest, group, weighted), .. Enumerable.Range(0, columns).Select(i => i < ranks.Count && ranks[i] is [var candidate] ? Cell(contest, candidate) : "")]);
        }
    }

    /// <summary>The ranks of a group of papers before the first that several candidates share.</summary>
    static IEnumerable<List<int>> Strict(BallotSet ballots, int group) => PaperRanks.Of(ballots.Paper(group)).TakeWhile(rank => rank.Count <= 1);
}
