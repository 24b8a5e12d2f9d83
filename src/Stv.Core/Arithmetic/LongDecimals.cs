using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>Decimals with a fixed number of places, kept as 64-bit multiples of the last place. Overflow throws. Only for counts that <see cref="Fits"/> vouches for; there they equal <see cref="FixedDecimals"/> and take a fraction of the time.</summary>
internal readonly struct LongDecimals(int places) : IArithmetic<long>
{
    readonly long _one = (long)BigInteger.Pow(10, places);

    /// <summary>Whether the value of all papers together, and the number of candidates there can be, stay under 2⁶², as multiples of the last place.</summary>
    /// <param name="places">Decimal places.</param>
    /// <param name="units">What all papers are worth together, over their common denominator.</param>
    public static bool Fits(int places, Int128 units) =>
        BigInteger.Pow(10, places) * (BigInteger.Max((BigInteger)units, BallotSet.MaxCandidates) + 1) < BigInteger.Pow(2, 62);

    public long Unit => 1;

    public long Whole(BigInteger value) => checked((long)value * _one);

    public long Add(long a, long b) => checked(a + b);

    public long Subtract(long a, long b) => checked(a - b);

    public int Compare(long a, long b) => a.CompareTo(b);

    public long Multiply(long a, long b, Rounding rounding) => MultiplyDivide(a, b, _one, rounding);

    public long Divide(long a, long b, Rounding rounding) => MultiplyDivide(a, _one, b, rounding);

    public long MultiplyDivide(long a, long b, long c, Rounding rounding)
    {
        // Keep values and weights are below 1: their product, unlike quota × keep value, needs no 128 bits.
        if (Math.BigMul(a, b, out var low) == 0 && low >= 0)
        {
            var (quotient, remainder) = Math.DivRem(low, c);
            return rounding == Rounding.Up && remainder > 0 ? quotient + 1 : quotient;
        }
        var (wide, rest) = Int128.DivRem((Int128)a * b, c);
        return checked((long)(rounding == Rounding.Up && rest > 0 ? wide + 1 : wide));
    }

    public long Tally(long value, Int128 units, Int128 denominator, Rounding rounding)
    {
        var tally = checked(value * (long)units);
        if (denominator == 1)
            return tally;
        var (quotient, remainder) = Int128.DivRem(tally, denominator);
        return (long)(rounding == Rounding.Up && remainder > 0 ? quotient + 1 : quotient);
    }

    public Votes ToVotes(long value) => Votes.Decimals(value, places);
}
