using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class GuardedDecimalsTests
{
    /// <summary>Two places that count, three that guard.</summary>
    static readonly GuardedDecimals Guarded = new(2, 3);

    [Fact]
    public void Sums_and_products_keep_the_guards()
    {
        var third = Guarded.Divide(Guarded.Whole(1), Guarded.Whole(3), Rounding.Down);
        Assert.Equal("0.33333", Guarded.ToVotes(third).ToString());
        Assert.Equal("0.99999", Guarded.ToVotes(Guarded.Add(third, Guarded.Add(third, third))).ToString());
    }

    [Fact]
    public void Numbers_closer_than_half_a_unit_of_the_last_unguarded_place_count_as_equal()
    {
        var one = Guarded.Whole(1);
        Assert.Equal(0, Guarded.Compare(one, one - 499));
        Assert.Equal(0, Guarded.Compare(one - 499, one));
        Assert.True(Guarded.Compare(one, one - 500) > 0);
        Assert.True(Guarded.Compare(one - 500, one) < 0);
    }

    [Fact]
    public void Three_thirds_count_as_one()
    {
        var third = Guarded.Divide(Guarded.Whole(1), Guarded.Whole(3), Rounding.Down);
        Assert.Equal(0, Guarded.Compare(Guarded.Whole(1), Guarded.Add(third, Guarded.Add(third, third))));
    }

    [Fact]
    public void Without_guards_the_smallest_step_is_told_apart()
    {
        var plain = new GuardedDecimals(2, 0);
        Assert.True(plain.Compare(100, 99) > 0);
        Assert.Equal(0, plain.Compare(100, 100));
    }

    [Fact]
    public void Rounding_is_as_it_is_named()
    {
        Assert.Equal(66_666, Guarded.Divide(Guarded.Whole(2), Guarded.Whole(3), Rounding.Down));
        Assert.Equal(66_667, Guarded.Divide(Guarded.Whole(2), Guarded.Whole(3), Rounding.Up));
        Assert.Equal(50_000, Guarded.Divide(Guarded.Whole(1), Guarded.Whole(2), Rounding.Up));
        Assert.Equal(33_333, Guarded.Tally(Guarded.Whole(1), 1, 3, Rounding.Down));
        Assert.Equal(33_334, Guarded.Tally(Guarded.Whole(1), 1, 3, Rounding.Up));
        Assert.Equal(700_000, Guarded.Tally(Guarded.Whole(1), 7, 1, Rounding.Up));
        Assert.Equal(11_110, Guarded.Multiply(33_333, 33_333, Rounding.Down));
        Assert.Equal(11_111, Guarded.Multiply(33_333, 33_333, Rounding.Up));
    }

    [Fact]
    public void A_difference_keeps_the_guards_and_may_be_negative()
    {
        var third = Guarded.Divide(Guarded.Whole(1), Guarded.Whole(3), Rounding.Down);
        Assert.Equal("0.66667", Guarded.ToVotes(Guarded.Subtract(Guarded.Whole(1), third)).ToString());
        Assert.Equal("-0.66667", Guarded.ToVotes(Guarded.Subtract(third, Guarded.Whole(1))).ToString());
    }

    [Fact]
    public void No_number_is_too_large()
    {
        var thirty = new GuardedDecimals(30, 30);
        var huge = thirty.Whole(BigInteger.Pow(10, 40));
        Assert.Equal(huge, thirty.MultiplyDivide(huge, huge, huge, Rounding.Down));
    }
}
