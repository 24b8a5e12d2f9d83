using System.Globalization;

namespace Stv.Formats;

/// <summary>Writes a row a preference: the paper's number, how many there are of it, the rank, the candidate.</summary>
internal sealed class LongWriter : CsvLayoutWriter
{
    public override BallotLayout Layout => BallotLayout.PreferenceRows;

    public override IEnumerable<Advice> Lost(Contest contest) => [.. LostHeader(contest), .. LostCandidates(contest)];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckCells(contest);
        var weighted = IsWeighted(contest);
        WriteRow(writer, ["ballot_id", .. Beside(weighted), "rank", "choice"]);
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            string[] beside = [(group + 1).ToString(CultureInfo.InvariantCulture), .. Beside(contest, group, weighted)];
            var ranks = PaperRanks.Of(contest.Ballots.Paper(group));
            if (ranks.TrueForAll(rank => rank.Count == 0))
                WriteRow(writer, [.. beside, "", ""]);
            foreach (var (i, rank) in ranks.Index())
            {
                foreach (var candidate in rank)
                    WriteRow(writer, [.. beside, (i + 1).ToString(CultureInfo.InvariantCulture), Cell(contest, candidate)]);
            }
        }
    }
}
