using System.Collections.Immutable;

namespace Stv;

/// <summary>Follows a count from stage to stage through a sheet's figures: who reaches the quota, whose surplus moves, who is excluded, and whether it ends where it may.</summary>
sealed class SheetCourse
{
    readonly PublishedSheet _sheet;
    readonly SheetLedger _ledger;
    readonly StagedRule? _rule;
    readonly int? _seats;
    readonly Votes _quota;
    readonly Fraction _near;
    readonly Fraction _unit;
    readonly int _standing;
    readonly int?[] _reached;
    readonly int?[] _excluded;
    readonly List<SheetElection> _elected = [];
    readonly List<SheetFinding> _findings = [];

    /// <param name="sheet">The sheet.</param>
    /// <param name="ledger">Its figures.</param>
    /// <param name="rule">The rule, if one was named.</param>
    /// <param name="seats">Places, if they are known.</param>
    /// <param name="quota">The quota.</param>
    /// <param name="unit">One unit of the last place, or 0 where figures are not rounded.</param>
    public SheetCourse(PublishedSheet sheet, SheetLedger ledger, StagedRule? rule, int? seats, Votes quota, Fraction unit)
    {
        (_sheet, _ledger, _rule, _seats, _quota, _unit) = (sheet, ledger, rule, seats, quota, unit);
        // Rounding never turns the order of two totals; but totals that are made up of rounded changes drift.
        _near = sheet.Stages.Skip(1).Any(stage => stage.Candidates.All(cell => cell.Total is null)) ? unit * new Fraction(sheet.Stages.Length) : Fraction.Zero;
        _standing = sheet.Fates.Length;
        (_reached, _excluded) = (new int?[_standing], new int?[_standing]);
        Elect(0);
        for (var stage = 1; stage < sheet.Stages.Length && IsStaged; stage++)
            Follow(stage);
        if (IsStaged)
            End();
    }

    /// <summary>Whether one thing happens at a stage: a surplus, or an exclusion. A count after Meek, in which all the elected give at once, is none such.</summary>
    public bool IsStaged { get; private set; } = true;

    /// <summary>Who was elected, in order.</summary>
    public ImmutableArray<SheetElection> Elected => [.. _elected];

    /// <summary>What was found.</summary>
    public IEnumerable<SheetFinding> Findings => _findings;

    IEnumerable<int> Everybody => Enumerable.Range(0, _standing);

    IEnumerable<int> Continuing => Everybody.Where(candidate => _reached[candidate] is null && _excluded[candidate] is null);

    Votes At(int stage, int candidate) => _ledger.Standing(stage, candidate);

    bool Has(int stage, int candidate) => _rule?.Election.Value == ElectionTest.MoreThanQuota ? At(stage, candidate) > _quota : At(stage, candidate) >= _quota;

    void Elect(int stage)
    {
        foreach (var candidate in Continuing.Where(candidate => Has(stage, candidate)).OrderByDescending(candidate => At(stage, candidate)).ToList())
        {
            _reached[candidate] = stage;
            _elected.Add(new SheetElection(candidate, stage + 1, WithQuota: true));
        }
    }

    void Follow(int stage)
    {
        var fallen = Everybody.Where(candidate => (At(stage - 1, candidate) - At(stage, candidate)).Value > _near).ToList();
        var (surpluses, excluded) = (fallen.Where(candidate => _reached[candidate] is not null).ToList(), fallen.Where(candidate => _reached[candidate] is null).ToList());
        if (surpluses.Count > 1 || surpluses.Count > 0 && excluded.Count > 0)
        {
            IsStaged = false;
            return;
        }
        Receive(stage);
        if (surpluses is [var elected])
            Surplus(stage, elected);
        var starting = excluded.Where(candidate => _excluded[candidate] is null).ToList();
        if (starting.Count > 0)
            Exclude(stage, starting);
        if (excluded.Count > 0)
            Left(stage, excluded);
        if (Everybody.All(candidate => At(stage, candidate) == At(stage - 1, candidate)))
            Add(SheetFindingKind.NothingMoves, FindingCertainty.Remark, stage, []);
        Elect(stage);
    }

    /// <summary>Nobody who is out receives votes, and under most rules nobody who is elected.</summary>
    void Receive(int stage)
    {
        foreach (var candidate in Everybody.Where(candidate => (At(stage, candidate) - At(stage - 1, candidate)).Value > _near))
            if (_excluded[candidate] is not null)
                Add(SheetFindingKind.ExcludedReceives, FindingCertainty.Likely, stage, [candidate], At(stage, candidate) - At(stage - 1, candidate), Votes.Zero);
            else if (_reached[candidate] is not null && _rule is { ElectedReceive.Value: ElectedReceive.Nothing } rule)
                Add(SheetFindingKind.ElectedReceives, FindingCertainty.Likely, stage, [candidate], At(stage, candidate) - At(stage - 1, candidate), Votes.Zero, rule.Election.Clause);
    }

    void Surplus(int stage, int elected)
    {
        var left = At(stage, elected);
        if (left.Value <= _near)
            Add(SheetFindingKind.ElectedLosesAll, FindingCertainty.Likely, stage, [elected], left, _quota);
        else if (left < _quota && (_quota - left).Value > _near + _unit || left > _quota && (left - _quota).Value >= Fraction.One)
            Add(SheetFindingKind.SurplusNotToQuota, FindingCertainty.Likely, stage, [elected], left, _quota);
        if (_rule is { SurplusOrder.Value: SurplusOrder.LargestFirst } rule && Waiting(stage).Where(candidate => (At(stage - 1, candidate) - At(stage - 1, elected)).Value > _near).ToList() is [var larger, ..])
            Add(SheetFindingKind.NotTheLargestSurplus, FindingCertainty.Likely, stage, [elected, larger], At(stage - 1, elected) - _quota, At(stage - 1, larger) - _quota, rule.SurplusOrder.Clause);
    }

