namespace Stv.Core.Tests.WholeVote;

/// <summary>Ireland's rule, clause by clause.</summary>
public class IrelandTests
{
    static readonly WholeVoteRule Ireland = (WholeVoteRule)Presets.Ireland.Rule;

    /// <summary>
    /// Surpluses take the papers filed last. C and D tie at 7; D was behind at the first count. D's papers do not move, since
    /// C then fills the last place (s. 124(1), (3)).
    /// </summary>
    [Fact]
    public void M1_is_counted_in_whole_papers()
    {
        var result = WorkedElections.M1.Contest().Under(Ireland);

        Assert.Equal("8", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                               | A   | B  | C  | D | E | F | n/t | loss | total |
            | 1. first preferences -> elect A                     | 13* | 6  | 4  | 3 | 3 | 1 | 0   | 0    | 30    |
            | 2. surplus of A (5), value(s) 1 -> elect B          | 8*  | 9* | 5  | 4 | 3 | 1 | 0   | 0    | 30    |
            | 3. surplus of B (1), value(s) 1                     | 8*  | 8* | 6  | 4 | 3 | 1 | 0   | 0    | 30    |
            | 4. exclude F                                        | 8*  | 8* | 6  | 4 | 4 | 0 | 0   | 0    | 30    |
            | 5. exclude E -> exclude D without transfer, elect C | 8*  | 8* | 7* | 7 | 0 | 0 | 0   | 0    | 30    |
            """, result);
        Assert.Equal("ABC", result.Winners());
        Assert.Equal(PaperOrderUsed.Input, result.PaperOrder);
    }

    /// <summary>With the papers of the last excluded moved all the same, D's 7 papers name nobody else.</summary>
    [Fact]
    public void The_last_exclusion_can_be_transferred_by_choice()
    {
        var result = WorkedElections.M1.Contest().Under(Ireland with { LastPlaces = LastPlaces.AfterTransfer });

        Assert.Equal("Exclusion D", result.Stages[^1].What());
        Assert.Equal(("7", "7", "C"), (result.Stages[^1].Totals[2].ToString(), result.Stages[^1].NonTransferable.ToString(), result.Stages[^1].Elected.Letters()));
    }

    /// <summary>A's 13 papers carry 5 votes: to B 6 of 11 and so 2.73, to C 1.36, to D 0.91. The whole parts make 3; D's and B's remainders are the largest.</summary>
    [Fact]
    public void The_largest_remainders_are_raised_to_whole_papers()
    {
        var transfer = Assert.Single(WorkedElections.M1.Contest().Under(Ireland).Stages[1].Transfers);

        Assert.Equal([3L, 1, 1], transfer.To.Select(receipt => receipt.Papers));
        Assert.Equal("BCD", transfer.To.Select(receipt => receipt.Candidate).Letters());
    }

    /// <summary>Of A's ten papers for B the three filed last are taken, and two of them are B's surplus: they go on to whoever is named on those.</summary>
    [Theory]
    [InlineData("5 A>B>C\n5 A>B>D\n6 B\n4 C\n4 D", "D")]
    [InlineData("5 A>B>D\n5 A>B>C\n6 B\n4 C\n4 D", "C")]
    public void The_papers_filed_last_are_taken(string papers, string receiver)
    {
        var result = SmallElection.Of(seats: 3, papers).Contest().Under(Ireland);

        Assert.Equal(["Surplus A", "Surplus B"], result.Course().Skip(1).Take(2));
        Assert.Equal(receiver, result.Stages[2].Transfers[0].To.Select(receipt => receipt.Candidate).Letters());
    }

    /// <summary>Only 1 of A's surplus of 3 finds a next preference: it moves, and the other 2 votes are non-transferable and not effective.</summary>
    [Fact]
    public void A_surplus_that_finds_too_few_papers_is_not_effective()
    {
        var result = SmallElection.Of(seats: 2, "7 A\n1 A>B\n4 B\n2 C").Contest().Under(Ireland);

        var transfer = Assert.Single(result.Stages[1].Transfers);
        Assert.Equal((3L, 1L, new Portion(2, Votes.Decimals(2, 0))), (transfer.Papers, transfer.To[0].Papers, transfer.NonTransferable));
    }

    /// <summary>Three papers of four, two for B and two for C: 1.5 each, and nothing tells the fractions apart.</summary>
    [Fact]
    public void Equal_fractions_of_equal_sub_parcels_need_a_lot()
    {
        var contest = SmallElection.Of(seats: 3, "2 A>B\n2 A>C\n3 A\n3 B\n3 C\n2 D").Contest();

        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Ireland));
        Assert.Equal((TiePurpose.RoundUp, "BC"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));
        var result = contest.Under(Ireland, new Lots { Recorded = [needed.Tie.LotFor(contest, 2)] });
        Assert.Equal([1L, 2], result.Stages[1].Transfers[0].To.Select(receipt => receipt.Papers));
        Assert.Equal((TiePurpose.RoundUp, 2), Assert.Single(result.Stages[1].Ties.Select(tie => (tie.Purpose, tie.Chosen))));
    }

    /// <summary>Two papers of five, two for B, two for C and one for D: 0.8, 0.8 and 0.4. Both equals can be raised.</summary>
    [Fact]
    public void Equal_fractions_that_can_all_be_raised_need_no_lot()
    {
        var stage = SmallElection.Of(seats: 3, "2 A>B\n2 A>C\n1 A>D\n3 A\n4 B\n4 C\n3 D\n2 E").Contest().Under(Ireland).Stages[1];

        Assert.Equal(["B 1", "C 1"], stage.Transfers[0].To.Select(receipt => $"{SmallElection.Letter(receipt.Candidate)} {receipt.Papers}"));
        Assert.Empty(stage.Ties);
    }

    /// <summary>Three of B's ten papers move, all to A.</summary>
    [Fact]
    public void Who_stands_first_on_the_paper_gets_no_more_of_a_surplus_than_there_is() =>
        Assert.Equal("7", SmallElection.Of(seats: 2, "10 B>A\n4 A\n4 C\n2 D").Contest().Under(Ireland).Stages[1].Totals[0].ToString());

    [Fact]
    public void The_exclusion_of_one_without_papers_moves_nothing()
    {
        var stage = SmallElection.Of(seats: 1, "6 A\n5 B\n5 C", candidates: 4).Contest().Under(Ireland, new Lots { Seed = "1" }).Stages[1];

        Assert.Equal("Exclusion D", stage.What());
        Assert.Empty(stage.Transfers);
    }

    /// <summary>C's 4 papers name nobody else: of 15 votes 11 are left, and more than half of them are 6.</summary>
    [Fact]
    public void The_quota_can_be_revised_by_choice() =>
        Assert.Equal(["8", "6"], SmallElection.Of(seats: 1, "6 A\n5 B\n4 C").Contest().Under(Ireland with { QuotaRevision = QuotaRevision.UntilFirstElection, LastButOne = LastButOne.AsAnyOther }).Stages.Take(2).Select(stage => stage.Quota.ToString()));

    /// <summary>A has exactly the quota of 5.</summary>
    [Fact]
    public void A_surplus_of_nothing_that_is_transferred_by_choice_moves_nothing()
    {
        var result = SmallElection.Of(seats: 3, "5 A>C\n6 B\n4 C\n4 D").Contest().Under(Ireland with { EmptySurplus = EmptySurplus.Transferred }, new Lots { Seed = "1" });

        Assert.Empty(result.Stages.Single(stage => stage.What() == "Surplus A").Transfers);
    }

    /// <summary>Candidate 300 has 10 of 20 first preferences and three more than the quota, for 299.</summary>
    [Fact]
    public void Papers_of_hundreds_of_candidates_are_looked_at_like_others()
    {
        var builder = new BallotSetBuilder(300);
        builder.Add([300, 299], 10);
        builder.Add([299], 4);
        builder.Add([1], 4);
        builder.Add([2], 2);

        Assert.Equal("7", SmallElection.Of(seats: 2, "1 A", candidates: 300).Contest(builder.Build()).Under(Ireland).Stages[1].Totals[298].ToString());
    }

    /// <summary>S. 124(1A): C with 3 and no surplus cannot catch B with 4, so both places are filled at once.</summary>
    [Fact]
    public void With_one_more_than_places_the_lowest_goes_without_a_count()
    {
        var result = SmallElection.Of(seats: 2, "5 A\n4 B\n3 C").Contest().Under(Ireland with { LastVacancy = LastVacancy.AsAnyOther });

        Assert.Equal(["FirstPreferences"], result.Course());
        Assert.Equal("124(1A)", Assert.Single(result.Stages[0].Reasons, reason => reason.Kind == ReasonKind.LowestCannotCatchUp).Clause);
    }

    /// <summary>S. 121(9) to (11): the quota is 10. A's surplus of 10 makes one of 7 for C, and B's of 2 waits, though it arose before.</summary>
    [Fact]
    public void The_largest_surplus_goes_first_whenever_it_arose() =>
        Assert.Equal(["Surplus A", "Surplus C", "Surplus B"], SmallElection.Of(seats: 4, "20 A>C\n12 B>D\n7 C>E\n5 D\n4 E").Contest().Under(Ireland).Course().Skip(1).Take(3));

    /// <summary>The quota is 10. A's surplus of 10 makes one of 2 for C, as large as B's, which arose before it.</summary>
    [Fact]
    public void Of_equal_surpluses_the_one_that_arose_first_goes_first() =>
        Assert.Equal(["Surplus A", "Surplus B", "Surplus C"], SmallElection.Of(seats: 4, "20 A>C\n12 B>E\n2 C>D\n8 D\n6 E").Contest().Under(Ireland).Course().Skip(1).Take(3));

    /// <summary>S. 124(3): the quota is 34, and A and B have it. D, with 7, has not more than a quarter of it, and C's 3 papers make it 10.</summary>
    [Fact]
    public void Papers_still_move_when_the_places_are_filled_while_a_refund_is_at_stake()
    {
        var result = SmallElection.Of(seats: 2, "34 A\n34 B\n20 E\n7 D\n3 C>D\n2 F").Under(Ireland);

        Assert.Equal(["FirstPreferences", "Exclusion FC"], result.Course());
        Assert.Equal(("AB", "10"), (result.Stages[0].Elected.Letters(), result.Stages[1].Totals[3].ToString()));
        Assert.Single(SmallElection.Of(seats: 2, "34 A\n34 B\n20 E\n7 D\n3 C>D\n2 F").Under(Ireland with { FurtherTransfers = FurtherTransfers.None }).Stages);
    }

    /// <summary>The quota is 34. C's paper would make D's 5 votes 6, which is no more than a quarter of it; E has more already.</summary>
    [Fact]
    public void No_papers_move_when_the_places_are_filled_and_nobody_could_come_to_a_refund() =>
        Assert.Single(SmallElection.Of(seats: 2, "34 A\n34 B\n26 E\n5 D\n1 C>D").Contest().Under(Ireland).Stages);

    /// <summary>The quota is 8. A's surplus of 2 is less than the 4 by which C is ahead of D, but with it D would have more than a quarter.</summary>
    [Fact]
    public void A_surplus_does_not_wait_by_choice_while_it_could_bring_the_lowest_a_refund()
    {
        var waiting = Ireland with { Deferral = SurplusDeferral.WhileBelowTheDifference };

        Assert.Equal("Surplus A", SmallElection.Of(seats: 2, "10 A>D\n6 B\n5 C\n1 D").Under(waiting).Course()[1]);
        Assert.Equal("Exclusion D", SmallElection.Of(seats: 2, "10 A>D\n6 B\n5 C\n1 D").Under(waiting with { RefundTest = RefundTest.None }).Course()[1]);
    }

    /// <summary>S. 124(2) asks for more than all others have; to have as many is not enough. A has the quota and no surplus.</summary>
    [Theory]
    [InlineData("7 A\n6 B\n3 C\n2 D", 1)]
    [InlineData("6 A\n5 B\n3 C\n2 D", 2)]
    public void The_last_place_goes_to_one_who_exceeds_all_others_together(string papers, int stages)
    {
        var result = SmallElection.Of(seats: 2, papers).Contest().Under(Ireland with { LastButOne = LastButOne.AsAnyOther });

        Assert.Equal(stages, result.Stages.Length);
        Assert.Equal("124(2)", Assert.Single(result.Stages[^1].Reasons, reason => reason.Kind == ReasonKind.OutweighsTheRest).Clause);
    }

    /// <summary>D, with 2, never had more than a quarter of the quota of 9, but with E's paper would have 3: they do not go together, though both together could not reach C.</summary>
    [Fact]
    public void Nobody_is_excluded_with_others_who_could_yet_gain_his_refund()
    {
        var election = SmallElection.Of(seats: 2, "8 A\n7 B\n6 C\n2 D>C\n1 E>D");

        Assert.Equal("Exclusion E", election.Under(Ireland).Course()[1]);
        Assert.Equal("Exclusion ED", election.Under(Ireland with { RefundTest = RefundTest.None }).Course()[1]);
    }

    /// <summary>The quota is 8. D has exactly a quarter of it, which is not more than a quarter; E's paper would bring more.</summary>
    [Fact]
    public void Exactly_a_quarter_of_the_quota_is_not_yet_a_refund() =>
        Assert.Equal("Exclusion E", SmallElection.Of(seats: 2, "7 A\n6 B\n5 C\n2 D>C\n1 E>D").Under(Ireland).Course()[1]);

    /// <summary>The quota is 8. D and E have one vote each, and both together would give one of them exactly a quarter of it.</summary>
    [Fact]
    public void Who_could_come_to_a_quarter_of_the_quota_and_no_further_goes_with_others() =>
        Assert.Equal("Exclusion DE", SmallElection.Of(seats: 2, "7 A\n6 B\n6 C\n1 D\n1 E").Under(Ireland).Course()[1]);

    /// <summary>The quota is 8. D has a refund with 3 votes, whatever becomes of E's.</summary>
    [Fact]
    public void Who_has_more_than_a_quarter_of_the_quota_already_goes_with_others() =>
        Assert.Equal("Exclusion ED", SmallElection.Of(seats: 2, "6 A\n6 B\n5 C\n3 D\n1 E").Under(Ireland).Course()[1]);

    /// <summary>A's surplus of 2 is a quarter of their 8 papers. Each sub-parcel has a remainder of a quarter, and B's, of 5, is the largest.</summary>
    [Fact]
    public void Of_equal_fractions_that_of_the_larger_sub_parcel_is_raised()
    {
        var transfer = SmallElection.Of(seats: 3, "5 A>B\n1 A>C\n1 A>D\n1 A>E\n4 B\n3 C\n3 D\n3 E").Under(Ireland).Stages[1].Transfers[0];

        Assert.Equal(("B", 2L), (transfer.To.Select(receipt => receipt.Candidate).Letters(), transfer.To[0].Papers));
    }

    [Fact]
    public void Papers_of_which_the_order_was_not_kept_are_refused_where_it_can_decide_and_nowhere_else()
    {
        var set = new BallotSetBuilder(2);
        var kept = new BallotSetBuilder(2, keepOrder: true);
        foreach (var builder in new[] { set, kept })
            foreach (ushort first in new ushort[] { 1, 2, 1, 1 })
                builder.Add([first]);
        var election = SmallElection.Of(seats: 1, "1 A\n1 B");

        Assert.Equal((2, 3), (set.Build().Groups, kept.Build().Groups));
        var lost = election.Contest(set.Build());
        Assert.Contains("the order of the papers", Assert.Throws<ElectionException>(() => Count.Run(lost, Ireland)).Message, StringComparison.Ordinal);
        Assert.Equal("A", lost.Under(Presets.Scotland.Rule).Winners());
        Assert.Equal("A", lost.Under(Ireland with { PaperOrder = PaperOrder.Shuffled }, new Lots { Seed = "1" }).Winners());
        Assert.Equal(PaperOrderUsed.Input, election.Contest(kept.Build()).Under(Ireland).PaperOrder);
    }

    [Fact]
    public void A_shuffle_needs_a_seed_and_is_the_same_for_the_same_seed()
    {
        var rule = Ireland with { PaperOrder = PaperOrder.Shuffled };
        var contest = WorkedElections.M1.Contest();

        Assert.Contains("needs a seed", Assert.Throws<ElectionException>(() => Count.Run(contest, rule)).Message, StringComparison.Ordinal);
        var (once, again) = (contest.Under(rule, new Lots { Seed = "7" }), contest.Under(rule, new Lots { Seed = "7" }));
        Assert.Equal(PaperOrderUsed.Shuffled, once.PaperOrder);
        Assert.Equal(once.Everything(), again.Everything());
    }

    /// <summary>To whom B's surplus goes hangs on which of A's papers lie last.</summary>
    [Fact]
    public void A_shuffle_hangs_on_the_seed_and_on_the_contest()
    {
        var rule = Ireland with { PaperOrder = PaperOrder.Shuffled };
        var contest = SmallElection.Of(seats: 3, "5 A>B>C\n5 A>B>D\n6 B\n4 C\n4 D").Contest();
        string Papers(string id, string seed) => string.Join(' ', (contest with { Id = id }).Under(rule, new Lots { Seed = seed }).Stages[2].Transfers[0].To);

        Assert.True(Enumerable.Range(0, 20).Select(seed => Papers("ward", $"{seed}")).Distinct().Count() > 1);
        Assert.True(Enumerable.Range(0, 20).Select(id => Papers($"{id}", "1")).Distinct().Count() > 1);
    }

    [Fact]
    public void Weighted_papers_are_refused() =>
        Assert.Contains("counts whole papers", Assert.Throws<ElectionException>(() => SmallElection.Of(seats: 1, "3 @1/2 A\n2 B").Under(Ireland)).Message, StringComparison.Ordinal);
}
