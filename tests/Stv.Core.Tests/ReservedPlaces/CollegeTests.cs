using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>An electoral college of office holders with two thirds of the vote and members with one third.</summary>
public class CollegeTests
{
    static Contest Contest(int officeHolders, int members, Fraction? share = null)
    {
        var builder = new BallotSetBuilder(3);
        builder.AddMarked([1, 2], officeHolders, Fraction.One, section: 0);
        builder.AddMarked([2, 3], members, Fraction.One, section: 1);
        builder.AddMarked([], 2, Fraction.One, section: 1);
        return SmallElection.Of(1, "1 A>B>C").Contest(builder.Build()) with
        {
            College = new ElectoralCollege
            {
                Sections = [new("office-holder", share ?? new Fraction(2, 3)), new("member", new Fraction(1, 3))],
            },
        };
    }

    [Fact]
    public void Each_valid_paper_is_worth_its_sections_share_divided_among_the_sections_valid_papers()
    {
        var result = Contest(officeHolders: 12, members: 3).Under(Presets.Wigm.Rule);
        Assert.Equal([new Fraction(10, 12), new Fraction(5, 3)], result.Sections.Select(section => section.Worth));
        Assert.Equal(["10", "5", "0"], result.Stages[0].Totals.Select(total => total.ToString()));
        Assert.Equal("15", result.ValidVotes.ToString());
        Assert.Equal([(12L, 12L), (5L, 3L)], result.Sections.Select(section => (section.Papers, section.Valid)));
    }

    [Fact]
    public void Decimals_keep_the_worths_exact_and_cut_off_only_what_a_candidate_is_credited()
    {
        var result = Contest(officeHolders: 7, members: 4).Under(Presets.WigmPrf.Rule);
        // 11 papers: 22/3 = 7.3333 and 11/3 = 3.6666, and 0.0001 is lost by fraction.
        Assert.Equal(["7.3333", "3.6666", "0.0000"], result.Stages[0].Totals.Select(total => total.ToString()));
        Assert.Equal("0.0001", result.Stages[0].Loss.ToString());
    }

    [Fact]
    public void A_small_section_hides_every_sections_preferences()
    {
        Assert.All(Contest(officeHolders: 29, members: 100).Under(Presets.Wigm.Rule).Sections, section => Assert.Null(section.FirstPreferences));
        Assert.Equal([30L, 0, 0], Contest(officeHolders: 30, members: 100).Under(Presets.Wigm.Rule).Sections[0].FirstPreferences!.Value.AsEnumerable());
    }

    [Fact]
    public void A_section_is_told_its_own_first_preferences_where_all_have_thirty_papers()
    {
        var sections = Contest(officeHolders: 30, members: 30).Under(Presets.Wigm.Rule).Sections;

        Assert.Equal([30L, 0, 0], sections[0].FirstPreferences!.Value.AsEnumerable());
        Assert.Equal([0L, 30, 0], sections[1].FirstPreferences!.Value.AsEnumerable());
    }

    /// <summary>B withdrew: their papers count for whom they name next, and those that name nobody else for nobody.</summary>
    [Fact]
    public void A_withdrawn_candidate_is_nobodys_first_preference()
    {
        var contest = Contest(officeHolders: 30, members: 30);
        contest = contest with { Candidates = contest.Candidates.SetItem(1, contest.Candidates[1] with { Withdrawn = true }) };

        Assert.Equal([0L, 0, 30], contest.Under(Presets.Wigm.Rule).Sections[1].FirstPreferences!.Value.AsEnumerable());
    }

    [Fact]
    public void A_paper_that_shares_its_first_rank_is_no_first_preference()
    {
        var builder = new BallotSetBuilder(3);
        builder.AddMarked([1, 0, 2], 30, Fraction.One);
        builder.AddMarked([3], 40, Fraction.One);
        var contest = SmallElection.Of(1, "1 A>B>C").Contest(builder.Build()) with { College = new ElectoralCollege { Sections = [new("all", Fraction.One)] } };

        Assert.Equal([0L, 0, 40], contest.Under(Presets.Meek.Rule).Sections[0].FirstPreferences!.Value.AsEnumerable());
    }

