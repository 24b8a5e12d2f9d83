namespace Stv.Formats;

/// <summary>Writes a whole ranking in a cell with a count.</summary>
internal sealed class RankingWriter : CsvLayoutWriter
{
    /// <summary>The heading of the column that has the sections of an electoral college.</summary>
    public const string SectionHeading = "section";

    public override BallotLayout Layout => BallotLayout.Ranking;

    public override IEnumerable<Advice> Lost(Contest contest) => [.. LostHeader(contest), .. LostCandidates(contest)];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckCells(contest);
        var weighted = IsWeighted(contest);
        var sections = contest.College?.Sections;
        WriteRow(writer, [.. Beside(weighted), .. sections is null ? Array.Empty<string>() : [SectionHeading], "ranking"]);
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            WriteRow(writer, [.. Beside(contest, group, weighted), .. sections is { } college ? [college[contest.Ballots.Section(group)].Id] : Array.Empty<string>(), Ranking(contest, contest.Ballots.Paper(group))]);
        }
    }

    /// <summary>A paper as the cell has it.</summary>
    public static string Ranking(Contest contest, ReadOnlySpan<ushort> paper) =>
        string.Join('>', PaperRanks.Of(paper).Select(rank => string.Join('=', rank.Select(candidate => QuotedList.Quoted(Cell(contest, candidate), ">=;|,")))));
}
