using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Ties of counts that iterate.</summary>
public class MeekTieTests
{
    /// <summary>C and D are level from first to last.</summary>
    static readonly SmallElection Level = SmallElection.Of(seats: 1, """
        5 A
        5 B
        2 C>A
        2 D>B
        """);

    /// <summary>C and D are level at iteration 2; at iteration 1 D was behind.</summary>
    static readonly SmallElection Differed = SmallElection.Of(seats: 1, """
        7 A
        6 B
        5 C
        4 D
        1 E>D
        """);

    static MeekRule Meek => (MeekRule)Presets.Meek.Rule;

    [Theory]
    [InlineData("meek")]
    [InlineData("meek-nz")]
    [InlineData("meek-nz-calculator")]
    public void Whoever_was_behind_at_the_first_iteration_that_differs_is_excluded_and_it_is_said_which_one_that_is(string preset)
    {
        var result = Differed.Contest().Under(Presets.Find(preset)!.Rule);

        var tie = Assert.Single(result.Stages[2].Ties);
        Assert.Equal(("CD", TieMethod.Forwards, "D"), (tie.Candidates.Letters(), tie.Method, SmallElection.Letter(tie.Chosen!.Value)));
        var comparison = Assert.Single(tie.Compared);
        Assert.Equal((1, 1, "C"), (comparison.Stage, comparison.Iteration, comparison.Dropped.Letters()));
        Assert.Equal(("5.000000000", "4.000000000"), (Assert.Single(comparison.Totals).ToString(), comparison.Remaining.ToString()));
    }

    [Fact]
    public void Looking_backwards_goes_from_iteration_to_iteration_too()
    {
        var result = Differed.Contest().Under(Meek with { ExclusionTies = new([TieMethod.Backwards, TieMethod.Lot], null) });

        Assert.Equal(1, Assert.Single(Assert.Single(result.Stages[2].Ties).Compared).Iteration);
    }

    /// <summary>Half of A's surplus of 4 goes to C, who comes within 0.000000002 of D, while A has 0.000000003 more than the quota.</summary>
    [Theory]
    [InlineData("meek-prf", "Exclusion D")]
    [InlineData("meek", "Exclusion C")]
    public void Under_the_reference_rule_alone_those_count_as_equal_whose_order_the_surpluses_could_still_change(string preset, string third)
    {
        var result = SmallElection.Of(seats: 2, """
            6 A>B
            6 A>C
            6 B
            2 C
            4 D
            """).Contest().Under(Presets.Find(preset)!.Rule, new Lots { DeclaredOrder = ["D", "C", "B", "A"] });

        Assert.Equal(["8.000000004", "7.999999998", "3.999999998", "4.000000000"], result.Stages[1].Totals.Select(total => total.ToString()));
        Assert.Equal("8.000000001", result.Stages[1].Quota.ToString());
        Assert.Equal(third, result.Course()[2]);
    }

    [Fact]
    public void A_tie_that_nothing_breaks_asks_for_a_lot()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(Level.Contest(), Meek));

        Assert.Equal((TiePurpose.Exclude, "CD"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));
        Assert.Equal(StageKind.FirstPreferences, Assert.Single(needed.SoFar.Stages).Action.Kind);
    }

    [Theory]
    [InlineData("C", "Exclusion C", "A")]
    [InlineData("D", "Exclusion D", "B")]
    public void A_recorded_lot_decides_it(string drawn, string second, string winner)
    {
        var lots = new Lots { Recorded = [new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = ["C", "D"], Chosen = drawn }] };
        var result = Level.Contest().Under(Meek, lots);

        Assert.Equal(second, result.Course()[1]);
        Assert.Equal(winner, result.Winners());
    }

    [Fact]
    public void A_seed_draws_what_no_lot_answers()
    {
        var tie = Assert.Single(Level.Contest().Under(Meek, new Lots { Seed = "12345" }).Stages[1].Ties);

        Assert.Equal((TieMethod.Lot, 2), (tie.Method, tie.Draw!.Among));
    }

    [Fact]
    public void Under_the_reference_rule_an_order_of_all_candidates_decides()
    {
        var result = Level.Contest().Under(Presets.MeekPrf.Rule, new Lots { DeclaredOrder = ["D", "B", "A", "C"] });

        var tie = Assert.Single(result.Stages[1].Ties);
        Assert.Equal((TieMethod.DeclaredOrder, "D"), (tie.Method, SmallElection.Letter(tie.Chosen!.Value)));
    }
}
