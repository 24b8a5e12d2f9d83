namespace Stv.Core.Tests.Gregory;

/// <summary>Minneapolis and RCTab, clause by clause and setting by setting.</summary>
public class AmericanRulesTests
{
    static readonly GregoryRule Minneapolis = (GregoryRule)Presets.Minneapolis.Rule;
    static readonly GregoryRule RcTab = (GregoryRule)Presets.RcTab.Rule;

    /// <summary>167.20: D and E together have fewer votes than C even with both surpluses, and go before these move.</summary>
    [Fact]
    public void Sure_losers_go_before_surpluses()
    {
        var result = SmallElection.Of(seats: 3, "11 A>C\n9 B\n8 C\n7 F\n1 D>C\n1 E>C").Under(Minneapolis);

        Assert.Equal("Exclusion DE", result.Course()[1]);
        var reason = Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.CannotCatchUp);
        Assert.Equal(["1.0000", "1.0000", "1.0000", "7.0000"], reason.Figures.Select(figure => figure.ToString()));
        Assert.Equal("167.20, 167.70(c)(1)c", reason.Clause);
    }

    /// <summary>167.20: D, E and A's surplus of 1 make 3, and C has 3.</summary>
    [Fact]
    public void Those_who_could_draw_level_are_no_sure_losers() =>
        Assert.Equal("Surplus A", SmallElection.Of(seats: 2, "8 A>B\n6 B\n3 C\n1 D\n1 E").Under(Minneapolis).Course()[1]);

    /// <summary>When A is elected B is doomed: the last place must go to a woman. B waits for A's surplus, but D alone suffices for the place, so that C and B both go as sure losers.</summary>
    [Fact]
    public void The_doomed_do_not_count_among_those_who_could_fill_the_places()
    {
        var contest = SmallElection.Of(seats: 2, "8 A\n3 B\n1 C\n6 D").Contest().With("woman", "CD").Reserve("woman", 1)
            .Keeping(reserved => reserved with { Doomed = DoomedTiming.AfterSurpluses });

        Assert.Equal("CB", contest.Under(Minneapolis).Stages[0].Excluded.Letters());
    }

    /// <summary>167.70(c)(1)d: B is over the threshold, but continuing until their surplus moves, and so A's papers reach B.</summary>
    [Fact]
    public void A_candidate_over_the_threshold_receives_until_his_surplus_moves()
    {
        var election = SmallElection.Of(seats: 3, "20 A>B>C\n15 B>C\n8 C\n7 D");

        Assert.Equal(["FirstPreferences", "Surplus A", "Surplus B"], election.Contest().Under(Minneapolis).Course().Take(3));
        Assert.Equal("B", election.Contest().Under(Minneapolis).Stages[1].Transfers[0].To.Select(receipt => receipt.Candidate).Letters());
        Assert.Equal("C", election.Contest().Under(Minneapolis with { ElectedReceive = ElectedReceive.Nothing }).Stages[1].Transfers[0].To.Select(receipt => receipt.Candidate).Letters());
    }

    /// <summary>B's surplus fraction, 2.6 ÷ 11.6, is cut off at 0.2241; times 0.55 that is 0.123255, cut off at 0.1232. Kept whole, the fraction would give 0.12327.</summary>
    [Fact]
    public void The_fraction_is_cut_off_before_it_is_multiplied()
    {
        var rule = RcTab with { Numbers = Numbers.Decimals(5) };

        Assert.Equal(["0.22413", "0.12327"], Values(rule with { ValueRounding = ValueRounding.OnceDown }));
        Assert.Equal(["0.2241", "0.1232"], Values(RcTab));
        Assert.Equal(["0.224", "0.123"], Values(RcTab with { Numbers = Numbers.Decimals(3) }));

        static IEnumerable<string> Values(Rule rule) => WorkedElections.M3.Contest().Under(rule).Stages[2].Transfers.Select(transfer => transfer.Value.ToString());
    }

    [Fact]
    public void An_overvote_is_passed_over_and_the_paper_counts_below_it()
    {
        var result = SmallElection.Of(seats: 1, "3 A\n2 B\n2 A=C>B").Contest().Under(Minneapolis);

        Assert.Equal("4.0000", result.Stages[0].Totals[1].ToString());
        Assert.Equal(2, result.Papers.WithEqualRanks);
    }

    [Fact]
    public void Candidates_of_an_overvote_can_still_be_named_below_it() =>
        Assert.Equal("5.0000", SmallElection.Of(seats: 1, "3 A\n2 B\n2 A=C>A").Contest().Under(Minneapolis).Stages[0].Totals[0].ToString());

    /// <summary>RCTab with one winner a round: B, over the threshold as well, is elected only when A's surplus has moved.</summary>
    [Fact]
    public void One_winner_a_round_leaves_the_others_continuing()
    {
        var result = SmallElection.Of(seats: 3, "20 A>B>C\n15 B>C\n8 C\n7 D").Contest().Under(RcTab);

        Assert.Equal(["A", "B"], result.Stages.Take(2).Select(stage => stage.Elected.Letters()));
        Assert.Equal("B", result.Stages[1].Transfers[0].To.Select(receipt => receipt.Candidate).Letters());
    }

    [Fact]
    public void Of_two_equals_over_the_threshold_one_wins_a_round()
    {
        var result = SmallElection.Of(seats: 3, "20 A>C\n20 B>C\n8 C\n7 D").Contest().Under(RcTab, new Lots { Seed = "1" });

        Assert.Equal(TiePurpose.Elect, Assert.Single(result.Stages[0].Ties).Purpose);
        Assert.Equal([1, 1], result.Stages.Take(2).Select(stage => stage.Elected.Length));
    }

    /// <summary>RCTab with several winners a round: both surpluses move in one stage, and neither reaches the other winner.</summary>
    [Fact]
    public void Several_winners_a_round_move_their_surpluses_together()
    {
        var rule = RcTab.With("winners", "all-who-reach").With("surplus-order", "all-together");
        var result = SmallElection.Of(seats: 3, "20 A>B>C\n15 B>C\n8 C\n7 D").Contest().Under(rule);

        Assert.Equal("Surplus AB", result.Course()[1]);
        Assert.All(result.Stages[1].Transfers, transfer => Assert.Equal("C", transfer.To.Select(receipt => receipt.Candidate).Letters()));
    }

    [Fact]
    public void Those_below_the_minimum_go_together_at_the_first_exclusion()
    {
        var result = SmallElection.Of(seats: 1, "9 A\n8 B\n3 C>B\n2 D>B\n1 E>B").Contest().Under(RcTab with { MinimumVotes = 3 });

        Assert.Equal("Exclusion DE", result.Course()[1]);
        Assert.Contains(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.BelowMinimumVotes);
    }

    /// <summary>A's surplus brings D from 2 votes to 3.9992.</summary>
    [Fact]
    public void The_minimum_is_of_first_preferences_whatever_a_surplus_has_added() =>
        Assert.Equal("Exclusion DE", SmallElection.Of(seats: 2, "12 A>D\n8 B\n4 C\n2 D\n2 E").Contest().Under(RcTab with { MinimumVotes = 3 }).Course()[2]);

    [Fact]
    public void Those_below_the_minimum_go_though_just_enough_are_left_for_the_places() =>
        Assert.Equal("Exclusion CD", SmallElection.Of(seats: 2, "6 A\n6 B\n4 C\n4 D").Contest().Under(RcTab with { MinimumVotes = 5 }).Course()[1]);

    /// <summary>Only A had the minimum at first, for two places. When B is elected A would do for the other, but C has more votes by then.</summary>
    [Fact]
    public void Where_too_few_have_the_minimum_it_is_never_asked_for()
    {
        var result = SmallElection.Of(seats: 2, "7 A\n5 B>C\n5 C\n4 D>B>C\n3 E>B>C").Contest().Under(RcTab with { MinimumVotes = 6 });

        Assert.Equal(["Exclusion E", "Exclusion D", "Surplus B", "Exclusion A"], result.Course().Skip(1));
        Assert.Equal("BC", result.Winners());
    }

    /// <summary>E and F are below the minimum; G, the only woman, has as few votes as E.</summary>
    [Fact]
    public void The_guarded_below_the_minimum_are_passed_over()
    {
        var contest = SmallElection.Of(seats: 3, "5 A\n5 B\n5 C\n5 D\n2 E\n1 F\n2 G").Contest().With("woman", "G").Reserve("woman", 1);
        var result = contest.Under(RcTab with { MinimumVotes = 3 }, new Lots { Seed = "1" });

        Assert.Equal("Exclusion EF", result.Course()[1]);
        Assert.Equal("G", Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.PassedOverAsGuarded).Candidates.Letters());
    }

    [Fact]
    public void A_second_mention_can_end_a_paper() =>
        Assert.Equal("2.0000", SmallElection.Of(seats: 1, "6 A\n5 B\n2 C>C>B").Contest().Under(RcTab with { Repeats = RepeatPolicy.Stop }).Stages[1].NonTransferable.ToString());

    [Theory]
    [InlineData("6 A\n2 B\n1 C\n1 D", "4.0000")]
    [InlineData("5 A\n2 B\n1 C\n1 D", "3.0000")]
    public void A_hare_quota_is_raised_to_a_whole_number_where_it_is_not_one(string papers, string quota) =>
        Assert.Equal(quota, SmallElection.Of(seats: 3, papers).Under(RcTab with { Quota = QuotaFormula.HareRoundedUp }).Quota.ToString());

    /// <summary>RCTab looks back at one round only: B and C tie in round 3, and C was ahead in round 2.</summary>
    [Fact]
    public void Only_the_round_before_is_looked_at()
    {
        var rule = RcTab.With("exclusion-ties", "previous-stage, then lot");
        var result = SmallElection.Of(seats: 1, "10 A\n5 B>C\n4 C>B\n1 D>B>C\n2 D\n2 E>C>B").Contest().Under(rule);

        var tie = Assert.Single(result.Stages.SelectMany(stage => stage.Ties));
        Assert.Equal((TieMethod.PreviousStage, SmallElection.Index("B")), (tie.Method, tie.Chosen!.Value));
        Assert.Equal(2, Assert.Single(tie.Compared).Stage);
    }
}
