namespace Stv.Core.Tests;

/// <summary>Many candidates whom hardly anybody votes for: what is kept of their count follows from what happens in it.</summary>
public class ManyCandidatesTests
{
    static readonly Lots Seeded = new() { Seed = "1" };

    /// <summary>Two places, four with votes, and the others with none.</summary>
    static Contest With(int candidates) => SmallElection.Of(2, "5 A\n4 B\n3 C\n2 D", candidates: candidates).Contest();

    [Fact]
    public void Totals_that_a_stage_leaves_alone_are_kept_once()
    {
        var stages = Assert.IsType<Counted>(Count.Run(With(26), Presets.Scotland.Rule, Seeded)).Result.Stages;
        var exclusions = stages.Where(stage => stage.Action.Kind == StageKind.Exclusion && stage.Transfers.All(transfer => transfer.Papers == 0)).ToList();
        Assert.Equal(22, exclusions.Count);
        Assert.All(exclusions, stage => Assert.True(stage.Totals == stages[stage.Number - 2].Totals, $"stage {stage.Number}"));
    }

    /// <summary>Each of the first candidates has one vote fewer than each of the last, and gives them that vote: the last are then equal, having drawn level one by one.</summary>
    [Theory]
    [InlineData("scotland")]
    [InlineData("ers97")]
    [InlineData("meek")]
    [InlineData("au-senate")]
    public void A_tie_of_many_who_drew_level_one_by_one_tells_of_each_once(string rule)
    {
        const int Half = 30;
        var papers = string.Join('\n', Enumerable.Range(0, Half).SelectMany(i => new[] { $"1 {SmallElection.Letter(i)}>{SmallElection.Letter(Half + i)}", $"2 {SmallElection.Letter(Half + i)}" }));
        var stages = Assert.IsType<Counted>(Count.Run(SmallElection.Of(1, papers, candidates: 2 * Half).Contest(), Presets.Find(rule)!.Rule, Seeded)).Result.Stages;
        var ties = stages.SelectMany(stage => stage.Ties).ToList();
        Assert.True(ties.Count > Half / 2);
        Assert.All(ties, tie => Assert.Equal(tie.Compared.SelectMany(comparison => comparison.Dropped).Concat(tie.StillTied).Order(), tie.Candidates));
        Assert.All(ties.SelectMany(tie => tie.Compared), comparison => Assert.Equal(comparison.Dropped.Length, comparison.Totals.Length));
        // Looking forwards, whoever drew level first drops out first. Looking backwards, whoever drew level last is alone.
        Assert.Equal(rule is "ers97" or "meek", ties.Any(tie => tie.Compared.Length > Half / 2));
    }

    [Theory]
    [InlineData("scotland", CountDetail.Stages)]
    [InlineData("warren", CountDetail.Elected)]
    public void A_count_of_more_than_five_million_totals_is_refused_with_what_can_be_done(string rule, CountDetail detail) =>
        Assert.Equal(TooMany + "Withdraw the candidates who have no votes, or count by a rule that excludes many at once, such as ers97.", Refused(rule, detail));

    [Fact]
    public void Whoever_counts_by_a_rule_that_excludes_many_at_once_is_not_told_to_take_one() =>
        Assert.Equal(TooMany + "Withdraw the candidates who have no votes.", Refused("ers97", CountDetail.Elected));

    const string TooMany = "Ward: 65,535 candidates are too many for a count of 77 stages or more: at most 5,000,000 totals, candidates times stages, are kept of a count. ";

    static string Refused(string rule, CountDetail detail)
    {
        var builder = new BallotSetBuilder(65_535);
        for (ushort candidate = 1; candidate < 65_535; candidate++)
            builder.Add([candidate], 1 + candidate % 100);
        var contest = With(26) with
        {
            Candidates = [.. Enumerable.Range(1, 65_535).Select(number => new Candidate { Id = $"{number}", Name = $"Candidate {number}" })],
            Ballots = builder.Build(),
        };
        return Assert.Throws<ElectionException>(() => Count.Run(contest, Presets.Find(rule)!.Rule, Seeded, detail)).Message;
    }
}
