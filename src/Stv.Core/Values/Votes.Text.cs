using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Stv;

/// <content>Votes as text.</content>
partial struct Votes
{
    /// <summary>The number as text.</summary>
    /// <param name="format">Null, empty or <c>G</c> for all its places, or as a fraction in lowest terms; <c>F</c> and a number of places, as in <c>F2</c>, for the number rounded as <see cref="ToString(int)"/> does. <c>F</c> alone means two places.</param>
    /// <param name="formatProvider">Says how the decimal point and the minus sign are written. Null means as in every result, <c>7.30</c>, whatever the culture.</param>
    /// <exception cref="FormatException">Another format, or more than 999 places.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var text = string.IsNullOrEmpty(format) || format is "G" or "g" ? ToString()
            : format[0] is 'F' or 'f' && Places(format.AsSpan(1)) is { } places ? ToString(places)
            : throw new FormatException($"Votes are not written as \"{format}\". Use G for all places, or F and a number of places, such as F2.");
        if (formatProvider is null || NumberFormatInfo.GetInstance(formatProvider) is var numbers && numbers.NumberDecimalSeparator == "." && numbers.NegativeSign == "-")
            return text;
        return text.Replace(".", numbers.NumberDecimalSeparator, StringComparison.Ordinal).Replace("-", numbers.NegativeSign, StringComparison.Ordinal);

        static int? Places(ReadOnlySpan<char> digits) => digits.IsEmpty ? 2
            : digits.Length <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var places) ? places : null;
    }

    /// <summary>Writes the number as text.</summary>
    /// <param name="destination">Where it is written.</param>
    /// <param name="charsWritten">How many characters it took; 0 where there was no room.</param>
    /// <param name="format">As of <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">As of <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException">No such format.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = ToString(format.ToString(), provider);
        var hasRoom = text.TryCopyTo(destination);
        charsWritten = hasRoom ? text.Length : 0;
        return hasRoom;
    }

    /// <summary>Reads a number of votes: digits, after a minus sign if it is negative, with decimals after a point (<c>7.30000</c>), or with a whole number above 0 after a slash (<c>7/3</c>). It keeps as many places as are written.</summary>
    /// <param name="s">The text, without spaces.</param>
    /// <param name="provider">Says how the decimal point and the minus sign are written; null as in every result.</param>
    /// <exception cref="FormatException">The text is no number of votes.</exception>
    public static Votes Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var votes) ? votes : throw new FormatException($"\"{(s.Length > 40 ? s[..40] + "…" : s)}\" is not a number of votes; expected decimals such as 7.30000, or a fraction such as 7/3.");
    }

    /// <summary>Reads a number of votes, as <see cref="Parse"/> does.</summary>
    /// <param name="s">The text, or null.</param>
    /// <param name="provider">Says how the decimal point and the minus sign are written; null as in every result.</param>
    /// <param name="result">The number; 0 where the text is none.</param>
    /// <returns>Whether the text is a number of votes.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Votes result)
    {
        result = default;
        if (string.IsNullOrEmpty(s))
            return false;
        var numbers = NumberFormatInfo.GetInstance(provider ?? CultureInfo.InvariantCulture);
        var rest = s.AsSpan();
        var isNegative = rest.StartsWith(numbers.NegativeSign, StringComparison.Ordinal);
        if (isNegative)
            rest = rest[numbers.NegativeSign.Length..];
        var sign = isNegative ? BigInteger.MinusOne : BigInteger.One;
        if (rest.IndexOf('/') is >= 0 and var slash)
        {
            if (Digits(rest[..slash]) is not { } numerator || Digits(rest[(slash + 1)..]) is not { IsZero: false } denominator)
                return false;
            result = Exact(new Fraction(sign * numerator, denominator));
            return true;
        }
        var point = rest.IndexOf(numbers.NumberDecimalSeparator, StringComparison.Ordinal);
        var whole = point < 0 ? rest : rest[..point];
        var decimals = point < 0 ? "" : rest[(point + numbers.NumberDecimalSeparator.Length)..];
        if (Digits(whole) is null || point >= 0 && Digits(decimals) is null)
            return false;
        result = Decimals(sign * Digits(string.Concat(whole, decimals))!.Value, decimals.Length);
        return true;

        static BigInteger? Digits(ReadOnlySpan<char> text) =>
            !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9') ? BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
