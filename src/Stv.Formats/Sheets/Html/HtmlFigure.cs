namespace Stv.Formats;

/// <summary>The cells of tables. The script can show shares of the valid papers' value instead, which it works out from the figures.</summary>
internal static class HtmlFigure
{
    const string Dash = "–";

    public static void Change(Markup page, SheetCell cell, bool whole) =>
        page.Element("td", ChangeOf(cell, whole), ("class", cell.Change is not { } change || change == Votes.Zero ? "none" : "change"));

    public static void Total(Markup page, SheetCell cell, bool whole, bool marked = false) =>
        page.Element("td", TotalOf(cell, whole) + (marked && cell.Elected ? "*" : ""), ("class", cell.Total is null ? "none" : cell.Elected ? "elected" : null));

    /// <summary>A change in figures.</summary>
    public static string ChangeOf(SheetCell cell, bool whole) => cell.Change is { } change && change == Votes.Zero ? Dash : Signed(SheetFigure.Change(cell, whole));

    /// <summary>A total in figures.</summary>
    public static string TotalOf(SheetCell cell, bool whole) => cell.Total is null ? Dash : Signed(SheetFigure.Total(cell, whole));

    /// <summary>A figure with a true minus sign.</summary>
    static string Signed(string figure) => figure.Replace('-', '−');
}
