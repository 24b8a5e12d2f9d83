using System.Globalization;

namespace Stv.Formats;

/// <summary>The chart of flows as SVG: a column of blocks for each stage, and bands between them.</summary>
internal static class FlowChart
{
    /// <summary>Letters of a heading or a name that fit.</summary>
    const int HeadingLetters = 18, NameLetters = 24, HeadingLines = 3;

    public static void Write(Markup page, Sheet sheet)
    {
        var layout = new FlowLayout(sheet);
        HtmlSheet.Section(page, "flow", English.FlowHeading).Element("p", English.FlowLegend, ("class", "legend"), ("id", "flow-legend")).Line();
        page.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", English.FlowHeading), ("tabindex", "0")).Line();
        page.Open("svg", ("class", "flow"), ("role", "img"), ("aria-labelledby", "flow-heading"), ("aria-describedby", "flow-legend"),
            ("viewBox", $"0 0 {Number(layout.Width)} {Number(layout.Height)}"), ("width", Number(layout.Width)), ("height", Number(layout.Height))).Line();
        var bands = layout.Bands.ToLookup(band => band.Stage);
        for (var stage = 0; stage < sheet.Stages.Length; stage++)
            Stage(page, sheet, layout, bands[stage], stage);
        Names(page, sheet, layout);
        page.CloseLine("svg").CloseLine("div").CloseLine("section");
    }

    static void Stage(Markup page, Sheet sheet, FlowLayout layout, IEnumerable<FlowBand> ending, int stage)
    {
        page.Open("g", ("class", "step"), ("data-stage", (stage + 1).ToString(CultureInfo.InvariantCulture)), ("transform", $"translate({Number(FlowLayout.X(stage))})")).Line();
        Heading(page, sheet.Stages[stage]);
        var bands = ending.ToLookup(band => band.Flow.From != band.Flow.To);
        if (bands[false].Any())
            page.Open("path", ("class", "stayed"), ("d", string.Concat(bands[false].Select(Path)))).CloseLine("path");
        foreach (var band in bands[true])
            page.Open("path", ("class", "moved"), ("d", Path(band))).Element("title", English.Moved(layout.Rows[band.Flow.From].Label, layout.Rows[band.Flow.To].Label, Votes.Exact(band.Flow.Votes))).CloseLine("path");
        foreach (var row in layout.Rows)
            if (row.Blocks[stage] is { } block)
                Block(page, sheet, row, block, stage);
        page.CloseLine("g");
    }

    static void Heading(Markup page, SheetStage stage)
    {
        var middle = Number(FlowLayout.BlockWidth / 2);
        var words = PlainText.Wrap(PlainText.Harmless(stage.Heading), HeadingLetters);
        if (words.Count > HeadingLines)
            words = [.. words.Take(HeadingLines - 1), words[HeadingLines - 1] + "…"];
        page.Element("text", English.StageNumber(stage.Number), ("class", "number"), ("x", middle), ("y", "14"), ("text-anchor", "middle"));
        foreach (var (i, line) in words.Index())
            page.Element("text", PlainText.Fit(line, HeadingLetters), ("x", middle), ("y", Number(30 + i * 14)), ("text-anchor", "middle"));
        page.Line();
    }

    /// <summary>The outline of a band, from the blocks of the stage before to those of its own, whose left edge is 0.</summary>
    static string Path(FlowBand band)
    {
        var width = FlowLayout.StageWidth - FlowLayout.BlockWidth;
        var middle = Number(width / 2);
        var (down, up, height) = (Number(band.To - band.From), Number(band.From - band.To), Number(band.Height));
        return $"M-{Number(width)} {Number(band.From)}c{middle} 0 {middle} {down} {Number(width)} {down}v{height}c-{middle} 0-{middle} {up}-{Number(width)} {up}z";
    }

    static void Block(Markup page, Sheet sheet, FlowRow row, FlowBlock block, int stage)
    {
        var elected = row.Candidate?.Cells[stage].Elected == true;
        page.Open("rect", ("class", row.Candidate is null ? "nobody" : elected ? "elected" : null), ("y", Number(block.Y)), ("height", Number(block.Height)))
            .Element("title", English.Had(row.Label, row.Total(stage), sheet.Stages[stage].Number)).Close("rect");
        if (Event(row, elected, stage) is { } word)
            page.Element("text", word, ("class", "event"), ("x", Number(FlowLayout.BlockWidth / 2)), ("y", Number(block.Y - 4)), ("text-anchor", "middle"));
        page.Line();
    }

    /// <summary>What befell a candidate at a stage: elected at its end, or without votes after it.</summary>
    static string? Event(FlowRow row, bool elected, int stage)
    {
        if (row.Candidate is null or { IsSitting: true })
            return null;
        if (elected)
            return stage == 0 || !row.Candidate.Cells[stage - 1].Elected ? English.ElectedBefore : null;
        return stage + 1 < row.Blocks.Count && row.Candidate.Cells[stage + 1].Total is null ? English.ExcludedNext : null;
    }

    /// <summary>The names at both ends, with the votes there.</summary>
    static void Names(Markup page, Sheet sheet, FlowLayout layout)
    {
        var last = sheet.Stages.Length - 1;
        foreach (var row in layout.Rows)
        {
            if (row.Blocks[0] is { } first)
                Name(page, row, first, 0, FlowLayout.X(0) - 8, "end");
            if (last > 0 && row.Blocks[last] is { } end)
                Name(page, row, end, last, FlowLayout.X(last) + FlowLayout.BlockWidth + 8, "start");
        }
    }

    static void Name(Markup page, FlowRow row, FlowBlock block, int stage, decimal x, string anchor)
    {
        page.Open("text", ("class", row.Candidate?.Cells[stage].Elected == true ? "name elected" : "name"), ("x", Number(x)), ("y", Number(block.Y + block.Height / 2 + 4)), ("text-anchor", anchor));
        page.Text(PlainText.Fit(PlainText.Harmless(row.Label), NameLetters)).Text(" ").Element("tspan", row.Total(stage).ToString(0), ("class", "votes")).CloseLine("text");
    }

    static string Number(decimal number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
