namespace Stv.Core.Tests;

/// <summary>The engine, which counts piles, against a clerk who moves one paper at a time: every stage, every total, ties and lots included.</summary>
public class EngineEqualsPlainCountTests
{
    [Fact]
    public void Scotland_equals_the_plain_count_at_every_stage() =>
        SmallElections.Untidy.Holds(election => Same(new PlainScotland(election), election, Presets.Scotland), times: 2000);

    [Fact]
    public void Wigm_equals_the_plain_count_at_every_stage() =>
        SmallElections.Untidy.Holds(election => Same(new PlainWigm(election), election, Presets.Wigm), times: 1000);

    [Fact]
    public void Wigm_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainWigm(election), election, Presets.Wigm), times: 1000);

    [Fact]
    public void Wigm_prf_equals_the_plain_count_at_every_stage() =>
        SmallElections.Untidy.Holds(election => Same(new PlainWigmPrf(election), election, Presets.WigmPrf), times: 2000);

    [Fact]
    public void Wigm_prf_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainWigmPrf(election), election, Presets.WigmPrf), times: 1000);

    static void Same(PlainGregory plain, SmallElection election, Preset preset) =>
        Assert.Equal(plain.Run().ToString(), PlainCount.Of(election.Under(preset.Rule)).ToString());
}
