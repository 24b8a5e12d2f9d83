namespace Stv.Formats.Tests;

public class FlowTests
{
    static IEnumerable<string> Flows(CountResult result, int stage) => Flow.Of(result.Stages[stage - 2], result.Stages[stage - 1])
        .Select(flow => $"{(char)('A' + flow.From)} {(flow.To < result.Contest.Candidates.Length ? ((char)('A' + flow.To)).ToString() : flow.To == result.Contest.Candidates.Length ? "left" : "lost")} {flow.Votes}");

    [Fact]
    public void Votes_flow_to_whom_the_papers_name_next() =>
        Assert.Equal(["C A 1", "C left 1"], Flows(Counts.Of(Presets.Scotland.Rule, seats: 1, ["A", "B", "C"], "4 A", "4 B", "1 CA", "1 C"), stage: 2));

    [Fact]
    public void Nothing_is_said_to_flow_where_papers_are_distributed_anew_among_the_elected()
    {
        var result = Counts.M1(Presets.Meek.Rule);

        Assert.All(result.Stages.Skip(1).Where(stage => stage.KeepValues.Count(keep => keep > Votes.Zero && keep.Value < Fraction.One) > 1), stage => Assert.Empty(Flow.Of(result.Stages[stage.Number - 2], stage)));
    }
}
