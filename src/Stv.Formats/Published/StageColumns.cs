using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Finds out which columns of a table tell what was had at the end of a stage, and which how much changed in it.</summary>
internal sealed class StageColumns(FigureText figures, int candidates, ColumnsRead read = ColumnsRead.AsTheyTell)
{
    readonly List<PublishedStage> _stages = [];
    readonly PublishedFate[] _fates = new PublishedFate[candidates];
    readonly HashSet<int> _starred = [];
    readonly HashSet<int> _ticked = [];
    readonly List<SheetText> _notUnderstood = [];
    readonly HashSet<string> _marks = [];
    readonly List<SheetText> _unplaced = [];
    readonly List<string> _passedOver = [];

    /// <summary>How many changes with a total behind them have been found.</summary>
    int _pairs;

    /// <summary>What the candidates have after the columns read so far.</summary>
    readonly Fraction[] _standing = new Fraction[candidates];

    public ImmutableArray<PublishedStage> Stages => [.. _stages];

    public ImmutableArray<PublishedFate> Fates => [.. _fates];

    /// <summary>Candidates with an asterisk beside some figure.</summary>
    public IReadOnlySet<int> Starred => _starred;

    /// <summary>Candidates with a tick, or the word that they were elected, beside their name or some figure.</summary>
    public IReadOnlySet<int> Ticked => _ticked;

    /// <summary>Marks beside figures of which the meaning is not known.</summary>
    public IReadOnlySet<string> Marks => _marks;

    /// <summary>Cells among the figures that are none.</summary>
    public IReadOnlyList<SheetText> NotUnderstood => _notUnderstood;

    /// <summary>Figures of rows in columns where too few candidates have any for it to be a column of votes.</summary>
    public IReadOnlyList<SheetText> Unplaced => _unplaced;

    /// <summary>The first stage that tells changes and no totals, numbered from 1, where others behind the first tell both; else null.</summary>
    public int? WithoutTotals => _stages.Count > 1 && _stages.Skip(1).Any(HasTotals) && _stages.FindIndex(1, stage => !HasTotals(stage)) is > 0 and var at ? at + 1 : null;

    /// <summary>Headings of columns that were not read.</summary>
    public IReadOnlyList<string> PassedOver => _passedOver;

    /// <summary>Reads a table that goes on where the one before ended.</summary>
    public void Read(SheetBlock block)
    {
        var columns = Enumerable.Range(0, block.Width).Where(column => !IsOfElected(block, column) && IsOfVotes(block, column)).ToList();
        _ticked.UnionWith(People(block).Where(row => FigureText.SaysElected(row.Label)).Select(row => row.Candidate!.Value));
        for (var at = 0; at < columns.Count; at++)
        {
            var next = at + 1 < columns.Count ? columns[at + 1] : (int?)null;
            if (_stages.Count > 0 && next is { } total && IsPair(block, columns[at], total))
            {
                _pairs++;
                Add(block, columns[at], total);
                at++;
            }
            else if (_stages.Count > 0 && next is { } change && IsTotalFirst(block, columns[at], change))
            {
                _pairs++;
                Add(block, change, columns[at]);
                at++;
            }
            else if (_stages.Count > 0 && read != ColumnsRead.Totals && (read == ColumnsRead.Changes || IsChange(block, columns[at])))
                Add(block, columns[at], null);
            else
                Add(block, null, columns[at]);
        }
    }

    static bool HasTotals(PublishedStage stage) => stage.Candidates.Any(cell => cell.Total is not null);

    bool IsPair(SheetBlock block, int column, int total) => read switch
    {
        ColumnsRead.AsTheyTell => !IsChange(block, total) && (AddUp(block, column, total) || _pairs > 0 && IsChange(block, column)),
        ColumnsRead.ChangesAndTotals => true,
        _ => false,
    };

    bool IsTotalFirst(SheetBlock block, int column, int change) => read switch
    {
        ColumnsRead.AsTheyTell => IsChange(block, change) && !IsChange(block, column) && AddUp(block, change, column) && !(change + 1 < block.Width && AddUp(block, change, change + 1)),
        ColumnsRead.TotalsAndChanges => true,
        _ => false,
    };

