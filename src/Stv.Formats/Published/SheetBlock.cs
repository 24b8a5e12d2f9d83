namespace Stv.Formats;

/// <summary>A row of a table: a candidate's, or one of those below.</summary>
/// <param name="Candidate">The candidate; null for another row.</param>
/// <param name="Kind">What another row is.</param>
/// <param name="Label">What the sheet calls it.</param>
/// <param name="Cells">The cells after the label.</param>
internal sealed record SheetBlockRow(int? Candidate, RowWords.Row? Kind, string Label, SheetText[] Cells);

/// <summary>A table of a sheet, or a part of one that goes on elsewhere: its rows, and what stands above each of its columns.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Headings">The headings, column by column, as far as there are any.</param>
internal sealed record SheetBlock(List<SheetBlockRow> Rows, List<string> Headings)
{
    /// <summary>The candidates who have a row.</summary>
    public HashSet<int> Candidates => [.. Rows.Select(row => row.Candidate).OfType<int>()];

    /// <summary>How many columns there are.</summary>
    public int Width => Rows.Max(row => row.Cells.Length);

    /// <summary>A cell; empty where the row is shorter.</summary>
    public static string Text(SheetBlockRow row, int column) => column < row.Cells.Length ? row.Cells[column].Text : "";

    public string Heading(int column) => column < Headings.Count ? Headings[column] : "";

    /// <summary>The table with each column in two whose cells hold a total and a change. A cell with one figure says the total, unless it has the sign of a change.</summary>
    public SheetBlock Parted()
    {
        if (!Rows.Exists(row => row.Candidate is not null && row.Cells.Any(cell => FigureText.Pair(cell.Text) is not null)))
            return this;
        var (rows, headings) = (Rows.ConvertAll(_ => new List<SheetText>()), new List<string>());
        for (var column = 0; column < Width; column++)
        {
            var pairs = Rows.Select(row => FigureText.Pair(Text(row, column))).OfType<(string First, string Second)>().ToList();
            var totalFirst = pairs.Exists(pair => FigureText.IsSigned(pair.Second)) && !pairs.Exists(pair => FigureText.IsSigned(pair.First));
            headings.AddRange(pairs.Count == 0 ? [Heading(column)] : [Heading(column), Heading(column)]);
            foreach (var (row, cells) in Rows.Zip(rows))
            {
                var cell = column < row.Cells.Length ? row.Cells[column] : new SheetText("", row.Cells.Length == 0 ? 0 : row.Cells[^1].Row, 0);
                if (pairs.Count == 0)
                    cells.Add(cell);
                else if (FigureText.Pair(cell.Text) is var (first, second))
                    cells.AddRange([cell with { Text = first }, cell with { Text = second }]);
                else
                    cells.AddRange(totalFirst != FigureText.IsSigned(cell.Text) ? [cell, cell with { Text = "" }] : [cell with { Text = "" }, cell]);
            }
        }
        return new SheetBlock([.. Rows.Zip(rows, (row, cells) => row with { Cells = [.. cells] })], headings);
    }
}
