using System.Globalization;

namespace Stv.Formats;

/// <summary>The chart of flows as SVG: a column of blocks for each stage, and bands between them; on a narrow screen rows of blocks, one below the other.</summary>
internal sealed class FlowChart
{
    /// <summary>Letters of a heading that fit a pixel, and how many lines of it.</summary>
    const decimal HeadingLetter = 7.3m;
    const int HeadingLines = 3;

    /// <summary>Stages nearer to each other than this have no words at their blocks, and not all have a number.</summary>
    const decimal RoomForWords = 88, RoomForNumber = 24;

    const decimal ShortestCurve = 10;

    readonly Sheet _sheet;
    readonly FlowLayout _layout;

    FlowChart(Sheet sheet, bool down) => (_sheet, _layout) = (sheet, new FlowLayout(sheet, down));

    /// <summary>Writes the chart twice, for wide and for narrow screens; the style shows one of them.</summary>
    public static void Write(Markup page, Sheet sheet)
    {
        HtmlSheet.Section(page, "flow", English.FlowHeading).Element("p", English.FlowLegend, ("class", "legend"), ("id", "flow-legend")).Line();
        new FlowChart(sheet, down: false).Write(page, "flow wide");
        new FlowChart(sheet, down: true).Write(page, "flow narrow");
        HtmlSheet.SaveButton(page, "flow");
        page.CloseLine("section");
    }

