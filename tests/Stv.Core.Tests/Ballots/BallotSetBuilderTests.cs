namespace Stv.Core.Tests;

public class BallotSetBuilderTests
{
    [Fact]
    public void Papers_that_say_the_same_make_one_group_in_order_of_first_appearance()
    {
        var ballots = Set(3, [2, 1], [3], [2, 1], [1], [3], [2, 1]);

        Assert.Equal(3, ballots.Groups);
        Assert.Equal(6, ballots.Papers);
        Assert.Equal(["2 1 x3", "3 x2", "1 x1"], Groups(ballots));
    }

    [Fact]
    public void A_count_adds_as_many_papers_as_it_says()
    {
        var builder = new BallotSetBuilder(2);
        builder.AddMarked([1, 2], 5_000_000_000);
        builder.AddMarked([1, 2], 7);

        Assert.Equal(5_000_000_007, builder.Papers);
        Assert.Equal(["1 2 x5000000007"], Groups(builder.Build()));
    }

    [Fact]
    public void A_count_of_0_adds_nothing()
    {
        var builder = new BallotSetBuilder(2);
        builder.AddMarked([1, 2], 0);
        builder.AddMarked([2, 1], 0, new Fraction(1, 2));

        Assert.Equal(0, builder.Papers);
        Assert.Equal(0, builder.Build().Groups);
    }

    [Fact]
    public void Papers_of_a_worth_that_were_never_added_leave_no_trace()
    {
        var election = SmallElection.Of(1, "2 A\n1 B");
        var builder = new BallotSetBuilder(2);
        builder.Merge(election.Ballots());
        builder.AddMarked([1], 0, new Fraction(1, 2));

        Assert.Equal("A", election.Contest(builder.Build()).Under(Presets.Scotland.Rule).Winners());
    }

    [Fact]
    public void Papers_of_different_worth_make_different_groups()
    {
        var builder = new BallotSetBuilder(2);
        builder.AddMarked([1, 2], 3);
        builder.AddMarked([1, 2], 4, new Fraction(1, 2));
        builder.AddMarked([1, 2], 5, new Fraction(2, 4));
        builder.AddMarked([1, 2], 6, Fraction.One);
        var ballots = builder.Build();

        Assert.Equal(["1 2 x9", "1 2 x9 @1/2"], Groups(ballots));
        Assert.Equal(18, ballots.Papers);
    }

    [Theory]
    [InlineData(new ushort[] { 1, 0, 2 }, "Preference 2 is 0")]
    [InlineData(new ushort[] { 0, 2 }, "Preference 1 is 0")]
    [InlineData(new ushort[] { 1, 4 }, "Preference 2 is 4, but there are only 3 candidates")]
    [InlineData(new ushort[] { 2, 1, 2 }, "Preference 3 names candidate 2 again")]
    public void Plain_preferences_name_only_candidates_and_nobody_twice(ushort[] preferences, string complaint)
    {
        var builder = new BallotSetBuilder(3);

        Assert.Contains(complaint, Assert.ThrowsAny<ArgumentException>(() => builder.Add(preferences, 10)).Message, StringComparison.Ordinal);
        Assert.Contains(complaint, Assert.ThrowsAny<ArgumentException>(() => builder.Add(preferences, 10, new Fraction(1, 2))).Message, StringComparison.Ordinal);
        builder.Add([3]);
        Assert.Equal(["3 x1"], Groups(builder.Build()));
    }

    [Fact]
    public void A_marked_paper_is_taken_as_it_is_and_told_from_a_plain_one()
    {
        var builder = new BallotSetBuilder(3);

        Assert.True(builder.AddMarked([2, 1]));
        Assert.False(builder.AddMarked([1, 0, 2]));
        Assert.False(builder.AddMarked([2, 2]));
        Assert.False(builder.AddMarked([]));
    }

