using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>Decimals with a fixed number of places, kept as 128-bit multiples of the last place. Overflow throws.</summary>
internal readonly struct FixedDecimals(int places) : IArithmetic<Int128>
{
    readonly Int128 _one = (Int128)BigInteger.Pow(10, places);

    /// <summary>Whether no product of a count can overflow: a value (at most 1) times a surplus or a sum of worths (at most that of all papers), both as multiples of their last place, stays under 2¹²⁶.</summary>
    /// <param name="places">Decimal places.</param>
    /// <param name="units">What all papers are worth together, over their common denominator.</param>
    public static bool Fits(int places, Int128 units) =>
        BigInteger.Pow(10, 2 * places) * ((BigInteger)units + 1) < BigInteger.Pow(2, 126);

    public Int128 Unit => Int128.One;

    public Int128 Whole(BigInteger value) => checked((Int128)value * _one);

    public Int128 Add(Int128 a, Int128 b) => checked(a + b);

    public Int128 Subtract(Int128 a, Int128 b) => checked(a - b);

    public int Compare(Int128 a, Int128 b) => a.CompareTo(b);

    public Int128 Multiply(Int128 a, Int128 b, Rounding rounding) => MultiplyDivide(a, b, _one, rounding);

    public Int128 Divide(Int128 a, Int128 b, Rounding rounding) => MultiplyDivide(a, _one, b, rounding);

    public Int128 MultiplyDivide(Int128 a, Int128 b, Int128 c, Rounding rounding)
    {
        var product = checked(a * b);
        var (quotient, remainder) = Int128.DivRem(product, c);
        return rounding == Rounding.Up && remainder > 0 ? quotient + 1 : quotient;
    }

    public Int128 Tally(Int128 value, Int128 units, Int128 denominator, Rounding rounding) =>
        denominator == 1 ? checked(value * units) : MultiplyDivide(value, units, denominator, rounding);

    public Votes ToVotes(Int128 value) => Votes.Decimals((BigInteger)value, places);
}
