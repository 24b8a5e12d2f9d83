using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Names that are written from right to left, in sentences that are not.</summary>
internal static partial class RightToLeft
{
    /// <summary>
    /// The text with a mark behind each word from right to left that a sign or a figure follows. Without it "A, 5 votes" would be shown
    /// as "5 ,A votes", and of two such names with a comma between them the second would stand first.
    /// </summary>
    public static string Keep(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u058F') < 0 ? text : Followed().Replace(text, "$0" + PictureText.LeftToRight);

    /// <summary>The last letter, with its marks, of Hebrew, Arabic, Syriac, Thaana or N'Ko, before anything that is neither a letter nor within a word.</summary>
    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]\p{M}*(?=\s*[^\s\p{L}\p{M}\u2010\u05BE\u200E'’-])", RegexOptions.CultureInvariant)]
    private static partial Regex Followed();
}
