using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// How everybody fared, as bars of letters for a terminal: the elected first, in their order, then the others, the last to leave first.
/// A bar is the most votes that somebody had at the end of a stage, and what of it were first preferences.
/// </summary>
internal static class TextBars
{
    /// <summary>A shorter bar says nothing.</summary>
    const int ShortestBar = 12;

    const int LongestBar = 60;

    /// <summary>So many rows are shown, and all of the elected.</summary>
    const int MostRows = 24;

    const char First = '█', Later = '▒', Quota = '┆';

    /// <summary>Whether a line is one of the drawing.</summary>
    public static bool AreIn(string line) => line.AsSpan().ContainsAny(First, Later, Quota);

    /// <summary>The bars of a sheet as lines that end in <c>\n</c>; empty where nothing was counted or there is no room.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(Sheet sheet, int width)
    {
        var rows = Rows(sheet);
        var shown = rows[..Math.Min(rows.Count, Math.Max(sheet.Elected.Length, MostRows))];
        if (shown.Count == 0)
            return "";
        var names = shown.Select(row => PlainText.Fit(PlainText.Harmless(row.Row.Label), width * 3 / 10)).ToList();
        var figures = shown.Select(row => SheetFigure.Votes(row.Most, row.Most.Value.IsWhole)).ToList();
        var (nameWidth, figureWidth) = (names.Max(PlainText.Width), figures.Max(figure => figure.Length));
        var room = Math.Min(LongestBar, width - "  1. ".Length - nameWidth - figureWidth - 4);
        if (room < ShortestBar)
            return "";
        var quota = sheet.Stages[^1].Quota?.Value ?? Fraction.Zero;
        var full = shown.Select(row => row.Most.Value).Append(quota).Aggregate(Fraction.Zero, (most, next) => next > most ? next : most);
        var text = new StringBuilder();
        text.Title(sheet.Title, width);
        foreach (var (i, row) in shown.Index())
        {
            var number = i < sheet.Elected.Length ? string.Create(CultureInfo.InvariantCulture, $"{i + 1,3}. ") : "     ";
            var bar = Bar(Cells(row.First.Value, full, room), Cells(row.Most.Value, full, room), quota == Fraction.Zero ? 0 : Cells(quota, full, room), room);
            text.Append($"{number}{PlainText.Left(names[i], nameWidth)}  {PlainText.Right(figures[i], figureWidth)}  {bar}".TrimEnd()).Append('\n');
        }
        text.Paragraph("     ", English.BarLegend(First, Later, quota == Fraction.Zero ? null : Quota, rows.Count - shown.Count), width);
        return text.Append('\n').ToString();
    }

    static List<(SheetRow Row, Votes First, Votes Most)> Rows(Sheet sheet) => sheet.Stages.IsEmpty ? [] : [.. sheet.ByFate.Where(row => row.Cells[0].Total is not null).Select(row =>
    {
        var totals = row.Cells.Select(cell => cell.Total).OfType<Votes>().ToList();
        return (row, totals[0], totals.Max());
    })];

    /// <summary>The nearest number of cells; one at least where there are votes.</summary>
    static int Cells(Fraction votes, Fraction full, int room) => votes <= Fraction.Zero ? 0
        : Math.Max(1, int.Parse(Votes.Exact(votes * new Fraction(room) / full).ToString(0), CultureInfo.InvariantCulture));

    static string Bar(int first, int most, int quota, int room)
    {
        var bar = new char[room];
        for (var cell = 0; cell < room; cell++)
            bar[cell] = cell < Math.Min(first, most) ? First : cell < most ? Later : cell == quota - 1 ? Quota : ' ';
        return new string(bar);
    }
}
