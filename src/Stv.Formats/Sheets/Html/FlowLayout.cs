using System.Globalization;

namespace Stv.Formats;

/// <summary>
/// Where the blocks and bands of the chart of flows lie. Stages follow each other along one axis, to the right or, where the screen is
/// narrow, down; votes lie across it. All arithmetic is decimal, so that the same count gives the same drawing on any machine.
/// </summary>
internal sealed class FlowLayout
{
    /// <summary>Sizes of letters, and the room that a line of a name takes.</summary>
    public const decimal NameSize = 13, NameLine = 15;

    const decimal WidestAcross = 1040, WidestName = 190, ThickestBlock = 12, NarrowWidth = 340, NarrowNames = 150, NarrowMargin = 24;

    /// <summary>A band less high than this, in pixels, is not seen and not drawn.</summary>
    public const decimal Visible = 0.1m;

    readonly decimal _scale, _gap;
    readonly List<FlowRow> _rows;
    readonly int[] _rowOf;
    readonly Sheet _sheet;
    readonly int _stages;
    readonly decimal _top;

    /// <param name="sheet">The sheet.</param>
    /// <param name="down">Whether the stages follow each other downwards.</param>
    public FlowLayout(Sheet sheet, bool down)
    {
        (_sheet, _stages, IsDown) = (sheet, sheet.Stages.Length, down);
        _rowOf = new int[sheet.Candidates.Length + 2];
        _rows = [.. RowsOf(sheet)];
        foreach (var row in _rows)
            row.Name = PictureText.Wrap(row.Label, down ? NarrowNames : WidestName, NameSize * PictureText.Bold);
        var name = _rows.SelectMany(row => row.Name).Max(line => PictureText.Width(line, NameSize * PictureText.Bold)) + 8;
        decimal votes;
        if (down)
        {
            (Step, Block, Before, After, _gap) = (58, 9, name + 18, name + 12, _rows.Count <= 16 ? 5 : 2);
            ShareNames(NarrowWidth - NarrowMargin);
            var taken = _rows.Sum(row => _gap + (row.IsNamed ? row.Name.Count * NameLine : 0));
            (_top, votes) = (NarrowMargin, Math.Max(NarrowWidth - NarrowMargin - taken, NarrowWidth / 3));
        }
        else
        {
            Before = After = name + _rows.Max(row => PictureText.Width(Thousands.Of(row.Total(0).ToString(0)), NameSize)) + 14;
            Step = Math.Min(132, (WidestAcross - 2 * Before - ThickestBlock) / Math.Max(1, _stages - 1));
            (Block, votes, _gap) = (Math.Min(ThickestBlock, Math.Round(Step / 3, 1)), 420, 17);
            _top = HasHeadings ? 74 : 34;
        }
        var valid = Number(sheet.ValidVotes);
        _scale = valid > 0 ? votes / valid : 0;
        for (var stage = 0; stage < _stages; stage++)
        {
            Stack(stage);
            if (stage > 0)
                Bands.AddRange(BandsOf(stage));
        }
    }

    /// <summary>Whether the stages follow each other downwards.</summary>
    public bool IsDown { get; }

    /// <summary>From the beginning of a stage's blocks to the next's; how thick blocks are; the room for names before the first and after the last.</summary>
    public decimal Step { get; private set; }

    /// <inheritdoc cref="Step"/>
    public decimal Block { get; private set; }

    /// <inheritdoc cref="Step"/>
    public decimal Before { get; private set; }

    /// <inheritdoc cref="Step"/>
    public decimal After { get; private set; }

    /// <summary>Whether there is room above a stage for what was done at it.</summary>
    public bool HasHeadings => !IsDown && Step >= 88;

    /// <summary>The rows across: the elected in their order, then the others, those who lasted longest first, then what no candidate has.</summary>
    public IReadOnlyList<FlowRow> Rows => _rows;

    public List<FlowBand> Bands { get; } = [];

    /// <summary>How long the drawing is along the stages.</summary>
    public decimal Length => Before + (_stages - 1) * Step + Block + After;

    /// <summary>How far it reaches across.</summary>
    public decimal Across { get; private set; }

    /// <summary>Where the blocks of a stage begin, by its index.</summary>
    public decimal At(int stage) => Before + stage * Step;

