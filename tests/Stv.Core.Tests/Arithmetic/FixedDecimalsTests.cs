using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class FixedDecimalsTests
{
    static readonly FixedDecimals Five = new(5);

    static readonly Arbitrary<(int A, int B, int C)> Three = Arb.From(
        from a in Gen.Choose(0, 2_000_000_000) from b in Gen.Choose(0, 2_000_000_000) from c in Gen.Choose(1, 2_000_000_000) select (a, b, c));

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

    [Fact]
    public void Every_result_is_the_exact_one_cut_off_at_the_last_place() => Three.Holds(three =>
    {
        var (a, b, c) = three;
        var exact = (BigInteger)a * b;
        var (quotient, remainder) = BigInteger.DivRem(exact, c);
        Assert.Equal(quotient, Five.MultiplyDivide(a, b, c, Rounding.Down));
        Assert.Equal(remainder > 0 ? quotient + 1 : quotient, Five.MultiplyDivide(a, b, c, Rounding.Up));
        Assert.Equal(exact / 100_000, Five.Multiply(a, b, Rounding.Down));
        Assert.Equal((BigInteger)a * 100_000 / c, Five.Divide(a, c, Rounding.Down));
    });

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
        Assert.Throws<OverflowException>(() => Five.Add(Int128.MaxValue, 1));
        Assert.Throws<OverflowException>(() => Five.Subtract(Int128.MinValue, 1));
        Assert.Throws<OverflowException>(() => Five.Multiply(Int128.MaxValue, 2, Rounding.Down));
        Assert.Throws<OverflowException>(() => Five.Tally(Int128.MaxValue, 2, 1, Rounding.Down));
        Assert.Throws<OverflowException>(() => Five.Tally(Int128.MaxValue, 2, 3, Rounding.Down));
        Assert.Throws<OverflowException>(() => Five.Whole(BigInteger.Pow(2, 127)));
        Assert.Throws<OverflowException>(() => Five.Whole((BigInteger)Int128.MaxValue / 1000));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(12)]
    public void An_electorate_that_fits_cannot_overflow_in_any_product_of_a_count(int places)
    {
        var papers = Largest(places);
        var decimals = new FixedDecimals(places);
        var votes = decimals.Whole((BigInteger)papers);
        Assert.Equal(votes, decimals.MultiplyDivide(votes, decimals.Whole(1), decimals.Whole(1), Rounding.Down));
        Assert.Equal(votes, decimals.Tally(decimals.Whole(1), papers, 1, Rounding.Down));
        Assert.False(FixedDecimals.Fits(places, 2 * papers + 1));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public void Five_billion_papers_fit(int places) =>
        Assert.True(FixedDecimals.Fits(places, 5_000_000_000));

    [Fact]
    public void Thirty_places_do_not_fit_even_one_paper() =>
        Assert.False(FixedDecimals.Fits(30, 1));

    /// <summary>The largest electorate, to a factor of 2, that is said to fit.</summary>
    static Int128 Largest(int places)
    {
        Int128 papers = 1;
        while (FixedDecimals.Fits(places, papers * 2))
            papers *= 2;
        return papers;
    }
}
