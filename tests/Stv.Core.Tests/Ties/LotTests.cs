using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Ties that history leaves open: what is asked, and what answers it.</summary>
public class LotTests
{
    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;

    /// <summary>B, C and D are level at stage 2. At stage 1 D was ahead, B and C were equal: one of these two is to be excluded.</summary>
    static readonly Contest TwoOfThree = SmallElection.Of(seats: 1, """
        15 A
        5 B
        5 C
        6 D
        1 E>B
        1 E>C
        """).Contest();

    /// <summary>A and B begin with equal surpluses; whose goes first decides how much each of the others gets.</summary>
    static readonly Contest EqualSurpluses = SmallElection.Of(seats: 3, """
        12 A>B>C
        12 B>A>D
        3 C
        3 D
        2 E
        """).Contest();

    [Fact]
    public void Without_a_lot_the_count_stops_and_says_who_is_still_tied_and_what_was_compared()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(TwoOfThree, Scotland));

        Assert.Equal(TiePurpose.Exclude, needed.Tie.Purpose);
        Assert.Equal("BCD", needed.Tie.Candidates.Letters());
        Assert.Equal("BC", needed.Tie.StillTied.Letters());
        Assert.Equal((TieMethod.Lot, null, null, null), (needed.Tie.Method, needed.Tie.Chosen, needed.Tie.Lot, needed.Tie.Draw));
        Assert.Equal("51(2)", needed.Tie.Clause);
        var comparison = Assert.Single(needed.Tie.Compared);
        Assert.Equal(1, comparison.Stage);
        Assert.Equal(("D", "6.00000", "5.00000"), (comparison.Dropped.Letters(), Assert.Single(comparison.Totals).ToString(), comparison.Remaining.ToString()));
    }

    [Fact]
    public void The_count_so_far_comes_with_the_question()
    {
        var soFar = Assert.IsType<LotNeeded>(Count.Run(TwoOfThree, Scotland)).SoFar;

        WorkedTable.Equal("""
            | stage                | A  | B | C | D | E | n/t | loss | total |
            | 1. first preferences | 15 | 5 | 5 | 6 | 2 | 0   | 0    | 33    |
            | 2. exclude E         | 15 | 6 | 6 | 6 | 0 | 0   | 0    | 33    |
            """, soFar);
        Assert.Equal("17.00000", soFar.Quota.ToString());
        Assert.Equal("", soFar.Winners());
    }

    [Fact]
    public void A_tie_between_equal_surpluses_asks_whose_goes_first()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(EqualSurpluses, Scotland));

        Assert.Equal(TiePurpose.TransferFirst, needed.Tie.Purpose);
        Assert.Equal("AB", needed.Tie.StillTied.Letters());
        Assert.Empty(needed.Tie.Compared);
        Assert.Equal("AB", needed.SoFar.Winners());
    }

    [Theory]
    [InlineData("A", "Surplus A", "Surplus B")]
    [InlineData("B", "Surplus B", "Surplus A")]
    public void The_surplus_of_the_candidate_drawn_goes_first(string drawn, string first, string second)
    {
        var result = EqualSurpluses.Under(Scotland, Recorded(TiePurpose.TransferFirst, "AB", drawn));

        Assert.Equal([first, second], result.Course().Skip(1).Take(2));
    }

    [Theory]
    [InlineData("B", "Exclusion B")]
    [InlineData("C", "Exclusion C")]
    public void The_candidate_drawn_is_the_one_excluded(string drawn, string third)
    {
        var result = TwoOfThree.Under(Scotland, Recorded(TiePurpose.Exclude, "BC", drawn));

        Assert.Equal(third, result.Course()[2]);
        var tie = Assert.Single(result.Stages[2].Ties);
        Assert.Equal(TieMethod.Lot, tie.Method);
        Assert.Equal(drawn, tie.Lot!.Chosen);
        Assert.Null(tie.Draw);
    }

    [Fact]
    public void A_lot_is_matched_by_the_set_it_was_drawn_from_in_any_order() =>
        Assert.Equal("Exclusion C", TwoOfThree.Under(Scotland, Recorded(TiePurpose.Exclude, "CB", "C")).Course()[2]);

    [Theory]
    [InlineData(TiePurpose.Exclude, "BCD", "C")]
    [InlineData(TiePurpose.TransferFirst, "BC", "C")]
    [InlineData(TiePurpose.Exclude, "BD", "B")]
    public void A_lot_of_another_set_or_purpose_does_not_answer(TiePurpose purpose, string tied, string drawn) =>
        Assert.IsType<LotNeeded>(Count.Run(TwoOfThree, Scotland, Recorded(purpose, tied, drawn)));

    [Fact]
    public void A_recorded_lot_goes_before_a_seed()
    {
        foreach (var drawn in new[] { "B", "C" })
        {
            var result = TwoOfThree.Under(Scotland, Recorded(TiePurpose.Exclude, "BC", drawn) with { Seed = "12345" });
            Assert.Equal($"Exclusion {drawn}", result.Course()[2]);
        }
    }

    [Fact]
    public void A_lot_that_answers_no_tie_of_the_count_is_refused_as_stale()
    {
        var lots = Recorded(TiePurpose.Exclude, "BC", "B") with { Seed = "12345" };
        var stale = new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = ["A", "E"], Chosen = "E" };

        var refusal = Assert.Throws<ElectionException>(() => Count.Run(TwoOfThree, Scotland, lots with { Recorded = lots.Recorded.Add(stale) }));
        Assert.Contains("A, E", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_lot_for_the_same_tie_is_refused()
    {
        var lots = Recorded(TiePurpose.Exclude, "BC", "B");
        var contradiction = lots.Recorded[0] with { Chosen = "C" };

        Assert.Throws<ElectionException>(() => Count.Run(TwoOfThree, Scotland, lots with { Recorded = lots.Recorded.Add(contradiction) }));
    }

    [Fact]
    public void A_lot_is_stale_in_a_contest_that_needs_no_count()
    {
        var contest = SmallElection.Of(seats: 2, "1 A\n1 B").Contest();

        Assert.Throws<ElectionException>(() => Count.Run(contest, Scotland, Recorded(TiePurpose.Exclude, "AB", "A")));
    }

    [Fact]
    public void Lots_of_other_contests_are_passed_over()
    {
        var lots = Recorded(TiePurpose.Exclude, "BC", "B");
        var elsewhere = new Lot { Contest = "another ward", Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = "C" };

        Assert.Equal("Exclusion B", TwoOfThree.Under(Scotland, lots with { Recorded = lots.Recorded.Insert(0, elsewhere) }).Course()[2]);
    }

    [Fact]
    public void A_lot_that_chose_nobody_of_its_set_is_refused() =>
        Assert.Throws<ElectionException>(() => Count.Run(TwoOfThree, Scotland, Recorded(TiePurpose.Exclude, "BC", "D")));

    [Fact]
    public void A_lot_that_names_somebody_who_does_not_stand_is_refused() =>
        Assert.Throws<ElectionException>(() => Count.Run(TwoOfThree, Scotland, Recorded(TiePurpose.Exclude, "BX", "B")));

    [Fact]
    public void No_lot_is_asked_where_equals_fill_the_last_places_together()
    {
        var result = SmallElection.Of(seats: 2, """
            3 A
            3 B
            2 C
            1 D
            """).Contest().Under(Scotland);

        Assert.Equal("4.00000", result.Quota.ToString());
        Assert.Equal(["FirstPreferences", "Exclusion D", "Exclusion C"], result.Course());
        Assert.Equal("AB", result.Stages[2].Elected.Letters());
        Assert.Equal([1, 1], result.Elected.Select(elected => result.Candidates[elected].Order));
    }

    [Fact]
    public void No_lot_is_asked_where_equal_surpluses_need_not_be_transferred()
    {
        var result = SmallElection.Of(seats: 2, """
            10 A>C
            10 B>C
            2 C
            """).Contest().Under(Scotland);

        Assert.Equal(["FirstPreferences"], result.Course());
        Assert.Equal("AB", result.Winners());
        Assert.Equal([1, 1], result.Elected.Select(elected => result.Candidates[elected].Order));
    }

    [Fact]
    public void No_lot_is_asked_where_equals_have_exactly_the_quota_and_no_surplus()
    {
        var result = SmallElection.Of(seats: 3, """
            5 A
            5 B
            4 C
            3 D
            2 E
            """).Contest().Under(Scotland);

        Assert.Equal("5.00000", result.Quota.ToString());
        Assert.Equal("ABC", result.Winners());
        Assert.Equal([1, 1, 3], result.Elected.Select(elected => result.Candidates[elected].Order));
    }

    [Fact]
    public void No_lot_is_asked_for_the_order_of_surpluses_of_nothing()
    {
        // q = 20 ÷ 4 cut off, plus 0.0001; A and B reach it exactly by a paper worth 1/10000 each.
        var result = SmallElection.Of(seats: 3, """
            5 A
            1 @1/10000 A
            5 B
            1 @1/10000 B
            4 C
            3 D
            2 E
            1 @9998/10000 F
            """).Contest().Under(Presets.WigmPrf.Rule);

        Assert.Equal("5.0001", result.Quota.ToString());
        Assert.Equal(["FirstPreferences", "Surplus A", "Surplus B"], result.Course().Take(3));
    }

    static Lots Recorded(TiePurpose purpose, string tied, string chosen) => new()
    {
        Recorded = [new Lot { Contest = "ward", Purpose = purpose, Tied = [.. tied.Select(letter => letter.ToString())], Chosen = chosen }],
    };
}
