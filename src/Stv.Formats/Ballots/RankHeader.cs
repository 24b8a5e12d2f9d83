using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>The rank that a column heading names: <c>Pref 1</c>, <c>rank2</c>, <c>3rd choice</c>, <c>4th</c>.</summary>
internal static partial class RankHeader
{
    /// <summary>The rank, from 1, if the heading names one in words; a bare number may as well be a candidate's name and names none.</summary>
    public static bool TryRead(string heading, out int rank)
    {
        var match = Worded().Match(heading);
        if (!match.Success)
            match = Ordinal().Match(heading);
        rank = 0;
        return match.Success && TryReadNumber(match.Groups["rank"].Value, out rank);
    }

    /// <summary>A bare number from 1 to <see cref="BallotSet.MaxCandidates"/>.</summary>
    public static bool TryReadNumber(string heading, out int rank) =>
        int.TryParse(heading, NumberStyles.None, CultureInfo.InvariantCulture, out rank) && rank is >= 1 and <= BallotSet.MaxCandidates;

    [GeneratedRegex(@"^(pref|preference|rank|ranking|choice)[ _.#-]*(?<rank>[0-9]{1,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^(?<rank>[0-9]{1,5})(st|nd|rd|th)([ _.-]*(pref|preference|rank|ranking|choice))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