    [Fact]
    public void A_set_whose_order_was_lost_is_without_it_after_a_merge_too()
    {
        var kept = new BallotSetBuilder(2, keepOrder: true);
        kept.Merge(Set(2, [1], [2], [1]));

        Assert.False(kept.Build().KeepsOrder);
    }

    /// <summary>Read by a rule, the papers are put together anew.</summary>
    [Fact]
    public void A_set_whose_order_was_lost_is_without_it_as_a_rule_reads_it_too() =>
        Assert.False(Set(2, [1], [2, 2], [1]).As(Presets.Scotland.Rule.Ballots, [false, false]).KeepsOrder);

    [Fact]
    public void A_prefix_or_an_extension_of_a_paper_is_another_paper() =>
        Assert.Equal(["1 2 x1", "1 x1", "1 2 3 x1"], Groups(Set(3, [1, 2], [1], [1, 2, 3])));

    [Fact]
    public void A_blank_paper_is_a_paper() =>
        Assert.Equal([" x2", "1 x1"], Groups(Set(1, [], [1], [])));

    [Fact]
    public void Equal_and_blank_ranks_and_repeats_are_kept_as_they_were_read() =>
        Assert.Equal(["3 1 0 2 x1", "3 0 0 1 x1", "0 0 2 x1", "1 2 1 x1", "0 0 0 0 x1", "1 0 0 x1"],
            Groups(Set(3, [3, 1, 0, 2], [3, 0, 0, 1], [0, 0, 2], [1, 2, 1], [0, 0, 0, 0], [1, 0, 0])));

    [Theory]
    [InlineData(255, false)]
    [InlineData(256, true)]
    [InlineData(300, true)]
    [InlineData(65535, true)]
    public void Numbers_take_a_second_byte_from_256_candidates_on(int candidates, bool wide)
    {
        ushort last = (ushort)candidates;
        var ballots = Set(candidates, [last, 1], [1, last], [last, 0, 1], [last, 0, 0, 1]);

        Assert.Equal(wide, ballots.Wide);
        Assert.Equal([$"{last} 1 x1", $"1 {last} x1", $"{last} 0 1 x1", $"{last} 0 0 1 x1"], Groups(ballots));
    }

    /// <summary>1 and 257 share their low byte, 256 has none.</summary>
    [Fact]
    public void Numbers_that_share_a_byte_are_told_apart() =>
        Assert.Equal(["1 x1", "257 x1", "256 x1", "256 1 x1", "1 256 x1"], Groups(Set(300, [1], [257], [256], [256, 1], [1, 256])));

    /// <summary>29,791 rankings: fewer than are looked at before grouping must pay.</summary>
    [Fact]
    public void Growing_far_beyond_the_first_buffers_loses_nothing()
    {
        var ballots = AllTriplesTwice(31);

        Assert.Equal(29_791, ballots.Groups);
        Assert.Equal(3 * 29_791, ballots.Papers);
        for (var group = 0; group < ballots.Groups; group++)
        {
            Assert.Equal([(ushort)(group / 961 + 1), (ushort)(group / 31 % 31 + 1), (ushort)(group % 31 + 1)], ballots.Paper(group));
            Assert.Equal(3, ballots.Count(group));
        }
    }

    /// <summary>64,000 rankings, of which the first 32,768 differ.</summary>
    [Fact]
    public void Papers_of_which_most_differ_are_kept_apart_and_all_there()
    {
        var ballots = AllTriplesTwice(40);

        Assert.Equal(2 * 64_000, ballots.Groups);
        Assert.Equal(3 * 64_000, ballots.Papers);
        Assert.True(ballots.KeepsOrder);
        for (var group = 0; group < ballots.Groups; group++)
        {
            var triple = group % 64_000;
            Assert.Equal([(ushort)(triple / 1600 + 1), (ushort)(triple / 40 % 40 + 1), (ushort)(triple % 40 + 1)], ballots.Paper(group));
            Assert.Equal(group < 64_000 ? 1 : 2, ballots.Count(group));
        }
    }

