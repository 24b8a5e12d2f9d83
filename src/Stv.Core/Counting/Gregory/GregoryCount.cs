using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="GregoryRule"/>: elect, stop?, transfer the next surplus, otherwise exclude.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal sealed partial class GregoryCount<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly Contest _contest;
    readonly GregoryRule _rule;
    readonly TArithmetic _arithmetic;
    readonly Papers _papers;
    PileStore _piles;
    readonly Movement _movement;
    readonly Recorder _recorder;
    readonly TieBreaker<T, TArithmetic> _ties;
    readonly ReservedPlan _plan;
    readonly GuardAndDoom _reserved;

    readonly Standing[] _standing;

    /// <summary>Who can receive papers; kept beside <see cref="_standing"/> because every preference read asks it.</summary>
    readonly bool[] _continuing;
    readonly T[] _totals;
    readonly List<Snapshot<T>> _history = [];

    /// <summary>The doomed without whom the count began anew.</summary>
    readonly List<int> _struckOut = [];

    /// <summary>What a paper of worth 1 is worth in each class.</summary>
    readonly List<T> _values = [];

    /// <summary>The valid votes, and the part of them below the last place of the rule's numbers, which weights such as 1/3 leave.</summary>
    readonly Int128 _validUnits;
    readonly T _valid;
    readonly Fraction _belowLastPlace;
    readonly T _quota;
    T _nonTransferable;
    T _loss;
    int _vacancies;

    public GregoryCount(Contest contest, GregoryRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic)
    {
        _contest = contest;
        _rule = rule;
        _arithmetic = arithmetic;
        _papers = papers;
        var candidates = contest.Candidates.Length;
        _piles = new PileStore(papers, candidates);
        _movement = new Movement(candidates, weighted: !papers.AllWorthOne);
        _recorder = new Recorder(contest, rule, papers);
        _ties = new TieBreaker<T, TArithmetic>(contest, lots, arithmetic, _history);
        _plan = plan;
        _reserved = new GuardAndDoom(contest, plan);
        _standing = [.. contest.Candidates.Select(candidate => candidate.Withdrawn ? Standing.Withdrawn : Standing.Continuing)];
        _continuing = [.. _standing.Select(standing => standing == Standing.Continuing)];
        _totals = new T[candidates];
        _vacancies = plan.SeatsToFill;
        _piles.SortFirstPreferences(NewClass(_arithmetic.Whole(1)), _continuing, _movement);
        _validUnits = Enumerable.Range(0, candidates).Aggregate((Int128)0, (sum, candidate) => checked(sum + _movement.UnitsTo(candidate)));
        _valid = _arithmetic.Tally(_values[0], _validUnits, papers.Denominator, Rounding.Down);
        _belowLastPlace = new Fraction((BigInteger)_validUnits, (BigInteger)papers.Denominator) - _arithmetic.ToVotes(_valid).Value;
        _quota = Quota();
    }

    Votes ValidVotes => WithRemainder(_valid);

    /// <summary>The recorded lots that answered a tie of this count.</summary>
    public IReadOnlySet<Lot> UsedLots => _ties.UsedLots;

    /// <summary>Counts to the end, or to the first tie that needs a lot.</summary>
    public CountOutcome Run()
    {
        CountFirstPreferences();
        while (true)
        {
            if (ElectByQuota() is { } undecided)
                return LotNeeded(undecided);
            if (AllPlacesFilled())
                break;
            if (DoomedToGo() is { IsEmpty: false } doomed)
                GiveUp(doomed);
            else if (NextAction() is { } waiting)
                return LotNeeded(waiting);
        }
        CloseStage();
        return new Counted(_recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Transfers the next surplus, otherwise excludes the lowest.</summary>
    /// <returns>The tie that needs a lot before either can be done, or null when it was done.</returns>
    Tie? NextAction()
    {
        var largest = LargestSurpluses();
        var (purpose, tied) = largest.IsEmpty ? (TiePurpose.Exclude, Lowest()) : (TiePurpose.TransferFirst, largest);
        var tie = Choose(purpose, tied);
        if (tie is { Chosen: null })
        {
            var isOverNothing = purpose == TiePurpose.TransferFirst && _arithmetic.Compare(_totals[tied[0]], _quota) == 0;
            if (!isOverNothing)
                return tie;
            // Nothing hangs on the order of surpluses of 0: without a declared order they go in ballot-paper order.
            tie = null;
        }
        var candidate = tie?.Chosen ?? tied[0];
        if (purpose == TiePurpose.TransferFirst)
            TransferSurplus(candidate, tie);
        else
            ExcludeLowest(candidate, tie);
        return null;
    }

    /// <summary>The tie among several candidates, broken as far as it can be; null when there is only one.</summary>
    Tie? Choose(TiePurpose purpose, ImmutableArray<int> tied) => tied.Length == 1 ? null
        : _ties.Break(purpose, tied, purpose == TiePurpose.Exclude ? _rule.ExclusionTies : _rule.SurplusTies);

    LotNeeded LotNeeded(Tie tie)
    {
        CloseStage();
        return new LotNeeded(tie, _recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Credits every candidate with the papers that were sorted to him.</summary>
    void CountFirstPreferences()
    {
        var credited = default(T);
        for (var candidate = 0; candidate < _totals.Length; candidate++)
            credited = _arithmetic.Add(credited, _totals[candidate] = Tally(_values[0], _movement.UnitsTo(candidate)));
        // Nobody's papers are non-transferable yet, unless the count began anew without some candidates.
        var received = Enumerable.Range(0, _totals.Length).Aggregate((Int128)0, (sum, candidate) => sum + _movement.UnitsTo(candidate));
        _nonTransferable = Tally(_values[0], _validUnits - received);
        _loss = _arithmetic.Subtract(_arithmetic.Subtract(_valid, credited), _nonTransferable);
        _movement.Clear();
        Reconsider();
    }

    int NewClass(T value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    T Tally(T value, Int128 units) => _arithmetic.Tally(value, units, _papers.Denominator, Rounding.Down);

    /// <summary>Opens the stage of an action, after closing the one before it, and notes how its tie was broken.</summary>
    void OpenStage(StageKind kind, ImmutableArray<int> candidates, Tie? tie = null)
    {
        CloseStage();
        _recorder.Open(kind, candidates);
        if (tie is not null)
            _recorder.Tie(tie);
    }

    void CloseStage()
    {
        _history.Add(new Snapshot<T>(_recorder.Number, [.. _totals]));
        _recorder.Close(_arithmetic.ToVotes(_quota), [.. _totals.Select(_arithmetic.ToVotes)], _arithmetic.ToVotes(_nonTransferable), WithRemainder(_loss), ValidVotes);
    }

    Votes WithRemainder(T value) => _belowLastPlace == Fraction.Zero
        ? _arithmetic.ToVotes(value)
        : _arithmetic.ToVotes(value) + Votes.Exact(_belowLastPlace);
}
