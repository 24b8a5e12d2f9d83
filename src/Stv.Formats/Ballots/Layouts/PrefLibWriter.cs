using System.Globalization;

namespace Stv.Formats;

/// <summary>Writes PrefLib's toi: incomplete orders with ties.</summary>
internal sealed class PrefLibWriter : LayoutWriter
{
    public override BallotLayout Layout => BallotLayout.PrefLib;

    public override IEnumerable<Advice> Lost(Contest contest) =>
    [
        .. LostHeader(contest, keepsTitle: true),
        .. LostPapers(contest, "blank ranks, closed up", HasGaps),
        .. LostOvervotes(contest),
        .. IsWeighted(contest) ? ["what papers are worth"] : Array.Empty<string>(),
    ];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckLines(contest, Layout.Word());
        var ballots = contest.Ballots;
        writer.Write("# FILE NAME: ballots.toi\n");
        writer.Write($"# TITLE: {contest.Title.ReplaceLineEndings(" ")}\n# DATA TYPE: toi\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"# NUMBER ALTERNATIVES: {contest.Candidates.Length}\n# NUMBER VOTERS: {ballots.Papers}\n# NUMBER UNIQUE ORDERS: {ballots.Groups}\n"));
        foreach (var (i, candidate) in contest.Candidates.Index())
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# ALTERNATIVE NAME {i + 1}: {candidate.Name}\n"));
        for (var group = 0; group < ballots.Groups; group++)
        {
            var ranks = BeforeOvervote(PaperRanks.Of(ballots.Paper(group))).Where(rank => rank.Count > 0).Select(rank => rank.Count == 1 ? Number(rank[0]) : $"{{{string.Join(',', rank.Select(Number))}}}");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{ballots.Count(group)}: {string.Join(',', ranks)}\n"));
        }
    }

    static string Number(int candidate) => candidate.ToString(CultureInfo.InvariantCulture);
}
