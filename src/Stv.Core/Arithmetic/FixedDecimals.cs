using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Arithmetic;

/// <summary>Decimals with a fixed number of places, kept as 64-bit multiples of the last place. Overflow throws. Only for counts that <see cref="Fits"/> vouches for; there they equal <see cref="GuardedDecimals"/> without guards and take a fraction of the time.</summary>
internal readonly struct FixedDecimals(int places) : IArithmetic<long>
{
    /// <summary>The most places that a word holds of 1.</summary>
    const int MostPlaces = 18;

    readonly long _one = PowerOfTen(places);

    /// <summary>Whether the value of all papers together, and the number of candidates there can be, stay under 2⁶², as multiples of the last place.</summary>
    /// <param name="places">Decimal places.</param>
    /// <param name="units">What all papers are worth together, over their common denominator.</param>
    public static bool Fits(int places, BigInteger units) =>
        places <= MostPlaces && units < long.MaxValue && (Int128)PowerOfTen(places) * (Math.Max((long)units, BallotSet.MaxCandidates) + 1) < 1L << 62;

    static long PowerOfTen(int places)
    {
        var power = 1L;
        for (var place = 0; place < places; place++)
            power = checked(power * 10);
        return power;
    }

    public long Unit => 1;

    public bool CutsTallies => false;

    public long Whole(BigInteger value) => checked((long)value * _one);

    public long Add(long a, long b) => checked(a + b);

    public long Subtract(long a, long b) => checked(a - b);

    public int Compare(long a, long b) => a.CompareTo(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Multiply(long a, long b, Rounding rounding)
    {
        if ((ulong)(a | b) > uint.MaxValue)
            return MultiplyDivide(a, b, _one, rounding);
        var product = (ulong)a * (ulong)b;
        var whole = product / (ulong)_one;
        return checked((long)whole + (rounding == Rounding.Up && whole * (ulong)_one != product ? 1 : 0));
    }

    public long Divide(long a, long b, Rounding rounding) => MultiplyDivide(a, _one, b, rounding);

    public long MultiplyDivide(long a, long b, long c, Rounding rounding)
    {
        if ((a | b | c) < 0)
            return Cut((BigInteger)a * b, c, rounding);
        var (quotient, remainder) = WideProduct.Divide((ulong)a, (ulong)b, (ulong)c);
        return checked((long)quotient + (rounding == Rounding.Up && remainder > 0 ? 1 : 0));
    }

    public long Tally(long value, BigInteger units, BigInteger denominator, Rounding rounding)
    {
        var tally = checked(value * (long)units);
        return denominator.IsOne ? tally : Cut(tally, denominator, rounding);
    }

    public long Tally(long value, long papers) => checked(value * papers);

    public Votes ToVotes(long value) => Votes.Decimals(value, places);

    static long Cut(BigInteger dividend, BigInteger divisor, Rounding rounding)
    {
        var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
        return (long)(rounding == Rounding.Up && remainder.Sign > 0 ? quotient + 1 : quotient);
    }
}
