using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="MeekRule"/>: distribute all papers, elect, stop?, exclude if it is time to, otherwise lower the keep values, and again.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal sealed partial class MeekCount<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly Contest _contest;
    readonly MeekRule _rule;
    readonly TArithmetic _arithmetic;
    readonly Papers _papers;
    readonly Recorder _recorder;
    readonly TieBreaker<T, TArithmetic> _ties;
    readonly ReservedPlan _plan;
    readonly GuardAndDoom _reserved;
    readonly Standing[] _standing;
    readonly T[] _totals;
    readonly T[] _keep;
    readonly List<Snapshot<T>> _history = [];

    /// <summary>The doomed without whom the count began anew.</summary>
    readonly List<int> _struckOut = [];

    /// <summary>The valid votes, and the part of them below the last place of the rule's numbers, which weights such as 1/3 leave.</summary>
    readonly BigInteger _validUnits;
    readonly T _valid;
    readonly Fraction _belowLastPlace;
    int _vacancies;

    /// <summary>Iterations so far, and since the last stage was opened.</summary>
    int _iteration;
    int _iterationOfRound;
    bool _someoneElected;

    public MeekCount(Contest contest, MeekRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
    {
        _contest = contest;
        _rule = rule;
        _arithmetic = arithmetic;
        _papers = papers;
        _ties = new TieBreaker<T, TArithmetic>(contest, lots, arithmetic, _history, papers.Tally);
        _plan = plan;
        _reserved = new GuardAndDoom(contest, plan);
        _recorder = new Recorder(contest, rule, papers, _reserved, detail);
        _totals = new T[contest.Candidates.Length];
        _keep = new T[_totals.Length];
        _distributedBy = new T[_totals.Length];
        _lowest = new T[_totals.Length];
        _standing = [.. contest.Candidates.Select(candidate => candidate.Withdrawn ? Standing.Withdrawn : Standing.Continuing)];
        WithdrawUnnamed();
        Begin();
        _validUnits = Units();
        _valid = _arithmetic.Tally(_arithmetic.Whole(1), _validUnits, papers.Denominator, Rounding.Down);
        _belowLastPlace = new Fraction(_validUnits, papers.Denominator) - _arithmetic.ToVotes(_valid).Value;
    }

    Votes ValidVotes => WithRemainder(_valid);

    public IReadOnlySet<Lot> UsedLots => _ties.UsedLots;

    public CountOutcome Run()
    {
        Reconsider();
        while (true)
        {
            _recorder.GoOn();
            Distribute();
            var undecided = ElectByQuota();
            _surplus = TotalSurplus();
            Record();
            if (undecided is not null)
                return LotNeeded(undecided);
            if (AllPlacesFilled())
                break;
            if (NextAction() is { } waiting)
                return LotNeeded(waiting);
            if (AllPlacesFilled())
                break;
        }
        CloseStage();
        return new Counted(_recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Excludes somebody if it is time to, otherwise lowers the keep values.</summary>
    /// <returns>The tie that needs a lot before somebody can be excluded, or null.</returns>
    Tie? NextAction()
    {
        if (!DoomedWait && Doomed() is { IsEmpty: false } doomed)
        {
            GiveUp(doomed);
            return AfterAnExclusion(null);
        }
        if (_someoneElected && _rule.Election.Value == ElectionTiming.EndsRound)
        {
            PassOnSurpluses();
            return null;
        }
        var mayExclude = !_someoneElected || _rule.Election.Value == ElectionTiming.DuringIterations;
        if (mayExclude && WhyExclude() is { } reason)
            return AfterAnExclusion(ExcludeNext(reason));

        var changed = UpdateKeepValues();
        _hasSettled = _rule.StableStop.Value == StableStop.KeepValuesSettled && HaveSettled();
        if (mayExclude && _hasSettled && !SomebodyAwaitsElection)
            return ExcludeNext(SurplusReason(ReasonKind.SurplusStable, _rule.StableStop.Clause));
        if (_someoneElected && changed)
            PassOnSurpluses();
        return null;
    }

    /// <summary>Changes the keep values where the rule does so although somebody was excluded.</summary>
    Tie? AfterAnExclusion(Tie? waiting)
    {
        if (waiting is null && _rule.AfterExclusion.Value == AfterExclusion.UpdateKeepValues)
            UpdateKeepValues();
        return waiting;
    }

    /// <summary>Opens a stage in which the surpluses of all who are elected move.</summary>
    void PassOnSurpluses()
    {
        OpenStage(StageKind.Iteration, [.. Elected()]);
        _recorder.Reason(SurplusReason(ReasonKind.SurplusesPassedOn, _rule.KeepUpdate.Clause));
    }

    /// <summary>Starts from the first preferences: everybody's keep value is 1, and all papers lie with their first continuing candidate.</summary>
    void Begin()
    {
        for (var candidate = 0; candidate < _keep.Length; candidate++)
            _keep[candidate] = _standing[candidate] == Standing.Continuing ? _arithmetic.Whole(1) : default;
        _vacancies = _plan.SeatsToFill;
        _paths = new Paths(_keep.Length);
        _piles = new PathPiles(_papers, _paths, _standing);
        _shared = _papers.HasEqualRanks ? new SharedPapers(_papers, _paths, _standing) : null;
    }

    LotNeeded LotNeeded(Tie tie)
    {
        CloseStage();
        return new LotNeeded(tie, _recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Opens the stage of an action, and with it a round of iterations, after closing the one before it; notes how its tie was broken.</summary>
    void OpenStage(StageKind kind, ImmutableArray<int> candidates, Tie? tie = null)
    {
        CloseStage();
        _recorder.Open(kind, candidates);
        if (tie is not null)
            _recorder.Tie(tie);
        _iterationOfRound = 0;
        _hasSettled = false;
    }

    void CloseStage()
    {
        if (!_recorder.WantsStages)
        {
            _recorder.Close(CourseStage.RanksOf(_totals, _arithmetic));
            return;
        }
        _recorder.EndsAt(_iteration, Published(_distributedBy));
        _recorder.Close(_arithmetic.ToVotes(_quota), Published(_totals), _arithmetic.ToVotes(_nonTransferable), WithRemainder(_loss), ValidVotes);
    }

    /// <summary>Keeps what later ties may look at, and what was asked to be put on record.</summary>
    void Record()
    {
        if (_rule.ExclusionTies.Value.Any(method => method is TieMethod.Forwards or TieMethod.Backwards))
            _history.Add(new Snapshot<T>(_recorder.Number, [.. _totals], Iteration: _iteration));
        if (_recorder.WantsIterations)
            _recorder.Iteration(new Iteration(_iteration, _arithmetic.ToVotes(_quota), _arithmetic.ToVotes(_surplus), Published(_totals), Published(_distributedBy), _arithmetic.ToVotes(_nonTransferable), WithRemainder(_loss)));
    }

    ImmutableArray<Votes> Published(T[] values) => [.. values.Select(_arithmetic.ToVotes)];

    Votes WithRemainder(T value) => _belowLastPlace == Fraction.Zero
        ? _arithmetic.ToVotes(value)
        : _arithmetic.ToVotes(value) + Votes.Exact(_belowLastPlace);

    IEnumerable<int> Continuing() => Enumerable.Range(0, _standing.Length).Where(candidate => _standing[candidate] == Standing.Continuing);

    IEnumerable<int> Elected() => Enumerable.Range(0, _standing.Length).Where(candidate => _standing[candidate] == Standing.Elected);
}
