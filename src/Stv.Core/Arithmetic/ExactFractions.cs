using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>Exact fractions: nothing is ever rounded. Every operation throws <see cref="FractionTooLongException"/> where its result has more digits than <see cref="MostDigits"/>.</summary>
/// <remarks>
/// The total of whoever is elected becomes a divisor of every value that they pass on. Where papers of many values meet again, the
/// next total has all these divisors under its line, so that fractions can double in length with each surplus: a file of a few
/// lines would be counted for ever. Elections do not come near the bound. Modelled ones of 1,200 papers, with four slates, reach
/// 36 digits with 5 seats, 170 with 9, 630 with 15 and 1,750 with 20.
/// </remarks>
internal readonly struct ExactFractions : IArithmetic<Fraction>
{
    /// <summary>The most decimal digits of a numerator or denominator.</summary>
    public const int MostDigits = 10_000;

    /// <summary>These digits in bits: a digit is log₂ 10 = 3.3219… of them.</summary>
    const long MostBits = MostDigits * 33_219L / 10_000;

    public Fraction Unit => Fraction.Zero;

    public bool CutsTallies => false;

    public Fraction Whole(BigInteger value) => new(value);

    public Fraction Add(Fraction a, Fraction b) => Bounded(a + b);

    public Fraction Subtract(Fraction a, Fraction b) => Bounded(a - b);

    public int Compare(Fraction a, Fraction b) => a.CompareTo(b);

    public Fraction Multiply(Fraction a, Fraction b, Rounding rounding) => Bounded(a * b);

    public Fraction Divide(Fraction a, Fraction b, Rounding rounding) => Bounded(a / b);

    public Fraction MultiplyDivide(Fraction a, Fraction b, Fraction c, Rounding rounding) => Bounded(a * b / c);

    public Fraction Tally(Fraction value, BigInteger units, BigInteger denominator, Rounding rounding) => Bounded(value * new Fraction(units, denominator));

    public Fraction Tally(Fraction value, long papers) => Bounded(value * new Fraction(papers));

    public Votes ToVotes(Fraction value) => Votes.Exact(value);

    static Fraction Bounded(Fraction value) =>
        value.Numerator.GetBitLength() <= MostBits && value.Denominator.GetBitLength() <= MostBits ? value : throw new FractionTooLongException();
}
