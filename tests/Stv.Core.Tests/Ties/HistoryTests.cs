namespace Stv.Core.Tests;

/// <summary>Ties that the history of the count breaks: where three or more are equal, the search goes on among those still equal.</summary>
public class HistoryTests
{
    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;

    static readonly GregoryRule ScotlandForwards = Scotland with
    {
        SurplusTies = new([TieMethod.Forwards, TieMethod.Lot], null),
        ExclusionTies = new([TieMethod.Forwards, TieMethod.Lot], null),
    };

    /// <summary>
    /// B, C and D have 16 votes each at stage 3. At stage 2 they had 15, 15 and 16, at stage 1 14, 15 and 13. The only stage that
    /// sets one of all three apart as the lowest is stage 1, and it is D; narrowing drops D at stage 2.
    /// </summary>
    static readonly SmallElection ThreeTied = SmallElection.Of(seats: 1, """
        40 A
        14 B
        15 C
        13 D
        1 E>B
        3 E>D
        1 F>B
        1 F>C
        3 F
        """);

    [Fact]
    public void Backwards_drops_whoever_was_ahead_at_a_later_stage_before_it_looks_further_back()
    {
        var result = ThreeTied.Contest().Under(Scotland);

        Assert.Equal(["FirstPreferences", "Exclusion E", "Exclusion F", "Exclusion B"], result.Course().Take(4));
        var tie = Assert.Single(result.Stages[3].Ties);
        Assert.Equal("BCD", tie.Candidates.Letters());
        Assert.Equal(["2: without D 16.00000, others 15.00000", "1: without C 15.00000, others 14.00000"], Compared(tie));
        Assert.Equal("B", tie.StillTied.Letters());
        Assert.Equal((TieMethod.Backwards, 1), (tie.Method, tie.Chosen));
    }

    [Fact]
    public void Forwards_begins_at_the_first_stage()
    {
        var result = ThreeTied.Contest().Under(ScotlandForwards);

        var tie = Assert.Single(result.Stages[3].Ties);
        Assert.Equal("Exclusion D", result.Course()[3]);
        Assert.Equal(["1: without BC 14.00000 15.00000, others 13.00000"], Compared(tie));
        Assert.Equal(TieMethod.Forwards, tie.Method);
    }

    /// <summary>B, C and D have 16 at stage 3; at stage 1 they had 14, 15 and 14, at stage 2 15, 15 and 16.</summary>
    [Fact]
    public void Forwards_drops_whoever_was_ahead_at_an_earlier_stage_before_it_looks_further_on()
    {
        var result = SmallElection.Of(seats: 1, """
            40 A
            14 B
            15 C
            14 D
            1 E>B
            2 E>D
            1 F>B
            1 F>C
            3 F
            """).Contest().Under(ScotlandForwards);

        Assert.Equal("Exclusion B", result.Course()[3]);
        Assert.Equal(["1: without C 15.00000, others 14.00000", "2: without D 16.00000, others 15.00000"], Compared(Assert.Single(result.Stages[3].Ties)));
    }

    /// <summary>The tie at stage 3 is the tie at stage 2, so that stage 1 decides.</summary>
    [Fact]
    public void Stages_at_which_all_were_equal_are_passed_over_and_left_out()
    {
        var result = SmallElection.Of(seats: 1, """
            10 A
            5 B
            4 C
            1 D>C
            2 E
            """).Contest().Under(Scotland);

        Assert.Equal(["FirstPreferences", "Exclusion D", "Exclusion E", "Exclusion C"], result.Course().Take(4));
        Assert.Equal(["1: without B 5.00000, others 4.00000"], Compared(Assert.Single(result.Stages[3].Ties)));
    }

    /// <summary>At stage 2 B and C have 12 votes each, a surplus of 2; at stage 1 B had 12 already and C 6.</summary>
    [Fact]
    public void Of_equal_surpluses_that_of_the_candidate_ahead_at_the_latest_difference_goes_first()
    {
        var result = SmallElection.Of(seats: 4, """
            12 A>C
            8 A>D
            12 B>E
            6 C>D
            5 D
            4 E
            """, candidates: 6).Contest().Under(Scotland);

        Assert.Equal("10.00000", result.Quota.ToString());
        Assert.Equal(["FirstPreferences", "Surplus A", "Surplus B", "Surplus C"], result.Course().Take(4));
        var tie = Assert.Single(result.Stages[2].Ties);
        Assert.Equal((TiePurpose.TransferFirst, TieMethod.Backwards, 1), (tie.Purpose, tie.Method, tie.Chosen));
        Assert.Equal("49(2), (3)", tie.Clause);
        Assert.Equal(["1: without C 6.00000, others 12.00000"], Compared(tie));
    }

    /// <summary>At stage 3 A, B and C have 18 votes each. At stage 2 they had 18, 18 and 15, at stage 1 18, 15 and 15.</summary>
    [Fact]
    public void Of_three_equal_surpluses_whoever_was_behind_is_dropped_stage_by_stage()
    {
        var result = SmallElection.Of(seats: 6, """
            6 F>B
            26 F
            15 G>C
            5 G
            18 A
            15 B
            15 C
            5 D
            2 E
            """).Contest().Under(Scotland);

        Assert.Equal("16.00000", result.Quota.ToString());
        Assert.Equal(["FirstPreferences", "Surplus F", "Surplus G", "Surplus A", "Surplus B", "Surplus C"], result.Course().Take(6));
        Assert.Equal(["2: without C 15.00000, others 18.00000", "1: without B 15.00000, others 18.00000"], Compared(Assert.Single(result.Stages[3].Ties)));
        Assert.Equal(["2: without C 15.00000, others 18.00000"], Compared(Assert.Single(result.Stages[4].Ties)));
        Assert.Empty(result.Stages[5].Ties);
    }

    static IEnumerable<string> Compared(Tie tie) => tie.Compared.Select(comparison =>
        $"{comparison.Stage}: without {comparison.Dropped.Letters()} {string.Join(' ', comparison.Totals)}, others {comparison.Remaining}");
}