    [Theory]
    [InlineData(1e-4)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Making_room_for_too_much_or_too_little_changes_nothing(double part)
    {
        var builder = new BallotSetBuilder(40, keepOrder: true);
        builder.AddMarked([7, 8, 9]);
        builder.MakeRoom(part);

        var ballots = AllTriplesTwice(40, builder);

        Assert.Equal(1 + 2 * 64_000, ballots.Groups);
        Assert.Equal([7, 8, 9], ballots.Paper(0));
        Assert.Equal([40, 40, 40], ballots.Paper(128_000));
        Assert.Equal(2, ballots.Count(128_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(-1)]
    public void There_is_no_part_of_nothing_and_none_beyond_all(double part) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotSetBuilder(2).MakeRoom(part));

    /// <summary>Every ranking of three numbers once, then twice over.</summary>
    static BallotSet AllTriplesTwice(int candidates, BallotSetBuilder? builder = null)
    {
        builder ??= new BallotSetBuilder(candidates);
        for (var round = 1; round <= 2; round++)
            for (ushort a = 1; a <= candidates; a++)
                for (ushort b = 1; b <= candidates; b++)
                    for (ushort c = 1; c <= candidates; c++)
                        builder.AddMarked([a, b, c], count: round);
        return builder.Build();
    }

    [Fact]
    public void Worths_that_appear_after_the_first_buffers_were_outgrown_stay_with_their_papers()
    {
        var builder = new BallotSetBuilder(200);
        for (ushort candidate = 1; candidate <= 200; candidate++)
            builder.AddMarked([candidate], 1, candidate < 150 ? Fraction.One : new Fraction(1, candidate));
        var ballots = builder.Build();

        Assert.Equal(Fraction.One, ballots.Worth(148));
        for (var group = 149; group < 200; group++)
            Assert.Equal(new Fraction(1, group + 1), ballots.Worth(group));
    }

    [Fact]
    public void Merging_adds_every_paper_of_the_other_set_with_its_count_and_worth()
    {
        var other = new BallotSetBuilder(3);
        other.Add([1, 2], 4);
        other.Add([3], 2, new Fraction(1, 3));
        var builder = new BallotSetBuilder(3);
        builder.AddMarked([3], 1);
        builder.AddMarked([1, 2], 1);
        builder.Merge(other.Build());

        Assert.Equal(["3 x1", "1 2 x5", "3 x2 @1/3"], Groups(builder.Build()));
        Assert.Equal(8, builder.Papers);
    }

    [Fact]
    public void Merging_papers_of_other_candidates_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BallotSetBuilder(3).Merge(new BallotSetBuilder(2).Build()));

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_number_of_candidates_out_of_range_is_refused(int candidates) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotSetBuilder(candidates));

    [Theory]
    [InlineData(3, 4)]
    [InlineData(300, 301)]
    public void A_number_above_the_number_of_candidates_is_refused(int candidates, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotSetBuilder(candidates).Add([1, (ushort)number]));

