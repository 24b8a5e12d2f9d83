using System.Globalization;

namespace Stv.Formats;

/// <summary>Something that was seen and left aside in one of several files.</summary>
/// <param name="File">The file; blank where the words name it.</param>
/// <param name="Row">Row of the file, from 1; null when it concerns the whole file.</param>
/// <param name="Text">The words.</param>
internal sealed record NoticeLine(string File, int? Row, string Text)
{
    /// <summary>A line for each thing that is said, with the place; of what is said of several files, the first and how many more.</summary>
    /// <param name="notices">What was seen.</param>
    public static IEnumerable<string> Of(IEnumerable<NoticeLine> notices) =>
        notices.Distinct().GroupBy(notice => notice.Text).Select(same => same.First().File.Length == 0 ? same.Key : $"{Place(same.First())}{More([.. same])}: {same.Key}");

    static string Place(NoticeLine notice) => notice.Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{notice.File}, row {row}") : notice.File;

    static string More(NoticeLine[] all)
    {
        var files = all.Select(notice => notice.File).Distinct().Count() - 1;
        return files > 0 ? $", and {Amount.Of(files, "more file")}" : all.Length > 1 ? $", and {Amount.Of(all.Length - 1, "more row")}" : "";
    }
}
