using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>Exact fractions: nothing is ever rounded.</summary>
internal readonly struct ExactFractions : IArithmetic<Fraction>
{
    public Fraction Unit => Fraction.Zero;

    public Fraction Whole(BigInteger value) => new(value);

    public Fraction Add(Fraction a, Fraction b) => a + b;

    public Fraction Subtract(Fraction a, Fraction b) => a - b;

    public int Compare(Fraction a, Fraction b) => a.CompareTo(b);

    public Fraction Multiply(Fraction a, Fraction b, Rounding rounding) => a * b;

    public Fraction Divide(Fraction a, Fraction b, Rounding rounding) => a / b;

    public Fraction MultiplyDivide(Fraction a, Fraction b, Fraction c, Rounding rounding) => a * b / c;

    public Fraction Tally(Fraction value, BigInteger units, BigInteger denominator, Rounding rounding) => value * new Fraction(units, denominator);

    public Fraction Tally(Fraction value, long papers) => value * new Fraction(papers);

    public Votes ToVotes(Fraction value) => Votes.Exact(value);
}
