using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>What a result says of iterations, and when.</summary>
public class IterationTests
{
    static CountResult Counted(SmallElection election, Rule rule, CountDetail detail) =>
        Assert.IsType<Counted>(Count.Run(election.Contest(), rule, election.Chance(), detail)).Result;

    [Fact]
    public void Every_iteration_is_on_record_when_it_is_asked_for()
    {
        var stages = Counted(WorkedElections.M1, Presets.MeekPrf.Rule, CountDetail.Iterations).Stages;

        Assert.Equal(Enumerable.Range(1, 11), stages.SelectMany(stage => stage.Iterations).Select(iteration => iteration.Number));
        Assert.Equal([1, 2, 6, 1, 1], stages.Select(stage => stage.Iterations.Length));
    }

    [Fact]
    public void And_none_when_it_is_not()
    {
        var stages = WorkedElections.M1.Under(Presets.MeekPrf.Rule).Stages;

        Assert.All(stages, stage => Assert.Empty(stage.Iterations));
        Assert.Equal([1, 3, 9, 10, 11], stages.Select(stage => stage.LastIteration));
    }

    [Property(MaxTest = 100)]
    [Trait("Cases", "many")]
    public Property Asking_changes_nothing_else() => SmallElections.Untidy.Holds(election =>
    {
        foreach (var preset in Presets.All)
            Assert.Equal(Counted(election, preset.Rule, CountDetail.Stages).Everything(), Counted(election, preset.Rule, CountDetail.Iterations).Everything());
    });

    [Fact]
    public void Rules_that_do_not_iterate_have_no_keep_values()
    {
        Assert.All(Counted(WorkedElections.M1, Presets.Scotland.Rule, CountDetail.Iterations).Stages, stage =>
        {
            Assert.Empty(stage.KeepValues);
            Assert.Empty(stage.Iterations);
            Assert.Null(stage.LastIteration);
        });
    }

    [Fact]
    public void Those_who_continue_keep_all_and_the_excluded_and_withdrawn_nothing()
    {
        var result = (WorkedElections.M1 with { Withdrawn = [5] }).Under(Presets.Meek.Rule);

        Assert.Equal(["1.000000000", "1.000000000", "1.000000000", "1.000000000", "1.000000000", "0.000000000"], result.Stages[0].KeepValues.Select(value => value.ToString()));
        var exclusion = result.Stages.First(stage => stage.Action.Kind == StageKind.Exclusion);
        Assert.Equal(Votes.Zero, exclusion.KeepValues[exclusion.Action.Candidates[0]]);
    }

    [Property]
    [Trait("Cases", "many")]
    public Property Every_iteration_adds_up_to_the_valid_votes() => SmallElections.UntidyAndWeighted.Holds(election =>
    {
        foreach (var preset in Presets.All.Where(preset => preset.Rule is MeekRule))
        {
            var result = Counted(election, preset.Rule, CountDetail.Iterations);
            Assert.All(result.Stages.SelectMany(stage => stage.Iterations), iteration =>
                Assert.Equal(result.ValidVotes, iteration.Totals.Aggregate(iteration.NonTransferable + iteration.Loss, (sum, total) => sum + total)));
        }
    });

    /// <summary>Clause 10 rounds what is passed on up as well, which makes a billionth of a vote out of nothing now and then.</summary>
    [Fact]
    public void A_loss_below_nothing_is_what_rounding_up_has_made() =>
        Assert.Contains(Counted(WorkedElections.M1, Presets.MeekNz.Rule, CountDetail.Iterations).Stages.SelectMany(stage => stage.Iterations), iteration => iteration.Loss < Votes.Zero);

    [Fact]
    public void Every_decision_has_its_reason_with_the_figures_it_rests_on()
    {
        var reasons = WorkedElections.M1.Under(Presets.MeekNz.Rule).Stages
            .SelectMany(stage => stage.Reasons.Select(reason => $"{stage.Number} {reason.Kind} {reason.Candidates.Letters()} {string.Join(' ', reason.Figures)} [{reason.Clause}]"));

        Assert.Equal(
        [
            "1 ReachedQuota A 13.000000000 7.500000001 [6, 12]",
            "2 SurplusesPassedOn A 5.499999999 [17]",
            "2 ReachedQuota B 8.538461538 7.288461539 [6, 12]",
            "3 SureLoser F 1.000000000 1.461538461 3.000000000 [13]",
            "4 SureLoser E 4.000000000 0.003791471 4.036938624 [13]",
            "4 ReachedQuota C 7.519294941 7.280012520 [6, 12]",
        ], reasons);
    }
}