    [Fact]
    public void A_negative_count_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotSetBuilder(1).Add([1], -1));

    [Fact]
    public void A_worth_that_is_not_more_than_0_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotSetBuilder(1).Add([1], 1, Fraction.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotSetBuilder(1).Add([1], 1, new Fraction(-1)));
    }

    [Theory]
    [InlineData(new ushort[] { 0 })]
    [InlineData(new ushort[] { 0, 1 })]
    [InlineData(new ushort[] { 1, 0 })]
    [InlineData(new ushort[] { 1, 0, 0, 0 })]
    [InlineData(new ushort[] { 0, 0, 0, 1 })]
    [InlineData(new ushort[] { 2, 0, 0, 0, 1 })]
    public void A_mark_that_joins_nothing_is_refused(ushort[] paper) =>
        Assert.Throws<ArgumentException>(() => new BallotSetBuilder(2).AddMarked(paper));

    [Fact]
    public void More_papers_than_can_be_counted_are_refused()
    {
        var builder = new BallotSetBuilder(2);
        builder.AddMarked([1], long.MaxValue);

        Assert.Throws<OverflowException>(() => builder.AddMarked([2], 1));
        Assert.Equal(["1 x9223372036854775807"], Groups(builder.Build()));
    }

    [Fact]
    public void A_refused_paper_leaves_no_trace()
    {
        var builder = new BallotSetBuilder(3);
        Assert.ThrowsAny<ArgumentException>(() => builder.AddMarked([2, 1, 0]));
        Assert.ThrowsAny<ArgumentException>(() => builder.AddMarked([2, 1, 0]));
        Assert.ThrowsAny<ArgumentException>(() => builder.AddMarked([1, 4]));
        builder.AddMarked([2, 1]);
        builder.AddMarked([1]);
        var ballots = builder.Build();

        Assert.Equal(["2 1 x1", "1 x1"], Groups(ballots));
        Assert.False(ballots.HasMarks);
        Assert.False(ballots.HasRepeats);
    }

    [Theory]
    [InlineData(new ushort[] { 1, 2, 3 }, false, false)]
    [InlineData(new ushort[] { }, false, false)]
    [InlineData(new ushort[] { 1, 0, 2 }, true, false)]
    [InlineData(new ushort[] { 1, 0, 0, 2 }, true, false)]
    [InlineData(new ushort[] { 1, 2, 1 }, false, true)]
    [InlineData(new ushort[] { 1, 0, 1 }, true, true)]
    public void Marks_and_repeats_are_noticed(ushort[] paper, bool marks, bool repeats)
    {
        var ballots = Set(3, paper);

        Assert.Equal(marks, ballots.HasMarks);
        Assert.Equal(repeats, ballots.HasRepeats);
    }

    [Fact]
    public void Two_papers_that_name_the_same_candidate_once_each_are_no_repeat() =>
        Assert.False(Set(70, [66, 1], [66], [1, 66]).HasRepeats);

    [Fact]
    public void An_empty_set_has_no_groups_and_no_papers()
    {
        var ballots = new BallotSetBuilder(0).Build();

        Assert.Equal(0, ballots.Candidates);
        Assert.Equal(0, ballots.Groups);
        Assert.Equal(0, ballots.Papers);
    }

    [Fact]
    public void Single_papers_and_counted_ones_keep_their_numbers_where_looking_for_equals_was_given_up()
    {
        var builder = new BallotSetBuilder(250);
        for (var i = 0; i < 40_000; i++)
            builder.AddMarked([(ushort)(i / 200 + 1), (ushort)(i % 200 + 1), 250]);
        builder.AddMarked([7], 5);
        builder.AddMarked([8]);
        builder.AddMarked([9], 3);
        var ballots = builder.Build();

        Assert.Equal(40_009, ballots.Papers);
        Assert.Equal((1, 1, 5, 1, 3), (ballots.Count(0), ballots.Count(39_999), ballots.Count(40_000), ballots.Count(40_001), ballots.Count(40_002)));
        Assert.Equal(40_009, Enumerable.Range(0, ballots.Groups).Sum(ballots.Count));
    }

    [Fact]
    public void A_group_that_is_not_there_has_no_count() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Set(2, [1], [2]).Count(2));

    static BallotSet Set(int candidates, params ushort[][] papers)
    {
        var builder = new BallotSetBuilder(candidates);
        foreach (var paper in papers)
            builder.AddMarked(paper);
        return builder.Build();
    }

    static IEnumerable<string> Groups(BallotSet ballots) => Enumerable.Range(0, ballots.Groups).Select(group =>
        $"{string.Join(' ', ballots.Paper(group))} x{ballots.Count(group)}{(ballots.Worth(group) == Fraction.One ? "" : $" @{ballots.Worth(group)}")}");
}
