using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Reads figures as people write them: thousands parted by commas, spaces, apostrophes or points; a decimal point, or a comma where it can only mean that; signs; marks and words for the elected beside them.</summary>
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

    /// <summary>Whether a word is a figure.</summary>
    public static bool IsFigure(string word) => Body(word) is not null;

    /// <summary>Whether a cell says that there is nothing.</summary>
    public static bool IsNothing(string cell) => cell.Trim(' ', '-', '–', '—', '−', '.', '*', '/').Length == 0 || cell is "n/a" or "N/A" or "nil";

    /// <summary>Whether a figure has a sign before it.</summary>
    public static bool IsSigned(string cell) => cell.TrimStart(' ', '~', '≈', '*', '(') is ['+' or '-' or '−' or '–', ..] || cell.TrimStart() is ['(', ..];

    /// <summary>Whether a tick, or the word that somebody was elected, stands beside a name or a figure.</summary>
    public static bool SaysElected(string text) => ElectedMark().IsMatch(text);

    /// <summary>The mark beside a figure that may mean that somebody was elected, and may mean something else; null when there is none.</summary>
    public static string? DoubtfulMark(string cell) => Body(cell) is not null && UnclearMark().Match(cell) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>Whether a word is a mark that stands beside a figure and belongs to it.</summary>
    public static bool IsMark(string word) => MarkAlone().IsMatch(word);

    /// <summary>The two figures of a cell that has a total and a change, on two lines, one in brackets, or beside one another; null when it has not.</summary>
    public static (string First, string Second)? Pair(string cell)
    {
        if (cell.Length > 120 || Body(cell) is not null)
            return null;
        var words = new List<string>();
        foreach (var word in cell.Split([' ', '\n', '\t', '/', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
            if (words.Count > 0 && IsMark(word))
                words[^1] += $" {word}";
            else
                words.Add(word);
        return words is [var first, var second] && IsFigureOrNothing(Bare(first)) && IsFigureOrNothing(Bare(second)) && (Body(Bare(first)) ?? Body(Bare(second))) is not null ? (Bare(first), Bare(second)) : null;
    }

    /// <summary>A figure out of its brackets, within which a sign tells what it is.</summary>
    static string Bare(string word) => word is ['(' or '[', '+' or '-' or '−' or '–' or '0', .., ')' or ']'] ? word[1..^1] : word;

    /// <summary>Whether a figure is a percentage.</summary>
    public static bool IsPercentage(string cell) => cell.TrimEnd().EndsWith('%');

    /// <summary>The figure; null when the cell is none.</summary>
    public Votes? Read(string cell)
    {
        if (Body(cell) is not { } digits)
            return null;
        var isNegative = cell.TrimStart(' ', '~', '≈', '*', '_') is ['-' or '−' or '–' or '(', ..];
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
        // A mark behind the last digit ends a part of a sentence.
        if (at < 0 || at == digits.Length - 1 || digits.IndexOf(mark, StringComparison.Ordinal) != at)
            return false;
        var groups = digits[..at].Contains(other, StringComparison.Ordinal);
        return groups || !digits[at..].Contains(other, StringComparison.Ordinal) && (digits.Length - at - 1 != 3 || digits[..at] is "0" or "" || at > 3);
    }

    const string Marks = @"[*†‡#§✔✓☑✅★_]|[(\[]?\b(?:elected|excluded|eliminated|el|ex|e)\b\.?[)\]]?";

    const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*[*_✔✓☑✅★\s]*[~≈]?\(?[-+−–]?[~≈]?\s?(?<digits>(\d{1,3}([ \u00A0\u202F\u2009'’]\d{3})+|\d[\d.,]*)([.,]\d+)?|[.,]\d+)\)?\s*%?(\s*(" + Marks + @"))*\s*$", Plain)]
    private static partial Regex Figure();

    [GeneratedRegex("^(" + Marks + ")+$", Plain)]
    private static partial Regex MarkAlone();

    [GeneratedRegex(@"[✔✓☑✅]|(?<!\b(not|un|never|be)[- ]?)\belected\b", Plain)]
    private static partial Regex ElectedMark();

    [GeneratedRegex(@"[*†‡#§★]+|\b(el|ex|e)\b", Plain)]
    private static partial Regex UnclearMark();

    [GeneratedRegex(@"[ \u00A0\u202F\u2009'’]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
