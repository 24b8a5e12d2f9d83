namespace Stv.Formats;

/// <content>Headings and labels of the sheets.</content>
public static partial class English
{
    internal const string Nobody = "Nobody.";
    internal const string Candidate = "Candidate";
    internal const string Change = "Change";
    internal const string Total = "Total";
    internal const string Result = "Result";
    internal const string Notes = "Notes";
    internal const string DeclarationHeading = "Declaration";
    internal const string StagesHeading = "Stage by stage";
    internal const string FilesHeading = "Files that were counted";
    internal const string MarkdownLegend = "In bold: elected by the end of the stage. -: no change, or the papers have been transferred.";

    /// <summary>Heads the list of the elected.</summary>
    internal static string ElectedHeading(Sheet sheet) => sheet.Stages.IsEmpty ? "Elected" : "Elected, in this order";

    /// <summary>Heads what happened at a stage, with the notes that belong to it: <c>Stage 2: Surplus of Ada Alder (note 1)</c>.</summary>
    internal static string StageHeading(SheetStage stage) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Stage {stage.Number}: {stage.Heading}{NoteMarks(stage)}");

    /// <summary>The numbers of the notes that belong to a stage, in brackets after a space; empty without any.</summary>
    internal static string NoteMarks(SheetStage stage) => stage.Notes.IsEmpty ? "" : $" (note {string.Join(", ", stage.Notes)})";
}
