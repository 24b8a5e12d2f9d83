namespace Stv.Core.Tests;

/// <summary>Papers that rank candidates equal, and are shared among them.</summary>
public class EqualRanksTests
{
    static MeekRule Prf => (MeekRule)Presets.MeekPrf.Rule;

    static string[] Totals(CountResult result, int stage) => [.. result.Stages[stage - 1].Totals.Select(total => total.ToString(3))];

    [Fact]
    public void Equals_share_a_paper_equally() =>
        Assert.Equal(["4.500", "4.500", "4.000", "1.000"], Totals(SmallElection.Of(seats: 2, """
            3 A=B
            3 A
            3 B
            4 C
            1 D
            """).Under(Prf), 1));

    [Fact]
    public void A_third_of_a_vote_is_cut_off_and_the_rest_of_it_lost()
    {
        var first = SmallElection.Of(seats: 1, """
            1 A=B=C
            3 A
            2 B
            1 C
            """).Under(Prf).Stages[0];

        Assert.Equal("3.333333333 2.333333333 1.333333333", string.Join(' ', first.Totals));
        Assert.Equal("0.000000001", first.Loss.ToString());
    }

    /// <summary>The half that D had of two papers goes to B, their other equal, and not to A, who comes next on them.</summary>
    [Fact]
    public void The_share_of_an_excluded_candidate_goes_to_his_equals()
    {
        var result = SmallElection.Of(seats: 1, """
            2 B=D>A
            5 A
            4 B
            6 C
            """).Under(Prf);

        Assert.Equal(["5.000", "5.000", "6.000", "1.000"], Totals(result, 1));
        Assert.Equal("Exclusion D", result.Course()[1]);
        Assert.Equal(["5.000", "6.000", "6.000", "0.000"], Totals(result, 2));
    }

    /// <summary>A has 9 and the quota is 4.5: A keeps half of what reaches them. Two papers give A half a vote each, of which a quarter goes on to C; B keeps the other half.</summary>
    [Fact]
    public void What_an_elected_candidate_leaves_of_his_share_goes_on_to_the_next_rank()
    {
        var result = SmallElection.Of(seats: 3, """
            2 A=B>C
            8 A>D
            3 B
            1 C
            3 D
            1 E
            """, candidates: 5).Under(Prf with { SurplusLimit = new(SurplusLimit.Total(0.5m), null) });

        Assert.Equal(["9.000", "4.000", "1.000", "3.000", "1.000"], Totals(result, 1));
        Assert.Equal("4.500000001", result.Stages[0].Quota.ToString());
        Assert.Equal(["4.500", "4.000", "1.500", "7.000", "1.000"], Totals(result, 2));
        Assert.Equal("0.500000001", result.Stages[1].KeepValues[0].ToString());
    }

    /// <summary>A and B have 9 each of 21, the quota is 5.25, and both keep 0.583333334. Of half a vote each keeps 0.291666667; what both leave goes on together.</summary>
    [Fact]
    public void What_elected_equals_leave_goes_on_together_and_is_non_transferable_where_nobody_else_is_named()
    {
        var result = SmallElection.Of(seats: 3, """
            4 A=B>C
            2 A=B
            6 A>C
            6 B>C
            2 C
            1 D
            """).Under(Prf);

        Assert.Equal(["5.250000006", "5.250000006", "8.666666656", "1.000000000"], result.Stages[1].Totals.Select(total => total.ToString()));
        Assert.Equal("0.833333332", result.Stages[1].NonTransferable.ToString());
    }

    /// <summary>A, B and C have 8 each of 26, the quota is 5.2, and each keeps 0.650000001. Of half a vote each keeps 0.325000001.</summary>
    [Fact]
    public void Each_pair_of_elected_equals_keeps_its_own_parts()
    {
        var result = SmallElection.Of(seats: 4, """
            4 A=B
            4 B=C
            6 A>D
            4 B>D
            6 C>D
            1 D
            1 E
            """).Under(Prf);

        Assert.Equal(["5.200000010", "5.200000012", "5.200000010", "6.599999984", "1.000000000"], result.Stages[1].Totals.Select(total => total.ToString()));
        Assert.Equal("2.799999984", result.Stages[1].NonTransferable.ToString());
    }

    /// <summary>By Warren's method the amount is taken of the share, which may be less than it.</summary>
    [Fact]
    public void An_amount_takes_a_whole_share_that_is_less()
    {
        var result = SmallElection.Of(seats: 2, """
            6 A=B=C=D=E>F
            9 A>F
            5 B
            5 C
            3 F
            1 D
            1 E
            """).Under(Presets.Warren.Rule);

        var last = result.Stages[1];
        Assert.True(last.KeepValues[0] > Votes.Decimals(2, 1), $"{last.KeepValues[0]}");
        Assert.Equal((Votes.Decimals(12, 1) + Times(last.KeepValues[0], 9)).ToString(), last.Totals[0].ToString());
    }

    [Fact]
    public void A_blank_rank_and_a_second_mention_are_no_equals()
    {
        var result = SmallElection.Of(seats: 1, """
            2 ->A=A>B
            1 B=B
            """, candidates: 3).Under(Prf);

        Assert.Equal(["2.000", "1.000", "0.000"], Totals(result, 1));
    }

    /// <summary>Withdrawn equals are as if they had never been named.</summary>
    [Fact]
    public void A_withdrawn_candidate_has_no_share() =>
        Assert.Equal(["3.000", "2.000", "0.000"], Totals(SmallElection.Of(seats: 1, """
            3 A=C>B
            2 B
            """, withdrawn: "C").Under(Prf), 1));

    [Fact]
    public void Rules_that_move_whole_papers_cannot_share_one()
    {
        var ireland = (WholeVoteRule)Presets.Ireland.Rule with { EqualRanks = new(EqualRankPolicy.Split, null) };

        Assert.Contains(ireland.Check(), problem => problem.StartsWith("equal-ranks", StringComparison.Ordinal));
    }

    static Votes Times(Votes votes, int times) => Enumerable.Repeat(votes, times).Aggregate((a, b) => a + b);
}
