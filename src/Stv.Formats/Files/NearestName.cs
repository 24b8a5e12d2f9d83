namespace Stv.Formats;

/// <summary>The known name that somebody who wrote an unknown one probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name that fewest changes of a character lead to, if they are at most about a third of it; the first of several. Null when none is near.</summary>
    public static string? Of(string wanted, IEnumerable<string> known) => EditDistance.Nearest(wanted, known);

    /// <summary>The question at the end of a remedy: <c>; did you mean scotland?</c>; empty when nothing is near.</summary>
    public static string Question(string wanted, IEnumerable<string> known) => Of(wanted, known) is { } nearest ? $"; did you mean {nearest}?" : "";

    /// <summary>The question after a sentence about an unknown word: <c> Did you mean scotland?</c>; empty when no known word is near, or begins like it.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known)
    {
        var meant = Of(word, known)
            ?? (word.Length < 3 ? null : known.FirstOrDefault(other => other.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        return meant is null ? "" : $" Did you mean {meant}?";
    }
}