    /// <summary>Those with a surplus before a stage.</summary>
    IEnumerable<int> Waiting(int stage) => Everybody.Where(candidate => _reached[candidate] < stage && (At(stage - 1, candidate) - _quota).Value > _near);

    void Exclude(int stage, List<int> starting)
    {
        // Whoever has no vote may have been excluded before, which no figure shows.
        var others = Continuing.Except(starting).Where(candidate => At(stage - 1, candidate).Value > _near).OrderBy(candidate => At(stage - 1, candidate)).ToList();
        foreach (var candidate in starting)
            _excluded[candidate] = stage;
        var highest = starting.MaxBy(candidate => At(stage - 1, candidate));
        var votes = At(stage - 1, highest);
        if (others is not [var lowest, ..])
            return;
        var next = At(stage - 1, lowest);
        if ((votes - next).Value > _near)
            Add(SheetFindingKind.NotTheLowest, FindingCertainty.Likely, stage, [highest, lowest], votes, next, _rule?.Exclusion.Clause);
        else if (votes == next)
            Add(SheetFindingKind.Tie, FindingCertainty.Remark, stage, [highest, .. others.Where(other => At(stage - 1, other) == next)], votes);
        else
            Together(stage, starting, next);
    }

    /// <summary>Whether those excluded together, or while surpluses wait, could not have been saved.</summary>
    void Together(int stage, List<int> starting, Votes next)
    {
        // What an elected candidate keeps above the quota, or receives still, cannot be told from a surplus that waits.
        if (_rule is not { MinimumVotes.Value: 0, SureLosers.Value: SureLosers.WaitForSurpluses, ElectedReceive.Value: ElectedReceive.Nothing } rule || rule is GregoryRule { Remainder.Value: Remainder.StaysWithElected })
            return;
        var surpluses = Waiting(stage).Aggregate(Votes.Zero, (sum, candidate) => sum + At(stage - 1, candidate) - _quota);
        var together = starting.Aggregate(surpluses, (sum, candidate) => sum + At(stage - 1, candidate));
        var couldBeSaved = (together - next).Value > _near + _unit * new Fraction(_standing);
        if (starting.Count > 1 && (couldBeSaved || rule.Exclusion.Value == ExclusionOrder.LowestOne))
            Add(SheetFindingKind.TooManyTogether, FindingCertainty.Likely, stage, [.. starting], together, next, rule.Exclusion.Clause);
        else if (surpluses > Votes.Zero && (couldBeSaved || rule.Deferral.Value == SurplusDeferral.Never))
            Add(SheetFindingKind.SurplusPassedOver, FindingCertainty.Likely, stage, [.. Waiting(stage)], together, next, rule.Deferral.Clause);
    }

    /// <summary>When no more of their papers move, the excluded have nothing; but what would have moved after the last place was filled stays where it is.</summary>
    void Left(int stage, List<int> excluded)
    {
        if (stage == _sheet.Stages.Length - 1)
            return;
        foreach (var candidate in excluded)
            if (At(stage, candidate).Value > _near && Enumerable.Range(stage, _sheet.Stages.Length - stage).All(later => At(later, candidate) >= At(stage, candidate)))
                Add(SheetFindingKind.ExcludedKeepsVotes, FindingCertainty.Likely, stage, [candidate], At(stage, candidate), Votes.Zero);
    }

    void End()
    {
        if (_seats is not { } seats)
            return;
        var last = _sheet.Stages.Length - 1;
        var filled = _elected.Count < seats ? (int?)null : _elected[seats - 1].Stage - 1;
        if (_elected.Count > seats)
            Add(SheetFindingKind.MoreThanPlaces, FindingCertainty.Likely, last, [.. _elected.Select(election => election.Candidate)]);
        else if (filled is { } at && at < last)
            Add(SheetFindingKind.EndsLate, FindingCertainty.Remark, at, []);
        else if (filled is null)
            FillLast(last, seats - _elected.Count);
    }

    /// <summary>The last places go to those who are left, where they are as many; to all but the lowest, where one more cannot be saved or does not move; or the last to one whom the others cannot overtake.</summary>
    void FillLast(int last, int places)
    {
        var left = Continuing.Where(candidate => At(last, candidate) > Votes.Zero || places >= Continuing.Count()).OrderByDescending(candidate => At(last, candidate)).ToList();
        var rest = left.Skip(places).Aggregate(Waiting(last + 1).Aggregate(Votes.Zero, (sum, candidate) => sum + At(last, candidate) - _quota), (sum, candidate) => sum + At(last, candidate));
        var isSettled = left.Count <= places + 1 || left.Count > places && At(last, left[places - 1]) >= rest;
        if (!isSettled || left.Count < places)
            Add(SheetFindingKind.EndsEarly, FindingCertainty.Likely, last, [.. left]);
        else if (left.Count == places || At(last, left[places - 1]) > At(last, left[places]))
            _elected.AddRange(left.Take(places).Select(candidate => new SheetElection(candidate, last + 1, WithQuota: false)));
    }

    void Add(SheetFindingKind kind, FindingCertainty certainty, int stage, ImmutableArray<int> candidates, Votes? found = null, Votes? expected = null, string? clause = null) => _findings.Add(new SheetFinding
    {
        Kind = kind,
        Certainty = certainty,
        Stage = stage + 1,
        Candidates = candidates,
        Found = found,
        Expected = expected,
        Clause = clause,
    });
}
