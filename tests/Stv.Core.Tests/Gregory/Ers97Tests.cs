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
        var reason = Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.QuotaReduced);
        Assert.Equal(["6.67", "6.00"], reason.Figures.Select(figure => figure.ToString()));
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
    /// 5.1.7(b): A's surplus of 13 finds no transferable paper and is lost to the count, so that 24 votes are active for one
    /// place: 12 suffice for B, though the quota is 13.
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

    /// <summary>5.5.2: C's election by D's papers at 1 fills the last place, and D's papers at 0.16 stay with him.</summary>
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
