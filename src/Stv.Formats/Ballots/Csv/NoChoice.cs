using System.Collections.Frozen;
using System.Text;

namespace Stv.Formats;

/// <summary>Words that voting services, survey forms and statistics programs write where a voter chose nobody, or too many.</summary>
internal static class NoChoice
{
    /// <summary>What is written where several were chosen, and not whom.</summary>
    public const string Overvote = "overvote";

    const int LongestWord = 40;

    /// <summary>Letters and digits alone, since brackets, blanks and underscores around and in them differ: <c>$OVERVOTE</c>, <c>no_choice</c>, <c>N/A</c>.</summary>
    static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal,
        "under", "undervote", "undervotes", "undervoted", "skip", "skipped", "skippedrank", "skippedranking", "na", "nan", "null", "none", "blank", "empty",
        "abstain", "abstained", "abstention", "noopinion", "nopreference", "nochoice", "noselection", "novote", "nocandidate", "noanswer", "noresponse", "norank", "noranking",
        "notranked", "notanswered", "notvoted", "unranked", "unmarked", "exhausted");

    static readonly FrozenSet<string> OvervoteWords = FrozenSet.Create(StringComparer.Ordinal, "over", Overvote, "overvotes", "overvoted");

    /// <summary>Whether the text says that nobody was chosen.</summary>
    public static bool Is(string text) => text.Length <= LongestWord && (Bare(text) is var bare && bare.Length > 0 ? Words.Contains(bare) : IsDashes(text));

    /// <summary>Whether the text says that several were chosen, and not whom.</summary>
    public static bool IsOvervote(string text) => text.Length <= LongestWord && OvervoteWords.Contains(Bare(text));

    static readonly FrozenSet<string> WriteInWords = FrozenSet.Create(StringComparer.Ordinal, "uwi", "writein", "writeins", "undeclaredwritein", "undeclaredwriteins", "undeclared", "unresolvedwritein");

    /// <summary>Whether the text says that somebody was written in who does not stand, and not who.</summary>
    public static bool IsWriteIn(string text) => text.Length <= LongestWord && WriteInWords.Contains(Bare(text));

    static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                bare.Append(Rune.ToLowerInvariant(rune).ToString());
        return bare.ToString();
    }

    static bool IsDashes(string text) => NameKey.Of(text) is { Length: > 0 } key && !key.AsSpan().ContainsAnyExcept('-', ' ');
}
