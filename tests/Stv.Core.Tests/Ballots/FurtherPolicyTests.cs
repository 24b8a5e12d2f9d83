namespace Stv.Core.Tests.Ballots;

/// <summary>What papers mean under the figures that a rule may add: the longest gap, the last rank, the fewest preferences; and ranks of several of whom one continues.</summary>
public class FurtherPolicyTests
{
    static readonly BallotPolicy CloseUp = new(GapPolicy.CloseUp, EqualRankPolicy.PassOver, RepeatPolicy.Ignore);

    /// <summary>A blank rank is two zeros before the next number.</summary>
    static PaperMeaning Of(BallotPolicy policy, params ushort[] paper) => PaperMeaning.Of(paper, policy, new bool[5]);

    static string Ranks(PaperMeaning meaning) => string.Join(' ', meaning.Ranks.Select(rank => string.Join('=', rank.Select(candidate => candidate + 1))));

    [Fact]
    public void One_blank_rank_is_closed_up_and_two_in_a_row_end_the_paper_where_one_is_the_longest_gap()
    {
        var policy = CloseUp with { LongestGap = 1 };

        Assert.Equal("1 2", Ranks(Of(policy, 1, 0, 0, 2)));
        Assert.Equal(("1", PaperEnd.Gap, 2), (Ranks(Of(policy, 1, 0, 0, 0, 0, 2)), Of(policy, 1, 0, 0, 0, 0, 2).EndedBy, Of(policy, 1, 0, 0, 0, 0, 2).EndedAt));
        Assert.Equal("1 2 3", Ranks(Of(policy, 1, 0, 0, 2, 0, 0, 3)));
    }

    [Fact]
    public void Two_blank_ranks_before_the_first_name_leave_no_first_preference() =>
        Assert.Equal(InvalidReason.NoFirstPreference, Of(CloseUp with { LongestGap = 1 }, 0, 0, 0, 0, 3).Invalid);

    [Fact]
    public void Ranks_after_the_last_that_is_read_count_for_nothing() =>
        Assert.Equal("1 2", Ranks(Of(CloseUp with { LastRank = 2 }, 1, 2, 3)));

    [Fact]
    public void A_paper_with_too_few_preferences_is_invalid_unless_it_names_all_who_stand()
    {
        var policy = CloseUp with { FewestPreferences = 3 };

        Assert.Equal(InvalidReason.TooFewPreferences, Of(policy, 1, 2).Invalid);
        Assert.Null(Of(policy, 1, 2, 3).Invalid);
        Assert.Null(PaperMeaning.Of([1, 2], policy, [false, false, true]).Invalid);
    }

    /// <summary>2 shares the first rank, which is passed over, and stands alone below it.</summary>
    [Fact]
    public void Where_a_second_mention_ends_the_paper_one_in_a_rank_passed_over_is_the_first()
    {
        Assert.Equal("3 2", Ranks(Of(CloseUp, 1, 0, 2, 3, 2)));
        Assert.Equal("3", Ranks(Of(CloseUp with { Repeats = RepeatPolicy.Stop }, 1, 0, 2, 3, 2)));
    }

    [Fact]
    public void Several_at_the_first_rank_all_continue_and_the_paper_is_invalid() =>
        Assert.Equal(InvalidReason.EqualFirstPreferences, Of(CloseUp with { EqualRanks = EqualRankPolicy.StopIfSeveralContinue }, 1, 0, 2, 3).Invalid);
}
