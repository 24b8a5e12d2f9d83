namespace Stv.Core.Tests.Gregory;

/// <summary>Settings of RCTab that other rules have nothing of.</summary>
public class RctabSettingTests
{
    static readonly Lots Seed = new() { Seed = "1" };

    static readonly GregoryRule RcTab = (GregoryRule)Presets.RcTab.Rule;

    static Contest Shared(params (ushort[] Paper, int Count)[] papers)
    {
        var builder = new BallotSetBuilder(4);
        foreach (var (paper, count) in papers)
            builder.AddMarked(paper, count);
        return new Contest { Id = "c", Title = "C", Seats = 1, Candidates = [.. "ABCD".Select((letter, index) => new Candidate { Id = $"{index + 1}", Name = $"{letter}" })], Ballots = builder.Build() };
    }

    /// <summary>D goes first. Of two papers D, then B and C, both continue: they end. When C goes later, A's rival B gets the papers C, then B and D, of whom B alone continues.</summary>
    [Fact]
    public void A_rank_of_several_is_theirs_who_alone_continues_and_ends_the_paper_where_several_do()
    {
        var result = Shared(([1], 6), ([2], 5), ([3, 2, 0, 4], 3), ([4, 2, 0, 3], 2)).Under(RcTab with { EqualRanks = EqualRankPolicy.StopIfSeveralContinue, Numbers = Numbers.Decimals(4) });

        Assert.Equal(["Exclusion D", "Exclusion C"], result.Course().Skip(1).Take(2));
        Assert.Equal("2.0000", result.Stages[1].NonTransferable.ToString());
        Assert.Equal("8.0000", result.Stages[2].Totals[1].ToString());
        Assert.Equal("B", result.Winners());
    }

    /// <summary>Three are left for three places, two with more than the threshold: A is elected alone, and A's surplus moves before B's turn comes.</summary>
    [Fact]
    public void One_winner_a_round_holds_for_the_last_places_too()
    {
        var result = SmallElection.Of(seats: 3, "9 A>B\n6 B\n2 C\n1 D").Contest().Under(RcTab);

        Assert.Equal(["FirstPreferences", "Surplus A", "Surplus B"], result.Course().Take(3).Select(stage => stage.Trim()));
        Assert.Equal(0, Assert.Single(result.Stages[0].Elected));
        Assert.Equal(1, Assert.Single(result.Stages[1].Elected));
    }

    [Fact]
    public void The_last_winner_s_surplus_moves_in_a_stage_that_elects_nobody()
    {
        var result = SmallElection.Of(seats: 2, "9 A\n6 B>C\n1 C").Contest().Under(RcTab);

        Assert.Equal("Surplus B", result.Course()[^1]);
        Assert.Empty(result.Stages[^1].Elected);
    }

    [Fact]
    public void Where_as_many_stand_as_there_are_places_the_papers_are_counted_all_the_same()
    {
        var result = SmallElection.Of(seats: 2, "9 A\n6 B").Contest().Under(RcTab);

        Assert.False(result.Unopposed);
        Assert.Equal("9.0000", result.Stages[0].Totals[0].ToString());
        Assert.Equal("AB", result.Winners());
    }

    /// <summary>B and C have 2 each: C, the later, goes; and of A and B with 4 each the earlier is elected.</summary>
    [Fact]
    public void By_the_order_of_the_ballot_paper_the_earliest_wins_and_the_latest_goes()
    {
        var rule = RcTab with { ElectionTies = ImmutableArrayOf(TieMethod.BallotPaperOrder), ExclusionTies = ImmutableArrayOf(TieMethod.BallotPaperOrder), SurplusTies = ImmutableArrayOf(TieMethod.BallotPaperOrder) };

        Assert.Equal("Exclusion C", SmallElection.Of(seats: 1, "3 A\n2 B\n2 C").Contest().Under(rule).Course()[1]);
        Assert.Equal("Surplus A", SmallElection.Of(seats: 2, "4 A\n4 B\n1 C").Contest().Under(rule).Course()[1]);
    }

    static Cited<System.Collections.Immutable.ImmutableArray<TieMethod>> ImmutableArrayOf(TieMethod method) => new([method], null);

    [Theory]
    [InlineData(QuotaFormula.Hare, "0", "5.00000")]
    [InlineData(QuotaFormula.TwoThirds, "0", "6.66667")]
    [InlineData(QuotaFormula.ShareOfVotes, "3/5", "6.00000")]
    [InlineData(QuotaFormula.FixedNumber, "4", "4.00000")]
    public void A_body_can_set_its_quota(QuotaFormula quota, string figure, string expected) =>
        Assert.Equal(expected, SmallElection.Of(seats: 2, "4 A\n3 B\n2 C\n1 D>A").Contest().Under((GregoryRule)Presets.Scotland.Rule with { Quota = quota, QuotaFigure = Fraction.Parse(figure) }).Stages[0].Quota.ToString());

    /// <summary>10 valid and 5 blank papers for one place: 8 is more than half of all.</summary>
    [Fact]
    public void Blank_papers_can_count_towards_the_quota()
    {
        var contest = Shared(([1], 7), ([2], 3), ([], 5));

        Assert.Equal(("6.00000", "8.00000"), (contest.Under(Presets.Scotland.Rule, Seed).Stages[0].Quota.ToString(), contest.Under((GregoryRule)Presets.Scotland.Rule with { QuotaPapers = QuotaPapers.ValidAndBlank }, Seed).Stages[0].Quota.ToString()));
    }
}