    /// <summary>Members and office holders, each with half of the vote.</summary>
    static Contest Moving(int members, int officeHolders) => SmallElection.Of(2, "1 A>B>C>D").Contest(Papers(members, officeHolders)) with
    {
        College = new ElectoralCollege { Sections = [new("member", new Fraction(1, 2)), new("office-holder", new Fraction(1, 2))] },
    };

    static BallotSet Papers(int members, int officeHolders)
    {
        var builder = new BallotSetBuilder(4);
        builder.AddMarked([1, 2], members - 9, Fraction.One, section: 0);
        builder.AddMarked([1], 4, Fraction.One, section: 0);
        builder.AddMarked([3], 5, Fraction.One, section: 0);
        builder.AddMarked([1, 3], officeHolders - 12, Fraction.One, section: 1);
        builder.AddMarked([4, 2], 12, Fraction.One, section: 1);
        return builder.Build();
    }

    [Theory]
    [InlineData("wigm")]
    [InlineData("wigm-prf")]
    public void Every_transfer_tells_what_each_section_gave_and_the_figures_multiply_out(string preset)
    {
        var result = Moving(members: 30, officeHolders: 50).Under(Presets.Find(preset)!.Rule);

        var transfers = result.Stages.SelectMany(stage => stage.Transfers).ToList();
        Assert.NotEmpty(transfers);
        foreach (var transfer in transfers)
        {
            Assert.Equal(transfer.Papers, transfer.Sections.Sum(part => part.Papers));
            foreach (var part in transfer.Sections)
            {
                var carried = result.Sections[part.Section].Worth * new Fraction(part.Papers) * transfer.Value.Value - part.Votes.Value;
                Assert.True(carried >= Fraction.Zero && carried < new Fraction(1, 10_000));
                Assert.True(preset != "wigm" || carried == Fraction.Zero);
            }
        }
        // A has 25 members at 4/3 and 38 office holders at 4/5.
        Assert.Equal([(0, 25L), (1, 38L)], transfers[0].Sections.Select(part => (part.Section, part.Papers)));
    }

    [Fact]
    public void Sections_are_told_apart_although_all_papers_are_worth_one()
    {
        var transfer = Moving(members: 40, officeHolders: 40).Under(Presets.Wigm.Rule).Stages[1].Transfers[0];

        Assert.Equal([(0, 35L), (1, 28L)], transfer.Sections.Select(part => (part.Section, part.Papers)));
    }

    [Fact]
    public void A_transfer_does_not_tell_what_a_section_gave_that_cannot_hide_a_voter() =>
        Assert.All(Moving(members: 29, officeHolders: 51).Under(Presets.Wigm.Rule).Stages.SelectMany(stage => stage.Transfers), transfer => Assert.Empty(transfer.Sections));

    [Fact]
    public void A_contest_without_a_college_has_no_sections() =>
        Assert.Empty((Contest(12, 3) with { College = null }).Under(Presets.Wigm.Rule).Sections);

    [Fact]
    public void The_refusal_says_what_cannot_be_carried() =>
        Assert.StartsWith("Ward: the rule scotland counts whole papers and cannot carry the worths of an electoral college. Rules that can: wigm, ", Assert.Throws<ElectionException>(() => Count.Run(Contest(12, 3), Presets.Scotland.Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void Rules_with_a_whole_number_quota_are_refused_with_those_that_serve()
    {
        var refused = Assert.Throws<ElectionException>(() => Count.Run(Contest(12, 3), Presets.Scotland.Rule));
        Assert.Contains("scotland", refused.Message, StringComparison.Ordinal);
        Assert.Contains("wigm", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_with_a_whole_number_quota_are_refused_even_when_the_worths_happen_to_be_whole() =>
        Assert.Throws<ElectionException>(() => Count.Run(Contest(officeHolders: 2, members: 1), Presets.Scotland.Rule));

    [Fact]
    public void A_section_without_a_valid_paper_is_refused_by_name() =>
        Assert.StartsWith("Ward: the section office-holder of the electoral college has no valid paper,", Assert.Throws<ElectionException>(() => Count.Run(Contest(0, 3), Presets.Wigm.Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void Shares_must_add_up_to_exactly_one() =>
        Assert.Contains("add up to 5/6", Assert.Throws<ArgumentException>(() => Count.Run(Contest(12, 3, new Fraction(1, 2)), Presets.Wigm.Rule)).Message, StringComparison.Ordinal);
}
