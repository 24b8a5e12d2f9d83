using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The table of a text sheet, cut into blocks of stages that fit the width.</summary>
internal sealed class TextTable
{
    /// <summary>The longest word of a heading that may widen its column.</summary>
    const int HeadingWord = 14;

    readonly Sheet _sheet;
    readonly ImmutableArray<SheetRow> _rows;
    readonly ImmutableArray<string> _labels;
    readonly int _labelWidth;

    TextTable(Sheet sheet, int width)
    {
        _sheet = sheet;
        _rows = [.. sheet.Candidates, .. sheet.Sums];
        _labels = Labels(_rows, width * 3 / 10);
        _labelWidth = _labels.Max(PlainText.Width);
    }

    /// <summary>The blocks, each a few lines that end in <c>\n</c>.</summary>
    public static IEnumerable<string> Blocks(Sheet sheet, int width)
    {
        var table = new TextTable(sheet, width);
        var columns = Enumerable.Range(0, sheet.Stages.Length).Select(table.StageColumn).Append(table.ResultColumn());
        var block = new List<TextColumn>();
        var used = table._labelWidth;
        foreach (var column in columns)
        {
            if (block.Count > 0 && used + 2 + column.Width > width)
            {
                yield return table.Block(block);
                block = [];
                used = table._labelWidth;
            }
            block.Add(column);
            used += 2 + column.Width;
        }
        yield return table.Block(block);
    }

    string Block(List<TextColumn> columns)
    {
        var text = new StringBuilder();
        if (columns.Any(column => column.Stage.Length > 0))
            Line(text, "", columns.Select(column => column.Stage), columns);
        for (var above = columns.Max(column => column.Heading.Count); above > 0; above--)
            Line(text, "", columns.Select(column => column.HeadingAbove(above)), columns);
        var rule = new string('─', _labelWidth + columns.Sum(column => 2 + column.Width));
        text.Append(rule).Append('\n');
        // Below the results alone there is nothing to sum.
        var rows = columns is [{ FromLeft: true }] ? _sheet.Candidates.Length : _rows.Length;
        for (var row = 0; row < rows; row++)
        {
            if (row == _sheet.Candidates.Length)
                text.Append(rule).Append('\n');
            var at = row;
            Line(text, _labels[row], columns.Select(column => column.Cells[at]), columns);
        }
        return text.ToString();
    }

    void Line(StringBuilder text, string label, IEnumerable<string> cells, List<TextColumn> columns)
    {
        var line = PlainText.Left(label, _labelWidth)
            + string.Concat(cells.Zip(columns, (cell, column) => "  " + (column.FromLeft ? PlainText.Left(cell, column.Width) : PlainText.Right(cell, column.Width))));
        text.Append(line.TrimEnd()).Append('\n');
    }

    TextColumn StageColumn(int index)
    {
        var stage = _sheet.Stages[index];
        var cells = _rows.Select(row => row.Cells[index]).ToList();
        var whole = SheetFigure.AreWhole(_sheet, index);
        // A star after a total, or the place that one would take.
        var totals = cells.Select(cell => SheetFigure.Total(cell, whole) + (cell.Elected ? "*" : " ")).ToList();
        var totalWidth = Math.Max(English.Total.Length + 1, totals.Max(total => total.Length));
        var heading = English.StageNumber(stage.Number) + English.NoteMarks(stage.Notes);

        if (index == 0)
        {
            var lines = stage.Heading.Split(' ');
            return new TextColumn(heading + " ", [.. lines.Select(line => line + " "), English.Total + " "], totals, Math.Max(totalWidth, lines.Max(line => line.Length) + 1));
        }

        var changes = cells.Select(cell => SheetFigure.Change(cell, whole)).ToList();
        var changeWidth = Math.Max(English.Change.Length, changes.Max(change => change.Length));
        var longest = PlainText.Harmless(stage.Heading).Split(' ').Max(PlainText.Width);
        var width = Math.Max(changeWidth + 1 + totalWidth, Math.Min(longest, HeadingWord) + 1);
        totalWidth = width - changeWidth - 1;
        var words = HeadingLines(PlainText.Harmless(stage.Heading), width - 1).Select(line => PlainText.Fit(line, width - 1) + " ");
        return new TextColumn(
            heading + " ",
            [.. words, PlainText.Right(English.Change, changeWidth) + " " + PlainText.Right(English.Total + " ", totalWidth)],
            [.. changes.Zip(totals, (change, total) => PlainText.Right(change, changeWidth) + " " + PlainText.Right(total, totalWidth))],
            width);
    }

    /// <summary>A heading in one line if it fits, else with the names on lines of their own.</summary>
    static List<string> HeadingLines(string heading, int width)
    {
        const string Of = " of ";
        var names = heading.IndexOf(Of, StringComparison.Ordinal) + Of.Length;
        return PlainText.Width(heading) <= width || names < Of.Length
            ? PlainText.Wrap(heading, width)
            : [.. PlainText.Wrap(heading[..names], width), .. PlainText.Wrap(heading[names..], width)];
    }

    TextColumn ResultColumn()
    {
        List<string> results = [.. _rows.Select(row => English.Capital(row.Result ?? ""))];
        return new TextColumn("", [English.Result], results, results.Max(PlainText.Width)) { FromLeft = true };
    }

    /// <summary>Labels that fit. Two that would look the same when cut are told apart by their place on the ballot paper.</summary>
    static ImmutableArray<string> Labels(ImmutableArray<SheetRow> rows, int width)
    {
        width = Math.Max(width, rows.Where(row => row.Result is null).Select(row => row.Label.Length).DefaultIfEmpty(0).Max());
        var names = rows.Select(row => PlainText.Harmless(row.Label)).ToList();
        var cut = names.Select(name => PlainText.Fit(name, width)).ToList();
        return [.. cut.Select((label, i) =>
        {
            if (label == names[i] || cut.Count(other => other == label) == 1)
                return label;
            var number = string.Create(CultureInfo.InvariantCulture, $" ({i + 1})");
            return PlainText.Fit(names[i], width - number.Length) + number;
        })];
    }
}
