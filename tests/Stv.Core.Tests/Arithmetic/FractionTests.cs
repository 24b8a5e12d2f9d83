using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

public class FractionTests
{
    static readonly Arbitrary<(Fraction A, Fraction B, Fraction C)> Three = Arb.From(
        from a in Any() from b in Any() from c in Any() select (a, b, c));

    [Theory]
    [InlineData(6, 4, "3/2")]
    [InlineData(-6, 4, "-3/2")]
    [InlineData(6, -4, "-3/2")]
    [InlineData(-6, -4, "3/2")]
    [InlineData(8, 4, "2")]
    [InlineData(0, -7, "0")]
    public void A_fraction_stands_in_lowest_terms_with_the_sign_above(int numerator, int denominator, string text) =>
        Assert.Equal(text, new Fraction(numerator, denominator).ToString());

    [Fact]
    public void The_default_value_is_zero()
    {
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal(1, default(Fraction).Denominator);
        Assert.Equal(Fraction.One, default(Fraction) + Fraction.One);
    }

    [Fact]
    public void A_denominator_of_0_is_refused() =>
        Assert.Equal("A fraction has no denominator 0.", Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0)).Message);

    [Fact]
    public void Division_by_zero_is_refused() =>
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);

    [Fact]
    public void Sums_products_and_quotients_are_exact()
    {
        Assert.Equal(new Fraction(5, 6), new Fraction(1, 2) + new Fraction(1, 3));
        Assert.Equal(new Fraction(1, 6), new Fraction(1, 2) - new Fraction(1, 3));
        Assert.Equal(new Fraction(1, 6), new Fraction(1, 2) * new Fraction(1, 3));
        Assert.Equal(new Fraction(-3, 2), new Fraction(1, 2) / new Fraction(-1, 3));
    }

    [Property]
    public Property Addition_and_multiplication_undo_and_distribute() => Three.Holds(three =>
    {
        var (a, b, c) = three;
        Assert.Equal(a, a + b - b);
        Assert.Equal(a * b + a * c, a * (b + c));
        if (b != Fraction.Zero)
            Assert.Equal(a, a * b / b);
    });

    [Property]
    public Property Order_agrees_with_the_sign_of_the_difference() => Three.Holds(three =>
    {
        var (a, b, _) = three;
        var sign = (a - b).Numerator.Sign;
        Assert.Equal(sign, Math.Sign(a.CompareTo(b)));
        Assert.Equal(sign < 0, a < b);
        Assert.Equal(sign > 0, a > b);
        Assert.Equal(sign <= 0, a <= b);
        Assert.Equal(sign >= 0, a >= b);
        Assert.Equal(sign == 0, a == b);
        Assert.Equal(sign != 0, a != b);
    });

    [Fact]
    public void Of_equal_fractions_neither_is_less_and_neither_is_more()
    {
        var (half, same) = (new Fraction(1, 2), new Fraction(2, 4));
        Assert.False(half < same);
        Assert.False(half > same);
        Assert.True(half <= same);
        Assert.True(half >= same);
    }

    [Fact]
    public void Equal_fractions_have_equal_hash_codes() =>
        Assert.Equal(new Fraction(1, 2).GetHashCode(), new Fraction(50, 100).GetHashCode());

    [Fact]
    public void Text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus" } };
            Assert.Equal("-7/3", new Fraction(-7, 3).ToString());
            Assert.Equal("-7", new Fraction(-7).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static Gen<Fraction> Any() =>
        from numerator in Gen.Choose(-30, 30) from denominator in Gen.Choose(1, 12) select new Fraction(numerator, denominator);
}
