namespace Stv.Formats.Tests;

public class FlowTests
{
    static IEnumerable<string> Flows(CountResult result, int stage) => Flow.Of(result.Stages[stage - 2], result.Stages[stage - 1])
        .Select(flow => $"{(char)('A' + flow.From)} {(flow.To < result.Contest.Candidates.Length ? ((char)('A' + flow.To)).ToString() : flow.To == result.Contest.Candidates.Length ? "left" : "lost")} {flow.Votes}");

    [Fact]
    public void Votes_flow_to_whom_the_papers_name_next() =>
        Assert.Equal(["C A 1", "C left 1"], Flows(Counts.Of(Presets.Scotland.Rule, seats: 1, ["A", "B", "C"], "4 A", "4 B", "1 CA", "1 C"), stage: 2));

    [Fact]
    public void Of_two_surpluses_that_move_together_each_goes_its_own_way()
    {
        // A's papers name C alone and B's name D alone; in proportion to the gains, A would give D votes, and B would give C some.
        var result = Counts.Of(Presets.UsRctab.Rule, seats: 3, ["A", "B", "C", "D", "E"], "40 AC", "32 BD", "9 C", "8 D", "7 E");

        Assert.Equal(["A C 15", "B D 6.9984", "B lost 0.0016"], Flows(result, stage: 2).Select(flow => flow.Replace("4374/625", "6.9984", StringComparison.Ordinal).Replace("1/625", "0.0016", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_several_excluded_together_each_gives_to_whom_their_own_papers_name()
    {
        var result = Counts.Of(Presets.Ers97.Rule, seats: 1, ["A", "B", "C", "D"], "20 A", "15 B", "2 CA", "1 DB", "1 D");

        Assert.Equal(["C A 2", "D B 1", "D left 1"], Flows(result, stage: 2));
    }

    [Fact]
    public void Nothing_is_said_to_flow_where_papers_are_distributed_anew_among_the_elected()
    {
        var result = Counts.M1(Presets.Meek.Rule);

        Assert.All(result.Stages.Skip(1).Where(stage => stage.KeepValues.Count(keep => keep > Votes.Zero && keep.Value < Fraction.One) > 1), stage => Assert.Empty(Flow.Of(result.Stages[stage.Number - 2], stage)));
    }
}
