using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Text in drawings, where nothing wraps by itself: how wide it is at most, and its lines.</summary>
internal static class PictureText
{
    /// <summary>Stands after a name, so that figures beside it keep their place where the name is written from right to left.</summary>
    public const string LeftToRight = "\u200E";

    /// <summary>How much wider bold letters are.</summary>
    public const decimal Bold = 1.14m;

    /// <summary>How wide a text is in letters of a size, in the widest of the customary fonts.</summary>
    public static decimal Width(string text, decimal size)
    {
        var width = 0m;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width * size;
    }

    static decimal Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => rune.Value switch
        {
            ' ' or '.' or ',' or ':' or ';' or 'i' or 'j' or 'l' or '\'' or '|' or '-' or '(' or ')' or 'I' => 0.39m,
            'm' or 'w' or 'M' or 'W' or '@' or '%' or 'Q' or 'O' => 1.02m,
            >= '0' and <= '9' => 0.64m,
            >= 'A' and <= 'Z' => 0.79m,
            < 0x0590 => 0.66m,
            < 0x2E80 => 0.95m,
            _ => 1.05m,
        },
    };

    /// <summary>A text without what would be obeyed instead of shown, broken at spaces into lines of at most a width; a word that is too long by itself is broken within.</summary>
    public static List<string> Wrap(string text, decimal width, decimal size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in PlainText.Harmless(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }
            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (Width(line, size) > width && Head(line, width, size) is var head && head.Length < line.Length)
            {
                lines.Add(head);
                line = line[head.Length..];
            }
        }
        lines.Add(line);
        return lines;
    }

    /// <summary>As many whole letters of a word's beginning as fit, and at least one; up to its last hyphen among them, if there is one.</summary>
    static string Head(string word, decimal width, decimal size)
    {
        var end = 0;
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext() && (end == 0 || Width(word[..(letters.ElementIndex + letters.GetTextElement().Length)], size) <= width))
            end = letters.ElementIndex + letters.GetTextElement().Length;
        return word[..(word.LastIndexOfAny(Hyphens, end - 1) is > 0 and var hyphen ? hyphen + 1 : end)];
    }

    /// <summary>The hyphens of Latin and of Hebrew letters.</summary>
    static readonly char[] Hyphens = ['-', '\u2010', '\u05BE'];

    /// <summary>A length in a drawing.</summary>
    public static string Number(decimal number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
