using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Headings and labels of the sheets.</content>
public static partial class English
{
    internal const string Title = "Title";
    internal const string Rule = "Rule";
    internal const string Seats = "Seats";
    internal const string Candidates = "Candidates";
    internal const string ElectorateLabel = "Electorate";
    internal const string PapersLabel = "Papers";
    internal const string LeftOutLabel = "Left out";
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
    internal const string Notes = "Notes";
    internal const string WithdrawnHeading = "Withdrawn";
    internal const string DeclarationHeading = "Declaration";
    internal const string StagesHeading = "Stage by stage";
    internal const string TableHeading = "The whole count";
    internal const string FilesHeading = "Files that were counted";

    /// <summary>Heads the column of stage 1, a line each.</summary>
    internal static ImmutableArray<string> FirstPreferencesLines { get; } = ["First", "preferences"];

    /// <summary>Explains figures that are shown rounded.</summary>
    internal static string NeverRounds { get; } = string.Create(CultureInfo.InvariantCulture,
        $"This count never rounds. Figures that {PublishedResult.ShownPlaces} decimals cannot hold are shown rounded to them (in text marked ~); the JSON result has the exact fractions.");

    /// <summary>Heads the list of the elected.</summary>
    internal static string ElectedHeading(bool counted) => !counted ? "Elected" : "Elected, in this order";

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
}
