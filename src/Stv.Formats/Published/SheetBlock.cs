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
}
