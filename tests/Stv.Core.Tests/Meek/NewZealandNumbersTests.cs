using Stv.Counting;

namespace Stv.Core.Tests;

/// <summary>The pseudo-random numbers that end ties in New Zealand.</summary>
public class NewZealandNumbersTests
{
    /// <summary>
    /// Kapiti Coast District Council, districtwide election of 2016: the published count gives these numbers for the first
    /// three of 14 candidates (5 vacancies, 17,783 papers with the blank ones) at its first iteration.
    /// </summary>
    [Fact]
    public void The_numbers_of_a_published_count_come_out() =>
        Assert.Equal([6581, 403, 6604], NewZealandNumbers.Make(14, 5, 17_783, asCalculator: true, iteration: 1).Take(3));

    [Fact]
    public void The_calculator_inverts_the_numbers_of_odd_iterations_and_the_clauses_those_of_even_ones()
    {
        Assert.Equal([3419, 9597, 3396], NewZealandNumbers.Make(14, 5, 17_783, asCalculator: true, iteration: 2).Take(3));
        Assert.Equal(
            NewZealandNumbers.Make(14, 5, 17_783, asCalculator: false, iteration: 1).Select(number => 10_000 - number),
            NewZealandNumbers.Make(14, 5, 17_783, asCalculator: false, iteration: 2));
    }

    /// <summary>Three terms of less than 10,000 each: the clauses forget the last modulo.</summary>
    [Fact]
    public void By_the_clauses_a_number_can_be_above_ten_thousand()
    {
        var clauses = NewZealandNumbers.Make(14, 5, 17_783, asCalculator: false, iteration: 1);

        Assert.Contains(clauses, number => number >= 10_000);
        Assert.Equal([3419, 9597, 3396], clauses.Take(3).Select(number => number % 10_000));
    }

    [Fact]
    public void No_two_candidates_have_the_same_number()
    {
        foreach (var asCalculator in new[] { false, true })
        {
            var numbers = NewZealandNumbers.Make(3000, 5, 123_456, asCalculator, iteration: 2);
            Assert.Equal(3000, numbers.Distinct().Count());
        }
    }

    [Fact]
    public void More_candidates_than_numbers_are_refused() =>
        Assert.Contains("10001 candidates", Assert.Throws<ElectionException>(() => NewZealandNumbers.Make(10_001, 5, 123_456, asCalculator: true, iteration: 1)).Message, StringComparison.Ordinal);

    /// <summary>B and C are level from first to last. Of the numbers 6581, 403 and so on the lower one goes.</summary>
    [Fact]
    public void The_lowest_of_the_tied_is_excluded_and_the_numbers_are_on_record()
    {
        var result = SmallElection.Of(seats: 1, """
            5 A
            3 B>A
            3 C>A
            4 D
            """).Contest().Under(Presets.MeekNzCalculator.Rule);

        var tie = Assert.Single(result.Stages[1].Ties);
        Assert.Equal((TieMethod.NewZealandCalculator, "BC"), (tie.Method, tie.StillTied.Letters()));
        Assert.Equal(tie.Numbers[0] < tie.Numbers[1] ? 1 : 2, tie.Chosen);
        Assert.Equal(SmallElection.Letter(tie.Chosen!.Value), result.Stages[1].Action.Candidates.Letters());
        var all = NewZealandNumbers.Make(4, 1, 15, asCalculator: true, iteration: 1);
        Assert.Equal<int>([all[1], all[2]], tie.Numbers);
    }

    /// <summary>B and C are level, and one paper of 16 is blank.</summary>
    [Theory]
    [InlineData("meek-nz", false, 15)]
    [InlineData("meek-nz-calculator", true, 16)]
    public void The_numbers_are_made_from_the_valid_papers_and_by_the_calculator_from_all(string preset, bool asCalculator, long papers)
    {
        var result = SmallElection.Of(seats: 1, """
            5 A
            3 B>A
            3 C>A
            4 D
            1
            """).Contest().Under(Presets.Find(preset)!.Rule);

        var all = NewZealandNumbers.Make(4, 1, papers, asCalculator, iteration: 1);
        Assert.Equal<int>([all[1], all[2]], Assert.Single(result.Stages[1].Ties).Numbers);
    }

    /// <summary>A and B both have the quota, and reserved places leave room for one. Whom a high number spares from exclusion it elects.</summary>
    [Theory]
    [InlineData("meek-nz")]
    [InlineData("meek-nz-calculator")]
    public void The_highest_of_the_tied_is_elected(string preset)
    {
        var result = SmallElection.Of(seats: 2, """
            5 A>B
            5 B>A
            2 C
            1 D
            """).Contest().With("woman", "CD").Reserve("woman", 1).Under(Presets.Find(preset)!.Rule);

        var tie = Assert.Single(result.Stages[0].Ties);
        Assert.Equal((TiePurpose.Elect, "AB"), (tie.Purpose, tie.StillTied.Letters()));
        Assert.Equal(tie.Numbers[0] > tie.Numbers[1] ? 0 : 1, tie.Chosen);
        Assert.Equal(SmallElection.Letter(tie.Chosen!.Value), result.Stages[0].Elected.Letters());
    }

    [Fact]
    public void Ten_thousand_candidates_have_a_number_each_and_one_more_are_refused()
    {
        Assert.Equal(10_000, NewZealandNumbers.Make(10_000, 5, 17_783, asCalculator: false, iteration: 1).Distinct().Count());
        Assert.Throws<ElectionException>(() => NewZealandNumbers.Make(10_001, 5, 17_783, asCalculator: false, iteration: 1));
    }
}
