using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Reads figures as people write them: thousands parted by commas, spaces, apostrophes or points; a decimal point, or a comma where it can only mean that; signs; marks behind.</summary>
internal sealed partial class FigureText
{
    readonly char _decimal;

    FigureText(char mark) => _decimal = mark;

    /// <summary>Whether a comma parts the decimals.</summary>
    public bool HasDecimalComma => _decimal == ',';

    /// <summary>Finds out what the comma and the point mean in the figures of a sheet.</summary>
    /// <exception cref="FormatException">They mean one thing in one figure and another in another.</exception>
    public static FigureText Of(IEnumerable<string> cells)
    {
        var (comma, point) = ((string?)null, (string?)null);
        foreach (var digits in cells.Select(cell => Body(cell)).OfType<string>())
        {
            if (MustBeDecimal(digits, ',', '.'))
                comma ??= digits;
            if (MustBeDecimal(digits, '.', ','))
                point ??= digits;
        }
        if (comma is not null && point is not null)
            throw new FormatException($"{comma} can only be read with a decimal comma, and {point} only with a decimal point");
        return new FigureText(comma is null ? '.' : ',');
    }

    /// <summary>Whether a word is a figure, or a dash that stands for none.</summary>
    public static bool IsFigureOrNothing(string word) => IsNothing(word) || Body(word) is not null;

    /// <summary>Whether a cell says that there is nothing.</summary>
    public static bool IsNothing(string cell) => cell.Trim(' ', '-', '–', '—', '−', '.', '*', '/').Length == 0 || cell is "n/a" or "N/A" or "nil";

    /// <summary>Whether a figure has a sign before it.</summary>
    public static bool IsSigned(string cell) => cell.TrimStart(' ', '~', '≈') is ['+' or '-' or '−' or '–' or '(', ..];

    /// <summary>Whether a figure is a percentage.</summary>
    public static bool IsPercentage(string cell) => cell.TrimEnd().EndsWith('%');

    /// <summary>The figure; null when the cell is none.</summary>
    public Votes? Read(string cell)
    {
        if (Body(cell) is not { } digits)
            return null;
        var isNegative = cell.TrimStart(' ', '~', '≈') is ['-' or '−' or '–' or '(', ..];
        var parts = digits.Split(_decimal);
        if (parts.Length > 2)
            return null;
        var whole = parts[0].Split(HasDecimalComma ? '.' : ',');
        if (whole.Skip(1).Any(group => group.Length != 3) || whole.Length > 1 && whole[0].Length is 0 or > 3)
            return null;
        var decimals = parts.Length == 2 ? parts[1] : "";
        if (!decimals.All(char.IsAsciiDigit) || !BigInteger.TryParse(string.Concat(whole) + decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var units))
            return null;
        return Votes.Decimals(isNegative ? -units : units, decimals.Length);
    }

    /// <summary>The digits with their points and commas, without signs, spaces and marks; null when there is something else.</summary>
    static string? Body(string cell) =>
        cell.Length <= 60 && Figure().Match(cell) is { Success: true } match ? Spaces().Replace(match.Groups["digits"].Value, "") : null;

    /// <summary>Whether a mark can only stand before decimals: after the other mark, after 0 alone or four digits and more, or with other than three digits behind it.</summary>
    static bool MustBeDecimal(string digits, char mark, char other)
    {
        var at = digits.LastIndexOf(mark);
        if (at < 0 || digits.IndexOf(mark, StringComparison.Ordinal) != at)
            return false;
        var groups = digits[..at].Contains(other, StringComparison.Ordinal);
        return groups || !digits[at..].Contains(other, StringComparison.Ordinal) && (digits.Length - at - 1 != 3 || digits[..at] is "0" or "" || at > 3);
    }

    [GeneratedRegex(@"^\s*[~≈]?\(?[-+−–]?[~≈]?\s?(?<digits>(\d{1,3}([ \u00A0\u202F\u2009'’]\d{3})+|\d[\d.,]*)([.,]\d+)?|[.,]\d+)\)?\s*%?[*†‡#§]*\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"[ \u00A0\u202F\u2009'’]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
