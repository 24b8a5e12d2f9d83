using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>Words that voting services and survey forms write where a voter chose nobody.</summary>
internal static class NoChoice
{
    static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal,
        "skipped", "undervote", "no choice", "no preference", "no selection", "no vote", "not ranked", "unranked", "none", "blank", "n/a", "-", "–");

    /// <summary>Whether the text says that nobody was chosen.</summary>
    public static bool Is(string text) => Words.Contains(NameKey.Of(text));

    /// <summary>Whether the text says that several were chosen, and not whom.</summary>
    public static bool IsOvervote(string text) => NameKey.Of(text) is "overvote" or "over vote" or "overvoted";
}
