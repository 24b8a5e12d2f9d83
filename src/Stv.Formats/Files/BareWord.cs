using System.Text;

namespace Stv.Formats;

/// <summary>A word as its letters and digits alone, by which <c>Write-ins</c>, <c>write ins</c> and <c>WriteIns</c> are one.</summary>
internal static class BareWord
{
    /// <summary>The letters and digits of a text in lower case.</summary>
    public static string Of(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                bare.Append(Rune.ToLowerInvariant(rune).ToString());
        return bare.ToString();
    }
}
