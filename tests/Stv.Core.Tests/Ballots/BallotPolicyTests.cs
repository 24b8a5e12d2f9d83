using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>What each rule makes of papers that are not a plain list of preferences. One seat, and enough plain papers to keep every election valid.</summary>
public class BallotPolicyTests
{
    const string Scotland = "scotland";
    const string Wigm = "wigm";
    const string WigmPrf = "wigm-prf";

    [Theory]
    [InlineData(Scotland, "A")]
    [InlineData(Wigm, "ABC")]
    [InlineData(WigmPrf, "ABC")]
    public void A_gap_ends_the_paper_or_is_closed_up(string rule, string meaning)
    {
        Assert.Equal(meaning, Meaning(rule, "A>->B>C"));
        Assert.Equal(meaning, Meaning(rule, "A>->->B>->C"));
    }

    [Theory]
    [InlineData(Scotland, "invalid: NoFirstPreference")]
    [InlineData(Wigm, "AB")]
    [InlineData(WigmPrf, "AB")]
    public void A_gap_before_the_first_number_invalidates_or_is_closed_up(string rule, string meaning) =>
        Assert.Equal(meaning, Meaning(rule, "->A>B"));

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void Equal_ranks_end_the_paper_under_every_preset(string rule)
    {
        Assert.Equal("A", Meaning(rule, "A>B=C>D"));
        Assert.Equal("AB", Meaning(rule, "A>B>C=D"));
    }

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void Equal_first_preferences_make_a_paper_invalid_under_every_preset(string rule) =>
        Assert.Equal("invalid: EqualFirstPreferences", Meaning(rule, "A=B>C"));

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void A_second_mention_is_passed_over_under_every_preset(string rule)
    {
        Assert.Equal("ABC", Meaning(rule, "A>B>A>C"));
        Assert.Equal("AB", Meaning(rule, "A>A>B"));
        Assert.Equal("AB", Meaning(rule, "A=A>B"));
    }

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void A_rank_is_given_to_several_as_it_was_marked_whoever_of_them_was_named_before(string rule) =>
        Assert.Equal(1, Tally(rule, "1 A>A=B>C").WithEqualRanks);

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void The_same_candidate_marked_twice_at_a_rank_is_marked_once(string rule)
    {
        Assert.Equal("AB", Meaning(rule, "A=A>B"));
        Assert.Equal("A", Meaning(rule, "A>B=C=B"));
        Assert.Equal("invalid: EqualFirstPreferences", Meaning(rule, "A=B=A>C"));
    }

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void A_withdrawn_candidate_is_struck_out_and_the_preferences_below_move_up(string rule)
    {
        Assert.Equal("AB", Meaning(rule, "W>A>B"));
        Assert.Equal("AB", Meaning(rule, "A>W>B"));
        Assert.Equal("AB", Meaning(rule, "A>W=B"));
        Assert.Equal("AB", Meaning(rule, "W=A>B"));
        Assert.Equal("invalid: OnlyWithdrawn", Meaning(rule, "W"));
        Assert.Equal("invalid: OnlyWithdrawn", Meaning(rule, "->W>-"));
    }

    [Theory]
    [InlineData(Scotland)]
    [InlineData(Wigm)]
    [InlineData(WigmPrf)]
    public void A_paper_without_a_number_is_blank(string rule)
    {
        Assert.Equal("invalid: Blank", Meaning(rule, ""));
        Assert.Equal("invalid: Blank", Meaning(rule, "-"));
        Assert.Equal("invalid: Blank", Meaning(rule, "->-"));
    }

