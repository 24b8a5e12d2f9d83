namespace Stv.Formats;

/// <content>Headings of the page of a verification.</content>
public static partial class English
{
    internal const string PublishedLabel = "Published";
    internal const string RecordLabel = "Record";
    internal const string RemarkLabel = "Note";
    internal const string ReadLabel = "Read so";
    internal const string NotComparedLabel = "Not compared";
    internal const string ValidLabel = "Valid";
    internal const string FurtherDifferences = "Further differences";
    internal const string ExplanationHeading = "Explanation";
    internal const string NotCheckedHeading = "Not checked";
    internal const string FaultsHeading = "What differs";
    internal const string WithoutBallots = "No ballots were given: the sheet was looked at by itself.";

    /// <summary>Titles a verification.</summary>
    internal static string VerificationOf(string title) => $"{title}: verification";
}
