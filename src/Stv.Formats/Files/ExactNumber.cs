using System.Globalization;
using System.Numerics;

namespace Stv.Formats;

/// <summary>Numbers that people write for a share: <c>1/3</c>, <c>0.25</c>, <c>1</c>. They are taken exactly.</summary>
internal static class ExactNumber
{
    /// <summary>Longer numbers are nobody's share, and would take time to divide.</summary>
    const int LongestText = 60;

    /// <summary>The number, or null when the text is none.</summary>
    public static Fraction? Read(string text)
    {
        text = text.Trim();
        if (text.Length > LongestText)
            return null;
        var parts = text.Split('/');
        if (parts.Length == 2)
            return Digits(parts[0].Trim()) is { } numerator && Digits(parts[1].Trim()) is { IsZero: false } denominator ? new Fraction(numerator, denominator) : null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return Digits(text) is { } whole ? new Fraction(whole) : null;
        var decimals = text[(point + 1)..];
        return Digits(text[..point]) is not null && Digits(decimals) is not null && Digits(text[..point] + decimals) is { } units
            ? new Fraction(units, BigInteger.Pow(10, decimals.Length))
            : null;
    }

    static BigInteger? Digits(string text) =>
        BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
