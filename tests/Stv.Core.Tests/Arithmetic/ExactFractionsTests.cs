using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class ExactFractionsTests
{
    static ExactFractions Exact => default;

    [Theory]
    [InlineData(Rounding.Down)]
    [InlineData(Rounding.Up)]
    internal void Nothing_is_ever_rounded(Rounding rounding)
    {
        var third = Exact.Divide(Exact.Whole(1), Exact.Whole(3), rounding);
        Assert.Equal(new Fraction(1, 3), third);
        Assert.Equal(new Fraction(1, 9), Exact.Multiply(third, third, rounding));
        Assert.Equal(new Fraction(2, 9), Exact.MultiplyDivide(third, Exact.Whole(2), Exact.Whole(3), rounding));
        Assert.Equal(new Fraction(5, 21), Exact.Tally(third, 5, 7, rounding));
    }

    [Fact]
    public void Sums_and_differences_are_exact()
    {
        Assert.Equal(new Fraction(5, 6), Exact.Add(new Fraction(1, 2), new Fraction(1, 3)));
        Assert.Equal(new Fraction(1, 6), Exact.Subtract(new Fraction(1, 2), new Fraction(1, 3)));
    }

    [Fact]
    public void There_is_no_smallest_step() =>
        Assert.Equal(Fraction.Zero, Exact.Unit);

    [Fact]
    public void Votes_are_published_as_the_fraction_itself() =>
        Assert.Equal("100/13", Exact.ToVotes(new Fraction(100, 13)).ToString());
}
