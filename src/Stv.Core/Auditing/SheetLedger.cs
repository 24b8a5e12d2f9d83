using System.Collections.Immutable;

namespace Stv;

/// <summary>The figures of a sheet as sums that must come out, in one way to understand its empty cells, its row of non-transferable votes and its printed sums.</summary>
sealed class SheetLedger
{
    readonly PublishedSheet _sheet;
    readonly bool _blankKeeps;
    readonly bool _restOfStage;
    readonly bool _sumWithRest;

    /// <summary>What makes up each candidate's votes, stage by stage.</summary>
    readonly List<ImmutableArray<SheetTerm>[]> _held = [];

    SheetLedger(PublishedSheet sheet, bool blankKeeps, bool restOfStage, bool sumWithRest)
    {
        (_sheet, _blankKeeps, _restOfStage, _sumWithRest) = (sheet, blankKeeps, restOfStage, sumWithRest);
        for (var at = 0; at < sheet.Stages.Length; at++)
            _held.Add([.. sheet.Stages[at].Candidates.Select((cell, candidate) => Held(cell, at, candidate))]);
        Rows = [.. Enumerable.Range(0, sheet.Stages.Length).SelectMany(RowsOf)];
        // What is had at the first stage comes from nobody.
        Columns = [.. Enumerable.Range(1, sheet.Stages.Length - 1).Select(Changes).OfType<SheetSum>(), .. Totals()];
        Printed = [.. Enumerable.Range(0, sheet.Stages.Length).Select(PrintedSum).OfType<SheetSum>()];
    }

    /// <summary>Sums along rows.</summary>
    public ImmutableArray<SheetSum> Rows { get; }

    /// <summary>Sums of columns that must come to 0, or to the valid papers.</summary>
    public ImmutableArray<SheetSum> Columns { get; }

    /// <summary>Sums that the sheet prints.</summary>
    public ImmutableArray<SheetSum> Printed { get; }

    /// <summary>The way in which most sums come out; the first of several.</summary>
    public static SheetLedger Of(PublishedSheet sheet, SheetPrecision precision)
    {
        bool[] either = [false, true];
        return either.SelectMany(keeps => either.SelectMany(rest => either.Select(sum => new SheetLedger(sheet, keeps, rest, sum))))
            .MaxBy(ledger => ledger.Rows.Concat(ledger.Columns).Concat(ledger.Printed).Count(precision.IsNear))!;
    }

    /// <summary>What a candidate had at the end of a stage.</summary>
    /// <param name="stage">The stage, from 0.</param>
    /// <param name="candidate">The candidate's index.</param>
    public Votes Standing(int stage, int candidate) => SheetTerm.Sum(_held[stage][candidate]);

    /// <summary>The figures that make up what all candidates had at the end of a stage.</summary>
    public IEnumerable<SheetTerm> Candidates(int stage) => _held[stage].SelectMany(terms => terms);

    /// <summary>The changes of the candidates at a stage.</summary>
    public IEnumerable<SheetTerm> ChangesOf(int stage) => _sheet.Stages[stage].Candidates.Select(cell => cell.Change).OfType<PublishedFigure>().Select(figure => new SheetTerm(figure));

    /// <summary>Where a figure stands: its stage from 1, its row, the candidate of the row, and whether it is a change.</summary>
    public (int Stage, SheetRowKind Row, int? Candidate, bool IsChange) PlaceOf(PublishedFigure figure)
    {
        foreach (var (at, stage) in _sheet.Stages.Index())
            foreach (var (row, cell) in stage.Rows.Index())
                if (ReferenceEquals(cell.Change, figure) || ReferenceEquals(cell.Total, figure))
                    return (at + 1, RowOf(row - stage.Candidates.Length), row < stage.Candidates.Length ? row : null, ReferenceEquals(cell.Change, figure));
        throw new ArgumentException("The sheet has no such figure.", nameof(figure));
    }

    static SheetRowKind RowOf(int below) => below switch
    {
        0 => SheetRowKind.NonTransferable,
        1 => SheetRowKind.Loss,
        2 => SheetRowKind.Sum,
        _ => SheetRowKind.Candidate,
    };