    IEnumerable<FlowRow> RowsOf(Sheet sheet)
    {
        var others = Enumerable.Range(0, sheet.Candidates.Length)
            .Where(candidate => !sheet.Elected.Contains(candidate) && sheet.Candidates[candidate].Outcome != Outcome.Withdrawn)
            .OrderByDescending(candidate => sheet.Candidates[candidate].Cells.Count(cell => cell.Total is not null));
        var rows = 0;
        foreach (var candidate in sheet.Elected.Concat(others))
        {
            _rowOf[candidate] = rows++;
            var row = sheet.Candidates[candidate];
            yield return new FlowRow(row.Label, row, stage => row.Cells[stage].Total ?? Votes.Zero);
        }
        _rowOf[^2] = _rowOf[^1] = rows;
        var (left, lost) = (sheet.Sums[0], sheet.Sums[1]);
        yield return new FlowRow(English.LeavesNobody, null, stage => (left.Cells[stage].Total ?? Votes.Zero) + (lost.Cells[stage].Total ?? Votes.Zero));
    }

    /// <summary>Where there is no room for all names, the elected alone are named.</summary>
    void ShareNames(decimal room)
    {
        if (_rows.Sum(row => row.Name.Count * NameLine) > room * 2 / 3)
            foreach (var row in _rows.Where(row => row.Candidate?.Outcome != Outcome.Elected))
                row.IsNamed = false;
    }

    void Stack(int stage)
    {
        var at = _top;
        foreach (var row in _rows)
        {
            if (row.Total(stage) is var total && total <= Votes.Zero)
            {
                row.Blocks.Add(null);
                continue;
            }
            var size = Math.Max(Number(total) * _scale, 1);
            var room = row.IsNamed && (stage == 0 || stage == _stages - 1) ? Math.Max(size, row.Name.Count * NameLine - (IsDown ? 0 : _gap - 2)) : size;
            row.Blocks.Add(new FlowBlock(at + (room - size) / 2, size));
            at += room + _gap;
        }
        Across = Math.Max(Across, at + (IsDown ? 0 : _gap));
    }

    IEnumerable<FlowBand> BandsOf(int stage)
    {
        var moved = _sheet.Stages[stage].Flows.Where(flow => flow.Votes > Fraction.Zero)
            .Select(flow => new Flow(_rowOf[flow.From], _rowOf[flow.To], flow.Votes)).GroupBy(flow => (flow.From, flow.To))
            .Select(same => new Flow(same.Key.From, same.Key.To, same.Aggregate(Fraction.Zero, (sum, flow) => sum + flow.Votes)));
        var kept = _rows.Index().Select(row => (row.Index, Votes: Least(row.Item.Total(stage - 1), row.Item.Total(stage))))
            .Where(row => row.Votes > Votes.Zero).Select(row => new Flow(row.Index, row.Index, row.Votes.Value));
        var (left, right) = (new decimal[_rows.Count], new decimal[_rows.Count]);
        foreach (var flow in moved.Concat(kept).OrderBy(flow => flow.From).ThenBy(flow => flow.To))
        {
            if (_rows[flow.From].Blocks[stage - 1] is not { } from || _rows[flow.To].Blocks[stage] is not { } to)
                continue;
            var size = Number(Votes.Exact(flow.Votes)) * _scale;
            if (size >= Visible)
                yield return new FlowBand(stage, flow, from.At + left[flow.From], to.At + right[flow.To], size);
            left[flow.From] += size;
            right[flow.To] += size;
        }
    }

    static Votes Least(Votes a, Votes b) => a < b ? a : b;

    /// <summary>Votes as a length.</summary>
    public static decimal Number(Votes votes) => decimal.Parse(votes.ToString(6), CultureInfo.InvariantCulture);
}

/// <summary>A row of the chart.</summary>
/// <param name="Label">Whose votes these are.</param>
/// <param name="Candidate">The candidate's row of the sheet; null for what no candidate has.</param>
/// <param name="Total">The total at the end of a stage, by its index.</param>
internal sealed record FlowRow(string Label, SheetRow? Candidate, Func<int, Votes> Total)
{
    /// <summary>The label in lines.</summary>
    public List<string> Name { get; set; } = [];

    /// <summary>Whether there is room for the name.</summary>
    public bool IsNamed { get; set; } = true;

    /// <summary>The block of each stage; null where there are no votes.</summary>
    public List<FlowBlock?> Blocks { get; } = [];
}

/// <summary>A block: where it begins across the stages, and its size.</summary>
internal sealed record FlowBlock(decimal At, decimal Size);

/// <summary>A band that ends at a stage.</summary>
/// <param name="Stage">Index of the stage at whose end it ends.</param>
/// <param name="Flow">Which rows it joins, and how many votes it stands for; votes that stayed join a row with itself.</param>
/// <param name="From">Where it begins across, at the stage before.</param>
/// <param name="To">The same at its own stage.</param>
/// <param name="Size">Its size across.</param>
internal sealed record FlowBand(int Stage, Flow Flow, decimal From, decimal To, decimal Size);
