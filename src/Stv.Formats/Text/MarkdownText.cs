using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Text within Markdown (CommonMark with the tables of GitHub).</summary>
internal static class MarkdownText
{
    /// <summary>The text with everything escaped that Markdown or HTML would take for markup.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in PlainText.Harmless(text))
            plain.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '>' or '!' => $"\\{letter}",
                _ => letter.ToString(),
            });
        return AtBeginning(plain.ToString());
    }

    /// <summary>What begins a list only at the beginning of a line: <c>-</c>, <c>+</c>, <c>3.</c>, or a line of <c>=</c>.</summary>
    static string AtBeginning(string text)
    {
        if (text is ['-' or '+' or '=', ..])
            return $"\\{text}";
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < text.Length && text[digits] is '.' or ')' ? text.Insert(digits, "\\") : text;
    }

    /// <summary>Adds a list, if there is anything to list.</summary>
    public static void List(this StringBuilder page, IEnumerable<string> items)
    {
        foreach (var item in items)
            page.Append($"- {Plain(item)}\n");
    }

    /// <summary>Adds a numbered list.</summary>
    public static void Numbered(this StringBuilder page, IEnumerable<string> items)
    {
        foreach (var (i, item) in items.Index())
            page.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Plain(item)}\n");
    }
}
