using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The formats in which a contest's result is written.</summary>
static class ResultFormats
{
    /// <summary>What <c>--format</c> takes; the first is the default.</summary>
    public static ImmutableArray<string> All { get; } = ["text", "csv", "json", "markdown", "html", "rctab"];

    /// <summary>The words as the help of <c>--format</c> lists them.</summary>
    public const string Listed = "text (default), csv, json, markdown, html or rctab";

    /// <summary>How the names of the files end that <c>--out</c> writes, a format each.</summary>
    public static ImmutableArray<string> Endings { get; } = ["txt", "csv", "json", "md", "html", "rctab.json"];

    /// <summary>The format that was asked for.</summary>
    /// <exception cref="Refusal">There is no such format.</exception>
    public static string Asked(string? word) => Words.OneOf("--format", word ?? All[0], [.. All]);

    /// <summary>Whether a format holds one contest and no more.</summary>
    public static bool IsOfOneContest(string format) => format is "html" or "rctab";

    /// <summary>One contest in one format.</summary>
    public static byte[] Contest(string format, ContestPublication contest, int width) => format switch
    {
        "csv" => Utf8(CsvSheet.Format(contest.Sheet)),
        "json" => ResultJson.Format(contest.Alone),
        "markdown" => Utf8(MarkdownSheet.Format(contest.Sheet)),
        "html" => Utf8(HtmlSheet.Format(contest.Sheet, contest.Election)),
        "rctab" => RctabJson.Format(contest.Alone.Contests[0], contest.Election?.Title ?? ""),
        _ => Utf8(TextSheet.Format(contest.Sheet, width)),
    };

    /// <summary>One contest in every format, as files.</summary>
    /// <param name="stem">Their name without its ending.</param>
    /// <param name="contest">The contest.</param>
    public static IEnumerable<(string Name, byte[] Content)> Files(string stem, ContestPublication contest) =>
        All.Zip(Endings, (format, ending) => ($"{stem}.{ending}", Contest(format, contest, TextSheet.DefaultWidth)));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>A contest as it is published.</summary>
/// <param name="Alone">Its result by itself.</param>
/// <param name="Sheet">Its sheet.</param>
/// <param name="Election">Title and page of the election that it is part of; null for a contest by itself.</param>
sealed record ContestPublication(PublishedResult Alone, Sheet Sheet, (string Title, string Address)? Election);
