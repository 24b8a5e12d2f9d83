using System.Text;

namespace Stv.Formats;

/// <summary>What names are compared by: white space at the ends, upper and lower case, and how accents are encoded do not count.</summary>
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
        foreach (var rune in CanonicalLetters.Parted(name.Trim()).EnumerateRunes())
            folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
        return CanonicalLetters.Parted(folded.ToString());
    }

    /// <summary>Whether two names are the same.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, StringComparison.Ordinal) || Of(a) == Of(b);
}
