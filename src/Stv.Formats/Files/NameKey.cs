using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// What names are compared by. Upper and lower case and how accents are encoded do not count, nor do marks that cannot be
/// seen; white space of any kind and length is one blank; apostrophes are alike, and so are dashes; a dot after a letter,
/// as after an initial, is a blank.
/// </summary>
internal static class NameKey
{
    /// <summary>Longer text is no name, and is only the same as itself.</summary>
    const int Longest = 1000;

    /// <summary>The key; two names are the same exactly when their keys are.</summary>
    public static string Of(string name)
    {
        if (name.Length > Longest)
            return name;
        var folded = new StringBuilder(name.Length);
        // To upper and back, so that letters with two small forms (σ and ς) are one.
        foreach (var rune in CanonicalLetters.Parted(WithPlainMarks(name)).EnumerateRunes())
            folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
        return CanonicalLetters.Parted(folded.ToString());
    }

    /// <summary>Whether two names are the same.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.Ordinal) || Of(a) == Of(b);

    /// <summary>The text with one blank, one apostrophe, one dash, and nothing that cannot be seen; blanks at the ends and beside a dash are left out.</summary>
    static string WithPlainMarks(string name)
    {
        if (IsPlain(name))
            return name;
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (IsUnseen(rune))
                continue;
            if (Rune.IsWhiteSpace(rune) || rune.Value == '.' && plain.Length > 0 && IsLetterOrAccent(plain[^1]))
                AppendBlank(plain);
            else if (Apostrophes.Contains(rune.Value))
                plain.Append('\'');
            else if (IsDash(rune))
                AppendDash(plain);
            else
                plain.Append(rune.ToString());
        }
        if (plain.Length > 0 && plain[^1] == ' ')
            plain.Length--;
        // Marks alone are no name, and stay apart.
        return plain.Length == 0 ? name.Trim() : plain.ToString();
    }

    /// <summary>Text of ASCII letters and digits alone needs no second look.</summary>
    static bool IsPlain(string name)
    {
        foreach (var letter in name)
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        return true;
    }

    /// <summary>' ` ´ ʹ ʻ ʼ ʽ ˈ ‘ ’ ‚ ‛ ′ ꞌ ＇, which are written for one another.</summary>
    static readonly HashSet<int> Apostrophes = [0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2C8, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0xA78C, 0xFF07];

    static bool IsLetterOrAccent(char letter) => char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    static bool IsDash(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value is 0x2043 or 0x2212 or 0x2D7;

    /// <summary>Format characters (zero width, soft hyphen, direction, byte-order mark), controls, variation selectors, and letters that fill a place without a shape.</summary>
    static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)
        || rune.Value is 0x34F or (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);

    static void AppendBlank(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] is not (' ' or '-'))
            plain.Append(' ');
    }

    static void AppendDash(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] == ' ')
            plain.Length--;
        plain.Append('-');
    }
}
