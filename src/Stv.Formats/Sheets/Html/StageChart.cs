using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The picture of one stage: for each candidate their name, a bar, the change and the total, as the page shows them.</summary>
internal sealed class StageChart
{
    const decimal BarWidth = 440, BarHeight = 12, NameSize = 14, NameLine = 17, Between = 24, Row = 26;

    readonly Sheet _sheet;
    readonly int _index;
    readonly decimal _changeAt;

    /// <param name="sheet">The sheet.</param>
    /// <param name="index">The index of the stage.</param>
    public StageChart(Sheet sheet, int index)
    {
        (_sheet, _index) = (sheet, index);
        Rows = [.. sheet.Candidates.Where(row => HtmlStages.IsPartOf(row, index)), .. sheet.Sums];
        _changeAt = BarWidth + (index == 0 ? 0 : Between + Widest(row => HtmlFigure.ChangeOf(row.Cells[index], IsWhole), English.Change));
        Width = _changeAt + Between + Widest(row => HtmlFigure.TotalOf(row.Cells[index], IsWhole), English.Total);
    }

    ImmutableArray<SheetRow> Rows { get; }

    bool IsWhole => SheetFigure.AreWhole(_sheet, _index);

    /// <summary>How wide it is.</summary>
    public decimal Width { get; }

    /// <summary>Which stage it is, and what was done at it.</summary>
    public string Heading => English.StageHeading(_index + 1, _sheet.Stages[_index].Heading, []);

    /// <summary>Explains the bars.</summary>
    public string Legend => English.StandingAt(_index + 1, _sheet.Stages[_index].Quota);

    /// <summary>The picture in words.</summary>
    public string InWords => string.Join(' ', Rows.Select(row => $"{Name(row)}, {HtmlFigure.TotalOf(row.Cells[_index], IsWhole)}.").Prepend($"{Heading}."));

    decimal Widest(Func<SheetRow, string> figure, string heading) => Rows.Select(figure).Append(heading).Max(text => PictureText.Width(text, NameSize));

    string Name(SheetRow row) => row.Outcome is not null && HtmlStages.Status(row, _index) is { } status ? $"{row.Label}{PictureText.LeftToRight}: {status}" : row.Label;

    /// <summary>Writes the rows below an upper edge.</summary>
    /// <returns>The lower edge.</returns>
    public decimal Write(Markup page, decimal top)
    {
        StageBars.Patterns(page);
        var bars = new StageBars(_sheet);
        Figures(page, top, "legend", English.Change, English.Total);
        foreach (var row in Rows)
        {
            page.Open("g", ("class", row.Outcome is null ? "sum" : HtmlStages.Class(row, row.Cells[_index]))).Line();
            var y = top + Row - NameLine;
            foreach (var line in PictureText.Wrap(Name(row), BarWidth, NameSize * PictureText.Bold))
                page.Element("text", line, ("class", row.Cells[_index].Elected ? "name elected" : "name"), ("y", PictureText.Number(y += NameLine))).Line();
            Figures(page, top + Row, "name", HtmlFigure.ChangeOf(row.Cells[_index], IsWhole), HtmlFigure.TotalOf(row.Cells[_index], IsWhole));
            // Nothing is to be compared with the sum of all.
            if (row != _sheet.Sums[^1])
                bars.Write(page, row, _index, ("y", PictureText.Number(y += 4)), ("width", PictureText.Number(BarWidth)), ("height", PictureText.Number(BarHeight)));
            page.CloseLine("g");
            top = y + (row == _sheet.Sums[^1] ? 0 : BarHeight);
        }
        return top + Row;
    }

    void Figures(Markup page, decimal y, string kind, string change, string total)
    {
        if (_index > 0)
            page.Element("text", change, ("class", kind), ("x", PictureText.Number(_changeAt)), ("y", PictureText.Number(y)), ("text-anchor", "end"));
        page.Element("text", total, ("class", kind), ("x", PictureText.Number(Width)), ("y", PictureText.Number(y)), ("text-anchor", "end")).Line();
    }
}
