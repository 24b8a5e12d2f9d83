namespace Stv.Formats;

/// <summary>The cells of tables. The script can show shares of the valid papers' value instead, which it works out from the figures.</summary>
internal static class HtmlFigure
{
    const string Dash = "–";

    public static void Change(Markup page, SheetCell cell, bool whole)
    {
        if (cell.Change is not { } change || change == Votes.Zero)
            page.Element("td", cell.Change is null ? "" : Dash, ("class", "none"));
        else
            page.Element("td", Signed(SheetFigure.Change(cell, whole)), ("class", "change"));
    }

    public static void Total(Markup page, SheetCell cell, bool whole, bool marked = false)
    {
        if (cell.Total is null)
            page.Element("td", Dash, ("class", "none"));
        else
            page.Element("td", Signed(SheetFigure.Total(cell, whole)) + (marked && cell.Elected ? "*" : ""), ("class", cell.Elected ? "elected" : null));
    }

    /// <summary>A figure with a true minus sign.</summary>
    static string Signed(string figure) => figure.Replace('-', '−');
}
