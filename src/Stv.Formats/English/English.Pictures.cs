namespace Stv.Formats;

/// <content>Words in and around pictures.</content>
public static partial class English
{
    internal const string CourseHeading = "Everybody’s votes at a glance";
    internal const string SavePicture = "Save this picture";
    internal const string PictureOfTheElected = "Picture of everybody elected (SVG)";

    internal const string CountAgain = "Count again on your own device";

    internal const string DownloadsHeading = "Download and share";
    internal const string Embed = "Show this result on another site";
    internal const string EmbedPage = "The page, in a frame:";
    internal const string EmbedPicture = "The picture of the whole count:";

    /// <summary>Names a format to whoever downloads it.</summary>
    internal static string Download(string format) => format switch
    {
        "text" => "Result sheet (text)",
        "csv" => "Spreadsheet (CSV)",
        "json" => "Everything, for programs (JSON)",
        "markdown" => "Result sheet (Markdown)",
        "svg" => "Picture of the whole count (SVG)",
        "rctab" => "Summary in RCTab’s format (JSON)",
        _ => format,
    };

    /// <summary>What a picture of a count shows, in a sentence.</summary>
    internal static string PictureInShort(string title, IReadOnlyList<string> elected) => $"{title}: {(elected.Count == 0 ? "nobody was elected" : $"{List(elected)} {(elected.Count == 1 ? "was" : "were")} elected")}. The votes of each candidate, stage by stage.";

    internal const string ElectedSign = "✓";
    internal const string ExcludedSign = "×";

    /// <summary>Explains the picture of the whole count.</summary>
    internal static string CourseLegend(int stages, Votes? first, Votes? last, bool isCut)
    {
        var votes = stages == 1 ? "The votes of each candidate" : $"The votes of each candidate at the end of each stage, from stage 1 to stage {Number(stages)}";
        return last is not { } quota ? $"{votes}." : $"{votes}. The broken line is the quota, {Figure(quota)}{(first == quota ? "" : " at the end")}{(isCut ? ", and who has more than twice as many reaches the top" : "")}.";
    }

    /// <summary>What stands below a name in the picture: how they fared, and from how many votes to how many.</summary>
    internal static string CourseOf(string fared, IReadOnlyList<Votes> had)
    {
        var votes = had.Count == 0 ? "" : had[0] == had[^1] ? VotesOf(had[0]) : $"{Figure(had[0])} → {Figure(had[^1])}";
        return string.Join(": ", new[] { Capital(fared), votes }.Where(word => word.Length > 0));
    }
}