    [Fact]
    public void The_tally_counts_papers_by_what_became_of_them()
    {
        var tally = Tally(Scotland, """
            10 A>B
            1
            2 ->A
            3 A=B>C
            4 W
            5 A>->B
            6 A>B=C
            7 A>B>A
            8 A>W>B
            """);

        Assert.Equal(46, tally.Total);
        Assert.Equal(36, tally.Valid);
        Assert.Equal(10, tally.Invalid);
        Assert.Equal(
            [(InvalidReason.Blank, 1), (InvalidReason.NoFirstPreference, 2), (InvalidReason.EqualFirstPreferences, 3), (InvalidReason.OnlyWithdrawn, 4)],
            tally.ByReason.Select(reason => (reason.Key, reason.Value)));
        Assert.Equal(5, tally.WithGaps);
        Assert.Equal(6, tally.WithEqualRanks);
        Assert.Equal(7, tally.WithRepeats);
    }

    [Fact]
    public void Reasons_without_papers_are_left_out() =>
        Assert.Empty(Tally(Wigm, "3 A>B\n2 B").ByReason);

    [Fact]
    public void The_tally_counts_papers_and_not_what_they_are_worth()
    {
        var tally = Tally(Wigm, """
            3 @1/2 A
            2 @5/1
            """);

        Assert.Equal(5, tally.Total);
        Assert.Equal(3, tally.Valid);
        Assert.Equal(2, tally.ByReason[InvalidReason.Blank]);
    }

    [Theory]
    [InlineData("A>->", 0)]
    [InlineData("A>->W", 0)]
    [InlineData("A>->B", 1)]
    public void A_blank_rank_below_the_last_usable_preference_is_no_gap(string paper, int gaps) =>
        Assert.Equal(gaps, Tally(Wigm, $"1 {paper.TrimEnd('>')}").WithGaps);

    [Fact]
    public void An_equal_rank_that_a_gap_kept_from_being_reached_does_not_matter() =>
        Assert.Equal(0, Tally(Scotland, "1 A>->B=C").WithEqualRanks);

    [Theory]
    [InlineData(255)]
    [InlineData(300)]
    public void The_policy_is_the_same_whatever_the_number_of_candidates(int candidates)
    {
        ushort last = (ushort)candidates;
        var builder = new BallotSetBuilder(candidates);
        builder.AddMarked([last, 0, 0, 1, 2], 3);
        builder.AddMarked([last, 1, last], 2);
        builder.AddMarked([1, 0, last], 1);
        builder.AddMarked([2], 1);
        var contest = new Contest
        {
            Id = "ward",
            Title = "Ward",
            Seats = 1,
            Candidates = [.. Enumerable.Range(1, candidates).Select(number => new Candidate { Id = $"{number}", Name = $"Candidate {number}" })],
            Ballots = builder.Build(),
        };
        var result = contest.Under(Presets.Scotland.Rule);

        Assert.Equal([candidates - 1], result.Elected.AsEnumerable());
        Assert.Equal("5.00000", result.Stages[0].Totals[candidates - 1].ToString());
        Assert.Equal(6, result.Papers.Valid);
        Assert.Equal((3, 0, 2), (result.Papers.WithGaps, result.Papers.WithEqualRanks, result.Papers.WithRepeats));
    }

    /// <summary>What one paper is read as beside 9 plain papers for Z: its preferences, found by seeing where it goes when those before are struck out.</summary>
    static string Meaning(string rule, string paper)
    {
        var read = "";
        while (true)
        {
            var election = SmallElection.Of(1, $"1 {paper}\n9 Z>Y", withdrawn: "W" + read);
            var result = election.Under(Presets.Find(rule)!.Rule);
            if (result.Papers.Invalid > 0)
                return read.Length > 0 && result.Papers.ByReason.Keys.Single() != InvalidReason.Blank ? read : $"invalid: {result.Papers.ByReason.Keys.Single()}";
            read += result.Stages[0].Totals.Select((total, candidate) => (total, candidate)).Where(pair => pair.candidate != 25 && pair.total > Votes.Zero).Select(pair => pair.candidate).Letters();
        }
    }

    static PaperTally Tally(string rule, string papers)
    {
        var election = SmallElection.Of(1, papers, candidates: 4, withdrawn: "W");
        return election.Under(Presets.Find(rule)!.Rule).Papers;
    }
}
