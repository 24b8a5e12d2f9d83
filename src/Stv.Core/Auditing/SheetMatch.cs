using System.Collections.Immutable;

namespace Stv;

/// <summary>A sheet, read by certain conventions, against a count: which stage of the sheet is which of the count, and what differs.</summary>
internal sealed class SheetMatch(CountResult result, PublishedSheet sheet, SheetConventions conventions)
{
    /// <summary>A sheet with this many times the stages of the count is not a sheet of it, even if it repeats stages.</summary>
    const int MostStages = 10;

    readonly ImmutableArray<CountedColumn> _columns = CountedColumn.Of(result, conventions);
    readonly List<SheetDifference> _differences = [];

    /// <summary>For each stage of the sheet the column of the count, or null where it repeats the one before or is not the count's.</summary>
    int?[] _column = [];
    int _repeated;
    int _compared;

    public SheetComparison Compare()
    {
        if (!Align())
            AlignInOrder();
        for (var at = 0; at < sheet.Stages.Length; at++)
            if (_column[at] is { } column)
                _differences.AddRange(Differences(at, column, ref _compared));
        var byDecision = CompareFates();
        CompareQuota();
        _differences.AddRange(sheet.Missing.Where(candidate => !result.Contest.Candidates[candidate].Withdrawn)
            .Select(candidate => new SheetDifference { Kind = SheetDifferenceKind.MissingCandidate, Candidate = candidate }));
        return new SheetComparison
        {
            Result = result,
            Sheet = sheet,
            Conventions = conventions with { Repeated = _repeated, ExclusionsByDecision = byDecision },
            Differences = [.. _differences.OrderBy(difference => difference.SheetStage ?? difference.Stage ?? int.MaxValue)],
            Compared = _compared,
        };
    }

    /// <summary>Finds each column of the count among the columns of the sheet. Passes over stages that repeat the one before, and stages that the sheet lacks.</summary>
    /// <returns>Whether every stage of the sheet is then accounted for.</returns>
    bool Align()
    {
        if (sheet.Stages.Length > MostStages * _columns.Length)
            return false;
        _column = new int?[sheet.Stages.Length];
        var next = 0;
        List<int> missing = [];
        for (var at = 0; at < sheet.Stages.Length; at++)
        {
            var found = Enumerable.Range(next, _columns.Length - next).Where(column => IsWhole(at, column)).Select(column => (int?)column).FirstOrDefault();
            if (found != next && Repeats(at))
            {
                _repeated++;
                continue;
            }
            if (found is not { } column)
                return Undo();
            missing.AddRange(Enumerable.Range(next, column - next));
            _column[at] = column;
            next = column + 1;
        }
        Miss(missing);
        Miss(Enumerable.Range(next, _columns.Length - next));
        return true;
    }

    bool Undo()
    {
        _repeated = 0;
        return false;
    }

    /// <summary>Matches each stage of the sheet with the stage of the count that has the same number.</summary>
    void AlignInOrder()
    {
        _column = [.. Enumerable.Range(0, sheet.Stages.Length).Select(at => at < _columns.Length ? at : (int?)null)];
        for (var at = _columns.Length; at < sheet.Stages.Length; at++)
            if (Repeats(at))
                _repeated++;
            else
                _differences.Add(new SheetDifference { Kind = SheetDifferenceKind.ExtraStage, SheetStage = at + 1 });
        Miss(Enumerable.Range(Math.Min(sheet.Stages.Length, _columns.Length), Math.Max(0, _columns.Length - sheet.Stages.Length)));
    }

    void Miss(IEnumerable<int> columns) =>
        _differences.AddRange(columns.Select(column => _columns[column].Stage).Distinct().Select(stage => new SheetDifference { Kind = SheetDifferenceKind.MissingStage, Stage = stage }));

    bool IsWhole(int at, int column)
    {
        var compared = 0;
        return Differences(at, column, ref compared).Count == 0 && compared > 0;
    }

    /// <summary>Whether a stage of the sheet says that nothing changed.</summary>
    bool Repeats(int at) => at > 0 && sheet.Stages[at].Rows.Zip(sheet.Stages[at - 1].Rows).All(rows =>
        (rows.First.Change is not { } change || change.Votes == Votes.Zero) && (rows.First.Total is not { } total || rows.Second.Total is not { } before || total.Votes == before.Votes));

