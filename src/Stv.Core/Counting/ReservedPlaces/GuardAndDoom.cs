using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Counting;

/// <summary>Keeps track, during a count, of who is guarded, who is doomed, and why. Without constraints and sitting members nobody ever is.</summary>
internal sealed class GuardAndDoom
{
    readonly Contest _contest;
    readonly ImmutableArray<Constraint> _constraints;
    readonly int _seats;
    readonly Feasibility? _feasibility;
    readonly Settled[] _settled;
    bool[] _guarded;
    bool[] _doomed;

    /// <summary>What many counts of the contest share, and for each constraint what would hold without it; null where this count works it out for itself.</summary>
    readonly ReservedTable? _table;
    readonly ReservedTable?[] _without;
    ReservedDecision _decision = ReservedDecision.None;
    (ulong Elected, ulong Excluded) _bits;
    int _mattered;

    /// <param name="contest">The contest.</param>
    /// <param name="plan">The constraints in force and the places to fill.</param>
    public GuardAndDoom(Contest contest, ReservedPlan plan)
    {
        _contest = contest;
        _constraints = plan.Constraints;
        _seats = plan.SeatsToFill;
        _settled = new Settled[contest.Candidates.Length];
        _guarded = new bool[_settled.Length];
        _doomed = new bool[_settled.Length];
        _table = plan.Table;
        _without = [.. plan.Without.Select(without => without?.Table)];
        if (_table is null && (!_constraints.IsEmpty || contest.Candidates.Any(candidate => candidate.Sitting)))
            _feasibility = new Feasibility(_constraints, contest.Candidates, _seats);
    }

    /// <summary>Whether the constraints, and not the number of seats alone, ever guarded or doomed anybody or kept some from being elected or excluded.</summary>
    public bool HasActed { get; private set; }

    /// <summary>The constraints, as bits, without which the count might have gone another way.</summary>
    public int Mattered => HasActed ? _mattered | (_table is null ? ~0 : 0) : 0;

    /// <summary>Notes that the constraints acted, where a rule fills reserved places in its own way.</summary>
    public void Act() => (HasActed, _mattered) = (true, ~0);

    /// <summary>Whether anybody can be guarded or doomed at all.</summary>
    public bool CanDoom => _feasibility is not null || _table is not null;

    /// <summary>Whether a continuing candidate must be elected.</summary>
    public bool IsGuarded(int candidate) => _guarded[candidate] || _contest.Candidates[candidate].Sitting;

    /// <summary>Whether a continuing candidate cannot be elected.</summary>
    public bool IsDoomed(int candidate) => _doomed[candidate];

    /// <summary>Works out anew who is guarded and doomed, after an election or an exclusion.</summary>
    /// <param name="standings">Where everybody stands.</param>
    /// <returns>The reasons for those newly guarded or doomed; one for all with the same ground.</returns>
    /// <exception cref="InvalidOperationException">The places can no longer be filled: a bug, since electing who is not doomed and excluding who is not guarded keeps a way open.</exception>
    public ImmutableArray<Reason> Update(ReadOnlySpan<Standing> standings)
    {
        if (_table is not null)
        {
            Decide(standings);
            return [];
        }
        if (_feasibility is null)
            return [];
        Settle(standings);
        var (guarded, doomed) = (new bool[_settled.Length], new bool[_settled.Length]);
        if (!_feasibility.Bounds(_settled, _feasibility.All, guarded, doomed))
            throw new InvalidOperationException($"{_contest.Id}: the reserved places can no longer be filled.");
        ImmutableArray<Reason> reasons =
        [
            .. Explain(doomed: true, New(doomed, _doomed)),
            .. Explain(doomed: false, New(guarded, _guarded)),
        ];
        HasActed |= !reasons.IsEmpty;
        (_guarded, _doomed) = (guarded, doomed);
        return reasons;
    }

    /// <summary>Whether these can all be elected, as things stand, and the rest of the seats still be filled.</summary>
    public bool CanAllBeElected(IEnumerable<int> candidates) => With(candidates, Settled.In);

    /// <summary>Whether these can all be excluded, as things stand, and the seats still be filled.</summary>
    public bool CanAllBeExcluded(IEnumerable<int> candidates) => With(candidates, Settled.Out);