    /// <summary>Whether a column has figures of votes. One of words may say what became of the candidates; others are passed over.</summary>
    bool IsOfVotes(SheetBlock block, int column)
    {
        var cells = People(block).Select(row => (row.Candidate, Text: SheetBlock.Text(row, column))).Where(cell => !FigureText.IsNothing(cell.Text)).ToList();
        var numbers = cells.Where(cell => figures.Read(cell.Text) is not null).ToList();
        foreach (var (candidate, text) in cells.Except(numbers))
            if (RowWords.Fate(text) is { Elected: not null } fate && _fates[candidate!.Value].Elected is null)
                _fates[candidate.Value] = fate;
        if (numbers.Count == 0 || numbers.Count < cells.Count - numbers.Count)
        {
            _unplaced.AddRange(block.Rows.Where(row => row.Candidate is null && column < row.Cells.Length).Select(row => row.Cells[column]).Where(cell => figures.Read(cell.Text) is not null));
            return false;
        }
        var heading = block.Heading(column).ReplaceLineEndings(" ");
        if (numbers.TrueForAll(cell => FigureText.IsPercentage(cell.Text)) || RowWords.IsOther(heading))
        {
            _passedOver.Add(heading.Length == 0 ? "percentages" : heading);
            return false;
        }
        _notUnderstood.AddRange(block.Rows.Where(row => column < row.Cells.Length && !FigureText.IsNothing(row.Cells[column].Text) && figures.Read(row.Cells[column].Text) is null && (row.Candidate is null || RowWords.Fate(row.Cells[column].Text).Elected is null)).Select(row => row.Cells[column]));
        _ticked.UnionWith(numbers.Where(cell => FigureText.SaysElected(cell.Text)).Select(cell => cell.Candidate!.Value));
        _marks.UnionWith(numbers.Select(cell => FigureText.DoubtfulMark(cell.Text)).OfType<string>());
        _starred.UnionWith(numbers.Where(cell => cell.Text.EndsWith('*')).Select(cell => cell.Candidate!.Value));
        return true;
    }

    /// <summary>Whether a column tells of each by a tick, or by yes or no, whether they were elected.</summary>
    bool IsOfElected(SheetBlock block, int column)
    {
        var cells = People(block).Select(row => (Candidate: row.Candidate!.Value, Text: SheetBlock.Text(row, column))).ToList();
        if (!block.Heading(column).Split('\n').Any(RowWords.IsOfElected) || !cells.TrueForAll(cell => cell.Text.Length == 0 || RowWords.Ticked(cell.Text) is not null))
            return false;
        foreach (var (candidate, text) in cells)
            _fates[candidate] = new PublishedFate(RowWords.Ticked(text), null);
        return cells.Exists(cell => cell.Text.Length > 0);
    }

    static IEnumerable<SheetBlockRow> People(SheetBlock block) => block.Rows.Where(row => row.Candidate is not null);

    /// <summary>Whether what was had before and the figures of a column add up to those of the next, for most candidates; one may be mistyped.</summary>
    bool AddUp(SheetBlock block, int column, int next)
    {
        var (fits, compared, moved, says) = (0, 0, false, false);
        foreach (var row in People(block))
        {
            var (change, total) = (Figure(row, column), Figure(row, next));
            if (change is null && total is null)
                continue;
            says |= change is not null;
            moved |= change is { } votes && votes.Value != Fraction.Zero;
            // Whoever is out of the count has nothing in any column, and tells nothing of what it means.
            if ((change?.Value ?? Fraction.Zero) == Fraction.Zero && (total?.Value ?? Fraction.Zero) == Fraction.Zero && _standing[row.Candidate!.Value] == Fraction.Zero)
                continue;
            compared++;
            var expected = _standing[row.Candidate!.Value] + (change?.Value ?? Fraction.Zero);
            fits += IsNear(expected, total?.Value ?? Fraction.Zero, Math.Max(change?.DecimalPlaces ?? 0, total?.DecimalPlaces ?? 0)) ? 1 : 0;
        }
        return says && 10 * fits >= 6 * compared && (moved || People(block).All(row => Figure(row, column)?.Value is null or { Numerator.IsZero: true }));
    }

    /// <summary>Rounded figures add up but for a unit or two of their last place.</summary>
    static bool IsNear(Fraction a, Fraction b, int places)
    {
        var difference = (a - b) * new Fraction(System.Numerics.BigInteger.Pow(10, places));
        return difference <= new Fraction(2) && difference >= new Fraction(-2);
    }

    bool IsChange(SheetBlock block, int column) =>
        People(block).Any(row => Figure(row, column) is not null && FigureText.IsSigned(SheetBlock.Text(row, column)))
        || block.Heading(column).Split('\n').Any(RowWords.IsChange);

    Votes? Figure(SheetBlockRow row, int column) => figures.Read(SheetBlock.Text(row, column));

    void Add(SheetBlock block, int? change, int? total)
    {
        var cells = new PublishedCell[candidates];
        var others = new Dictionary<RowWords.Row, PublishedCell>();
        foreach (var row in block.Rows)
        {
            var cell = new PublishedCell(Published(row, change), Published(row, total));
            if (row.Candidate is { } candidate)
            {
                cells[candidate] = cell;
                _standing[candidate] = cell.Total?.Votes.Value ?? (change is null ? Fraction.Zero : _standing[candidate] + (cell.Change?.Votes.Value ?? Fraction.Zero));
            }
            else
                others.TryAdd(row.Kind!.Value, cell);
        }
        _stages.Add(new PublishedStage
        {
            Candidates = [.. cells],
            NonTransferable = others.GetValueOrDefault(RowWords.Row.NonTransferable),
            Loss = others.GetValueOrDefault(RowWords.Row.Loss),
            Sum = others.GetValueOrDefault(RowWords.Row.Sum),
            Quota = others.GetValueOrDefault(RowWords.Row.Quota).Total,
        });
    }

    PublishedFigure? Published(SheetBlockRow row, int? column) =>
        column is { } at && at < row.Cells.Length && row.Cells[at] is var cell && figures.Read(cell.Text) is { } votes ? new PublishedFigure(votes, cell.Row, cell.Column) : null;
}
