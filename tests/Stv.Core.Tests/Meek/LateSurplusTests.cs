namespace Stv.Core.Tests;

/// <summary>
/// The quota is 10.25. A's surplus of 11.75 elects B with 18.75, and just then what A keeps rises by a billionth, because
/// rounding left them above the quota by less than that. B's surplus has still to move; it elects C.
/// </summary>
public class LateSurplusTests
{
    static readonly SmallElection Late = SmallElection.Of(seats: 3, """
        22 A>B>C>D
        7 B>C>D>A
        4 C>D>B>A
        8 D>C>B>A
        """);

    [Theory]
    [InlineData("meek")]
    [InlineData("meek-nz")]
    [InlineData("meek-nz-calculator")]
    [InlineData("meek-1987")]
    [InlineData("meek-prf")]
    [InlineData("warren")]
    [InlineData("wigm")]
    [InlineData("scotland")]
    public void All_rules_elect_the_one_whom_the_late_surplus_reaches(string rule) =>
        Assert.Equal("ABC", Late.Under(Presets.Find(rule)!.Rule).Winners());

    [Theory]
    [InlineData("meek")]
    [InlineData("meek-nz")]
    [InlineData("meek-nz-calculator")]
    public void A_surplus_moves_on_although_the_keep_value_of_another_rises_by_rounding(string rule)
    {
        var result = Assert.IsType<Counted>(Count.Run(Late.Contest(), Presets.Find(rule)!.Rule, detail: CountDetail.Iterations)).Result;

        Assert.Equal(["FirstPreferences", "Iteration A", "Iteration AB"], result.Course());
        Assert.Equal(["A", "B", "C"], result.Stages.Select(stage => stage.Elected.Letters()));
        Assert.StartsWith("18.7", result.Stages[1].Totals[1].ToString(), StringComparison.Ordinal);
        var (before, after) = (result.Stages[1].KeepValues, result.Stages[2].Iterations[0].KeepValues);
        Assert.True(after[0] > before[0]);
        Assert.True(after[1] < before[1]);
    }

    [Theory]
    [InlineData("surplus-not-falling")]
    [InlineData("keep-values-settled")]
    public void Nobody_is_excluded_while_somebody_has_the_quota_and_waits_to_be_elected(string stop)
    {
        var rule = ((MeekRule)Presets.Meek.Rule).With("election", "after-convergence").With("surplus-limit", "less than 0.000000000001 together").With("stable-stop", stop);

        Assert.Equal("ABC", Late.Under(rule).Winners());
        Assert.All(Late.Under(rule).Stages, stage => Assert.NotEqual(StageKind.Exclusion, stage.Action.Kind));
    }

    /// <summary>B's surplus makes the surpluses larger than at the iteration before, when only A had one.</summary>
    [Fact]
    public void The_surplus_of_somebody_elected_just_now_does_not_stop_the_iterations() =>
        Assert.Equal("ABC", Late.Under(((MeekRule)Presets.MeekPrf.Rule).With("election", "during-iterations")).Winners());

    /// <summary>What A passes on B keeps whole at first, for it is worth less than the amount that B keeps of a paper, and so do the others after B: for an iteration the surplus changes hands and does not fall.</summary>
    [Theory]
    [InlineData("meek")]
    [InlineData("meek-prf")]
    [InlineData("warren")]
    public void A_surplus_that_only_changes_hands_moves_on(string rule)
    {
        var election = SmallElection.Of(seats: 6, "10 A>B>C>D>E>F", candidates: 7) with { DeclaredOrder = [0, 1, 2, 3, 4, 5, 6] };

        Assert.Equal("ABCDEF", election.Under(Presets.Find(rule)!.Rule).Elected.Order().Letters());
    }
}
