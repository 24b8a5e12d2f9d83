using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>
/// Numbers kept as bounds between which the exact ones lie, in 64-bit multiples of a small unit. A comparison that the bounds cannot
/// decide throws <see cref="UndecidedException"/>, and so does whatever must state a number that they do not give exactly.
/// </summary>
/// <remarks>For counts by exact fractions of which only the elected are wanted: these need comparisons and no figures. A count that ends without that exception has made every decision that exact fractions make, in a fraction of their time; one that does not is made again with <see cref="ExactFractions"/>.</remarks>
internal readonly struct BoundedNumbers : IArithmetic<Bounds>
{
    /// <summary>How many units are 1: a multiple of what the quota is a part of, so that it is exact.</summary>
    readonly long _one;

    BoundedNumbers(long one) => _one = one;

    /// <summary>Numbers for a count of so many votes; null where there are too many for them to be narrow.</summary>
    /// <param name="units">What all papers are worth together, over their common denominator.</param>
    /// <param name="denominator">The common denominator, 1 or more.</param>
    /// <param name="seats">Places to fill; the quota is a multiple of 1 ÷ (seats + 1) of a unit.</param>
    public static BoundedNumbers? For(BigInteger units, BigInteger denominator, int seats)
    {
        const int Bits = 61, FewestOfOne = 38;
        var bits = (int)(units / denominator + 1).GetBitLength();
        var part = denominator * (seats + 1L);
        if (bits > Bits - FewestOfOne || part.GetBitLength() > FewestOfOne)
            return null;
        var (one, multiple) = (1L << (Bits - bits), (long)part);
        return new BoundedNumbers(one / multiple * multiple);
    }

    public Bounds Unit => default;

    public bool CutsTallies => false;

    public Bounds Whole(BigInteger value) => Exactly(checked((long)value * _one));

    public Bounds Add(Bounds a, Bounds b) => new(checked(a.Low + b.Low), checked(a.High + b.High));

    public Bounds Subtract(Bounds a, Bounds b) => new(checked(a.Low - b.High), checked(a.High - b.Low));

    public int Compare(Bounds a, Bounds b)
    {
        if (a.Low > b.High)
            return 1;
        if (a.High < b.Low)
            return -1;
        return a.AreExact && b.AreExact ? 0 : throw new UndecidedException();
    }

    public Bounds Multiply(Bounds a, Bounds b, Rounding rounding) => MultiplyDivide(a, b, Exactly(_one), rounding);

    public Bounds Divide(Bounds a, Bounds b, Rounding rounding) => MultiplyDivide(a, Exactly(_one), b, rounding);

    public Bounds MultiplyDivide(Bounds a, Bounds b, Bounds c, Rounding rounding)
    {
        if (a.Low < 0 || b.Low < 0 || c.Low <= 0)
            throw new UndecidedException();
        var (low, _) = WideProduct.Divide((ulong)a.Low, (ulong)b.Low, (ulong)c.High);
        var (high, rest) = WideProduct.Divide((ulong)a.High, (ulong)b.High, (ulong)c.Low);
        return new Bounds(checked((long)low), checked((long)high + (rest == 0 ? 0 : 1)));
    }

    public Bounds Tally(Bounds value, BigInteger units, BigInteger denominator, Rounding rounding) =>
        denominator.IsOne ? Tally(value, (long)units) : MultiplyDivide(value, Exactly((long)units), Exactly((long)denominator), rounding);

    public Bounds Tally(Bounds value, long papers) => new(checked(value.Low * papers), checked(value.High * papers));

    public Votes ToVotes(Bounds value) => value.AreExact ? Votes.Exact(new Fraction(value.Low, _one)) : throw new UndecidedException();

    static Bounds Exactly(long units) => new(units, units);
}
