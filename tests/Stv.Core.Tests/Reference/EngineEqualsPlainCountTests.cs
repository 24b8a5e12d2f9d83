using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>The engine, which counts piles, against a clerk who moves one paper at a time: every stage, every total, ties and lots included.</summary>
[Trait("Cases", "many")]
public class EngineEqualsPlainCountTests
{
    [Property(MaxTest = 1000)]
    public Property Scotland_equals_the_plain_count_at_every_stage() =>
        SmallElections.Untidy.Holds(election => Same(new PlainScotland(election), election, Presets.Scotland.Rule));

    [Property(MaxTest = 1000)]
    public Property Scotland_equals_the_plain_count_where_candidates_are_level() =>
        SmallElections.Level.Holds(election => Same(new PlainScotland(election), election, Presets.Scotland.Rule));

    /// <summary>So many places that the engine counts with numbers of any size instead of 128 bits.</summary>
    [Property(MaxTest = 500)]
    public Property Scotland_with_twenty_places_equals_the_plain_count() => SmallElections.Plain.Holds(election =>
        Same(new PlainScotland(election, places: 20), election, (GregoryRule)Presets.Scotland.Rule with { Numbers = Numbers.Decimals(20) }));

    [Property(MaxTest = 500)]
    public Property Wigm_in_guarded_decimals_takes_the_course_of_the_exact_count() => SmallElections.UntidyAndWeighted.Holds(election =>
    {
        var guarded = (GregoryRule)Presets.Wigm.Rule with { Numbers = Numbers.Guarded(20, 20), ValueRounding = ValueRounding.OnceDown };
        var (exact, close) = (election.Under(Presets.Wigm.Rule), election.Under(guarded));

        Assert.Equal(exact.Course(), close.Course());
        Assert.Equal(exact.Winners(), close.Winners());
        foreach (var (stage, same) in exact.Stages.Zip(close.Stages))
            Assert.Equal(stage.Totals.Select(total => total.ToString(12)), same.Totals.Select(total => total.ToString(12)));
    });

    [Property(MaxTest = 1000)]
    public Property Wigm_equals_the_plain_count_at_every_stage() =>
        SmallElections.Untidy.Holds(election => Same(new PlainWigm(election), election, Presets.Wigm.Rule));

    [Property(MaxTest = 1000)]
    public Property Wigm_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainWigm(election), election, Presets.Wigm.Rule));

    [Property(MaxTest = 1000)]
    public Property Wigm_prf_equals_the_plain_count_at_every_stage() =>
        SmallElections.Untidy.Holds(election => Same(new PlainWigmPrf(election), election, Presets.WigmPrf.Rule));

    [Property(MaxTest = 1000)]
    public Property Wigm_prf_equals_the_plain_count_of_papers_of_different_worth() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainWigmPrf(election), election, Presets.WigmPrf.Rule));

    static void Same(PlainGregory plain, SmallElection election, Rule rule) =>
        Assert.Equal(plain.Run().ToString(), PlainCount.Of(election.Under(rule)).ToString());
}
