namespace Stv.Formats;

/// <summary>The cells of tables. Each carries its share of the valid papers' value too, which the script can show instead.</summary>
internal static class HtmlFigure
{
    public static void Change(Markup page, Sheet sheet, SheetCell cell, bool whole)
    {
        if (cell.Change is not { } change || change == Votes.Zero)
            page.Element("td", cell.Change is null ? "" : Dash, ("class", "figure none"));
        else
            page.Element("td", Signed(SheetFigure.Change(cell, whole)), ("class", "figure change"), ("data-percent", (change > Votes.Zero ? "+" : "") + Percent(sheet, change)));
    }

    public static void Total(Markup page, Sheet sheet, SheetCell cell, bool whole, bool marked = false)
    {
        if (cell.Total is not { } total)
            page.Element("td", Dash, ("class", "figure none"));
        else
            page.Element("td", Signed(SheetFigure.Total(cell, whole)) + Mark(cell, marked), ("class", cell.Elected ? "figure total elected" : "figure total"), ("data-percent", Percent(sheet, total) + Mark(cell, marked)));
    }

    const string Dash = "–";

    static string Mark(SheetCell cell, bool marked) => marked && cell.Elected ? "*" : "";

    /// <summary>A figure with a true minus sign.</summary>
    static string Signed(string figure) => figure.Replace('-', '−');

    static string Percent(Sheet sheet, Votes votes) => Signed(English.Percent(votes.Value, sheet.ValidVotes.Value)) + "%";
}
