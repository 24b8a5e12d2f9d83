using System.Net;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>
/// The text of our own page where a tool took it out cell by cell, in an order of its own, as pdftotext does without -layout.
/// Every cell must be there. The figures of a row stand behind their name; or names and figures stand apart, each in the order of the candidates;
/// or a table comes in two halves, parted at one column. Somebody who draws a page can choose any order, so nothing looser will do.
/// </summary>
internal static partial class ScatteredPage
{
    /// <summary>A line of as many letters that is part of the page's heading is taken to repeat it.</summary>
    const int ShortestHeading = 5;

    /// <summary>The lines of the text that this page does not have; null where the text is not this page's, or does not tell whose each figure is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The page.</param>
    /// <param name="stages">How many stages the count has; each must be in the text with every figure.</param>
    /// <param name="names">The candidates, as the page names them.</param>
    public static IReadOnlyCollection<(int Row, string Line)>? Foreign(string text, string page, int stages, IEnumerable<string> names)
    {
        var known = Words(Said(page)).ToHashSet();
        if (Words(text) is var given && 10 * given.Count(known.Contains) < 8 * given.Count)
            return null;
        var blocks = Blocks(page);
        var drawn = Drawing().Matches(page).SelectMany(drawing => Drawn().Matches(drawing.Value)).Select(text => string.Concat(Words(Said(text.Value)))).ToList();
        var heading = string.Concat(Words(Said(Heading().Match(page).Value)));
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n').Select((line, at) => new ScatteredLine(at + 1, line.Trim(), Words(line)))
            .Where(line => line.Words.Count > 0 && !IsPageEdge(line.Text) && !(string.Concat(line.Words) is { Length: >= ShortestHeading } letters && heading.Contains(letters, StringComparison.Ordinal))).ToList();
        var walk = new ScatteredWalk(blocks, lines);
        // Most texts are no page of ours, and are not walked through.
        if (!walk.HasCaptions(stages))
            return null;
        walk.Run();
        if (!walk.IsWhole || !walk.HasStages(stages))
            return null;
        var left = walk.LeftOut.Where(row => row.Length > 0).ToList();
        var called = names.ToList();
        // A tool may take out half a name of a drawing.
        var foreign = walk.Foreign.Where(line => !drawn.Exists(text => text.Contains(string.Concat(line.Words), StringComparison.Ordinal))).ToList();
        return foreign.Exists(line => Outcome().IsMatch(line.Text) && called.Exists(name => line.Text.Contains(name, StringComparison.Ordinal))
            || line.Words.Count > 2 && left.Exists(row => SheetWords.AreAlike(line.Text, row))) ? null : [.. foreign.Select(line => (line.Row, line.Text))];
    }

    static List<ScatteredBlock> Blocks(string page)
    {
        var blocks = new List<ScatteredBlock>();
        foreach (var part in Parts().Split(Drawing().Replace(page, "").Replace("</dt><dd>", " ", StringComparison.Ordinal)))
        {
            var block = new ScatteredBlock(part.StartsWith("<table", StringComparison.Ordinal) || part.StartsWith("<ol class=\"elected\"", StringComparison.Ordinal));
            var row = 0;
            if (!block.IsTable)
                foreach (var words in HtmlGrid.Rows(part))
                    // The lines of a list are numbered.
                    block.Add(blocks.Count, row++, [(part.StartsWith("<ol", StringComparison.Ordinal) ? $"{row}. {words[0].Text}" : words[0].Text, false, false)], isHead: false);
            else
                foreach (Match match in Row().Matches(part))
                {
                    var isHead = match.Value.StartsWith("<caption", StringComparison.Ordinal) || match.Value.Contains("scope=\"col", StringComparison.Ordinal);
                    var cells = Cell().Matches(match.Value).Select(cell => (Said(cell.Value), cell.Value.StartsWith("<td", StringComparison.Ordinal), cell.Groups["about"].Success)).Where(cell => cell.Item1.Length > 0).ToList();
                    // The elected are numbered in a column of their own.
                    if (match.Value.StartsWith("<li", StringComparison.Ordinal))
                        cells = cells.Count > 0 ? [($"{row + 1} {cells[0].Item1}", false, false), .. cells[1..]] : [];
                    block.Add(blocks.Count, row++, cells, isHead);
                }
            blocks.Add(block);
        }
        return blocks;
    }

    /// <summary>A number alone may be a cell.</summary>
    static bool IsPageEdge(string line) => OwnSheet.IsPageEdge(line) && !line.All(char.IsAsciiDigit);

    static string Said(string markup) => Spaces().Replace(WebUtility.HtmlDecode(Tag().Replace(markup, " ")), " ").Trim();

    /// <summary>The words of a line, without what a tool adds to them or takes away: hyphens, and the star that marks a figure.</summary>
    internal static List<string> Words(string line)
    {
        var words = new List<string>();
        foreach (var word in SheetWords.Plain(line).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word == "-")
                words.Add("∅");
            else if ((word.Any(char.IsLetter) ? word.Replace("-", "", StringComparison.Ordinal) : word.Length > 1 ? word.TrimEnd('*') : word) is { Length: > 0 } kept)
                words.Add(kept);
        return words;
    }

    [GeneratedRegex("(?=<(?:section|article|table|ol|ul|dl|h1|h2|h3)\\b)|(?<=</(?:table|ol|ul|dl)>)", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("<(caption|tr|li)\\b.*?</\\1>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    /// <summary>A cell, or a part of one that has an element of its own.</summary>
    [GeneratedRegex("<td\\b.*?</td>|<span class=\"(?<about>about)\">.*?</span>|<span\\b[^>]*>.*?</span>|<bdi\\b.*?</bdi>|<sup\\b.*?</sup>|<caption\\b.*?</caption>|<th\\b[^<]*</th>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex("<svg\\b.*?</svg>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Drawing();

    [GeneratedRegex("<text\\b.*?</text>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Drawn();

    [GeneratedRegex("<h1\\b.*?</h1>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(elected|electing|returned|wins?|winners?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();
}
