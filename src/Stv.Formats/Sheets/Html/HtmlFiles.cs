using System.Collections.Immutable;
using System.Net;

namespace Stv.Formats;

/// <summary>The other formats of a result that lie beside its page, and the lines that show the page or its picture on another site.</summary>
internal static class HtmlFiles
{
    /// <summary>The formats in which a contest's result is written: the word for each, and how the name of its file ends.</summary>
    public static ImmutableArray<(string Format, string Ending)> Forms { get; } = [("text", "txt"), ("csv", "csv"), ("json", "json"), ("markdown", "md"), ("html", "html"), ("svg", "svg"), ("rctab", "rctab.json")];

    public static void Write(Markup page, Sheet sheet, string stem)
    {
        // The files lie in the folder of the page.
        var name = Uri.EscapeDataString(stem[(stem.LastIndexOf('/') + 1)..]);
        HtmlSheet.Section(page, "files", English.DownloadsHeading).Open("ul", ("class", "downloads")).Line();
        foreach (var (format, ending) in Forms)
            if (format != "html")
                page.Open("li").Element("a", English.Download(format), ("href", $"{name}.{ending}"), ("download", "")).CloseLine("li");
        page.CloseLine("ul");
        page.Open("details", ("class", "embed")).Element("summary", English.Embed).Line();
        Line(page, English.EmbedPage, $"<iframe src=\"{name}.html\" title=\"{WebUtility.HtmlEncode(sheet.Title)}\" width=\"100%\" height=\"800\"></iframe>");
        Line(page, English.EmbedPicture, $"<img src=\"{name}.svg\" alt=\"{WebUtility.HtmlEncode(English.PictureInShort(sheet.Title, [.. sheet.Elected.Select(candidate => sheet.Candidates[candidate].Label)]))}\">");
        page.CloseLine("details").CloseLine("section");
    }

    static void Line(Markup page, string words, string line) => page.Element("p", words).Open("pre").Element("code", line).CloseLine("pre");
}
