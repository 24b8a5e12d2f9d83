using System.Globalization;
using System.Text.Json.Nodes;

namespace Stv.Formats;

/// <summary>Writes ABIF with short names C1, C2 and so on.</summary>
internal sealed class AbifWriter : LayoutWriter
{
    public override BallotLayout Layout => BallotLayout.Abif;

    public override IEnumerable<Advice> Lost(Contest contest) =>
    [
        .. LostHeader(contest, keepsTitle: true),
        .. LostPapers(contest, "blank ranks, closed up", HasGaps),
        .. LostOvervotes(contest),
        .. IsWeighted(contest) ? ["what papers are worth"] : Array.Empty<string>(),
    ];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckLines(contest, Layout.Word(), "[]");
        if (contest.Title.Length > 0)
            writer.Write($"{{\"title\": {JsonValue.Create(contest.Title).ToJsonString()}}}\n");
        foreach (var (i, candidate) in contest.Candidates.Index())
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"=C{i + 1}:[{candidate.Name}]\n"));
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            var ranks = BeforeOvervote(PaperRanks.Of(contest.Ballots.Paper(group))).Where(rank => rank.Count > 0).Select(rank => string.Join('=', rank.Select(candidate => string.Create(CultureInfo.InvariantCulture, $"C{candidate}"))));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{contest.Ballots.Count(group)}:{string.Join('>', ranks)}\n"));
        }
    }
}
