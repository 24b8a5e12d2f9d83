using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>An electoral college of office holders with two thirds of the vote and members with one third.</summary>
public class CollegeTests
{
    static Contest Contest(int officeHolders, int members, Fraction? share = null)
    {
        var builder = new BallotSetBuilder(3);
        builder.Add([1, 2], officeHolders, Fraction.One, section: 0);
        builder.Add([2, 3], members, Fraction.One, section: 1);
        builder.Add([], 2, Fraction.One, section: 1);
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
        Assert.Contains("office-holder", Assert.Throws<ElectionException>(() => Count.Run(Contest(0, 3), Presets.Wigm.Rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void Shares_must_add_up_to_exactly_one() =>
        Assert.Contains("add up to 5/6", Assert.Throws<ArgumentException>(() => Count.Run(Contest(12, 3, new Fraction(1, 2)), Presets.Wigm.Rule)).Message, StringComparison.Ordinal);
}
