using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Stv;

/// <summary>An exact fraction in lowest terms, of any size. The default value is 0.</summary>
/// <remarks>In JSON a fraction is a string, as <see cref="ToString"/> writes it.</remarks>
[JsonConverter(typeof(TextConverter<Fraction>))]
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>, IParsable<Fraction>
{
    readonly BigInteger _numerator;

    /// <summary>The denominator less 1, so that the default value is 0/1.</summary>
    readonly BigInteger _denominatorLessOne;

    /// <summary>Makes a fraction and brings it to lowest terms.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">Any integer but 0.</param>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException("A fraction has no denominator 0.");
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        _numerator = numerator / divisor;
        _denominatorLessOne = denominator / divisor - 1;
    }

    /// <summary>A whole number.</summary>
    public Fraction(BigInteger whole) => _numerator = whole;

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One { get; } = new(BigInteger.One);

    /// <summary>Numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _numerator;

    /// <summary>Denominator in lowest terms, at least 1.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Whether this is a whole number.</summary>
    public bool IsWhole => _denominatorLessOne.IsZero;

    /// <summary>The sum, exactly.</summary>
    public static Fraction operator +(Fraction a, Fraction b) => new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>The difference, exactly.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => new(a.Numerator * b.Denominator - b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary>The product, exactly.</summary>
    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>The quotient, exactly.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Whether the first is more.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Whether the first is not more.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>Whether the first is not less.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_numerator, _denominatorLessOne);

    /// <summary>A whole number as <c>7</c>, any other as <c>7/3</c>, in every culture.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>Reads a fraction: a whole number (<c>7</c>), decimals after a point (<c>0.35</c>), or a whole number above 0 after a slash (<c>7/3</c>); a minus sign first if it is negative.</summary>
    /// <param name="s">The text, without spaces.</param>
    /// <param name="provider">Says how the decimal point and the minus sign are written; null means <c>0.35</c>, whatever the culture.</param>
    /// <exception cref="FormatException">The text is no fraction.</exception>
    public static Fraction Parse(string s, IFormatProvider? provider = null) => Votes.Parse(s, provider).Value;

    /// <summary>Reads a fraction, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The text, or null.</param>
    /// <param name="provider">Says how the decimal point and the minus sign are written; null means <c>0.35</c>, whatever the culture.</param>
    /// <param name="result">The fraction; 0 where the text is none.</param>
    /// <returns>Whether the text is a fraction.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fraction result)
    {
        var isVotes = Votes.TryParse(s, provider, out var votes);
        result = votes.Value;
        return isVotes;
    }
}
