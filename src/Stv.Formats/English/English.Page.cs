using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Headings, notes and labels of sheets, pages and summaries.</content>
public static partial class English
{
    /// <summary>The language of these words, as HTML names it.</summary>
    internal const string Language = "en";

    internal const string OnThisPage = "On this page";
    internal const string ElectedShort = "Elected";
    internal const string FactsHeading = "The election";
    internal const string FlowHeading = "Where the votes went";
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
    internal const string FlowLegend = "Each column of blocks, or on a narrow screen each row, is the end of a stage. The size of a block is the votes that a candidate had then. Bands lead to where the votes were at the end of the next stage: grey where they stayed, amber where they moved to another candidate. ✓: elected. ×: excluded next. No amber bands are drawn where the record does not say who gave votes to whom, as when all papers are distributed again. On a narrow screen without room for all names, only the elected are named.";
    internal const string Contests = "Contests";

    /// <summary>Says that every stage is shown.</summary>
    internal static string AllPositions(int stages) => string.Create(CultureInfo.InvariantCulture, $"All {Count(stages, "stage")}");

    /// <summary>Leads to a note.</summary>
    internal static string SeeNote(int note) => string.Create(CultureInfo.InvariantCulture, $"Note {note}");

    /// <summary>Names the table of a stage.</summary>
    internal static string StandingAt(int stage, Votes? quota) => quota is not { } line ? "The votes." :
        string.Create(CultureInfo.InvariantCulture, $"At the end of stage {stage}. The line is the quota, {Figure(line)}{(stage == 1 ? "" : "; gains are hatched, losses in outline")}.");

    /// <summary>Names a table of stages.</summary>
    internal static string TableCaption(string title, int first, int last, int stages) => string.Create(CultureInfo.InvariantCulture,
        $"{title}: {(first == last ? $"stage {first}" : first == 1 && last == stages ? $"all {last} stages" : $"stages {first} to {last} of {stages}")}");

    /// <summary>What a band stands for.</summary>
    internal static string Moved(string from, string to, Votes votes) => $"{from} to {to}: {VotesOf(votes)}";

    /// <summary>What a block stands for.</summary>
    internal static string Had(string who, Votes votes, int stage) => $"{who}, at the end of {StageNumber(stage).ToLowerInvariant()}: {VotesOf(votes)}";

    /// <summary>Says who counted.</summary>
    internal static string CountedBy(string version) => $"Counted by stv {version}. The same papers, rule and lots give the same figures on any machine.";

    internal const string Title = "Title";
    internal const string Rule = "Rule";
    internal const string Seats = "Seats";
    internal const string Candidates = "Candidates";
    internal const string ElectorateLabel = "Electorate";
    internal const string PapersLabel = "Papers";
    internal const string LeftOutLabel = "Left out";
    internal const string CorrectedLabel = "Corrected";
    internal const string SectionLabel = "Section";
    internal const string UnopposedLabel = "Unopposed";
    internal const string Unopposed = "no more candidates than seats, so all are elected and nothing is counted";
    internal const string QuotaLabel = "Quota";
    internal const string ReservedLabel = "Reserved";
    internal const string VacantLabel = "Vacant";

    internal const string StageLabel = "Stage";
    internal const string Candidate = "Candidate";
    internal const string Change = "Change";
    internal const string Total = "Total";
    internal const string Result = "Result";
    internal const string NonTransferable = "Non-transferable";
    internal const string LostByFraction = "Lost by fraction";
    internal const string BalanceLabel = "Balance";
    internal const string TextLegend = "* elected; - no change, or the papers have been transferred";
    internal const string MarkdownLegend = "In bold: elected by the end of the stage. -: no change, or the papers have been transferred.";

    internal const string Nobody = "Nobody.";
    internal const string NobodyListed = "nobody";
    /// <summary>What the letters of a bar mean, without a quota where there is none; and how many candidates have no bar.</summary>
    internal static string BarLegend(char first, char later, char? quota, int others) =>
        $"{first} first preferences, {later} received later{(quota is { } line ? $", {line} quota" : "")}{(others == 0 ? "" : $"; {Count(others, "other candidate")} not shown")}";

    internal const string Notes = "Notes";
    internal const string WithdrawnHeading = "Withdrawn";
    internal const string DeclarationHeading = "Declaration";
    internal const string StagesHeading = "Stage by stage";
    internal const string TableHeading = "The whole count";
    internal const string FilesHeading = "Files that were counted";

    /// <summary>Explains figures that are shown rounded.</summary>
    internal static string NeverRounds { get; } = string.Create(CultureInfo.InvariantCulture,
        $"This count never rounds. Figures that {PublishedResult.ShownPlaces} decimals cannot hold are shown rounded to them (in text marked ~); the JSON result has the exact fractions.");

