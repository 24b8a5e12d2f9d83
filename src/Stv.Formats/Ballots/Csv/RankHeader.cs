using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>The rank that a heading or a cell names: <c>Pref 1</c>, <c>rank2</c>, <c>3rd choice</c>, <c>4th</c>, <c>Fifth</c>, <c>Rank these [1st choice]</c>, <c>1st choice for the board</c>.</summary>
internal static partial class RankHeader
{
    /// <summary>First, second and so on in French, German, Spanish, Italian, Dutch and Welsh; they name a rank only beside their word for a choice.</summary>
    static readonly string[] Abroad =
    [
        "premier deuxième troisième quatrième cinquième sixième", "première seconde", "erste zweite dritte vierte fünfte sechste",
        "primera segunda tercera cuarta quinta sexta", "prima seconda terza quarta", "eerste tweede derde vierde vijfde zesde", "cyntaf ail trydydd pedwerydd pumed chweched",
    ];

    static readonly FrozenDictionary<string, int> Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            .Split(' ').Index().Concat(Abroad.SelectMany(words => words.Split(' ').Index())).ToFrozenDictionary(word => word.Item, word => word.Index + 1, StringComparer.OrdinalIgnoreCase);

    const int Longest = 400;

    /// <summary>The rank, from 1, if the text names one in words; a bare number may as well be a candidate's name and names none.</summary>
    public static bool TryRead(string text, out int rank)
    {
        rank = 0;
        if (text.Length > Longest)
            return false;
        if (Bracketed(text, out _) is { } inner)
            text = inner;
        var match = Worded().Match(text);
        if (!match.Success)
            match = Ordinal().Match(text);
        if (!match.Success)
            match = OrdinalAbroad().Match(text);
        return match.Success && IsRank(match, out rank);
    }

    /// <summary>The rank that stands somewhere in a longer heading, and what the heading says beside it, which is the question.</summary>
    public static bool TryFind(string heading, out int rank, out string question)
    {
        (rank, question) = (0, "");
        if (heading.Length > Longest || !Array.Exists(RankWords, word => heading.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return false;
        var match = OrdinalWithin().Match(heading);
        if (!match.Success)
            match = WordedWithin().Match(heading);
        if (!match.Success || !IsRank(match, out rank))
            return false;
        question = $"{heading[..match.Index].Trim(Around)} {heading[(match.Index + match.Length)..].Trim(Around)}".Trim();
        return true;
    }

    /// <summary>A bare number from 1 to <see cref="BallotSet.MaxCandidates"/>, written as a whole number or, as statistics programs do, as 1.0 or 1,0.</summary>
    public static bool TryReadNumber(string text, out int rank)
    {
        var point = text.AsSpan().IndexOfAny('.', ',');
        var whole = point > 0 && point < text.Length - 1 && !text.AsSpan(point + 1).ContainsAnyExcept('0') ? text.AsSpan(0, point) : text;
        return int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out rank) && rank is >= 1 and <= BallotSet.MaxCandidates;
    }

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

    /// <summary>One of these stands in every heading that <see cref="TryFind"/> knows, and in few others; so the slower search is seldom begun.</summary>
    static readonly string[] RankWords = ["choice", "pref", "rank", "vote"];

    static readonly char[] Around = [.. " -–—:;,.?!|/()[]_"];

    static bool IsRank(Match match, out int rank) =>
        match.Groups["word"] is { Success: true } word ? Ordinals.TryGetValue(word.Value, out rank) : TryReadNumber(match.Groups["rank"].Value, out rank);

    [GeneratedRegex(@"^(pref|preference|rank|ranking|choice|vote|rang|choix|wahl|opción|opcion|elección|scelta|keuze|dewis|préférence|präferenz|preferencia|preferenza|voorkeur)[ _.#:-]*(?<rank>[0-9]{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^((?<rank>[0-9]{1,5})(st|nd|rd|th)|(?<word>[a-z]+(st|nd|rd|th)))([ _.-]*(pref|preference|rank|ranking|choice))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(((?<rank>[0-9]{1,5})(er|re|ère|e|ème|eme|nd|nde|º|ª|°|ste|de|\.)?|(?<word>\p{L}+))[ _.-]*(choix|préférence|wahl|präferenz|opción|opcion|elección|preferencia|scelta|preferenza|keuze|voorkeur|ddewis|dewis)|dewis (?<word>cyntaf))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalAbroad();

    [GeneratedRegex(@"(?<![a-z0-9])((?<rank>[0-9]{1,3})(st|nd|rd|th)|(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth))[ _.-]*(choice|preference|pref|rank|ranking|vote)(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrdinalWithin();

    [GeneratedRegex(@"(?<![a-z])(choice|preference|pref|ranking|rank)[ _.#:-]*(number|no|nr)?[ _.#:-]*(?<rank>[0-9]{1,3})(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordedWithin();
}