    /// <summary>Looks up who is guarded and doomed. Nobody asks for reasons where counts share a table.</summary>
    void Decide(ReadOnlySpan<Standing> standings)
    {
        var (elected, excluded) = (0UL, 0UL);
        for (var candidate = 0; candidate < standings.Length; candidate++)
            switch (standings[candidate])
            {
                case Standing.Continuing:
                    break;
                case Standing.Excluded or Standing.Withdrawn:
                    excluded |= 1UL << candidate;
                    break;
                default:
                    elected |= 1UL << candidate;
                    break;
            }
        _bits = (elected, excluded);
        var before = _decision;
        _decision = _table!.Of(elected, excluded) ?? throw new InvalidOperationException($"{_contest.Id}: the reserved places can no longer be filled.");
        HasActed |= (_decision.Guarded & ~before.Guarded & ~_decision.GuardedBySeats | _decision.Doomed & ~before.Doomed & ~_decision.DoomedBySeats) != 0;
        for (var without = 0; without < _without.Length; without++)
            if ((_mattered >> without & 1) == 0 && !(_without[without]?.Of(elected, excluded) is { } other && other.Guarded == _decision.Guarded && other.Doomed == _decision.Doomed))
                _mattered |= 1 << without;
        for (var candidate = 0; candidate < _guarded.Length; candidate++)
            (_guarded[candidate], _doomed[candidate]) = ((_decision.Guarded >> candidate & 1) != 0, (_decision.Doomed >> candidate & 1) != 0);
    }

    bool IsOpen(ReservedTable table, ulong candidates, Settled how) =>
        (how == Settled.In ? table.Of(_bits.Elected | candidates, _bits.Excluded) : table.Of(_bits.Elected, _bits.Excluded | candidates)) is not null;

    bool LookUp(IEnumerable<int> candidates, Settled how)
    {
        var bits = 0UL;
        foreach (var candidate in candidates)
            bits |= 1UL << candidate;
        var isOpen = IsOpen(_table!, bits, how);
        HasActed |= !isOpen;
        for (var without = 0; without < _without.Length; without++)
            if (!(_without[without] is { } table && IsOpen(table, bits, how) == isOpen))
                _mattered |= 1 << without;
        return isOpen;
    }

    bool With(IEnumerable<int> candidates, Settled how)
    {
        if (_table is not null)
            return LookUp(candidates, how);
        if (_feasibility is null)
            return true;
        Settled[] settled = [.. _settled];
        foreach (var candidate in candidates)
            settled[candidate] = how;
        var isFeasible = _feasibility.IsFeasible(settled, _feasibility.All);
        HasActed |= !isFeasible;
        return isFeasible;
    }

    void Settle(ReadOnlySpan<Standing> standings)
    {
        for (var candidate = 0; candidate < standings.Length; candidate++)
            _settled[candidate] = standings[candidate] switch
            {
                Standing.Continuing => !_contest.Candidates[candidate].CanTakePlace ? Settled.Out : _contest.Candidates[candidate].Sitting ? Settled.In : Settled.Open,
                Standing.Excluded or Standing.Withdrawn => Settled.Out,
                _ => Settled.In,
            };
    }

    static List<int> New(bool[] now, bool[] before) =>
        [.. Enumerable.Range(0, now.Length).Where(candidate => now[candidate] && !before[candidate])];

    /// <summary>One reason for all whom the same smallest set of constraints guards or dooms. Where the number of seats alone does it, as when the last places are filled, there is nothing to explain.</summary>
    IEnumerable<Reason> Explain(bool doomed, List<int> candidates)
    {
        var because = Because(doomed, candidates);
        var left = _seats - _settled.Count(how => how == Settled.In);
        foreach (var together in candidates.GroupBy(candidate => because[candidate]).Where(together => together.Key != 0))
        {
            ImmutableArray<ConstraintStanding> constraints = [.. Bits(together.Key).Select(Stand)];
            yield return doomed
                ? new Reason.Doomed { Candidates = [.. together], Constraints = constraints, PlacesLeft = left }
                : new Reason.Guarded { Candidates = [.. together], Constraints = constraints, PlacesLeft = left };
        }
    }

    /// <summary>For each candidate the smallest set of constraints, as bits, that by themselves guard or doom them.</summary>
    Dictionary<int, int> Because(bool doomed, List<int> candidates)
    {
        var because = new Dictionary<int, int>();
        var (guardedBy, doomedBy) = (new bool[_settled.Length], new bool[_settled.Length]);
        foreach (var subset in Enumerable.Range(0, candidates.Count == 0 ? 0 : _feasibility!.All + 1).OrderBy(subset => BitOperations.PopCount((uint)subset)))
        {
            _feasibility!.Bounds(_settled, subset, guardedBy, doomedBy);
            foreach (var candidate in candidates)
                if ((doomed ? doomedBy : guardedBy)[candidate])
                    because.TryAdd(candidate, subset);
            if (because.Count == candidates.Count)
                break;
        }
        return because;
    }

    static IEnumerable<int> Bits(int subset) => Enumerable.Range(0, 31).Where(bit => (subset >> bit & 1) != 0);

    ConstraintStanding Stand(int index)
    {
        var constraint = _constraints[index];
        var concerned = Enumerable.Range(0, _settled.Length).Where(candidate => constraint.Concerns(_contest.Candidates[candidate])).ToList();
        return new ConstraintStanding(constraint, concerned.Count(candidate => _settled[candidate] == Settled.In), [.. concerned.Where(candidate => _settled[candidate] == Settled.Open)]);
    }
}
