using System.Globalization;

namespace Stv.Formats;

/// <summary>What was seen and left aside in several files, each thing once.</summary>
internal static class NoticeLines
{
    /// <summary>A line for each thing that is said, with the place; of what is said of several files, the first and how many more.</summary>
    /// <param name="notices">Each with its file, blank where the words name it, its row if it has one, and its words.</param>
    public static IEnumerable<string> Of(IEnumerable<(string File, int? Row, string Text)> notices) =>
        notices.Distinct().GroupBy(notice => notice.Text).Select(same => same.First().File.Length == 0 ? same.Key : $"{Place(same.First())}{More([.. same])}: {same.Key}");

    static string Place((string File, int? Row, string Text) notice) => notice.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{notice.File}, row {row}") : notice.File;

    static string More((string File, int? Row, string Text)[] all)
    {
        var files = all.Select(notice => notice.File).Distinct().Count() - 1;
        return files > 0 ? $", and {Amount.Of(files, "more file")}" : all.Length > 1 ? $", and {Amount.Of(all.Length - 1, "more row")}" : "";
    }
}
