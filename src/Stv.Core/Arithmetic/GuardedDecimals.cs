using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>
/// Decimals of any number of places, some of which are guards: kept in every sum and product, but two numbers closer than
/// half a unit of the last unguarded place count as equal. With no guards these are plain fixed decimals of any size.
/// </summary>
/// <remarks>The guards absorb the remainders that a count drops, so that numbers equal in exact arithmetic compare as equal: the quasi-exact arithmetic of OpenSTV and Droop.</remarks>
internal readonly struct GuardedDecimals(int places, int guards) : IArithmetic<BigInteger>
{
    readonly BigInteger _one = BigInteger.Pow(10, places + guards);
    readonly BigInteger _closeness = BigInteger.Pow(10, guards) / 2;

    public BigInteger Unit => BigInteger.One;

    public bool CutsTallies => false;

    public BigInteger Whole(BigInteger value) => value * _one;

    public BigInteger Add(BigInteger a, BigInteger b) => a + b;

    public BigInteger Subtract(BigInteger a, BigInteger b) => a - b;

    public int Compare(BigInteger a, BigInteger b) =>
        BigInteger.Abs(a - b) < _closeness ? 0 : a.CompareTo(b);

    public BigInteger Multiply(BigInteger a, BigInteger b, Rounding rounding) => MultiplyDivide(a, b, _one, rounding);

    public BigInteger Divide(BigInteger a, BigInteger b, Rounding rounding) => MultiplyDivide(a, _one, b, rounding);

    public BigInteger MultiplyDivide(BigInteger a, BigInteger b, BigInteger c, Rounding rounding)
    {
        var quotient = BigInteger.DivRem(a * b, c, out var remainder);
        return rounding == Rounding.Up && remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    public BigInteger Tally(BigInteger value, BigInteger units, BigInteger denominator, Rounding rounding) =>
        denominator.IsOne ? value * units : MultiplyDivide(value, units, denominator, rounding);

    public BigInteger Tally(BigInteger value, long papers) => value * papers;

    public Votes ToVotes(BigInteger value) => Votes.Decimals(value, places + guards);
}
