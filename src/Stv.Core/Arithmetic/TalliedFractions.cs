using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>Values of papers are exact fractions. What papers are worth together is cut off at a number of decimals, or at whole votes, whenever they are counted. The Australian rules.</summary>
internal readonly struct TalliedFractions(int places) : IArithmetic<Fraction>
{
    readonly BigInteger _one = BigInteger.Pow(10, places);

    public Fraction Unit => new(1, _one);

    public bool CutsTallies => true;

    public Fraction Whole(BigInteger value) => new(value);

    public Fraction Add(Fraction a, Fraction b) => a + b;

    public Fraction Subtract(Fraction a, Fraction b) => a - b;

    public int Compare(Fraction a, Fraction b) => a.CompareTo(b);

    public Fraction Multiply(Fraction a, Fraction b, Rounding rounding) => a * b;

    public Fraction Divide(Fraction a, Fraction b, Rounding rounding) => a / b;

    public Fraction MultiplyDivide(Fraction a, Fraction b, Fraction c, Rounding rounding) => a * b / c;

    public Fraction Tally(Fraction value, BigInteger units, BigInteger denominator, Rounding rounding) => Cut(value * new Fraction(units, denominator), rounding);

    public Fraction Tally(Fraction value, long papers) => Cut(value * new Fraction(papers), Rounding.Down);

    /// <summary>Tallies, and values that need no more places, as decimals; other values as fractions.</summary>
    public Votes ToVotes(Fraction value)
    {
        var units = value * new Fraction(_one);
        return units.IsWhole ? Votes.Decimals(units.Numerator, places) : Votes.Exact(value);
    }

    Fraction Cut(Fraction tally, Rounding rounding)
    {
        var quotient = BigInteger.DivRem(tally.Numerator * _one, tally.Denominator, out var remainder);
        return new Fraction(rounding == Rounding.Up && remainder.Sign > 0 ? quotient + 1 : quotient, _one);
    }
}
