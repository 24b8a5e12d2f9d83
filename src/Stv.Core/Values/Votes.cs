using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Stv;

/// <summary>
/// A number of votes, or what one paper is worth, as a result states it: decimals in the rule's own places, or an exact
/// fraction where the rule never rounds. Sums and comparisons are exact. The default value is 0.
/// </summary>
/// <remarks>What <see cref="ToString()"/> writes, <see cref="Parse(string, IFormatProvider?)"/> reads. In JSON a number of votes is that text, as a string.</remarks>
[JsonConverter(typeof(TextConverter<Votes>))]
public readonly partial struct Votes : IEquatable<Votes>, IComparable<Votes>, ISpanFormattable, IParsable<Votes>
{
    static readonly BigInteger[] PowersOfTen = [.. Enumerable.Range(0, 64).Select(places => BigInteger.Pow(10, places))];

    readonly BigInteger _numerator;
    readonly BigInteger _denominator;
    readonly int _places;

    Votes(BigInteger numerator, BigInteger denominator, int places)
    {
        _numerator = numerator;
        _denominator = denominator;
        _places = places;
    }

    /// <summary>A decimal number.</summary>
    /// <param name="units">Multiples of 10^−<paramref name="places"/>; negative allowed.</param>
    /// <param name="places">Decimal places, 0 or more.</param>
    public static Votes Decimals(BigInteger units, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        return new(units, PowerOfTen(places), places);
    }

    /// <summary>An exact fraction.</summary>
    public static Votes Exact(Fraction value) => new(value.Numerator, value.Denominator, -1);

    /// <summary>0 decimals.</summary>
    public static Votes Zero => default;

    /// <summary>Decimal places, or null for an exact fraction.</summary>
    public int? DecimalPlaces => _places < 0 ? null : _places;

    /// <summary>The number itself, exactly.</summary>
    public Fraction Value => new(_numerator, Denominator);

    BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>The sum, exactly, in the places of the finer of the two.</summary>
    public static Votes operator +(Votes a, Votes b) => Combine(a, b, BigInteger.One);

    /// <summary>The difference, exactly, in the places of the finer of the two.</summary>
    public static Votes operator -(Votes a, Votes b) => Combine(a, b, BigInteger.MinusOne);

    /// <summary>Whether both are the same number, whatever their places.</summary>
    public static bool operator ==(Votes a, Votes b) => a.Equals(b);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(Votes a, Votes b) => !a.Equals(b);

    /// <summary>Whether the first is less.</summary>
    public static bool operator <(Votes a, Votes b) => a.CompareTo(b) < 0;

    /// <summary>Whether the first is more.</summary>
    public static bool operator >(Votes a, Votes b) => a.CompareTo(b) > 0;

    /// <summary>Whether the first is not more.</summary>
    public static bool operator <=(Votes a, Votes b) => a.CompareTo(b) <= 0;

    /// <summary>Whether the first is not less.</summary>
    public static bool operator >=(Votes a, Votes b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Votes other) => (_numerator * other.Denominator).CompareTo(other._numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Votes other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Votes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number with all its places (<c>7.30000</c>), or as a fraction in lowest terms (<c>7/3</c>); the same in every culture.</summary>
    public override string ToString() => _places < 0 ? Value.ToString() : Digits(_numerator, _places);

    /// <summary>The number rounded to the nearest at the given places, halves away from 0; only for showing.</summary>
    /// <param name="places">Decimal places, 0 or more.</param>
    public string ToString(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var doubled = BigInteger.Abs(_numerator) * PowerOfTen(places) * 2 + Denominator;
        return Digits(doubled / (Denominator * 2) * (_numerator.Sign < 0 ? -1 : 1), places);
    }

    static Votes Combine(Votes a, Votes b, BigInteger sign)
    {
        if (a._places >= 0 && b._places >= 0)
        {
            var places = Math.Max(a._places, b._places);
            return Decimals(a._numerator * PowerOfTen(places - a._places) + sign * b._numerator * PowerOfTen(places - b._places), places);
        }
        return Exact(new Fraction(a._numerator * b.Denominator + sign * b._numerator * a.Denominator, a.Denominator * b.Denominator));
    }

    static string Digits(BigInteger units, int places)
    {
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var sign = units.Sign < 0 ? "-" : "";
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    static BigInteger PowerOfTen(int places) => places < PowersOfTen.Length ? PowersOfTen[places] : BigInteger.Pow(10, places);
}
