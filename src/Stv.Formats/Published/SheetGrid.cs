using System.Text;
using System.Text.Unicode;

namespace Stv.Formats;

/// <summary>A stranger's sheet as rows of cells.</summary>
/// <param name="Rows">The rows that hold anything.</param>
/// <param name="Separator">What stands between the cells, in words.</param>
internal sealed record SheetGrid(List<SheetText[]> Rows, string Separator)
{
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
        foreach (var delimiter in new[] { ',', ';', '\t', '|' })
            if (text.Contains(delimiter, StringComparison.Ordinal))
                yield return new SheetGrid([.. Cells(text, delimiter, defects)], $"a {Delimiters.Word(delimiter)} between cells");
        yield return new SheetGrid([.. text.Split('\n').Index().Select(line => Words(line.Item, line.Index + 1)).Where(cells => cells.Length > 0)], "lines of text, figures parted by spaces");
    }

    /// <summary>The grid with rows and columns exchanged, from a row on; every cell keeps its place.</summary>
    public SheetGrid Transposed(int from, int to)
    {
        var rows = Rows[from..to];
        var blank = new SheetText("", rows[0][0].Row, 0);
        return this with { Rows = [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Select(row => column < row.Length ? row[column] : blank).ToArray())] };
    }

    static string Decoded(byte[] content, List<string> notes)
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

    static IEnumerable<SheetText[]> Cells(string text, char delimiter, DefectList defects)
    {
        using var rows = new CsvRows(new MemoryStream(Encoding.UTF8.GetBytes(text)), delimiter, defects);
        while (rows.ReadLoosely())
        {
            var cells = new SheetText[rows.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = new SheetText(DefusedCell.Read(Encoding.UTF8.GetString(rows.Cell(i)).Trim())!, rows.Row, i + 1);
            yield return cells;
        }
    }

    /// <summary>A line of text as a label, then figures, then whatever stands after them.</summary>
    static SheetText[] Words(string line, int row)
    {
        var words = line.Split([' ', '\t', '\f', '\v'], StringSplitOptions.RemoveEmptyEntries);
        var start = words.Length > 1 && words[0].TrimEnd('.', ')').All(char.IsAsciiDigit) ? 1 : 0;
        var figures = Array.FindIndex(words, start, FigureText.IsFigureOrNothing);
        if (figures < 0)
            figures = words.Length;
        var end = Array.FindIndex(words, figures, word => !FigureText.IsFigureOrNothing(word));
        if (end < 0)
            end = words.Length;
        var cells = words[figures..end].Prepend(string.Join(' ', words[start..figures]));
        if (end < words.Length)
            cells = cells.Append(string.Join(' ', words[end..]));
        return words.Length == 0 ? [] : [.. cells.Select(cell => new SheetText(cell, row, 0))];
    }
}
