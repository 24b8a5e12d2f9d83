using System.Globalization;

namespace Stv.Formats;

/// <summary>Where the blocks and bands of the chart of flows lie. All arithmetic is decimal, so that the same count gives the same drawing on any machine.</summary>
internal sealed class FlowLayout
{
    public const decimal Top = 74, BlockWidth = 12, StageWidth = 132, Before = 190;
    const decimal VotesHeight = 420, Gap = 17, After = 214;

    /// <summary>A band less high than this, in pixels, is not seen and not drawn.</summary>
    const decimal Visible = 0.1m;

    readonly decimal _scale;
    readonly List<FlowRow> _rows;
    readonly int[] _rowOf;
    readonly Sheet _sheet;
    readonly int _stages;

    public FlowLayout(Sheet sheet)
    {
        _stages = sheet.Stages.Length;
        _sheet = sheet;
        _rowOf = new int[sheet.Candidates.Length + 2];
        _rows = [.. RowsOf(sheet)];
        var valid = Number(sheet.ValidVotes);
        _scale = valid > 0 ? VotesHeight / valid : 0;
        for (var stage = 0; stage < _stages; stage++)
        {
            Stack(stage);
            if (stage > 0)
                Bands.AddRange(BandsOf(stage));
        }
    }

    /// <summary>The rows from top to bottom: the elected in their order, then the others, those who lasted longest first, then what no candidate has.</summary>
    public IReadOnlyList<FlowRow> Rows => _rows;

    public List<FlowBand> Bands { get; } = [];

    public decimal Width => Before + (_stages - 1) * StageWidth + BlockWidth + After;

    public decimal Height { get; private set; }

    /// <summary>The left edge of the blocks of a stage, by its index.</summary>
    public static decimal X(int stage) => Before + stage * StageWidth;

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

    void Stack(int stage)
    {
        var y = Top;
        foreach (var row in _rows)
        {
            if (row.Total(stage) is var total && total <= Votes.Zero)
            {
                row.Blocks.Add(null);
                continue;
            }
            var height = Math.Max(Number(total) * _scale, 1);
            row.Blocks.Add(new FlowBlock(y, height));
            y += height + Gap;
        }
        Height = Math.Max(Height, y + Gap);
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
            var height = Number(Votes.Exact(flow.Votes)) * _scale;
            if (height >= Visible)
                yield return new FlowBand(stage, flow, from.Y + left[flow.From], to.Y + right[flow.To], height);
            left[flow.From] += height;
            right[flow.To] += height;
        }
    }

    static Votes Least(Votes a, Votes b) => a < b ? a : b;

    static decimal Number(Votes votes) => decimal.Parse(votes.ToString(6), CultureInfo.InvariantCulture);
}

/// <summary>A row of the chart.</summary>
/// <param name="Label">Whose votes these are.</param>
/// <param name="Candidate">The candidate's row of the sheet; null for what no candidate has.</param>
/// <param name="Total">The total at the end of a stage, by its index.</param>
internal sealed record FlowRow(string Label, SheetRow? Candidate, Func<int, Votes> Total)
{
    /// <summary>The block of each stage; null where there are no votes.</summary>
    public List<FlowBlock?> Blocks { get; } = [];
}

/// <summary>A block: its upper edge and its height.</summary>
internal sealed record FlowBlock(decimal Y, decimal Height);

/// <summary>A band that ends at a stage.</summary>
/// <param name="Stage">Index of the stage at whose end it ends.</param>
/// <param name="Flow">Which rows it joins, and how many votes it stands for; votes that stayed join a row with itself.</param>
/// <param name="From">Its upper edge on the left.</param>
/// <param name="To">Its upper edge on the right.</param>
/// <param name="Height">Its height.</param>
internal sealed record FlowBand(int Stage, Flow Flow, decimal From, decimal To, decimal Height);
