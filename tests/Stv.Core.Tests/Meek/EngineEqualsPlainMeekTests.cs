namespace Stv.Core.Tests;

/// <summary>The engine, which counts paths and piles, against a count of single papers: every iteration, every total and keep value, ties and lots included.</summary>
[Trait("Cases", "many")]
public class EngineEqualsPlainMeekTests
{
    [Fact]
    public void Meek_prf_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainMeekPrf(election), election, Presets.MeekPrf), times: 1000);

    [Fact]
    public void Warren_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainWarren(election), election, Presets.Warren), times: 1000);

    [Fact]
    public void Meek_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainHillMeek(election), election, Presets.Meek), times: 1000);

    [Fact]
    public void Meek_of_1987_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainMeek1987(election), election, Presets.Meek1987), times: 500);

    [Fact]
    public void New_Zealands_regulations_equal_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainNewZealand(election, asCalculator: false), election, Presets.MeekNz), times: 1000);

    [Fact]
    public void New_Zealands_calculator_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainNewZealand(election, asCalculator: true), election, Presets.MeekNzCalculator), times: 1000);

    [Fact]
    public void Meek_prf_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainMeekPrf(election), election, Presets.MeekPrf), times: 500);

    [Fact]
    public void Warren_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainWarren(election), election, Presets.Warren), times: 500);

    static void Same(PlainMeek plain, SmallElection election, Preset preset)
    {
        var outcome = Count.Run(election.Contest(), preset.Rule, election.Chance(), CountDetail.Iterations);
        Assert.Equal(plain.Run(), PlainMeek.Of(Assert.IsType<Counted>(outcome).Result));
    }
}
