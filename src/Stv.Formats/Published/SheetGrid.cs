using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Stv.Formats;

/// <summary>A stranger's sheet as rows of cells.</summary>
/// <param name="Rows">The rows that hold anything.</param>
/// <param name="Separator">What stands between the cells, in words.</param>
internal sealed partial record SheetGrid(List<SheetText[]> Rows, string Separator)
{
    static readonly ImmutableArray<char> Marks = [',', ';', '\t', '|'];

    /// <summary>What is longer before its first gap is no name.</summary>
    const int LongestNumberedName = 200;

    /// <summary>What stands between the cells where each has a line of its own.</summary>
    public const string CellOnEach = "lines of text, a cell on each";

    /// <summary>Every way to part a file into cells, the most usual first.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="notes">Told what had to be assumed.</param>
    /// <param name="defects">Told of a row that is too long to be one; the grid ends before it.</param>
    public static IEnumerable<SheetGrid> Of(byte[] content, List<string> notes, DefectList defects)
    {
        var text = Decoded(content, notes).ReplaceLineEndings("\n");
        if (HtmlGrid.IsPage(content))
        {
            yield return new SheetGrid(HtmlGrid.Rows(text), "the tables of a web page");
            yield break;
        }
        foreach (var delimiter in Marks)
            if (text.Contains(delimiter, StringComparison.Ordinal))
                yield return new SheetGrid([.. Labelled(Cells(text, delimiter, defects))], $"a {Delimiters.Word(delimiter)} between cells");
        var lines = text.Split('\n').Index().ToList();
        var words = lines.Select(line => Words(line.Item, line.Index + 1)).Where(cells => cells.Length > 0).ToList();
        var names = lines.ConvertAll(line => NumberedName(line.Item));
        if (names.Exists(name => name.Length > 0))
            yield return new SheetGrid([.. lines.Select(line => Words(line.Item, line.Index + 1, names[line.Index])).Where(cells => cells.Length > 0)], "lines of text, names with numbers, figures parted by spaces");
        yield return new SheetGrid(words, "lines of text, figures parted by spaces");
        var alone = lines.Select(line => new SheetText(PlainMarks(line.Item).Trim(), line.Index + 1, 0)).Where(line => line.Text.Length > 0).ToList();
        yield return new SheetGrid(LineGrid.ByRows(words), $"{CellOnEach}, row by row");
        if (LineGrid.ByColumns(alone) is { } columns)
            yield return new SheetGrid(columns, $"{CellOnEach}, column by column");
    }

