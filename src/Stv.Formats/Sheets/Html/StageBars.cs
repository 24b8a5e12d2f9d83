namespace Stv.Formats;

/// <summary>
/// The bar of a row at a stage, as SVG: what it had, what it gained (hatched) or lost (an empty outline), and a line where the
/// quota is. All bars of a page have one scale. Widths are shares of the room there is, so that letters keep their size on any screen.
/// </summary>
internal sealed class StageBars
{
    readonly Sheet _sheet;
    readonly Fraction _full;

    public StageBars(Sheet sheet)
    {
        _sheet = sheet;
        var figures = sheet.Candidates.Concat(sheet.Sums.SkipLast(1)).SelectMany(row => row.Cells).Select(cell => Value(cell.Total));
        var longest = figures.Concat(sheet.Stages.Select(stage => stage.Quota.Value)).Aggregate(Fraction.Zero, (most, next) => next > most ? next : most);
        _full = longest == Fraction.Zero ? Fraction.One : longest * new Fraction(51, 50);
    }

    /// <summary>The hatching that bars refer to; once a page.</summary>
    public static void Patterns(Markup page)
    {
        page.Open("svg", ("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")).Open("defs");
        page.Open("pattern", ("id", "gain"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        page.Shape("rect", ("class", "gain-ground"), ("width", "6"), ("height", "6")).Shape("rect", ("class", "gain-line"), ("width", "3"), ("height", "6"));
        page.Close("pattern").Close("defs").CloseLine("svg");
    }

    public void Write(Markup page, SheetRow row, int index)
    {
        var now = Value(row.Cells[index].Total);
        var before = index == 0 ? now : Value(row.Cells[index - 1].Total);
        if (row.Outcome is null && now == Fraction.Zero && before == Fraction.Zero)
            return;
        var kept = now < before ? now : before;
        page.Open("svg", ("class", "bar"), ("height", "12"), ("width", "100%"), ("aria-hidden", "true"), ("focusable", "false"));
        if (kept > Fraction.Zero)
            Rectangle(page, "kept", Fraction.Zero, kept);
        if (now > before)
            Rectangle(page, "gained", before, now);
        if (before > now)
            Rectangle(page, "lost", now, before);
        if (row.Outcome is not null)
        {
            var quota = Percent(_sheet.Stages[index].Quota.Value);
            page.Shape("line", ("class", "quota"), ("x1", quota), ("x2", quota), ("y1", "-2"), ("y2", "14"));
        }
        page.Close("svg");
    }

    void Rectangle(Markup page, string kind, Fraction from, Fraction to) =>
        page.Shape("rect", ("class", kind), ("x", Percent(from)), ("y", "1"), ("width", Percent(to - from)), ("height", "10"), ("fill", kind == "gained" ? "url(#gain)" : null));

    /// <summary>A total as a length: nothing where there is none, or where rounding up left a loss below 0.</summary>
    static Fraction Value(Votes? total) => total is { } votes && votes > Votes.Zero ? votes.Value : Fraction.Zero;

    string Percent(Fraction votes) => Votes.Exact(votes * new Fraction(100) / _full).ToString(2) + "%";
}
