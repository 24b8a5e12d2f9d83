namespace Stv.Formats;

/// <summary>
/// A cell that a spreadsheet would take for a formula, written with an apostrophe before it. One that already begins so
/// gets another, so that what is written reads back the same.
/// </summary>
internal static class DefusedCell
{
    public static string Write(string text) => IsFormula(text.TrimStart('\'')) ? "'" + text : text;

    public static string? Read(string? text) => text is ['\'', ..] && IsFormula(text.TrimStart('\'')) ? text[1..] : text;

    static bool IsFormula(string text) => text is ['=' or '+' or '-' or '@', _, ..];
}