    List<SheetDifference> Differences(int at, int column, ref int compared)
    {
        var found = new List<SheetDifference>();
        var (rows, counted) = (sheet.Stages[at].Rows, _columns[column]);
        for (var row = 0; row < rows.Length; row++)
        {
            if (counted.Totals[row] is not { } total)
                continue;
            if (rows[row].Change is { } change && Before(column, row) is { } before)
            {
                compared++;
                if (!conventions.Rounding.Agrees(change.Votes.Value, total - before) && change.Votes.Value != conventions.Rounding.Of(total) - conventions.Rounding.Of(before))
                    found.Add(Differing(at, counted, row, change, total - before, isChange: true));
            }
            if (rows[row].Papers is { } papers && !counted.Papers.IsEmpty && counted.Papers[row] is { } moved)
            {
                compared++;
                if (papers.Votes.Value != new Fraction(moved))
                    found.Add(Differing(at, counted, row, papers, new Fraction(moved), isChange: false) with { IsPapers = true, Counted = Votes.Decimals(moved, 0) });
            }
            if (rows[row].Total is { } published)
            {
                compared++;
                if (!conventions.Rounding.Agrees(published.Votes.Value, total) && !IsSumOfCandidates(row, counted, published))
                    found.Add(Differing(at, counted, row, published, total, isChange: false));
            }
        }
        if (sheet.Stages[at].Quota is { } quota)
        {
            compared++;
            if (!conventions.Rounding.Agrees(quota.Votes.Value, counted.Quota.Value))
                found.Add(new SheetDifference { Kind = SheetDifferenceKind.Quota, Stage = counted.Stage, SheetStage = at + 1, Published = quota, Counted = counted.Quota });
        }
        return found;
    }

    Fraction? Before(int column, int row) => column == 0 ? Fraction.Zero : _columns[column - 1].Totals[row];

    /// <summary>Some sheets add up the candidates alone, or the figures as they rounded them.</summary>
    bool IsSumOfCandidates(int row, CountedColumn counted, PublishedFigure published)
    {
        if (row != counted.Totals.Length - 1)
            return false;
        var candidates = counted.Totals[..^3];
        var sum = candidates.Aggregate(Fraction.Zero, (sum, votes) => sum + conventions.Rounding.Of(votes ?? Fraction.Zero));
        return published.Votes.Value == sum || published.Votes.Value == sum + conventions.Rounding.Of(counted.Totals[^3]!.Value) || published.Votes.Value == sum + conventions.Rounding.Of(counted.Totals[^3]!.Value) + conventions.Rounding.Of(counted.Totals[^2]!.Value);
    }

    SheetDifference Differing(int at, CountedColumn counted, int row, PublishedFigure published, Fraction figure, bool isChange)
    {
        var candidates = sheet.Stages[at].Candidates.Length;
        return new SheetDifference
        {
            Kind = SheetDifferenceKind.Figure,
            Stage = counted.Stage,
            SheetStage = at + 1,
            Candidate = row < candidates ? row : null,
            Row = row < candidates ? SheetRowKind.Candidate : SheetRowKind.NonTransferable + (row - candidates),
            IsChange = isChange,
            Published = published,
            Counted = InPlaces(figure),
        };
    }

    Votes InPlaces(Fraction figure)
    {
        var scaled = result.ValidVotes.DecimalPlaces is { } places ? figure * new Fraction(System.Numerics.BigInteger.Pow(10, places)) : figure;
        return result.ValidVotes.DecimalPlaces is { } kept && scaled.IsWhole ? Votes.Decimals(scaled.Numerator, kept) : Votes.Exact(figure);
    }

    void CompareQuota()
    {
        if (sheet.Quota is not { } published || result.Quota is not { } counted)
            return;
        _compared++;
        if (!conventions.Rounding.Agrees(published.Votes.Value, counted.Value) && !result.Stages.Any(stage => conventions.Rounding.Agrees(published.Votes.Value, stage.Quota.Value)))
            _differences.Add(new SheetDifference { Kind = SheetDifferenceKind.Quota, Stage = 1, SheetStage = 1, Published = published, Counted = counted });
    }

