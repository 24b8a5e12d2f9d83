using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class FixedDecimalsTests
{
    static readonly FixedDecimals Five = new(5);

    /// <summary>From single units to what the largest electorate is worth.</summary>
    static readonly Arbitrary<(long A, long B, long C)> Three = Arb.From(from a in Values from b in Values from c in Values select (a, b, c + 1));

    static Gen<long> Values => from bits in Gen.Choose(0, 61) from rest in Gen.Choose(0, int.MaxValue) select (1L << bits) + rest % (1L << Math.Min(bits, 31)) - 1;

    [Fact]
    public void A_whole_number_is_kept_in_units_of_the_last_place()
    {
        Assert.Equal(700_000, Five.Whole(7));
        Assert.Equal("7.00000", Five.ToVotes(Five.Whole(7)).ToString());
        Assert.Equal("0.00001", Five.ToVotes(Five.Unit).ToString());
    }

    /// <summary>5 ÷ 13 = 0.384615…: the value of A's papers in the worked example of the Scottish rule.</summary>
    [Fact]
    public void Rounding_down_drops_the_remainder_and_rounding_up_adds_one_in_the_last_place()
    {
        Assert.Equal(38_461, Five.Divide(Five.Whole(5), Five.Whole(13), Rounding.Down));
        Assert.Equal(38_462, Five.Divide(Five.Whole(5), Five.Whole(13), Rounding.Up));
    }

    [Fact]
    public void Without_a_remainder_both_roundings_are_the_same()
    {
        Assert.Equal(50_000, Five.Divide(Five.Whole(1), Five.Whole(2), Rounding.Up));
        Assert.Equal(50_000, Five.Divide(Five.Whole(1), Five.Whole(2), Rounding.Down));
    }

    /// <summary>0.33333 × 0.00002 ÷ 0.00002: cut off in between it would be 0.</summary>
    [Fact]
    public void Multiplying_and_dividing_in_one_operation_rounds_once()
    {
        Assert.Equal(33_333, Five.MultiplyDivide(33_333, 2, 2, Rounding.Down));
        Assert.Equal(0, Five.Divide(Five.Multiply(33_333, 2, Rounding.Down), 2, Rounding.Down));
    }

    [Fact]
    public void Papers_worth_1_are_tallied_without_rounding() =>
        Assert.Equal(7 * 38_461, Five.Tally(38_461, units: 7, denominator: 1, Rounding.Up));

    [Fact]
    public void Papers_of_other_worth_are_tallied_together_and_rounded_once()
    {
        // 5 papers worth 1/3 at value 0.38461 are 0.641016…
        Assert.Equal(64_101, Five.Tally(38_461, units: 5, denominator: 3, Rounding.Down));
        Assert.Equal(64_102, Five.Tally(38_461, units: 5, denominator: 3, Rounding.Up));
    }

    /// <summary>64 bits may overflow where the exact result does not fit, but never give another result.</summary>
    [Property(MaxTest = 5000)]
    public Property Every_result_is_the_exact_one_cut_off_at_the_last_place_or_an_overflow() => Three.Holds(three =>
    {
        var (a, b, c) = three;
        foreach (var rounding in Enum.GetValues<Rounding>())
        {
            Same(Cut((BigInteger)a * b, c, rounding), () => Five.MultiplyDivide(a, b, c, rounding));
            Same(Cut((BigInteger)a * b, 100_000, rounding), () => Five.Multiply(a, b, rounding));
            Same(Cut((BigInteger)a * 100_000, c, rounding), () => Five.Divide(a, c, rounding));
            Same((BigInteger)a * b, () => Five.Tally(a, b, 1, rounding));
        }
        Assert.Equal(Votes.Decimals(a, 5), Five.ToVotes(a));
    });

    static BigInteger Cut(BigInteger dividend, BigInteger divisor, Rounding rounding)
    {
        var (quotient, remainder) = BigInteger.DivRem(dividend, divisor);
        return rounding == Rounding.Up && remainder > 0 ? quotient + 1 : quotient;
    }

    static void Same(BigInteger exact, Func<long> narrow)
    {
        if (exact > long.MaxValue)
            Assert.Throws<OverflowException>(() => { narrow(); });
        else
            Assert.Equal(exact, narrow());
    }

    [Fact]
    public void Comparison_tells_the_smallest_step_apart()
    {
        Assert.True(Five.Compare(1, 2) < 0);
        Assert.True(Five.Compare(2, 1) > 0);
        Assert.Equal(0, Five.Compare(2, 2));
    }

    [Fact]
    public void An_overflow_throws()
    {
        Assert.Throws<OverflowException>(() => Five.Add(long.MaxValue, 1));
        Assert.Throws<OverflowException>(() => Five.Subtract(long.MinValue, 1));
        Assert.Throws<OverflowException>(() => Five.MultiplyDivide(long.MaxValue, 2, 1, Rounding.Down));
        Assert.Throws<OverflowException>(() => Five.Tally(long.MaxValue, 2, 1, Rounding.Down));
        Assert.Throws<OverflowException>(() => Five.Tally(long.MaxValue, 2, 3, Rounding.Down));
        Assert.Throws<OverflowException>(() => Five.Whole(BigInteger.Pow(2, 63)));
        Assert.Throws<OverflowException>(() => Five.Whole(long.MaxValue / 1000));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(12)]
    public void An_electorate_that_fits_cannot_overflow_in_any_product_of_a_count(int places)
    {
        var papers = Largest(places);
        var decimals = new FixedDecimals(places);
        var votes = decimals.Whole(papers);
        Assert.Equal(votes, decimals.MultiplyDivide(votes, decimals.Whole(1), decimals.Whole(1), Rounding.Down));
        Assert.Equal(votes, decimals.Tally(decimals.Whole(1), papers, 1, Rounding.Down));
        Assert.False(FixedDecimals.Fits(places, 2 * papers + 1));
    }

    [Fact]
    public void Four_billion_papers_fit_in_nine_places_and_five_billion_do_not()
    {
        Assert.True(FixedDecimals.Fits(9, 4_000_000_000));
        Assert.False(FixedDecimals.Fits(9, 5_000_000_000));
    }

    [Fact]
    public void So_many_places_that_the_number_of_candidates_could_overflow_do_not_fit()
    {
        Assert.True(FixedDecimals.Fits(13, 1));
        Assert.False(FixedDecimals.Fits(14, 1));
    }

    [Fact]
    public void The_largest_electorate_that_fits_is_worth_one_unit_less_than_would_reach_2_to_the_62()
    {
        Assert.True(FixedDecimals.Fits(0, BigInteger.Pow(2, 62) - 2));
        Assert.False(FixedDecimals.Fits(0, BigInteger.Pow(2, 62) - 1));
    }

    /// <summary>The largest electorate, to a factor of 2, that is said to fit.</summary>
    static long Largest(int places)
    {
        var papers = 1L;
        while (FixedDecimals.Fits(places, papers * 2))
            papers *= 2;
        return papers;
    }
}
