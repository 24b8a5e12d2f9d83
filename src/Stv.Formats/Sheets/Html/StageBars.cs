namespace Stv.Formats;

/// <summary>
/// The bar of a row at a stage, as SVG: what it had, what it gained (hatched) or lost (an empty outline), and a line where the
/// quota is. All bars of a page have one scale. Widths are shares of the room there is, so that letters keep their size on any screen;
/// what is the same for all bars stands in the style.
/// </summary>
internal sealed class StageBars
{
    readonly Sheet _sheet;
    readonly Fraction _full;

    public StageBars(Sheet sheet)
    {
        _sheet = sheet;
        var figures = sheet.Candidates.Concat(sheet.Sums.SkipLast(1)).SelectMany(row => row.Cells).Select(cell => Value(cell.Total));
        var longest = figures.Concat(sheet.Stages.Select(stage => stage.Quota?.Value ?? Fraction.Zero)).Aggregate(Fraction.Zero, (most, next) => next > most ? next : most);
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

    /// <summary>Writes the bar of a row.</summary>
    /// <param name="page">Where.</param>
    /// <param name="row">Whose.</param>
    /// <param name="index">The index of the stage.</param>
    /// <param name="place">Where it stands in a drawing; on a page the style says it.</param>
    public void Write(Markup page, SheetRow row, int index, params ReadOnlySpan<(string Name, string? Value)> place)
    {
        var now = Value(row.Cells[index].Total);
        var before = index == 0 ? now : Value(row.Cells[index - 1].Total);
        if (row.Outcome is null && now == Fraction.Zero && before == Fraction.Zero)
            return;
        var kept = now < before ? now : before;
        page.Open("svg", [("class", "bar"), ("aria-hidden", "true"), .. place]);
        if (kept > Fraction.Zero)
            Rectangle(page, "kept", Fraction.Zero, kept);
        if (now > before)
            Rectangle(page, "gained", before, now);
        if (before > now)
            Rectangle(page, "lost", now, before);
        if (row.Outcome is not null && _sheet.Stages[index].Quota is { } quota)
            page.Shape("rect", ("class", "quota"), ("x", Percent(quota.Value)));
        page.Close("svg");
    }

    void Rectangle(Markup page, string kind, Fraction from, Fraction to) =>
        page.Shape("rect", ("class", kind), ("x", from == Fraction.Zero ? null : Percent(from)), ("width", Percent(to - from)));

    /// <summary>A total as a length: nothing where there is none, or where rounding up left a loss below 0.</summary>
    static Fraction Value(Votes? total) => total is { } votes && votes > Votes.Zero ? votes.Value : Fraction.Zero;

    string Percent(Fraction votes) => Votes.Exact(votes * new Fraction(100) / _full).ToString(1).Replace(".0", "", StringComparison.Ordinal) + "%";
}
