using System.Globalization;
using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>Margins of contests for one place, which are known. <c>STV_MANY=1000</c> holds so many elections against a count of every alteration.</summary>
[Trait("Cases", "many")]
public class OnePlaceMarginTests
{
    static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("STV_MANY") ?? "4", CultureInfo.InvariantCulture);

    static MarginResult Find(string papers, string rule = "scotland", string withdrawn = "") =>
        Margin.Find(SmallElection.Of(1, papers, withdrawn: withdrawn).Contest(), Presets.Find(rule)!.Rule);

    [Fact]
    public void Between_two_candidates_the_margin_is_half_the_lead()
    {
        var margin = Find("70 A\n50 B");

        Assert.True(margin.IsExact);
        Assert.Equal(new LowerBound(10, LowerBoundArgument.EveryOrder), margin.Least);
        Assert.Equal(10, margin.FoundByLot!.Papers); // 60 votes each: a lot can elect B
        Assert.Equal(11, margin.Found!.Papers);
        Assert.Equal(["B"], margin.Found.Elected.Select(people => people.Letters()));
    }

    [Fact]
    public void A_margin_can_be_much_less_than_half_the_last_lead()
    {
        // In the end A leads B by 70 to 40. But three papers from B to C send B out first, whose papers prefer C.
        var margin = Find("45 A\n20 B>C\n20 B\n35 C>A");

        Assert.True(margin.IsExact);
        Assert.Equal(3, (margin.FoundByLot ?? margin.Found)!.Papers);
    }

    [Fact]
    public void Papers_added_and_taken_away_are_told_apart_from_changes()
    {
        var margin = Find("70 A\n50 B");

        Assert.Equal((20, 20), (margin.Added!.Least, margin.Added.FoundByLot!.Papers));
        Assert.Equal((20, 20), (margin.Removed!.Least, margin.Removed.FoundByLot!.Papers));
        Assert.Equal(141, margin.Added.Found!.Contest.Ballots.Papers);
        Assert.Equal(99, margin.Removed.Found!.Contest.Ballots.Papers);
        Assert.All(new[] { margin.Added.Found, margin.Removed.Found }, found => Assert.Equal(["B"], found.Elected.Select(people => people.Letters())));
    }

    [Fact]
    public void Taking_every_paper_away_elects_nobody()
    {
        var margin = Find("2 A\n1 A>B");

        Assert.Null(margin.Removed!.Found);
        Assert.Equal(3, margin.Removed.Least);
    }

    [Fact]
    public void Who_has_withdrawn_is_never_elected_instead()
    {
        var margin = Find("9 A>C\n6 B>A\n4 C>B", withdrawn: "C");

        Assert.True(margin.IsExact);
        Assert.All(margin.Found!.Elected, people => Assert.Equal("A", people.Letters())); // B leads A by 10 to 9
    }

    [Theory]
    [InlineData("scotland", true)]
    [InlineData("ireland", true)]
    [InlineData("ers97", true)]
    [InlineData("meek-nz", true)]
    [InlineData("us-minneapolis", true)]
    [InlineData("qpq", false)] // compares quotients
    [InlineData("us-cambridge", false)] // excludes all with fewer than 50 votes at once
    public void Rules_that_leave_the_same_as_exclusions_one_at_a_time_are_served(string rule, bool isServed) =>
        Assert.Equal(isServed, OneAtATime.Serves(SmallElection.Of(1, "9 A>B\n5 B\n2 C>A").Contest(), Presets.Find(rule)!.Rule));

    [Theory]
    [InlineData("9 A>B\n5 B\n2 C=A", "meek")] // a paper that is shared is no whole paper
    [InlineData("9 A>B\n5 @1/2 B\n2 C>A", "wigm")]
    public void Papers_that_do_not_count_whole_are_not_served(string papers, string rule) =>
        Assert.False(OneAtATime.Serves(SmallElection.Of(1, papers).Contest(), Presets.Find(rule)!.Rule));

    /// <summary>Under every rule that is served the count elects one who can be left when the lowest go one at a time, ties falling anyhow.</summary>
    [Fact]
    public void Every_rule_that_is_served_elects_whom_exclusions_one_at_a_time_leave()
    {
        foreach (var preset in Presets.All)
            for (var seed = 0; seed < 20 * Many; seed++)
            {
                var lists = SmallMargins.Lists(seed, 4, 11);
                var contest = SmallMargins.Contest(lists, 4);
                if (!OneAtATime.Serves(contest, preset.Rule))
                    break;
                Assert.Subset(SmallMargins.LeftOneAtATime(lists, 4), SmallMargins.Ways(contest, preset.Rule));
            }
    }

    /// <summary>Three candidates and up to eight papers, so few that every change of up to three can be counted.</summary>
    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    [InlineData("meek-prf")]
    [InlineData("us-minneapolis")]
    public void No_margin_contradicts_a_count_of_every_alteration(string rule)
    {
        for (var seed = 0; seed < Many; seed++)
        {
            var lists = SmallMargins.Lists(seed, 3, 5 + seed % 4);
            var contest = SmallMargins.Contest(lists, 3);
            var preset = Presets.Find(rule)!.Rule;
            var margin = Margin.Find(contest, preset);
            if (margin.IsDecidedByLot)
                continue;
            Assert.NotNull(margin.Added);
            Holds(margin.Least.Papers, margin.Found, margin.FoundByLot, PaperAlteration.Changed);
            Holds(margin.Added.Least, margin.Added.Found, margin.Added.FoundByLot, PaperAlteration.Added);
            Holds(margin.Removed!.Least, margin.Removed.Found, margin.Removed.FoundByLot, PaperAlteration.Removed);

            void Holds(long least, ChangedPapers? found, ChangedPapers? byLot, PaperAlteration alteration)
            {
                const int AtMost = 3;
                var (sure, lot) = SmallMargins.Exhaustive(contest, preset, lists, 3, alteration, AtMost);
                var said = $"seed {seed}, {alteration}: proved {least}, found {found?.Papers}, by lot {byLot?.Papers}; every count {sure}, by lot {lot}";
                Assert.True(least <= lot || lot > AtMost, said); // beyond those tried nothing is known
                Assert.True(found is null || found.Papers >= sure, said);
                Assert.True(byLot is null || byLot.Papers >= lot, said);
                if ((byLot ?? found)?.Papers == least && least <= AtMost)
                    Assert.True(least == lot, said);
            }
        }
    }
}
