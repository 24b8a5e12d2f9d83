namespace Stv.Core.Tests.Gregory;

/// <summary>ERS97, clause by clause.</summary>
public class Ers97Tests
{
    static readonly GregoryRule Ers97 = (GregoryRule)Presets.Ers97.Rule;

    /// <summary>5.1.6: 30 ÷ 4 is exact at two places; 10 ÷ 3 is not, and 0.01 is added.</summary>
    [Theory]
    [InlineData(3, "24 A\n6 B\n0 C\n0 D", "7.50")]
    [InlineData(2, "5 A\n3 B\n2 C", "3.34")]
    public void The_quota_is_raised_to_two_places_only_when_it_is_not_exact(int seats, string papers, string quota) =>
        Assert.Equal(quota, SmallElection.Of(seats, papers).Under(Ers97).Stages[0].Quota.ToString());

    /// <summary>5.4.8: E's two papers name nobody else, so the quota falls from 20 ÷ 3 = 6.67 to 18 ÷ 3.</summary>
    [Fact]
    public void The_quota_falls_when_papers_become_non_transferable_before_anybody_is_elected()
    {
        var result = SmallElection.Of(seats: 2, "5 A\n5 B\n4 C\n4 D\n2 E").Contest().Under(Ers97, new Lots { Seed = "1" });

        Assert.Equal(["6.67", "6.00"], result.Stages.Take(2).Select(stage => stage.Quota.ToString()));
        var reason = Assert.Single(result.Stages[1].Reasons.OfType<Reason.QuotaReduced>());
        Assert.Equal(("6.67", "6.00"), (reason.Before.ToString(), reason.Now.ToString()));
        Assert.Equal("5.4.8", reason.Clause);
    }

    /// <summary>5.4.8: once A is elected the quota stands, whatever becomes non-transferable.</summary>
    [Fact]
    public void The_quota_stands_once_somebody_is_elected()
    {
        var result = SmallElection.Of(seats: 2, "10 A\n5 B\n4 C\n2 D").Contest().Under(Ers97);

        Assert.All(result.Stages, stage => Assert.Equal("7.00", stage.Quota.ToString()));
    }

