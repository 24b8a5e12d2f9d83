using System.Collections.Immutable;
using System.Text;
using Spectre.Console;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>How everybody fared, as a table with bars of letters: the elected first, in their order.</summary>
static class VoteBars
{
    /// <summary>So many rows are shown, and all of the elected.</summary>
    const int MostRows = 24;

    const int PlaceWidth = 4, Between = 2;

    /// <summary>What a terminal has to be sent to show the table below the sheet's title; empty where nothing was counted or there is no room for bars.</summary>
    public static string Draw(Screen screen, Sheet sheet, int columns)
    {
        var all = Standing.Of(sheet);
        var shown = all[..Math.Min(all.Length, Math.Max(sheet.Elected.Length, MostRows))];
        if (shown.IsEmpty)
            return "";
        var names = shown.Select(row => new Text(PlainText.Fit(PlainText.Harmless(row.Label), columns * 3 / 10), row.Place is null ? Style.Plain : Painting.Good)).ToImmutableArray();
        var (nameWidth, figureWidth) = (names.Max(name => name.Length), shown.Max(row => row.Figure.Length));
        var room = Math.Min(VoteBar.Longest, columns - PlaceWidth - nameWidth - figureWidth - 3 * Between + 1);
        if (room < VoteBar.Shortest)
            return "";
        var quota = sheet.Stages[^1].Quota?.Value;
        var full = shown.Select(row => row.Most.Value).Append(quota ?? Fraction.Zero).Aggregate((most, next) => next > most ? next : most);
        var table = new Table { Border = TableBorder.None, ShowHeaders = false }
            .AddColumn(Column(PlaceWidth, 1, Justify.Right)).AddColumn(Column(nameWidth, Between, Justify.Left)).AddColumn(Column(figureWidth, Between, Justify.Right)).AddColumn(Column(room, 0, Justify.Left));
        foreach (var (row, name) in shown.Zip(names))
            table.AddRow(new Text(row.Place is { } place ? $"{Thousands.Of(place)}." : ""), name, new Text(row.Figure), new VoteBar(row, quota, full));
        var legend = English.BarLegend(Standing.FirstLetter, Standing.LaterLetter, quota is null ? null : Standing.QuotaLetter, all.Length - shown.Length);
        return screen.Paint(new StringBuilder().Title(sheet.Title, columns).ToString()) + screen.Draw(table, columns)
            + screen.Paint(new StringBuilder().Paragraph(new string(' ', PlaceWidth + 1), legend, columns).Append('\n').ToString());
    }

    static TableColumn Column(int width, int after, Justify side) => new("") { Width = width, Padding = new Padding(0, 0, after, 0), Alignment = side, NoWrap = true };
}
