using FsCheck;
using FsCheck.Fluent;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class LongDecimalsTests
{
    static readonly LongDecimals Nine = new(9);
    static readonly FixedDecimals Wide = new(9);

    /// <summary>From single units to what five billion papers are worth.</summary>
    static readonly Arbitrary<(long A, long B, long C)> Three = Arb.From(from a in Values from b in Values from c in Values select (a, b, c + 1));

    static Gen<long> Values => from bits in Gen.Choose(0, 61) from rest in Gen.Choose(0, int.MaxValue) select (1L << bits) + rest % (1L << Math.Min(bits, 31)) - 1;

    [Fact]
    public void Every_result_is_that_of_128_bits_or_an_overflow() => Three.Holds(three =>
    {
        var (a, b, c) = three;
        foreach (var rounding in Enum.GetValues<Rounding>())
        {
            Same(() => Wide.Multiply(a, b, rounding), () => Nine.Multiply(a, b, rounding));
            Same(() => Wide.Divide(a, c, rounding), () => Nine.Divide(a, c, rounding));
            Same(() => Wide.MultiplyDivide(a, b, c, rounding), () => Nine.MultiplyDivide(a, b, c, rounding));
            Same(() => Wide.Tally(a, b, 1, rounding), () => Nine.Tally(a, b, 1, rounding));
        }
        Assert.Equal(Math.Sign(Wide.Compare(a, b)), Math.Sign(Nine.Compare(a, b)));
        Assert.Equal(Wide.ToVotes(a), Nine.ToVotes(a));
    }, times: 5000);

    [Fact]
    public void An_overflow_throws()
    {
        Assert.Throws<OverflowException>(() => Nine.Add(long.MaxValue, 1));
        Assert.Throws<OverflowException>(() => Nine.Subtract(long.MinValue, 1));
        Assert.Throws<OverflowException>(() => Nine.Whole(10_000_000_000));
        Assert.Throws<OverflowException>(() => Nine.Tally(long.MaxValue, 2, 1, Rounding.Down));
        Assert.Throws<OverflowException>(() => Nine.MultiplyDivide(long.MaxValue, 2, 1, Rounding.Down));
    }

    [Fact]
    public void Four_billion_papers_fit_in_nine_places_and_five_billion_do_not()
    {
        Assert.True(LongDecimals.Fits(9, 4_000_000_000));
        Assert.False(LongDecimals.Fits(9, 5_000_000_000));
    }

    [Fact]
    public void So_many_places_that_the_number_of_candidates_could_overflow_do_not_fit()
    {
        Assert.True(LongDecimals.Fits(13, 1));
        Assert.False(LongDecimals.Fits(14, 1));
    }

    /// <summary>64 bits may overflow where 128 do not, but never give another result.</summary>
    static void Same(Func<Int128> wide, Func<long> narrow)
    {
        Int128 expected;
        try
        {
            expected = wide();
        }
        catch (OverflowException)
        {
            Assert.Throws<OverflowException>(() => { narrow(); });
            return;
        }
        if (expected > long.MaxValue)
            Assert.Throws<OverflowException>(() => { narrow(); });
        else
            Assert.Equal((long)expected, narrow());
    }
}