    /// <summary>
    /// 5.1.7(b): A's surplus of 12 finds no transferable paper and is lost to the count, so that 14 votes are active for one
    /// place: 7 suffice for B, though the quota is 13.
    /// </summary>
    [Fact]
    public void The_vote_required_elects_below_the_quota()
    {
        var result = SmallElection.Of(seats: 2, "25 A\n12 B\n2 C").Contest().Under(Ers97);

        Assert.Equal("13.00", result.Quota.ToString());
        var reason = Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.ReachedVoteRequired);
        Assert.Equal(["12.00", "7.00"], reason.Figures.Select(figure => figure.ToString()));
        Assert.Equal("B", reason.Candidates.Letters());
    }

    /// <summary>5.1.7(b): 14 votes are active for one place, and B has 7.</summary>
    [Fact]
    public void To_have_exactly_the_vote_required_is_enough()
    {
        var result = SmallElection.Of(seats: 2, "26 A\n7 B\n4 C\n3 D").Contest().Under(Ers97);

        var reason = Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.ReachedVoteRequired);
        Assert.Equal(["7.00", "7.00"], reason.Figures.Select(figure => figure.ToString()));
    }

    /// <summary>5.1.7(b): 24 votes are active for two places, which asks 8 of B; without these 12 they are 12 for one, which asks 6 of C.</summary>
    [Fact]
    public void Each_election_changes_what_is_required_of_the_next()
    {
        var result = SmallElection.Of(seats: 3, "40 A\n12 B\n10 C\n2 D").Contest().Under(Ers97);

        var reasons = result.Stages[1].Reasons.Where(reason => reason.Kind == ReasonKind.ReachedVoteRequired);
        Assert.Equal(["B 12.00 8.00", "C 10.00 6.00"], reasons.Select(reason => $"{reason.Candidates.Letters()} {string.Join(' ', reason.Figures)}"));
    }

    /// <summary>Nobody but A has a vote: when that surplus is lost, the vote required is 0 ÷ 2, and B and C have as much.</summary>
    [Fact]
    public void Where_no_vote_is_active_nobody_is_elected_by_the_vote_required()
    {
        var result = SmallElection.Of(seats: 2, "6 A", candidates: 3).Contest().Under(Ers97, new Lots { Seed = "1" });

        Assert.DoesNotContain(result.Stages.SelectMany(stage => stage.Ties), tie => tie.Purpose == TiePurpose.Elect);
        Assert.Equal(ReasonKind.FillsLastPlace, result.Stages[^1].Reasons.Single(reason => reason.Candidates.Contains(result.Elected[1])).Kind);
    }

    /// <summary>13 − 7.50 and 17 votes are active at first, for two places. At the end every place is filled.</summary>
    [Fact]
    public void The_active_vote_and_the_vote_required_stand_with_each_stage_while_places_are_left()
    {
        var stages = WorkedElections.M1.Contest().Under(Ers97).Stages;

        Assert.Equal(("22.50", "7.50"), (stages[0].ActiveVote.ToString(), stages[0].VoteRequired.ToString()));
        Assert.Equal((null, null), (stages[^1].ActiveVote, stages[^1].VoteRequired));
        Assert.Null(WorkedElections.M1.Contest().Under(Presets.Scotland.Rule).Stages[0].VoteRequired);
    }

    /// <summary>5.6.2 is about equals for whom there is no place.</summary>
    [Fact]
    public void Two_equals_for_two_places_are_elected_together()
    {
        var result = SmallElection.Of(seats: 2, "12 A\n12 B\n5 C\n4 D").Contest().Under(Ers97);

        Assert.Equal("AB", result.Stages[0].Elected.Letters());
        Assert.Empty(result.Stages[0].Ties);
    }

    /// <summary>5.6.2: all three have the quota of 7 when D's papers have moved. C was behind at first, and there are places for the other two.</summary>
    [Fact]
    public void Those_whom_earlier_stages_put_ahead_are_elected_together_where_there_are_places_for_them()
    {
        var stage = SmallElection.Of(seats: 2, "6 A\n6 B\n5 C\n1 D>A\n1 D>B\n2 D>C").Contest().Under(Ers97).Stages[1];

        Assert.Equal("AB", stage.Elected.Letters());
        var tie = Assert.Single(stage.Ties);
        Assert.Equal((TiePurpose.Elect, TieMethod.Forwards, (int?)null, "AB", true), (tie.Purpose, tie.Method, tie.Chosen, tie.StillTied.Letters(), tie.ElectedTogether));
    }

    /// <summary>The same where the last method is a lot: none is drawn among those for whom there are places.</summary>
    [Fact]
    public void No_lot_is_drawn_among_those_for_whom_there_are_places()
    {
        var rule = Ers97 with { ElectionTies = new([TieMethod.Forwards, TieMethod.Lot], null) };

        Assert.Equal("AB", SmallElection.Of(seats: 2, "6 A\n6 B\n5 C\n1 D>A\n1 D>B\n2 D>C").Contest().Under(rule).Stages[1].Elected.Letters());
    }

    /// <summary>5.6.2: both have exactly the quota of 5 for one place and were never apart, so neither is elected; then one is excluded by lot.</summary>
    [Fact]
    public void Of_two_who_were_always_equal_neither_is_elected_to_a_single_place()
    {
        var contest = SmallElection.Of(seats: 1, "5 A\n5 B").Contest();

        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Ers97));
        Assert.Equal(TiePurpose.Exclude, needed.Tie.Purpose);
        var tie = Assert.Single(needed.SoFar.Stages[0].Ties);
        Assert.Equal((TiePurpose.Elect, TieMethod.Nobody, (int?)null), (tie.Purpose, tie.Method, tie.Chosen));
        Assert.Equal("5.6.2", tie.Clause);
        Assert.Equal("A", contest.Under(Ers97, new Lots { Recorded = [needed.Tie.LotFor(contest, 1)] }).Winners());
    }

    /// <summary>5.2.2: A's surplus of 1 does not exceed the 2 − 1 between E and D, which defers it although it equals it; Northern Ireland's rule would transfer it.</summary>
    [Fact]
    public void A_surplus_that_equals_the_difference_is_deferred()
    {
        var election = SmallElection.Of(seats: 2, "8 A>B\n5 B\n3 C\n2 D>C\n1 E>C\n2 F>C");

        Assert.Equal("Exclusion E", election.Contest().Under(Ers97).Course()[1]);
        Assert.Equal("Surplus A", election.Contest().Under(Ers97 with { Deferral = SurplusDeferral.WhileBelowTheDifference }).Course()[1]);
        var reason = Assert.Single(election.Contest().Under(Ers97).Stages[1].Reasons, reason => reason.Kind == ReasonKind.SurplusesDeferred);
        Assert.Equal("5.2.2", reason.Clause);
    }

    /// <summary>5.2.5: D, E and F have 3 together, which does not exceed C's 3; with one vote more they would.</summary>
    [Fact]
    public void As_many_of_the_lowest_go_together_as_do_not_exceed_the_next()
    {
        Assert.Equal("Exclusion FED", SmallElection.Of(seats: 2, "7 A\n6 B\n4 C\n2 D>C\n1 E>C\n0 F", candidates: 6).Contest().Under(Ers97).Course()[1]);
        Assert.Equal("Exclusion E", SmallElection.Of(seats: 2, "7 A\n6 B\n4 C\n3 D>C\n2 E>C").Contest().Under(Ers97).Course()[1]);
    }

    /// <summary>The surplus of A is 0.33.</summary>
    [Fact]
    public void A_group_rests_on_the_votes_of_each_the_surpluses_and_the_next_above_and_one_alone_on_his_votes()
    {
        Assert.Equal("FewestVotesTogether FED 0.00 1.00 2.00 0.33 4.00 5.2.5", Why("7 A\n6 B\n4 C\n2 D>C\n1 E>C\n0 F"));
        Assert.Equal("FewestVotes E 2.00 5.2.5", Why("7 A\n6 B\n4 C\n3 D>C\n2 E>C"));

        static string Why(string papers)
        {
            var reason = Assert.Single(SmallElection.Of(seats: 2, papers).Contest().Under(Ers97).Stages[1].Reasons, reason => reason.Kind is ReasonKind.FewestVotes or ReasonKind.FewestVotesTogether);
            return $"{reason.Kind} {reason.Candidates.Letters()} {string.Join(' ', reason.Figures)} {reason.Clause}";
        }
    }

    /// <summary>5.2.5 would have E and D go together, but one of them must be left, and it is said.</summary>
    [Fact]
    public void A_group_is_no_larger_than_reserved_places_allow()
    {
        var contest = SmallElection.Of(seats: 2, "6 A\n6 B\n4 C\n2 D>C\n1 E>C").Contest();
        var lots = new Lots { Seed = "1" };
        var (free, reserved) = (contest.Under(Ers97, lots), contest.With("woman", "DE").Reserve("woman", 1).Under(Ers97, lots));

        Assert.Equal(("Exclusion ED", "Exclusion E"), (free.Course()[1], reserved.Course()[1]));
        Assert.DoesNotContain(free.Stages[1].Reasons, reason => reason.Kind == ReasonKind.GroupReducedForReservedPlaces);
        Assert.Equal("E", Assert.Single(reserved.Stages[1].Reasons, reason => reason.Kind == ReasonKind.GroupReducedForReservedPlaces).Candidates.Letters());
    }

    /// <summary>D and E, the only women, are equal: they cannot both go, and neither goes in a group without the other.</summary>
    [Fact]
    public void Where_reserved_places_allow_no_group_one_goes_alone()
    {
        var contest = SmallElection.Of(seats: 2, "5 A\n5 B\n4 C\n1 D>C\n1 E>C").Contest();

        Assert.Equal("Exclusion DE", contest.Under(Ers97, new Lots { Seed = "1" }).Course()[1]);
        var tie = Assert.IsType<LotNeeded>(Count.Run(contest.With("woman", "DE").Reserve("woman", 1), Ers97)).Tie;
        Assert.Equal((TiePurpose.Exclude, "DE"), (tie.Purpose, tie.StillTied.Letters()));
    }

    /// <summary>F, the only woman, has 2 votes, as D has, the higher of those who go.</summary>
    [Fact]
    public void The_guarded_with_no_more_votes_than_the_highest_of_a_group_are_passed_over()
    {
        var result = SmallElection.Of(seats: 2, "7 A\n6 B\n4 C\n2 D>C\n1 E>C\n2 F").Contest().With("woman", "F").Reserve("woman", 1).Under(Ers97);

        Assert.Equal("Exclusion ED", result.Course()[1]);
        Assert.Equal("F", Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.PassedOverAsGuarded).Candidates.Letters());
    }

    /// <summary>5.3.7: with the 4 votes of D alone transferable at 1, a surplus of 5 moves them at 1, and the rest of it is non-transferable.</summary>
    [Fact]
    public void Papers_worth_less_than_the_surplus_move_at_their_present_value()
    {
        var result = SmallElection.Of(seats: 2, "8 A\n4 A>B\n5 B\n4 C").Contest().Under(Ers97);

        var transfer = Assert.Single(result.Stages[1].Transfers);
        Assert.Equal(("1.00", 4L), (transfer.Value.ToString(), transfer.Papers));
        Assert.Equal(new Portion(0, Votes.Decimals(100, 2)), transfer.NonTransferable);
    }

    /// <summary>5.4.9, 5.4.10: D's papers at 1 bring C to the quota, so that those at 0.28, on which C comes next, go to B.</summary>
    [Fact]
    public void A_candidate_elected_by_a_batch_receives_nothing_of_the_next()
    {
        var result = SmallElection.Of(seats: 4, "14 A>D>C>B\n6 B\n9 C\n2 D>C\n10 E\n5 F\n4 G>F").Contest().Under(Ers97);

        var exclusion = result.Stages[3];
        Assert.Equal("Exclusion D", exclusion.What());
        Assert.Equal(["C 1.00", "B 0.28"], exclusion.Transfers.Select(transfer => $"{transfer.To.Select(receipt => receipt.Candidate).Letters()} {transfer.Value}"));
        Assert.Equal("C", exclusion.Elected.Letters());
    }

    /// <summary>D's papers at 1 elect C, and the last place must go to a woman, so that B is doomed: D's papers at 0.28, on which B comes next, pass B by unless the doomed wait.</summary>
    [Theory]
    [InlineData(DoomedTiming.BeforeSurpluses, "C 1.00", "F 0.28")]
    [InlineData(DoomedTiming.AfterSurpluses, "C 1.00", "B 0.28")]
    public void Whom_a_batch_dooms_receives_nothing_of_the_next_unless_the_doomed_wait(DoomedTiming doomed, string first, string second)
    {
        var contest = SmallElection.Of(seats: 4, "14 A>D>C>B>F\n6 B\n9 C\n2 D>C\n10 E\n5 F\n4 G>F").Contest().With("woman", "FG").Reserve("woman", 1);
        var exclusion = contest.Keeping(reserved => reserved with { Doomed = doomed }).Under(Ers97).Stages.Single(stage => stage.What() == "Exclusion D");

        Assert.Equal([first, second], exclusion.Transfers.Select(transfer => $"{transfer.To.Select(receipt => receipt.Candidate).Letters()} {transfer.Value}"));
    }

    /// <summary>5.4.1: D holds 3 first preferences and 1 paper of E's, all at 1, and 11 papers of A's that carried a surplus of 1.66.</summary>
    [Fact]
    public void Papers_of_one_value_move_together_wherever_they_came_from()
    {
        var result = SmallElection.Of(seats: 2, "11 A>D\n7 B\n5 C\n3 D\n1 E>D\n1 E>C").Contest().Under(Ers97);

        var exclusion = result.Stages.Single(stage => stage.What() == "Exclusion D");
        Assert.Equal(["4 at 1.00", "11 at 0.15"], exclusion.Transfers.Select(transfer => $"{transfer.Papers} at {transfer.Value}"));
    }

    /// <summary>
    /// 5.2.5: B and C tie at 7.50. D's paper at 1 brought B to 7.50 while C had 6.50; D's two papers at 0.50 then brought C there too.
    /// </summary>
    [Fact]
    public void A_tie_is_broken_by_the_first_batch_after_which_the_tied_differed()
    {
        var contest = SmallElection.Of(seats: 2, "2 A>D>C\n3 A>B\n3 A>C\n8 A\n5 B\n5 C\n1 D>B\n1 D\n8 E").Contest();

        var tie = Assert.Single(contest.Under(Ers97).Stages[3].Ties);
        Assert.Equal(("BC", "C"), (tie.Candidates.Letters(), SmallElection.Letter(tie.Chosen!.Value)));
        var comparison = Assert.Single(tie.Compared);
        Assert.Equal((3, 1), (comparison.Stage, comparison.Batch));
        Assert.Equal(("B", "7.50", "6.50"), (comparison.Dropped.Letters(), Assert.Single(comparison.Totals).ToString(), comparison.Remaining.ToString()));
        Assert.IsType<LotNeeded>(Count.Run(contest, Ers97 with { TieHistory = TieHistory.Stages, NeedlessLots = NeedlessLots.Drawn }));
    }

    /// <summary>B was ahead when the one batch of D's exclusion had moved, which is the end of the stage.</summary>
    [Fact]
    public void The_last_batch_of_an_exclusion_ends_the_stage()
    {
        var result = SmallElection.Of(seats: 1, "10 A\n5 B\n5 C\n1 D>B\n2 D\n1 E>C\n3 E").Contest().Under(Ers97);

        var comparison = Assert.Single(Assert.Single(result.Stages[3].Ties).Compared);
        Assert.Equal((2, null, "B"), (comparison.Stage, comparison.Batch, comparison.Dropped.Letters()));
    }

    /// <summary>5.5.2: C's election by D's papers at 1 fills the last place, and D's papers at 0.16 stay with D.</summary>
    [Fact]
    public void Nothing_more_moves_once_the_places_are_filled()
    {
        var result = SmallElection.Of(seats: 3, "12 A>D>C>B\n5 B\n8 C\n2 D>C\n10 E\n3 F").Contest().Under(Ers97);

        Assert.Equal("Exclusion D", result.Stages[^1].What());
        Assert.Equal("1.92", result.Stages[^1].Totals[SmallElection.Index("D")].ToString());
        Assert.Equal("AEC", result.Winners());
    }

    /// <summary>5.5.1: to exclude C would leave as many as there are places, so B is elected and C's papers lie where they are.</summary>
    [Fact]
    public void An_exclusion_that_leaves_as_many_as_places_moves_nothing()
    {
        var result = SmallElection.Of(seats: 2, "4 A\n4 B\n3 C>B\n3 D").Contest().Under(Ers97, new Lots { Seed = "1" });

        Assert.Contains(result.Stages[^1].Reasons, reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer || reason.Kind == ReasonKind.ReachedVoteRequired);
    }
}
