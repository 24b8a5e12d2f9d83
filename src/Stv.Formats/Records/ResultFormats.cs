using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>The formats in which a contest's result is written.</summary>
public static class ResultFormats
{
    /// <summary>The words for the formats.</summary>
    public static ImmutableArray<string> All { get; } = [.. HtmlFiles.Forms.Select(form => form.Format)];

    /// <summary>How the names of the files of a record end, a format each.</summary>
    public static ImmutableArray<string> Endings { get; } = [.. HtmlFiles.Forms.Select(form => form.Ending)];

    /// <summary>Whether a format holds one contest and no more.</summary>
    /// <param name="format">One of <see cref="All"/>.</param>
    public static bool IsOfOneContest(string format) => format is "html" or "svg" or "rctab";

    /// <summary>One contest in one format.</summary>
    /// <param name="format">One of <see cref="All"/>.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="width">Columns of letters that a text fills.</param>
    public static byte[] Contest(string format, ContestPublication contest, int width = TextSheet.DefaultWidth) => Contest(format, contest, width, null);

    static byte[] Contest(string format, ContestPublication contest, int width, string? files)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return format switch
        {
            "csv" => Utf8(CsvSheet.Format(contest.Sheet)),
            "json" => ResultJson.Format(contest.Alone),
            "markdown" => Utf8(MarkdownSheet.Format(contest.Sheet)),
            "html" => Utf8(HtmlSheet.Format(contest.Sheet, contest.Election is { } election ? (election.Title, election.Address) : null, files)),
            "svg" => Utf8(SvgSheet.Format(contest.Sheet)),
            "rctab" => RctabJson.Format(contest.Alone.Contests[0], contest.Election?.Title ?? ""),
            _ => Utf8(TextSheet.Format(contest.Sheet, width)),
        };
    }

    /// <summary>One contest in every format, as files.</summary>
    /// <param name="stem">Their name without its ending.</param>
    /// <param name="contest">The contest.</param>
    internal static IEnumerable<(string Name, byte[] Content)> Files(string stem, ContestPublication contest) =>
        All.Zip(Endings, (format, ending) => ($"{stem}.{ending}", Contest(format, contest, TextSheet.DefaultWidth, stem)));

    /// <summary>What writes one contest in each format: the word for it, how a file of it ends, and the bytes at a width.</summary>
    internal static IEnumerable<(string Format, string Ending, Func<int, byte[]> Write)> Forms(ContestPublication contest) =>
        All.Zip(Endings, (format, ending) => (format, ending, (Func<int, byte[]>)(width => Contest(format, contest, width))));

    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