    /// <summary>The grid with rows and columns exchanged, from a row on; every cell keeps its place.</summary>
    public SheetGrid Transposed(int from, int to)
    {
        var rows = Rows[from..to];
        var blank = new SheetText("", rows[0][0].Row, 0);
        return this with { Rows = [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Select(row => column < row.Length ? row[column] : blank).ToArray())] };
    }

    /// <summary>The text of a file, whatever its encoding.</summary>
    public static string Decoded(byte[] content, List<string> notes)
    {
        if (content is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(content.AsSpan(2));
        if (content is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(content.AsSpan(2));
        if (Utf8.IsValid(content))
            return Encoding.UTF8.GetString(content).TrimStart('\uFEFF');
        notes.Add("the file is not UTF-8 and was read as windows-1252");
        return PlainBytes.Find("windows-1252")!.GetString(content);
    }

    /// <summary>The rows of a table of which the cells are parted by a mark.</summary>
    public static IEnumerable<SheetText[]> Cells(string text, char delimiter, DefectList defects)
    {
        using var rows = new CsvRows(new MemoryStream(Encoding.UTF8.GetBytes(text)), delimiter, defects);
        while (rows.ReadLoosely())
        {
            var cells = new SheetText[rows.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = new SheetText(DefusedCell.Read(PlainMarks(Encoding.UTF8.GetString(rows.Cell(i)).Trim()))!, rows.Row, i + 1);
            yield return cells;
        }
    }

    /// <summary>The rows, those that begin with a figure below a line of words behind an empty cell: the words are what the figures are of.</summary>
    static IEnumerable<SheetText[]> Labelled(IEnumerable<SheetText[]> rows)
    {
        SheetText[]? before = null;
        foreach (var row in rows)
        {
            yield return before is [var words] && words.Text.Any(char.IsLetter) && row is [var first, _, ..] && FigureText.IsFigureOrNothing(first.Text) && first.Text.Length > 0 ? [first with { Text = "" }, .. row] : row;
            before = row;
        }
    }

    /// <summary>A line of text as a label, then figures, each with the marks beside it, then whatever stands after them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="row">Where it stands.</param>
    /// <param name="name">What it begins with and is no figure; blank where any is.</param>
    static SheetText[] Words(string line, int row, string name = "")
    {
        var words = Spaces().Split(PlainMarks(line)).Where(word => word.Length > 0).ToArray();
        var start = name.Length == 0 && words.Length > 1 && words[0].TrimEnd('.', ')').All(char.IsAsciiDigit) && !FigureText.IsFigureOrNothing(words[1]) && !FigureText.IsMark(words[1]) ? 1 : 0;
        var figures = Array.FindIndex(words, Math.Max(start, Spaces().Count(name.Trim()) + (name.Length > 0 ? 1 : 0)), FigureText.IsFigureOrNothing);
        if (figures < 0)
            figures = words.Length;
        var cells = new List<string> { string.Join(' ', words[start..figures]) };
        var end = figures;
        for (; end < words.Length; end++)
            if (FigureText.IsFigureOrNothing(words[end]))
                cells.Add(words[end]);
            else if (FigureText.IsMark(words[end]) && Array.FindIndex(words, end + 1, word => !FigureText.IsMark(word)) is >= 0 and var next && FigureText.IsFigureOrNothing(words[next]))
                cells[^1] += $" {words[end]}";
            else
                break;
        if (end < words.Length)
            cells.Add((FarBehind().IsMatch(line) ? "; " : "") + string.Join(' ', words[end..]));
        return words.Length == 0 ? [] : [.. cells.Select(cell => new SheetText(cell, row, 0))];
    }

    /// <summary>A name that ends or begins with a number, such as “Option 3” or “12 High Street”, with more than a space between it and the first figure; else blank.</summary>
    static string NumberedName(string line)
    {
        var text = line.AsSpan().Trim(' ');
        if (text.IndexOf("  ", StringComparison.Ordinal) is not (> 0 and <= LongestNumberedName and var gap))
            return "";
        var words = text[..gap].ToString().Split(' ');
        return words.Any(word => word.Any(char.IsLetter)) && (words[0].All(char.IsAsciiDigit) || words[^1].All(char.IsAsciiDigit)) ? string.Join(' ', words) : "";
    }

    /// <summary>Text without Markdown's backslashes and without the stars that make it bold; one of them stays behind a figure, where it may say something.</summary>
    static string PlainMarks(string text) => text.Contains('\\', StringComparison.Ordinal) || text.Contains("**", StringComparison.Ordinal) ? Emphasis().Replace(Escaped().Replace(text, "$1"), bold => FigureText.IsFigure(bold.Groups[1].Value) ? $"{bold.Groups[1].Value}*" : bold.Groups[1].Value) : text;

    /// <summary>White space that parts words; a space that does not break may stand between thousands.</summary>
    [GeneratedRegex(@"(?:(?<!\d)[\u00A0\u202F\u2009]|[\u00A0\u202F\u2009](?!\d{3}(?!\d))|[^\S\u00A0\u202F\u2009])+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>Words so far behind the figures that they do not speak of them, as the labels of a drawing.</summary>
    [GeneratedRegex(@"\S\s{30,}[^\s\d][^\d]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FarBehind();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
