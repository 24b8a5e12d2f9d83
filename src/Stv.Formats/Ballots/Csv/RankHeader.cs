using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>The rank that a heading or a cell names: <c>Pref 1</c>, <c>rank2</c>, <c>3rd choice</c>, <c>4th</c>, <c>Fifth</c>, <c>Rank these [1st choice]</c>.</summary>
internal static partial class RankHeader
{
    static readonly FrozenDictionary<string, int> Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            .Split(' ').Index().ToFrozenDictionary(word => word.Item, word => word.Index + 1, StringComparer.OrdinalIgnoreCase);

    /// <summary>The rank, from 1, if the text names one in words; a bare number may as well be a candidate's name and names none.</summary>
    public static bool TryRead(string text, out int rank)
    {
        rank = 0;
        if (text.Length > 200)
            return false;
        if (Bracketed(text, out _) is { } inner)
            text = inner;
        var match = Worded().Match(text);
        if (!match.Success)
            match = Ordinal().Match(text);
        if (!match.Success)
            return false;
        return match.Groups["word"] is { Success: true } word ? Ordinals.TryGetValue(word.Value, out rank) : TryReadNumber(match.Groups["rank"].Value, out rank);
    }

    /// <summary>A bare number from 1 to <see cref="BallotSet.MaxCandidates"/>.</summary>
    public static bool TryReadNumber(string text, out int rank) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out rank) && rank is >= 1 and <= BallotSet.MaxCandidates;

    /// <summary>What stands in brackets at the end of a survey's heading, after the question; null when nothing does.</summary>
    public static string? Bracketed(string heading, out string question)
    {
        question = "";
        var open = heading.IndexOf('[', StringComparison.Ordinal);
        if (open < 0 || !heading.EndsWith(']'))
            return null;
        question = heading[..open].Trim();
        return heading[(open + 1)..^1].Trim() is { Length: > 0 } inner ? inner : null;
    }

    [GeneratedRegex(@"^(pref|preference|rank|ranking|choice)[ _.#:-]*(?<rank>[0-9]{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^((?<rank>[0-9]{1,5})(st|nd|rd|th)|(?<word>[a-z]+(st|nd|rd|th)))([ _.-]*(pref|preference|rank|ranking|choice))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
