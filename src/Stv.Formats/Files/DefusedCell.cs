using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>
/// A cell that a spreadsheet would take for a formula, written with an apostrophe before it. One that already begins so
/// gets another, so that what is written reads back the same. What follows a semicolon, a tab or a line end is a cell
/// of its own to a spreadsheet that divides by these instead of commas, and is defused too. Some spreadsheets take full-width signs for formulas too.
/// </summary>
internal static partial class DefusedCell
{
    public static string Write(string text) => Formula().Replace(text, "'");

    public static string? Read(string? text) => text is not null && text.Contains('\'', StringComparison.Ordinal) ? Defused().Replace(text, "") : text;

    [GeneratedRegex(@"^(?='*[=+\-@＝＋－＠].)|(?<=[;\t\r\n])(?='*[=+\-@＝＋－＠])", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"^'(?='*[=+\-@＝＋－＠].)|(?<=[;\t\r\n])'(?='*[=+\-@＝＋－＠])", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Defused();
}
