using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Text on a grid of equal cells, as a terminal shows it.</summary>
internal static class PlainText
{
    /// <summary>The text without anything that a terminal would obey instead of showing: control characters and marks that turn the direction of writing become <c>�</c>.</summary>
    public static string Harmless(string text) =>
        text.Any(IsObeyed) ? string.Concat(text.Select(letter => IsObeyed(letter) ? '\uFFFD' : letter)) : text;

    static bool IsObeyed(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>How many cells the text takes: none for a combining mark, two for an ideograph or an emoji, else one.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>The wide blocks of Unicode Standard Annex 11: Hangul jamo, CJK with kana and Hangul, compatibility and full-width forms, emoji.</summary>
    static bool IsWide(int code) =>
        code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>The text if it fits, else as much of its beginning as does, ending in <c>…</c>.</summary>
    public static string Fit(string text, int width)
    {
        if (Width(text) <= width)
            return text;
        var fitted = new StringBuilder();
        var left = width - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Width(rune);
            if (left < 0)
                break;
            fitted.Append(rune.ToString());
        }
        return fitted.ToString().TrimEnd() + "…";
    }

    public static string Left(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    public static string Right(string text, int width) => new string(' ', Math.Max(0, width - Width(text))) + text;

    /// <summary>Breaks text at spaces into lines of at most the width; a longer word keeps a line to itself.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var length = Width(word);
            if (used > 0 && used + 1 + length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }
            if (used > 0)
            {
                line.Append(' ');
                used++;
            }
            line.Append(word);
            used += length;
        }
        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>Adds a title, underlined.</summary>
    public static StringBuilder Title(this StringBuilder text, string title, int width)
    {
        var lines = Wrap(Harmless(title), width);
        foreach (var line in lines)
            text.Append(line).Append('\n');
        return text.Append('═', lines.Max(Width)).Append('\n');
    }

    /// <summary>Adds lines of which the first begins with the head and the others stand below its end.</summary>
    public static StringBuilder Paragraph(this StringBuilder text, string head, string body, int width)
    {
        var indent = Width(head);
        foreach (var line in Wrap(Harmless(body), width - indent))
        {
            text.Append(head).Append(line).Append('\n');
            head = new string(' ', indent);
        }
        return text;
    }

    /// <summary>Adds a sentence whose lines after the first are set in.</summary>
    public static void Hanging(this StringBuilder text, string body, int width)
    {
        body = Harmless(body);
        foreach (var (i, line) in Wrap(body, Width(body) <= width ? width : width - Indent).Index())
            text.Append(' ', i == 0 ? 0 : Indent).Append(line).Append('\n');
    }

    const int Indent = 2;
}