    void Write(Markup page, string kind)
    {
        var (width, height) = _layout.IsDown ? (_layout.Across, _layout.Length) : (_layout.Length, _layout.Across);
        page.Open("svg", ("class", kind), ("role", "img"), ("aria-labelledby", "flow-heading"), ("aria-describedby", "flow-legend"),
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height))).Line();
        var bands = _layout.Bands.ToLookup(band => band.Stage);
        for (var stage = 0; stage < _sheet.Stages.Length; stage++)
            Stage(page, bands[stage], stage);
        Events(page);
        Names(page);
        page.CloseLine("svg");
    }

    void Stage(Markup page, IEnumerable<FlowBand> ending, int stage)
    {
        page.Open("g", ("class", "step"), ("data-stage", (stage + 1).ToString(CultureInfo.InvariantCulture)), ("transform", $"translate({Point(_layout.At(stage), 0)})")).Line();
        Heading(page, stage);
        var bands = ending.ToLookup(band => band.Flow.From != band.Flow.To);
        if (bands[false].Any())
            page.Open("path", ("class", "stayed"), ("d", string.Concat(bands[false].Select(Path)))).CloseLine("path");
        foreach (var band in bands[true])
            if (CanBeAsked)
                page.Open("path", ("class", "moved"), ("d", Path(band))).Element("title", English.Moved(_layout.Rows[band.Flow.From].Label, _layout.Rows[band.Flow.To].Label, Votes.Exact(band.Flow.Votes))).CloseLine("path");
            else
                page.Shape("path", ("class", "moved"), ("d", Path(band)));
        foreach (var alike in _layout.Rows.Where(row => row.Blocks[stage] is not null).GroupBy(row => Kind(row, stage)))
            Blocks(page, alike, alike.Key, stage);
        page.Line().CloseLine("g");
    }

    /// <summary>Whether a band or a block is told of to whoever points at it: where there is a pointer, and room to point.</summary>
    bool CanBeAsked => !_layout.IsDown && _layout.Step >= RoomForNumber;

    void Heading(Markup page, int stage)
    {
        var number = _sheet.Stages[stage].Number.ToString(CultureInfo.InvariantCulture);
        if (_layout.IsDown)
        {
            page.Element("text", number, ("class", "number"), ("x", "14"), ("y", Number(_layout.Block)), ("text-anchor", "end")).Line();
            return;
        }
        var middle = Number(_layout.Block / 2);
        if (!_layout.HasHeadings)
        {
            var every = (int)Math.Ceiling(RoomForNumber / _layout.Step);
            if (stage % every == 0)
                page.Element("text", stage == 0 ? English.StageNumber(1) : number, ("class", "number"), ("x", middle), ("y", "14"), ("text-anchor", "middle")).Line();
            return;
        }
        var letters = (int)(_layout.Step / HeadingLetter);
        var words = PlainText.Wrap(PlainText.Harmless(_sheet.Stages[stage].Heading), letters);
        if (words.Count > HeadingLines)
            words = [.. words.Take(HeadingLines - 1), words[HeadingLines - 1] + "…"];
        page.Element("text", English.StageNumber(_sheet.Stages[stage].Number), ("class", "number"), ("x", middle), ("y", "14"), ("text-anchor", "middle"));
        foreach (var (i, line) in words.Index())
            page.Element("text", PlainText.Fit(line, letters), ("x", middle), ("y", Number(30 + i * 14)), ("text-anchor", "middle"));
        page.Line();
    }

    /// <summary>The outline of a band, from the blocks of the stage before to those of its own, which begin at 0.</summary>
    string Path(FlowBand band)
    {
        var length = _layout.Step - _layout.Block;
        var (middle, shift) = (length / 2, band.To - band.From);
        // A short band looks the same without its curves.
        if (length < ShortestCurve || Math.Abs(shift) < FlowLayout.Visible)
            return $"M{Point(-length, band.From)}l{Point(length, shift)}l{Point(0, band.Size)}l{Point(-length, -shift)}z";
        return $"M{Point(-length, band.From)}c{Point(middle, 0)} {Point(middle, shift)} {Point(length, shift)}l{Point(0, band.Size)}c{Point(-middle, 0)} {Point(-middle, -shift)} {Point(-length, -shift)}z";
    }

    static string Kind(FlowRow row, int stage) => row.Candidate is null ? "nobody" : row.Candidate.Cells[stage].Elected ? "elected" : "block";

    /// <summary>Draws the blocks of a stage that have one colour: each by itself where it can be asked for, else together.</summary>
    void Blocks(Markup page, IEnumerable<FlowRow> rows, string kind, int stage)
    {
        if (CanBeAsked)
            foreach (var row in rows)
                page.Open("path", ("class", kind), ("d", Outline(row.Blocks[stage]!))).Element("title", English.Had(row.Label, row.Total(stage), _sheet.Stages[stage].Number)).Close("path");
        else
            page.Shape("path", ("class", kind), ("d", string.Concat(rows.Select(row => Outline(row.Blocks[stage]!)))));
    }

    string Outline(FlowBlock block)
    {
        var (along, across) = _layout.IsDown ? ('v', 'h') : ('h', 'v');
        return $"M{Point(0, block.At)}{along}{Number(_layout.Block)}{across}{Number(block.Size)}{along}-{Number(_layout.Block)}z";
    }

    /// <summary>The words and signs at blocks, over all bands.</summary>
    void Events(Markup page)
    {
        for (var stage = 0; stage < _sheet.Stages.Length; stage++)
            foreach (var row in _layout.Rows)
                if (row.Blocks[stage] is { } block && Event(row, Kind(row, stage) == "elected", stage) is { } word)
                    page.Element("text", word, ("class", "event"), ("text-anchor", stage == 0 && !_layout.IsDown ? "start" : "middle"),
                        ("transform", $"translate({(_layout.IsDown ? Point(_layout.At(stage) - 3, block.At + block.Size / 2) : Point(_layout.At(stage) + (stage == 0 ? 0 : _layout.Block / 2), block.At - 4))})")).Line();
    }

    /// <summary>What befell a candidate at a stage: elected at its end, or without votes after it. In a word, or where that has no room in a sign.</summary>
    string? Event(FlowRow row, bool elected, int stage)
    {
        if (row.Candidate is null or { IsSitting: true })
            return null;
        var inWords = !_layout.IsDown && _layout.Step >= RoomForWords;
        if (elected)
            return stage > 0 && row.Candidate.Cells[stage - 1].Elected ? null : inWords ? English.ElectedBefore : English.ElectedSign;
        return stage + 1 >= row.Blocks.Count && stage + 1 >= _sheet.Stages.Length || row.Candidate.Cells[stage + 1].Total is not null ? null : inWords ? English.ExcludedNext : English.ExcludedSign;
    }

    /// <summary>The names at both ends, with the votes there.</summary>
    void Names(Markup page)
    {
        var last = _sheet.Stages.Length - 1;
        foreach (var row in _layout.Rows.Where(row => row.IsNamed))
        {
            if (row.Blocks[0] is { } first)
                Name(page, row, first, 0, _layout.At(0) - (_layout.IsDown ? 16 : 8), _layout.IsDown ? "start" : "end");
            if (last > 0 && row.Blocks[last] is { } end)
                Name(page, row, end, last, _layout.At(last) + _layout.Block + 8, _layout.IsDown ? "end" : "start");
        }
    }

    void Name(Markup page, FlowRow row, FlowBlock block, int stage, decimal along, string anchor)
    {
        var kind = row.Candidate?.Cells[stage].Elected == true ? "name elected" : "name";
        var across = block.At + block.Size / 2 + 4 - (row.Name.Count - 1) * FlowLayout.NameLine / 2;
        foreach (var (i, line) in row.Name.Index())
        {
            var at = across + i * FlowLayout.NameLine;
            page.Open("text", ("class", kind), ("text-anchor", anchor), ("x", _layout.IsDown ? null : Number(along)), ("y", _layout.IsDown ? null : Number(at)), ("transform", _layout.IsDown ? $"translate({Point(along, at)})rotate(-90)" : null)).Text(line);
            if (i == row.Name.Count - 1 && !_layout.IsDown)
                page.Text(PictureText.LeftToRight + " ").Element("tspan", Thousands.Of(row.Total(stage).ToString(0)), ("class", "votes"));
            page.CloseLine("text");
        }
    }

    /// <summary>A point or a way, of which so much lies along the stages and so much across.</summary>
    string Point(decimal along, decimal across) => _layout.IsDown ? $"{Number(across)} {Number(along)}" : $"{Number(along)} {Number(across)}";

    static string Number(decimal number) => PictureText.Number(number);
}
