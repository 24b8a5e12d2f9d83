using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The English words that the figures, reasons and ties of a result become. All sentences of all reports come from here.</summary>
public static partial class English
{
    /// <summary>
    /// A number of votes for use in a sentence: with commas between thousands; a whole number without decimals, another with all that the rule keeps; an exact
    /// fraction rounded to 6 decimals, marked <c>~</c> where they do not say it exactly.
    /// </summary>
    public static string Figure(Votes votes) =>
        votes.Value.IsWhole ? Thousands.Of(votes.ToString(0)) : votes.DecimalPlaces is null ? Rounded(votes).TrimEnd('0') : Thousands.Of(votes.ToString());

    /// <summary>An exact fraction to 6 decimals, marked <c>~</c> where these do not say it exactly.</summary>
    internal static string Rounded(Votes votes)
    {
        var shown = Thousands.Of(votes.ToString(PublishedResult.ShownPlaces));
        return IsRounded(votes) ? "~" + shown : shown;
    }

    /// <summary>Whether 6 decimals cannot say an exact fraction.</summary>
    internal static bool IsRounded(Votes votes) =>
        votes.DecimalPlaces is null && !(votes.Value * new Fraction(1_000_000)).IsWhole;

    /// <summary>A number of things with its noun: <c>1 paper</c>, <c>0 papers</c>, <c>93 papers</c>.</summary>
    internal static string Count(long number, string noun) => Amount.Of(number, noun);

    /// <summary>A number of votes with the noun: <c>1 vote</c>, <c>0.5 votes</c>.</summary>
    internal static string VotesOf(Votes votes) => $"{Figure(votes)} {(votes == One ? "vote" : "votes")}";

    /// <summary>Several things in a sentence: <c>A, B and C</c>.</summary>
    internal static string List(IReadOnlyList<string> things) => things switch
    {
        [] => "nobody",
        [var only] => only,
        _ => $"{string.Join(", ", things.Take(things.Count - 1))} and {things[^1]}",
    };

    /// <summary>A place in an order: <c>1st</c>, <c>2nd</c>, <c>11th</c>.</summary>
    internal static string Ordinal(int number)
    {
        var ending = (number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return string.Create(CultureInfo.InvariantCulture, $"{number}{ending}");
    }

    /// <summary>A clause after what it settles, in brackets.</summary>
    internal static string Cited(string? clause) => clause switch
    {
        null => "[changed]",
        Clause.Silent => "[the rule is silent]",
        _ => $"[{clause}]",
    };

    static readonly Votes One = Votes.Decimals(1, 0);

    internal static string Names(Contest contest, IEnumerable<int> candidates) => List([.. candidates.Select(candidate => contest.Candidates[candidate].Name)]);
}