    ImmutableArray<SheetTerm> Held(PublishedCell cell, int stage, int candidate)
    {
        if (cell.Total is { } total)
            return [new(total)];
        if (stage == 0)
            return [];
        if (cell.Change is { } change)
            return [.. _held[stage - 1][candidate], new(change)];
        return HasChanges(stage) || _blankKeeps ? _held[stage - 1][candidate] : [];
    }

    bool HasChanges(int stage) => _sheet.Stages[stage].Candidates.Any(cell => cell.Change is not null);

    IEnumerable<SheetSum> RowsOf(int stage)
    {
        if (!HasChanges(stage))
            yield break;
        foreach (var (candidate, cell) in _sheet.Stages[stage].Candidates.Index())
            if (cell.Total is { } total)
                yield return Row(stage, SheetRowKind.Candidate, candidate, stage == 0 ? [] : _held[stage - 1][candidate], cell.Change, total);
        foreach (var (row, cell) in new[] { (SheetRowKind.NonTransferable, _sheet.Stages[stage].NonTransferable), (SheetRowKind.Loss, _sheet.Stages[stage].Loss) })
        {
            var before = stage == 0 ? null : (row == SheetRowKind.Loss ? _sheet.Stages[stage - 1].Loss : _sheet.Stages[stage - 1].NonTransferable).Total;
            if (cell is { Change: { } gained, Total: { } now } && (before is not null || stage < 2))
                yield return Row(stage, row, null, before is null ? [] : [new(before)], gained, now);
        }
    }

    static SheetSum Row(int stage, SheetRowKind row, int? candidate, ImmutableArray<SheetTerm> had, PublishedFigure? change, PublishedFigure total) =>
        new(SheetFindingKind.RowSum, stage + 1, row, candidate, false, [.. had, .. change is null ? [] : new[] { new SheetTerm(change) }, new(total, true)]) { HasBlank = change is null };

    /// <summary>What is gained and lost at a stage.</summary>
    SheetSum? Changes(int stage)
    {
        var (rest, loss) = (_sheet.Stages[stage].NonTransferable.Change, _sheet.Stages[stage].Loss.Change);
        if (rest is null || !HasChanges(stage))
            return null;
        return new(SheetFindingKind.ColumnSum, stage + 1, SheetRowKind.Candidate, null, true, [.. ChangesOf(stage), new(rest), .. loss is null ? [] : new[] { new SheetTerm(loss) }]);
    }

    /// <summary>The totals of stages whose non-transferable votes are told as a total.</summary>
    IEnumerable<SheetSum> Totals()
    {
        var stages = Enumerable.Range(0, _sheet.Stages.Length).Where(stage => _sheet.Stages[stage].NonTransferable.Total is not null).ToList();
        if (stages.Count == 0)
            return [];
        if (_restOfStage)
            return stages.Where(stage => stage > 0).Select(stage => Column(stage, [.. Candidates(stage), .. Candidates(stage - 1).Select(term => term.Other), .. Rest(stage)]));
        if (stages[0] > 0)
            stages.Insert(0, 0);
        var columns = stages.Select(stage => Column(stage, [.. Candidates(stage), .. Rest(stage)])).ToList();
        // A slip in one column is no reason to doubt the others: the valid papers are what most columns come to.
        var valid = columns.GroupBy(column => column.Residual.Value).MaxBy(same => same.Count())!.First().Residual;
        return columns.Select(column => column with { Due = valid });
    }

    static SheetSum Column(int stage, ImmutableArray<SheetTerm> terms) => new(SheetFindingKind.ColumnSum, stage + 1, SheetRowKind.Candidate, null, false, terms);

    IEnumerable<SheetTerm> Rest(int stage) => new[] { _sheet.Stages[stage].NonTransferable.Total, _sheet.Stages[stage].Loss.Total }.OfType<PublishedFigure>().Select(figure => new SheetTerm(figure));

    SheetSum? PrintedSum(int stage) => _sheet.Stages[stage].Sum.Total is { } sum
        ? new(SheetFindingKind.PrintedSum, stage + 1, SheetRowKind.Sum, null, false, [.. Candidates(stage), .. _sumWithRest ? Rest(stage) : [], new(sum, true)])
        : null;
}
