using System.Globalization;

namespace Stv.Formats;

/// <content>Headings of reports: comparisons, traces, margins, chances, by-elections.</content>
public static partial class English
{
    internal const string FilesRead = "Files that were read";
    internal const string ChangesFound = "The changes found";
    internal const string ClosestDecisions = "The closest decisions";
    internal const string WhereCountsPart = "Where the counts differ";
    internal const string ReceivedHeading = "Received";
    internal const string GaveAway = "Passed on";
    internal const string AtTheEnd = "At the end";
    internal const string ByFirstPreference = "By first preference";
    internal const string ByFirstPreferenceCaption = "The votes at the end, by the first preference of their papers";
    internal const string FirstPreferenceOf = "First preference";
    internal const string VotesLabel = "Votes";
    internal const string StageByStage = "Stage by stage";
    internal const string PaperLabel = "Paper";
    internal const string InvalidPaper = "The paper is invalid under this rule and is not counted.";
    internal const string ReservedHeading = "Reserved places";
    internal const string NotLookedAt = "Contests that could not be counted";
    internal const string ChanceOfElection = "Chance of election";
    internal const string SeatsBySlate = "Seats by slate";
    internal const string LastPlaceHeading = "What decides the last place";
    internal const string AllTogether = "All contests together";
    internal const string ChanceLabel = "Chance";
    internal const string IntervalLabel = "Interval";
    internal const string FirstPreferences = "First preferences";
    internal const string FirstPreferencesShort = "First prefs";
    internal const string SlateLabel = "Slate";
    internal const string MeanLabel = "Mean";
    internal const string HowLabel = "How";
    internal const string WithdrawnWord = "withdrawn";

    /// <summary>Marks what nobody should pass over.</summary>
    internal static string Warned(string words) => $"Caution: {words}";

    /// <summary>Titles a comparison.</summary>
    internal static string Compared(string title) => $"{title}: ways of counting compared";

    /// <summary>Titles margins.</summary>
    internal static string HowClose(string title) => $"{title}: how close it was";

    /// <summary>Titles chances.</summary>
    internal static string ChancesIn(string title) => $"{title}: chances";

    /// <summary>Titles the trace of a candidate's votes.</summary>
    internal static string VotesTraced(CountResult result, int candidate) => $"{result.Contest.Title}: the votes of {result.Contest.Candidates[candidate].Name}";

    /// <summary>Titles the trace of a paper.</summary>
    internal static string PaperTraced(CountResult result) => $"{result.Contest.Title}: where a paper went";

    /// <summary>A paper that is traced: where it stands in its file, and what it says.</summary>
    internal static string TracedPaper(CountResult result, PaperLog.Entry entry) => string.Create(CultureInfo.InvariantCulture,
        $"row {entry.Row}{(entry.Count == 1 ? "" : $", one of {entry.Count} alike")}: {PaperRanks.InWords(entry.Paper, number => result.Contest.Candidates[number - 1].Name)}");

    /// <summary>What a table of a comparison tells.</summary>
    internal static string ElectedByEach(Contest contest) => $"{contest.Title}: who is elected in each way, and in which order";

    /// <summary>How large a contest is.</summary>
    internal static string SizeOf(Contest contest) => $"{Count(contest.Seats, "seat")}, {Count(contest.Candidates.Length, "candidate")}";

    /// <summary>What a margin was looked for in.</summary>
    internal static string Searched(MarginResult margin) =>
        $"{Count(margin.Contest.Seats, "seat")}, rule {margin.Rule.Id}, {Count(margin.Contest.Ballots.Papers, "paper")}, {Count(margin.Counts, "count")} made";

    /// <summary>Why no paper of a contest can be followed.</summary>
    internal static string NoPaperCounted(Contest contest) => $"{contest.Title}: there are no more candidates than seats, so no papers are counted.";
}
