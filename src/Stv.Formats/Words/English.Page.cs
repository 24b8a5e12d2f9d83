using System.Globalization;

namespace Stv.Formats;

/// <content>What only the HTML pages say.</content>
public static partial class English
{
    /// <summary>The language of these words, as HTML names it.</summary>
    internal const string Language = "en";

    internal const string OnThisPage = "On this page";
    internal const string ElectedShort = "Elected";
    internal const string FactsHeading = "The election";
    internal const string FlowHeading = "The way of the votes";
    internal const string StepThrough = "Stages, one at a time; the left and right arrow keys do the same";
    internal const string Previous = "← Previous";
    internal const string Next = "Next →";
    internal const string AllStages = "All stages";
    internal const string Percentages = "Percentages";
    internal const string PercentagesOf = "Shares of the value of the valid papers";

    /// <summary>Which stage is shown; the page puts the numbers in the place of the braces.</summary>
    internal const string Position = "Stage {0} of {1}";

    internal const string ElectedNow = "elected at this stage";
    internal const string ElectedBefore = "elected";
    internal const string ExcludedNow = "excluded";
    internal const string ExcludedNext = "excluded next";
    internal const string TableLegend = "* and bold: elected by the end of the stage. –: no change, or the papers have been transferred.";
    internal const string LeavesNobody = "Non-transferable, lost";
    internal const string FlowLegend = "Each column is the end of a stage, and the height of a block the votes that a candidate had then. Bands lead to where the votes were at the end of the next stage: along where they stayed, across where they moved. No bands lead across where the record does not say who gave votes to whom, as when all papers are distributed anew.";
    internal const string Contests = "Contests";

    /// <summary>Says that every stage is shown.</summary>
    internal static string AllPositions(int stages) => string.Create(CultureInfo.InvariantCulture, $"All {Count(stages, "stage")}");

    /// <summary>Leads to a note.</summary>
    internal static string SeeNote(int note) => string.Create(CultureInfo.InvariantCulture, $"Note {note}");

    /// <summary>Names the table of a stage.</summary>
    internal static string StandingAt(int stage, Votes quota) =>
        string.Create(CultureInfo.InvariantCulture, $"At the end of stage {stage}. The line is the quota, {Figure(quota)}{(stage == 1 ? "" : "; hatched what was gained, in outline what was lost")}.");

    /// <summary>Names a table of stages.</summary>
    internal static string TableCaption(string title, int first, int last, int stages) => string.Create(CultureInfo.InvariantCulture,
        $"{title}: {(first == last ? $"stage {first}" : first == 1 && last == stages ? $"all {last} stages" : $"stages {first} to {last} of {stages}")}");

    /// <summary>What a band stands for.</summary>
    internal static string Moved(string from, string to, Votes votes) => $"{from} to {to}: {VotesOf(votes)}";

    /// <summary>What a block stands for.</summary>
    internal static string Had(string who, Votes votes, int stage) => $"{who}, at the end of {StageNumber(stage).ToLowerInvariant()}: {VotesOf(votes)}";

    /// <summary>Says who counted.</summary>
    internal static string CountedBy(string version) => $"Counted by stv {version}. The same papers, rule and lots give the same figures on any machine.";

    /// <summary>Why there is no page.</summary>
    internal static string TooLargeForAPage(Sheet sheet, int most) => string.Create(CultureInfo.InvariantCulture,
        $"{sheet.Title}: {sheet.Candidates.Length:N0} candidates in {sheet.Stages.Length:N0} stages are too many for a page, which shows at most {most:N0} totals, candidates times stages. Take the result as text, csv or json (--format), without --out, whose files include a page.");
}
