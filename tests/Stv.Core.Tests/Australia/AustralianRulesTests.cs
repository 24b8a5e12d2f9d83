namespace Stv.Core.Tests.Australia;

/// <summary>The Australian rules besides the Senate's, on the small elections and clause by clause.</summary>
public class AustralianRulesTests
{
    static readonly GregoryRule Act = (GregoryRule)Presets.Act.Rule;
    static readonly GregoryRule Nsw = (GregoryRule)Presets.NewSouthWalesLocal.Rule;

    /// <summary>M3, a hundred times.</summary>
    static readonly SmallElection M3Hundredfold = SmallElection.Of(seats: 3, "1200 A>B>C\n800 A\n500 B>D\n300 C\n400 D\n300 E");

    [Fact]
    public void Act_counts_six_decimals_and_moves_the_last_parcel() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 0.454545~ -> elect B | 8* | 8.727272* | 5.363636 | 3.90909 | 3 | 1 | 0 | 0.000002 | 30 |
        | 3. surplus of B (0.727272), value(s) 0.121212 | 8* | 8* | 6.090908 | 3.90909 | 3 | 1 | 0 | 0.000002 | 30 |
        | 4. exclude F | 8* | 8* | 6.090908 | 3.90909 | 4 | 0 | 0 | 0.000002 | 30 |
        | 5. exclude D | 8* | 8* | 6.090908 | 0.90909 | 7 | 0 | 0 | 0.000002 | 30 |
        | 6. exclude D | 8* | 8* | 6.090908 | 0 | 7.90909 | 0 | 0 | 0.000002 | 30 |
        | 7. exclude C | 8* | 8* | 2.090908 | 0 | 7.90909 | 0 | 4 | 0.000002 | 30 |
        | 8. exclude C | 8* | 8* | 0.727272 | 0 | 7.90909 | 0 | 5.363636 | 0.000002 | 30 |
        | 9. exclude C -> elect E | 8* | 8* | 0 | 0 | 7.90909* | 0 | 6.090908 | 0.000002 | 30 |
        """, WorkedElections.M1.Under(Act));

    /// <summary>A's 6 votes of surplus move on 11 papers, 5 ÷ 11 each: of 2.72, 1.36 and 0.9 votes 2, 1 and 0 count.</summary>
    [Fact]
    public void Act_counted_whole_votes_until_2016() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 0.454545~ -> elect B | 8* | 8* | 5 | 3 | 3 | 1 | 0 | 2 | 30 |
        | 3. exclude F | 8* | 8* | 5 | 3 | 4 | 0 | 0 | 2 | 30 |
        | 4. exclude D | 8* | 8* | 5 | 0 | 7 | 0 | 0 | 2 | 30 |
        | 5. exclude D | 8* | 8* | 5 | 0 | 7 | 0 | 0 | 2 | 30 |
        | 6. exclude C | 8* | 8* | 1 | 0 | 7 | 0 | 4 | 2 | 30 |
        | 7. exclude C -> elect E | 8* | 8* | 0 | 0 | 7* | 0 | 5 | 2 | 30 |
        """, WorkedElections.M1.Under(Presets.Act2008.Rule));

    /// <summary>Sch. 4, 1C(4): A's surplus of 4 moves 9 papers at 4 ÷ 9, seven of them to B, who then has a surplus of 2. The five that go on are worth 2.22 in full, though a tally would make it 2, and move at 2 ÷ 5, which is less than 4 ÷ 9.</summary>
    [Fact]
    public void Act_limits_a_transfer_value_by_what_the_papers_are_worth_and_not_by_what_they_were_counted_as()
    {
        var result = SmallElection.Of(seats: 3, "5 A>B>C\n2 A>B\n2 A>C\n7 A\n11 B\n7 C\n6 D\n5 E").Under(Presets.Act2008.Rule);

        Assert.Equal("12", result.Quota.ToString());
        Assert.Equal(["Surplus A", "Surplus B"], result.Course().Skip(1).Take(2));
        Assert.Equal("2/5", result.Stages[2].Transfers[0].Value.ToString());
    }

    /// <summary>Sch. 4, 4(2): C's papers give A a surplus, which is transferred before B, the only one left, is elected.</summary>
    [Fact]
    public void Act_transfers_surpluses_before_those_who_are_left_fill_the_places()
    {
        var result = SmallElection.Of(seats: 2, "5 A\n5 B\n4 C>A\n3 D").Under(Act);

        Assert.Equal(["FirstPreferences", "Exclusion D", "Exclusion C", "Surplus A"], result.Course());
        Assert.Equal("B", result.Stages[3].Elected.Letters());
    }

    [Fact]
    public void Victoria_counts_M1_as_the_Senate_does() => Assert.Equal(
        WorkedElections.M1.Under(Presets.Senate.Rule).Stages.Select(stage => string.Join(' ', stage.Totals)),
        WorkedElections.M1.Under(Presets.Victoria.Rule).Stages.Select(stage => string.Join(' ', stage.Totals)));

    /// <summary>S. 114A(12): D's own three papers move before E's two, though these are worth 1 as well.</summary>
    [Fact]
    public void Victoria_moves_first_preferences_before_other_papers_of_the_same_value()
    {
        var result = SmallElection.Of(seats: 2, "20 A\n9 B\n8 C\n3 D>B\n2 E>D>C").Under(Presets.Victoria.Rule);

        Assert.Equal(["Exclusion E", "Exclusion D"], result.Course().Where(course => course.StartsWith("Exclusion", StringComparison.Ordinal)).Take(2));
        var stages = result.Stages.Where(stage => stage.What() == "Exclusion D").ToList();
        Assert.Equal([3L, 2], stages.Select(stage => stage.Transfers.Single().Papers));
    }

    /// <summary>A paper with two preferences is informal where five are asked for; one that names everybody never is.</summary>
    [Fact]
    public void Victoria_can_ask_for_five_preferences_by_choice() =>
        Assert.Equal(3, SmallElection.Of(seats: 1, "2 A>B>C>D>E\n1 A>B>C>D>E>F\n3 F>A").Under(Presets.Victoria.Rule.With("fewest-preferences", "5")).Papers.Valid);

    [Fact]
    public void Western_Australia_weighs_papers_that_went_through_two_surpluses() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | n/t | loss | total |
        | 1. first preferences -> elect A | 2000* | 500 | 300 | 400 | 300 | 0 | 0 | 3500 |
        | 2. surplus of A (1124), value(s) 0.562 -> elect B | 876* | 1174* | 300 | 400 | 300 | 449 | 1 | 3500 |
        | 3. surplus of B (298), value(s) 0.253833~, 0.142654~ | 876* | 876* | 471 | 526 | 300 | 449 | 2 | 3500 |
        | 4. exclude E -> elect D | 876* | 876* | 471 | 526* | 0 | 749 | 2 | 3500 |
        """, M3Hundredfold.Under(Presets.WesternAustralia.Rule));

    [Fact]
    public void Western_Australia_counts_M1_as_the_Senate_does() => Assert.Equal(
        WorkedElections.M1.Under(Presets.Senate.Rule).Stages.Select(stage => string.Join(' ', stage.Totals)),
        WorkedElections.M1.Under(Presets.WesternAustralia.Rule).Stages.Select(stage => string.Join(' ', stage.Totals)));

    /// <summary>Sch. 1, 8: E's papers of F came before those of A's surplus, and both after E's own.</summary>
    [Fact]
    public void Western_Australia_moves_papers_of_the_excluded_as_they_came()
    {
        var result = SmallElection.Of(seats: 2, "14 A>E>B\n4 A\n9 B\n8 C\n2 E>C\n1 F>E>C").Under(Presets.WesternAustralia.Rule);

        Assert.Equal([2L, 14, 1], result.Stages.Where(stage => stage.What() == "Exclusion E").Select(stage => stage.Transfers.Single().Papers));
    }

    /// <summary>Clause 6(1)(b): A's two papers without a next preference stay; five votes move on eleven. With 7 votes E then has more than C's 5, which is all there is against them: clause 11(2).</summary>
    [Fact]
    public void New_South_Wales_leaves_exhausted_papers_with_the_elected() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 0.454545~ -> elect B | 8* | 8* | 5 | 3 | 3 | 1 | 0 | 2 | 30 |
        | 3. exclude F | 8* | 8* | 5 | 3 | 4 | 0 | 0 | 2 | 30 |
        | 4. exclude D -> elect E | 8* | 8* | 5 | 0 | 7* | 0 | 0 | 2 | 30 |
        """, WorkedElections.M1.Under(Nsw));

    /// <summary>The same election without clause 11(2), as far as the worked table goes: C's own papers and then A's are exhausted.</summary>
    [Fact]
    public void New_South_Wales_would_end_the_same_without_clause_11()
    {
        var last = WorkedElections.M1.Under(Nsw with { LastVacancy = LastVacancy.AsAnyOther, LastButOne = LastButOne.AsAnyOther }).Stages[^1];

        Assert.Equal(("Exclusion C", "E", "5", "2"), (last.What(), last.Elected.Letters(), last.NonTransferable.ToString(), last.Loss.ToString()));
    }

    /// <summary>Clause 6(1)(b): A's surplus of 6 is more than the 2 papers with a next preference; they move at 1, and the other 4 votes are exhausted.</summary>
    [Fact]
    public void New_South_Wales_moves_no_paper_above_its_value()
    {
        var stage = SmallElection.Of(seats: 3, "12 A\n2 A>B\n5 B\n5 C\n4 D\n3 E").Under(Nsw).Stages[1];

        Assert.Equal(("Surplus A", "1", 2L, "4", "0"), (stage.What(), stage.Transfers[0].Value.ToString(), stage.Transfers[0].Papers, stage.NonTransferable.ToString(), stage.Loss.ToString()));
    }

    /// <summary>Clause 7(4)(b): B holds 6 first preferences for C and A's 8 papers for D, which came at 5 ÷ 10, 4 votes. B's surplus of 3 moves D's at 3 ÷ 10 of a half.</summary>
    [Fact]
    public void New_South_Wales_multiplies_the_value_at_which_papers_came()
    {
        var result = SmallElection.Of(seats: 3, "8 A>B>D\n2 A>C\n2 A\n6 B>C\n5 C\n4 D").Under(Nsw);

        Assert.Equal("7", result.Quota.ToString());
        Assert.Equal(["3/10", "3/20"], result.Stages[2].Transfers.Select(transfer => transfer.Value.ToString()));
    }

    /// <summary>Clause 11(3): the quota is 10. B and C have 9 each, more than D, E and A's surplus of 1 come to, so they are elected with A at the first count.</summary>
    [Fact]
    public void New_South_Wales_fills_several_places_at_once_when_those_below_cannot_catch_up()
    {
        var stage = Assert.Single(SmallElection.Of(seats: 3, "11 A\n9 B\n9 C\n4 D\n3 E").Under(Nsw).Stages);

        Assert.Equal(3, stage.Elected.Length);
        Assert.Contains(stage.Reasons, reason => reason.Kind == ReasonKind.LowestCannotCatchUp && reason.Clause == "sch. 5, 11(3)");
    }

    /// <summary>Until 2017 a surplus was a sample of papers: the same for the same seed.</summary>
    [Fact]
    public void New_South_Wales_drew_papers_until_2017()
    {
        var contest = SmallElection.Of(seats: 3, "5 A>B>C\n5 A>B>D\n6 B\n4 C\n4 D").Contest();
        string Count(string seed) => contest.Under(Presets.NewSouthWalesLocal2017.Rule.With("paper-order", "shuffled"), new Lots { Seed = seed }).Everything();

        Assert.Equal(Count("1"), Count("1"));
        Assert.True(Enumerable.Range(0, 20).Select(seed => Count($"{seed}")).Distinct().Count() > 1);
    }

    /// <summary>The quota is 10. A's surplus makes C's 9, B's makes it 12: C's surplus of 2 is drawn from what both brought, not from B's papers alone.</summary>
    [Fact]
    public void A_last_parcel_can_hold_the_papers_of_surpluses_that_elected_nobody()
    {
        var election = SmallElection.Of(seats: 4, "13 A>C>D\n13 B>C>E\n6 C\n7 D\n6 E");
        var rule = (WholeVoteRule)Presets.NewSouthWalesLocal2017.Rule with { Deferral = SurplusDeferral.Never };
        long[] Receipts(WholeVoteRule under) => [.. election.Contest().Under(under, new Lots { Seed = "1" }).Stages.Single(stage => stage.What() == "Surplus C").Transfers[0].To.Select(receipt => receipt.Papers)];

        Assert.Equal([1L, 1], Receipts(rule));
        Assert.Equal([2L], Receipts(rule with { LastParcel = LastParcel.OfLastTransfer }));
    }
}
