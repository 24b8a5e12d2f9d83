using System.Numerics;

namespace Stv;

/// <summary>How the figures of a sheet were rounded when it was published.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Digits">Decimals, or significant digits; 0 where nothing was rounded.</param>
public readonly record struct FigureRounding(FigureRoundingKind Kind, int Digits)
{
    /// <summary>Whether a published figure equals a counted figure when this is rounded.</summary>
    internal bool Agrees(Fraction published, Fraction counted) => published == counted || Kind != FigureRoundingKind.None && published == Of(counted);

    /// <summary>A figure rounded in this way.</summary>
    internal Fraction Of(Fraction figure) => Kind switch
    {
        FigureRoundingKind.None => figure,
        FigureRoundingKind.Nearest => Nearest(figure, Digits),
        FigureRoundingKind.HalfEven => Scaled(figure, Digits, HalfEven),
        FigureRoundingKind.Down => Scaled(figure, Digits, (numerator, denominator) => numerator / denominator),
        _ => Nearest(figure, Digits - WholeDigits(figure)),
    };

    static Fraction Nearest(Fraction figure, int places) =>
        Scaled(figure, Math.Max(0, places), (numerator, denominator) => (2 * numerator + denominator) / (2 * denominator));

    static BigInteger HalfEven(BigInteger numerator, BigInteger denominator)
    {
        var (whole, rest) = BigInteger.DivRem(numerator, denominator);
        var half = (2 * rest).CompareTo(denominator);
        return half > 0 || half == 0 && !whole.IsEven ? whole + 1 : whole;
    }

    /// <summary>Rounds the size of a figure, not its sign.</summary>
    static Fraction Scaled(Fraction figure, int places, Func<BigInteger, BigInteger, BigInteger> divide)
    {
        var scale = BigInteger.Pow(10, places);
        var size = divide(BigInteger.Abs(figure.Numerator) * scale, figure.Denominator);
        return new Fraction(figure.Numerator.Sign * size, scale);
    }

    /// <summary>Digits before the decimal point: 3 for 455.7, 0 for 0.5, −1 for 0.05.</summary>
    static int WholeDigits(Fraction figure)
    {
        var size = new Fraction(BigInteger.Abs(figure.Numerator), figure.Denominator);
        var (digits, ten) = (0, new Fraction(10));
        if (size == Fraction.Zero)
            return 0;
        for (; size >= Fraction.One; size /= ten)
            digits++;
        for (; size * ten < Fraction.One; size *= ten)
            digits--;
        return digits;
    }
}

/// <summary>Ways to round the figures of a sheet.</summary>
public enum FigureRoundingKind
{
    /// <summary>They were not.</summary>
    None,

    /// <summary>To the nearest at some number of decimals, halves away from 0.</summary>
    Nearest,

    /// <summary>Cut off after some number of decimals.</summary>
    Down,

    /// <summary>To the nearest at some number of significant digits.</summary>
    Significant,

    /// <summary>To the nearest at some number of decimals, halves to the even digit.</summary>
    HalfEven,
}
