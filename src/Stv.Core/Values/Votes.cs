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
    static readonly Form[] Decimal = [.. PowersOfTen.Select((power, places) => new Form(null, power, places))];

    // A result holds a figure for each candidate at each stage, and nearly all are decimals that fit in 64 bits. So those are kept
    // in 16 bytes, with a form that all of the same places share; whatever is larger, and every fraction, has a form of its own.
    readonly long _units;
    readonly Form? _form;

    /// <summary>What stands beside the units.</summary>
    /// <param name="Numerator">The numerator, where it is not the units.</param>
    /// <param name="Denominator">Above 0.</param>
    /// <param name="Places">Decimal places; −1 of a fraction.</param>
    sealed record Form(BigInteger? Numerator, BigInteger Denominator, int Places);

    Votes(long units, Form? form)
    {
        _units = units;
        _form = form;
    }

    /// <summary>A decimal number.</summary>
    /// <param name="units">Multiples of 10^−<paramref name="places"/>; negative allowed.</param>
    /// <param name="places">Decimal places, 0 or more.</param>
    public static Votes Decimals(BigInteger units, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        return places < Decimal.Length && long.MinValue < units && units <= long.MaxValue
            ? new((long)units, Decimal[places])
            : new(0, new Form(units, PowerOfTen(places), places));
    }

    /// <summary>An exact fraction.</summary>
    public static Votes Exact(Fraction value) => new(0, new Form(value.Numerator, value.Denominator, -1));

    /// <summary>0 decimals.</summary>
    public static Votes Zero => default;

    /// <summary>Decimal places, or null for an exact fraction.</summary>
    public int? DecimalPlaces => Places < 0 ? null : Places;

    /// <summary>The number itself, exactly.</summary>
    public Fraction Value => new(Numerator, Denominator);

    BigInteger Numerator => _form?.Numerator ?? _units;

    BigInteger Denominator => _form?.Denominator ?? BigInteger.One;

    int Places => _form?.Places ?? 0;

    /// <summary>Whether the units are the numerator, and not a form.</summary>
    bool IsUnits => _form?.Numerator is null;

    /// <summary>Whether the units can be added up as they are: of the same places, and so few (2^62) that 64 bits hold the sum.</summary>
    static bool AreUnits(Votes a, Votes b) => ReferenceEquals(a._form, b._form) && a.IsUnits && Math.Abs(a._units) < 1L << 62 && Math.Abs(b._units) < 1L << 62;

    /// <summary>The sum, exactly, in the places of the finer of the two.</summary>
    public static Votes operator +(Votes a, Votes b) => AreUnits(a, b)
        ? new(a._units + b._units, a._form)
        : Combine(a, b, BigInteger.One);

    /// <summary>The difference, exactly, in the places of the finer of the two.</summary>
    public static Votes operator -(Votes a, Votes b) => AreUnits(a, b)
        ? new(a._units - b._units, a._form)
        : Combine(a, b, BigInteger.MinusOne);

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
    public int CompareTo(Votes other) => ReferenceEquals(_form, other._form) || IsUnits && other.IsUnits && (_units == 0 || other._units == 0)
        ? _units.CompareTo(other._units)
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Votes other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Votes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The number with all its places (<c>7.30000</c>), or as a fraction in lowest terms (<c>7/3</c>); the same in every culture.</summary>
    public override string ToString() => Places < 0 ? Value.ToString()
        : IsUnits ? WithPoint(Math.Abs(_units).ToString(CultureInfo.InvariantCulture), _units < 0, Places)
        : Digits(Numerator, Places);

    /// <summary>The number rounded to the nearest at the given places, halves away from 0; only for showing.</summary>
    /// <param name="places">Decimal places, 0 or more.</param>
    public string ToString(int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        var doubled = BigInteger.Abs(Numerator) * PowerOfTen(places) * 2 + Denominator;
        return Digits(doubled / (Denominator * 2) * (Numerator.Sign < 0 ? -1 : 1), places);
    }

    static Votes Combine(Votes a, Votes b, BigInteger sign)
    {
        if (a.Places >= 0 && b.Places >= 0)
        {
            var places = Math.Max(a.Places, b.Places);
            return Decimals(a.Numerator * PowerOfTen(places - a.Places) + sign * b.Numerator * PowerOfTen(places - b.Places), places);
        }
        return Exact(new Fraction(a.Numerator * b.Denominator + sign * b.Numerator * a.Denominator, a.Denominator * b.Denominator));
    }

    static string Digits(BigInteger units, int places) => WithPoint(BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture), units.Sign < 0, places);

    static string WithPoint(string units, bool isNegative, int places)
    {
        var (digits, sign) = (units.PadLeft(places + 1, '0'), isNegative ? "-" : "");
        return places == 0 ? sign + digits : string.Concat(sign, digits.AsSpan(0, digits.Length - places), ".", digits.AsSpan(digits.Length - places));
    }

    static BigInteger PowerOfTen(int places) => places < PowersOfTen.Length ? PowersOfTen[places] : BigInteger.Pow(10, places);
}
