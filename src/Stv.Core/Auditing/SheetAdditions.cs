using System.Collections.Immutable;

namespace Stv;

/// <summary>Adds up the rows and columns of a sheet, and looks for the one figure that would put right what does not come out.</summary>
sealed class SheetAdditions
{
    /// <summary>Fewer sums say too little about whether figures are rounded.</summary>
    const int EnoughToTell = 30;

    /// <summary>As many sums as one figure can be part of.</summary>
    const int OneSlip = 4;

    /// <summary>Where more sums do not come out, no single figure is to blame.</summary>
    const int ManySlips = 40;

    readonly SheetLedger _ledger;
    readonly SheetPrecision _precision;
    readonly List<SheetSum> _sums = [];
    readonly List<SheetSum> _off = [];
    readonly List<SheetSum> _wrong = [];

    /// <summary>The sums that each figure is part of.</summary>
    readonly ILookup<object?, SheetSum> _parts;

    public SheetAdditions(PublishedSheet sheet, SheetLedger ledger, SheetPrecision precision)
    {
        (_ledger, _precision) = (ledger, precision);
        _sums.AddRange(ledger.Rows);
        AddColumns(ledger.Columns);
        AddColumns(ledger.Printed);
        foreach (var sum in _sums.Where(sum => sum.Residual != Votes.Zero))
            (precision.IsNear(sum) ? _off : _wrong).Add(sum);
        _parts = _sums.SelectMany(sum => sum.Terms.Select(term => (term.Figure, Sum: sum))).ToLookup(part => part.Figure, part => part.Sum, ReferenceEqualityComparer.Instance);
        var taken = new HashSet<object>(_sums, ReferenceEqualityComparer.Instance);
        var told = ledger.Columns.Where(taken.Contains).Select(column => column.Stage).ToHashSet();
        Uncovered = [.. Enumerable.Range(1, sheet.Stages.Length - 1).Where(stage => !told.Contains(stage + 1))];
    }

    /// <summary>How many sums were checked.</summary>
    public int Count => _sums.Count;

    /// <summary>How many come out but for rounding.</summary>
    public int Rounded => _off.Count;

    /// <summary>How many do not come out.</summary>
    public int Wrong => _wrong.Count;

    /// <summary>Whether columns are left out because most of them do not come out in any way to understand them.</summary>
    public bool IsRestUnclear { get; private set; }

    /// <summary>Whether rows were added up.</summary>
    public bool HasRows => !_ledger.Rows.IsEmpty;

    /// <summary>Stages from 0 of which no column could be added up.</summary>
    public ImmutableArray<int> Uncovered { get; }

    /// <summary>
    /// Whether the figures are written as they were counted, so that a sum that rounding could explain is doubtful: of two rounded
    /// figures one in four would miss their sum, and here hardly any does that could.
    /// </summary>
    bool IsExact => _precision.CanBeExact && _off.Count <= OneSlip && _sums.Count(sum => _precision.Tells(sum.Terms.Select(term => term.Figure))) is var telling && telling >= EnoughToTell;

    /// <summary>What was found.</summary>
    public IEnumerable<SheetFinding> Findings()
    {
        var failed = IsExact ? [.. _wrong, .. _off] : _wrong;
        foreach (var sum in failed)
            yield return Of(sum, _wrong.Contains(sum) && !sum.HasBlank ? FindingCertainty.Certain : FindingCertainty.Likely);
        foreach (var finding in Mistyped(failed).Concat(FromNowhere()))
            yield return finding;
    }

    /// <summary>Takes columns in only where most come out: else they were not meant so.</summary>
    void AddColumns(ImmutableArray<SheetSum> columns)
    {
        var near = columns.Count(_precision.IsNear);
        if (near >= 2 && 2 * near > columns.Length)
            _sums.AddRange(columns);
        else
            IsRestUnclear |= near < columns.Length;
    }

    static SheetFinding Of(SheetSum sum, FindingCertainty certainty)
    {
        var last = sum.Kind == SheetFindingKind.ColumnSum ? null : sum.Terms[^1].Figure;
        var found = last?.Votes ?? sum.Residual + sum.Due;
        return new SheetFinding
        {
            Kind = sum.Kind,
            Certainty = certainty,
            Stage = sum.Stage,
            Candidates = sum.Candidate is { } candidate ? [candidate] : [],
            Row = sum.Row,
            IsChange = sum.IsChange,
            Figure = last,
            Found = found,
            Expected = last is null ? sum.Due : found + sum.Residual,
        };
    }

    /// <summary>For what does not come out, the one figure that puts most of it right and breaks nothing; where several would, or the slip is of no usual kind, none.</summary>
    IEnumerable<SheetFinding> Mistyped(List<SheetSum> failed)
    {
        var left = failed.Count > ManySlips ? [] : failed.ToList();
        while (left.Count > 0)
        {
            var slips = left.SelectMany(sum => sum.Terms.Select(term => Slip(sum, term.Figure, left))).OfType<FigureSlip>().DistinctBy(slip => slip.Figure, ReferenceEqualityComparer.Instance).ToList();
            if (slips.Count == 0)
                yield break;
            var most = slips.Max(slip => slip.Mended.Count);
            var best = slips.Where(slip => slip.Mended.Count == most).ToList();
            if (best.Count > 1 && best.Where(slip => slip.IsUsual).ToList() is { Count: 1 } usual)
                best = usual;
            left.RemoveAll(best.SelectMany(slip => slip.Mended).Contains);
            if (best is [var only] && (only.IsUsual || most > 1))
                yield return Of(only);
        }
    }

    FigureSlip? Slip(SheetSum sum, PublishedFigure figure, List<SheetSum> failed)
    {
        var expected = sum.Mended(figure);
        var part = _parts[figure].ToList();
        return part.TrueForAll(other => other.ResidualWith(figure, expected) == Votes.Zero) ? new FigureSlip(figure, expected, [.. part.Where(failed.Contains)]) : null;
    }

    SheetFinding Of(FigureSlip slip)
    {
        var (stage, row, candidate, isChange) = _ledger.PlaceOf(slip.Figure);
        return new SheetFinding
        {
            Kind = SheetFindingKind.Mistyped,
            Certainty = FindingCertainty.Likely,
            Stage = stage,
            Candidates = candidate is { } one ? [one] : [],
            Row = row,
            IsChange = isChange,
            Figure = slip.Figure,
            Found = slip.Figure.Votes,
            Expected = slip.Expected,
            Mended = slip.Mended.Count,
        };
    }

    /// <summary>Where nothing says what became non-transferable, the candidates together can only lose.</summary>
    IEnumerable<SheetFinding> FromNowhere()
    {
        foreach (var stage in Uncovered)
        {
            var changes = _ledger.ChangesOf(stage).ToList();
            var isOfChanges = changes.Count > 0;
            var terms = isOfChanges ? changes : [.. _ledger.Candidates(stage), .. _ledger.Candidates(stage - 1).Select(term => term.Other)];
            var gained = SheetTerm.Sum(terms);
            if (gained.Value > _precision.Slack(terms))
                yield return new SheetFinding
                {
                    Kind = SheetFindingKind.VotesFromNowhere,
                    Certainty = isOfChanges && !IsRestUnclear ? FindingCertainty.Certain : FindingCertainty.Likely,
                    Stage = stage + 1,
                    IsChange = isOfChanges,
                    Found = gained,
                    Expected = Votes.Zero,
                };
        }
    }
}