    /// <summary>Compares who was elected and when anything was decided.</summary>
    /// <returns>Whether exclusions are numbered by the stage in which they were decided.</returns>
    bool CompareFates()
    {
        var saysElected = sheet.Fates.Any(fate => fate.Elected == true);
        for (var candidate = 0; candidate < sheet.Fates.Length; candidate++)
        {
            var fate = sheet.Fates[candidate];
            var elected = result.Candidates[candidate].Outcome == Outcome.Elected;
            if (fate.Order is { } order && elected)
                CompareOrder(candidate, order);
            // A word that the table lacks may stand elsewhere: a sheet that was copied loses some of its cells.
            if (!sheet.Missing.Contains(candidate) && (fate.Elected ?? (saysElected && !IsClaimed(candidate) ? false : elected)) != elected)
                _differences.Add(new SheetDifference { Kind = SheetDifferenceKind.Elected, Candidate = candidate, Fate = fate });
        }
        CompareClaims();
        CompareStages(Outcome.Elected, 0);
        var (byTransfer, byDecision) = (Misnumbered(Outcome.Excluded, 0).Count, Misnumbered(Outcome.Excluded, -1).Count);
        CompareStages(Outcome.Excluded, byDecision < byTransfer ? -1 : 0);
        return byDecision < byTransfer;
    }

    void CompareOrder(int candidate, PublishedFigure published)
    {
        _compared++;
        var counted = Votes.Decimals(result.Elected.IndexOf(candidate) + 1, 0);
        if (published.Votes != counted)
            _differences.Add(new SheetDifference { Kind = SheetDifferenceKind.OrderOfElection, Candidate = candidate, Published = published, Counted = counted });
    }

    /// <summary>Compares what the words outside the table say, each candidate once.</summary>
    void CompareClaims()
    {
        foreach (var claim in sheet.Claims.Where(claim => claim.Elected != IsElected(claim.Candidate)).DistinctBy(claim => claim.Candidate))
            _differences.Add(new SheetDifference { Kind = SheetDifferenceKind.Elected, Candidate = claim.Candidate, SaidInRow = claim.Row, Fate = new PublishedFate(claim.Elected, null) });
        if (!sheet.ListsElected)
            return;
        foreach (var candidate in Enumerable.Range(0, sheet.Fates.Length).Where(candidate => IsElected(candidate) && sheet.Fates[candidate].Elected != true && sheet.Claims.All(claim => claim.Candidate != candidate)))
            _differences.Add(new SheetDifference { Kind = SheetDifferenceKind.Elected, Candidate = candidate });
    }

    bool IsClaimed(int candidate) => sheet.Claims.Any(claim => claim.Candidate == candidate && claim.Elected);

    bool IsElected(int candidate) => result.Candidates[candidate].Outcome == Outcome.Elected;

    void CompareStages(Outcome outcome, int offset) => _differences.AddRange(Misnumbered(outcome, offset).Select(candidate => new SheetDifference
    {
        Kind = SheetDifferenceKind.StageOfFate,
        Candidate = candidate,
        Stage = result.Candidates[candidate].Stage,
        SheetStage = sheet.Fates[candidate].Stage,
        Fate = sheet.Fates[candidate],
    }));

    /// <summary>The candidates whom the sheet gives another stage.</summary>
    List<int> Misnumbered(Outcome outcome, int offset) =>
    [
        .. Enumerable.Range(0, sheet.Fates.Length).Where(candidate => sheet.Fates[candidate].Stage is { } stage
            && result.Candidates[candidate] is { Stage: { } counted } fared && fared.Outcome == outcome && sheet.Fates[candidate].Elected != (outcome != Outcome.Elected)
            && NumberOf(counted) is { } number && number + offset != stage && counted + offset != stage),
    ];

    /// <summary>The number on the sheet of a stage of the count; null when the sheet does not have it.</summary>
    int? NumberOf(int stage)
    {
        var at = Array.FindLastIndex(_column, column => column is { } index && _columns[index].Stage == stage);
        return at < 0 ? null : at + 1;
    }
}
