using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>The rows of a web page: those of its tables as cells, and its other lines of text as one cell each.</summary>
internal static partial class HtmlGrid
{
    /// <summary>Whether bytes are a web page.</summary>
    public static bool IsPage(ReadOnlySpan<byte> content) => content.IndexOf("<html"u8) >= 0 || content.IndexOf("<HTML"u8) >= 0 || content.IndexOf("<table"u8) >= 0 || content.IndexOf("<TABLE"u8) >= 0;

    /// <summary>The rows, each cell with its row of the file. What a screen or a printer does not show (scripts, styles, drawings, comments) is left out.</summary>
    public static List<SheetText[]> Rows(string page)
    {
        var rows = new List<SheetText[]>();
        var cells = new List<SheetText>();
        var text = new StringBuilder();
        var (inRow, inCell, span, down, line, at) = (false, false, 1, 1, 1, 0);
        // How many rows more a cell of an earlier row takes a column.
        var taken = new Dictionary<int, int>();
        page = Unseen().Replace(page, match => new string('\n', match.Value.Count(letter => letter == '\n')));
        foreach (Match tag in Tag().Matches(page))
        {
            var between = page[at..tag.Index];
            text.Append(between);
            line += between.Count(letter => letter == '\n');
            at = tag.Index + tag.Length;
            var (name, closes) = (tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["slash"].Length > 0);
            if (name is "td" or "th" or "tr" or "table" || !inRow && IsBlock(name))
                EndText();
            else if (IsBlock(name) || name is "br")
                text.Append(' ');
            if (name is "tr" or "table")
                EndRow();
            if (name is "table")
                taken.Clear();
            if (!closes && name is "tr")
                inRow = true;
            if (!closes && name is "td" or "th")
                (inCell, span, down) = (!closes, Span(ColumnSpan(), tag.Value), Span(RowSpan(), tag.Value));
            line += tag.Value.Count(letter => letter == '\n');
        }
        text.Append(page[at..]);
        EndText();
        EndRow();
        return rows;

        void EndText()
        {
            var said = Spaces().Replace(WebUtility.HtmlDecode(text.ToString()), " ").Trim();
            text.Clear();
            if (inCell)
            {
                Skip();
                for (var i = 0; i < span; i++)
                {
                    if (down > 1)
                        taken[cells.Count] = down - 1;
                    cells.Add(new SheetText(said, line, cells.Count + 1));
                }
            }
            else if (said.Length > 0 && !inRow)
                rows.Add([new SheetText(said, line, 0)]);
            inCell = false;
        }

        void Skip()
        {
            for (; taken.TryGetValue(cells.Count, out var rows); cells.Add(new SheetText("", line, cells.Count + 1)))
                if (rows == 1)
                    taken.Remove(cells.Count);
                else
                    taken[cells.Count] = rows - 1;
        }

        void EndRow()
        {
            if (cells.Count > 0)
                rows.Add([.. cells]);
            cells.Clear();
            inRow = false;
        }
    }

    static bool IsBlock(string name) => name is "p" or "div" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "dd" or "caption" or "section" or "article" or "ul" or "ol" or "dl" or "br" or "title" or "body" or "header" or "footer" or "main" or "nav" or "figure" or "summary" or "details";

    static int Span(Regex attribute, string tag) => attribute.Match(tag) is { Success: true } match && int.TryParse(match.Groups["span"].Value, out var span) && span is >= 1 and <= 100 ? span : 1;

    [GeneratedRegex(@"<!--.*?-->|<(?<name>script|style|svg|template|head)\b.*?</\k<name>\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<(?<slash>/?)(?<name>[a-z][a-z0-9]*)\b(""[^""]*""|'[^']*'|[^'"">])*>|<!doctype[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\bcolspan\s*=\s*[""']?(?<span>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ColumnSpan();

    [GeneratedRegex(@"\browspan\s*=\s*[""']?(?<span>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RowSpan();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