    /// <summary>Heads the list of the elected.</summary>
    internal static string ElectedHeading(bool counted, bool fillsVacancy) => fillsVacancy ? "Elected to fill the vacancy" : !counted ? "Elected" : "Elected, in this order";

    /// <summary>Heads one of the elected, by their place in the list.</summary>
    internal static string ElectedNumber(int place) => string.Create(CultureInfo.InvariantCulture, $"Elected {place}");

    /// <summary>At which stage somebody was elected, after their name: <c>, stage 3</c>; nothing in an unopposed contest.</summary>
    internal static string ElectedAt(CountResult result, int candidate) =>
        result.Unopposed ? "" : string.Create(CultureInfo.InvariantCulture, $", stage {result.Candidates[candidate].Stage}");

    /// <summary>A stage by its number: <c>Stage 3</c>.</summary>
    internal static string StageNumber(int stage) => string.Create(CultureInfo.InvariantCulture, $"{StageLabel} {stage}");

    /// <summary>Heads what happened at a stage, with the notes that belong to it: <c>Stage 2: Surplus of Ada Alder (note 1)</c>.</summary>
    internal static string StageHeading(int stage, string heading, ImmutableArray<int> notes) => $"{StageNumber(stage)}: {heading}{NoteMarks(notes)}";

    /// <summary>The same as it stands in running text: <c>Stage 2: surplus of Ada Alder (note 1)</c>.</summary>
    internal static string StageInSentence(int stage, string heading, ImmutableArray<int> notes) => StageHeading(stage, $"{char.ToLowerInvariant(heading[0])}{heading[1..]}", notes);

    /// <summary>The numbers of the notes that belong to a stage, in brackets after a space; empty without any.</summary>
    internal static string NoteMarks(ImmutableArray<int> notes) => notes.IsEmpty ? "" : $" (note {string.Join(", ", notes)})";

    /// <summary>Stands where a contest has no result.</summary>
    internal const string NotCounted = "NOT COUNTED";

    /// <summary>Heads what was certain of a body's minimums before anything was counted.</summary>
    internal const string BeforeTheCount = "Before the count";

    /// <summary>Names a file that a result was made from.</summary>
    internal const string File = "File";

    /// <summary>A file with its layout and hash.</summary>
    internal static string Input(InputFile input) => $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}";

    /// <summary>How many were elected from how many papers by which rule.</summary>
    internal static string Course(CountResult result) =>
        $"{Count(result.Contest.Seats, "seat")}, {(result.Unopposed ? "unopposed" : Count(result.Papers.Valid, "valid paper"))}, rule {result.Rule.Id}";

    /// <summary>A candidate with slate and those attributes that are published.</summary>
    internal static string Person(Contest contest, Candidate candidate)
    {
        var slate = candidate.Slate is null ? "" : $", {candidate.Slate}";
        return contest.Published(candidate) is { IsEmpty: false } attributes ? $"{candidate.Name}{slate} ({string.Join(", ", attributes)})" : candidate.Name + slate;
    }

    /// <summary>What became of vacant and reserved places.</summary>
    internal static ImmutableArray<string> Remarks(CountResult result)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (result.Vacant > result.Reopened.Length)
            remarks.Add($"{Count(result.Vacant - result.Reopened.Length, "place")} vacant");
        remarks.AddRange(Reopened(result));
        remarks.AddRange((result.Reserved?.Constraints ?? []).Select(outcome => $"{Limits(outcome.Declared)}: {(outcome.IsMet ? "met" : "NOT MET")}, with {outcome.Elected.Length}"));
        remarks.AddRange(Intervention(result));
        return remarks.ToImmutable();
    }

    /// <summary>How many seats of a body were filled.</summary>
    internal static string Filled(BodyResult body) => $"{body.Members.Length} of {Count(body.Certificate.Seats, "seat")} filled";

    /// <summary>The contests of a body that have no result.</summary>
    internal static IEnumerable<string> WithoutResult(BodyResult body) =>
        body.Uncounted.IsEmpty ? [] : [$"Without a result: {string.Join(", ", body.Uncounted)}."];

    /// <summary>Why there is no page.</summary>
    internal static Advice TooLargeForAPage(string title, int candidates, int stages, int most) =>
        $"{title}: {Number(candidates)} candidates in {Number(stages)} stages are too many for a page, which shows at most {Number(most)} totals (candidates × stages). Take the result as text, csv or json ({Term.Format}), without {Term.Output}, whose files include a page.";
}
