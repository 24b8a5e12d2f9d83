namespace Stv.Formats;

/// <summary>Writes a whole ranking in a cell with a count.</summary>
internal sealed class RankingWriter : CsvLayoutWriter
{
    public override BallotLayout Layout => BallotLayout.Ranking;

    public override IEnumerable<Advice> Lost(Contest contest) => [.. LostHeader(contest), .. LostCandidates(contest)];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckCells(contest);
        var weighted = IsWeighted(contest);
        WriteRow(writer, [.. Beside(weighted), "ranking"]);
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            var ranking = string.Join('>', PaperRanks.Of(contest.Ballots.Paper(group)).Select(rank => string.Join('=', rank.Select(candidate => QuotedList.Quoted(Cell(contest, candidate), ">=;|,")))));
            WriteRow(writer, [.. Beside(contest, group, weighted), ranking]);
        }
    }
}
