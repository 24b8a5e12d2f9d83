using System.Collections.Frozen;

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
    public static bool Is(string text) => text.Length <= LongestWord && (BareWord.Of(text) is { Length: > 0 } bare ? Words.Contains(bare) : IsDashes(text));

    /// <summary>Whether the text says that several were chosen, and not whom.</summary>
    public static bool IsOvervote(string text) => text.Length <= LongestWord && OvervoteWords.Contains(BareWord.Of(text));

    static readonly FrozenSet<string> WriteInWords = FrozenSet.Create(StringComparer.Ordinal, "writein", "writeins");

    /// <summary>Whether the text says that somebody was written in, and neither who nor that they do not stand (<see cref="KindOfName"/>).</summary>
    public static bool IsWriteIn(string text) => text.Length <= LongestWord && WriteInWords.Contains(BareWord.Of(text));

    static bool IsDashes(string text) => NameKey.Of(text) is { Length: > 0 } key && !key.AsSpan().ContainsAnyExcept('-', ' ');
}
