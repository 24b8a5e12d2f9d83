using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>The engine, which counts paths and piles, against a count of single papers: every iteration, every total and keep value, ties and lots included.</summary>
[Trait("Cases", "many")]
public class EngineEqualsPlainMeekTests
{
    [Property(MaxTest = 1000)]
    public Property Meek_prf_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainMeekPrf(election), election, Presets.MeekPrf));

    [Property(MaxTest = 1000)]
    public Property Warren_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainWarren(election), election, Presets.Warren));

    [Property(MaxTest = 1000)]
    public Property Meek_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainHillMeek(election), election, Presets.Meek));

    [Property(MaxTest = 500)]
    public Property Meek_of_1987_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainMeek1987(election), election, Presets.Meek1987));

    /// <summary>C has the quota but for what rounding leaves of shared papers, and no surplus: no stage passes it on.</summary>
    [Fact]
    public void A_surplus_that_the_guards_call_nothing_opens_no_stage_of_its_own()
    {
        var election = SmallElection.Of(2, "7 C\n4 A\n5 B=A=D\n5 B");
        Same(new PlainMeek1987(election), election, Presets.Meek1987);
        Assert.Equal(2, election.Under(Presets.Meek1987.Rule).Stages.Length);
    }

    [Property(MaxTest = 1000)]
    public Property New_Zealands_regulations_equal_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainNewZealand(election, asCalculator: false), election, Presets.MeekNz));

    [Property(MaxTest = 1000)]
    public Property New_Zealands_calculator_equals_the_plain_count_at_every_iteration() =>
        SmallElections.Untidy.Holds(election => Same(new PlainNewZealand(election, asCalculator: true), election, Presets.MeekNzCalculator));

    [Property(MaxTest = 500)]
    public Property Meek_prf_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainMeekPrf(election), election, Presets.MeekPrf));

    [Property(MaxTest = 500)]
    public Property Warren_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainWarren(election), election, Presets.Warren));

    static void Same(PlainMeek plain, SmallElection election, Preset preset)
    {
        var outcome = Count.Run(election.Contest(), preset.Rule, election.Chance(), CountDetail.Iterations);
        Assert.Equal(plain.Run(), PlainMeek.Of(Assert.IsType<Counted>(outcome).Result));
    }
}
