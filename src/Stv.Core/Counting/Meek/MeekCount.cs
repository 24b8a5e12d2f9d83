using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="MeekRule"/>: distribute all papers, elect, stop?, exclude if it is time to, otherwise lower the keep values, and again.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal sealed partial class MeekCount<T, TArithmetic> : Engine<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly MeekRule _rule;
    readonly T[] _keep;
    readonly PublishedColumn<T> _statedKeep;

    /// <summary>Iterations so far, and since the last stage was opened.</summary>
    int _iteration;
    int _iterationOfRound;
    bool _someoneElected;

    /// <summary>Whether ties are broken by earlier totals.</summary>
    readonly bool _keepsHistory;

    public MeekCount(Contest contest, MeekRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
        : base(contest, rule, rule.LastPlaces, plan, lots, papers, arithmetic, detail)
    {
        (_rule, _kept) = (rule, new KeptPart(rule));
        _keep = new T[_totals.Length];
        _statedKeep = new PublishedColumn<T>(arithmetic.ToVotes);
        _distributedBy = new T[_totals.Length];
        _lowest = new T[_totals.Length];
        _keepsHistory = rule.ExclusionTies.Value.Any(method => method is TieMethod.Forwards or TieMethod.Backwards or TieMethod.BackwardsAllDistinct);
        _limit = Number(rule.SurplusLimit.Value switch { SurplusLimit.TotalBelow total => total.Votes, SurplusLimit.EachWithinPart each => each.Part, var other => throw new InvalidOperationException($"No such limit: {other}.") });
        WithdrawUnnamed();
        Begin();
        SetValid(Units());
    }

    /// <inheritdoc/>
    public override CountOutcome Run()
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
        return Finished();
    }

    /// <summary>Excludes somebody if it is time to, otherwise lowers the keep values.</summary>
    /// <returns>The tie that needs a lot before somebody can be excluded, or null.</returns>
    Tie? NextAction()
    {
        if (!DoomedWait && Doomed() is { IsEmpty: false } doomed)
            return AfterAnExclusion(GiveUp(doomed));
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
            return ExcludeNext(Stable());
        if (_someoneElected && changed)
            PassOnSurpluses();
        return null;
    }

    /// <summary>Changes the keep values after an exclusion, where the rule does so.</summary>
    Tie? AfterAnExclusion(Tie? waiting)
    {
        if (waiting is null && _rule.AfterExclusion.Value == AfterExclusion.UpdateKeepValues)
            UpdateKeepValues();
        return waiting;
    }

    /// <summary>Opens a stage in which the surpluses of all who are elected move.</summary>
    void PassOnSurpluses()
    {
        ImmutableArray<int> elected = [.. Elected()];
        OpenStage(StageKind.Iteration, elected);
        _recorder.Reason(new Reason.SurplusesPassedOn(Published(_surplus)) { Candidates = elected, Clause = _rule.KeepUpdate.Clause });
    }

    /// <summary>Starts from the first preferences: everybody's keep value is 1, and all papers lie with their first continuing candidate.</summary>
    void Begin()
    {
        for (var candidate = 0; candidate < _keep.Length; candidate++)
            _keep[candidate] = _standing[candidate] == Standing.Continuing ? _arithmetic.Whole(1) : default;
        var room = _papers.Room.Of<PathRoom>();
        room.Clear(_keep.Length);
        _paths = new Paths(_keep.Length, room);
        _piles = new PathPiles(_papers, _paths, _standing, room);
        _shared = _papers.HasEqualRanks ? new SharedPapers(_papers, _paths, _standing) : null;
    }

    /// <summary>Opens the stage of an action, and with it a round of iterations.</summary>
    protected override void OpenStage(StageKind kind, ImmutableArray<int> candidates, Tie? tie = null)
    {
        base.OpenStage(kind, candidates, tie);
        _iterationOfRound = 0;
        _hasSettled = false;
    }

    protected override void CloseStage()
    {
        if (_recorder.WantsStages)
            _recorder.EndsAt(_iteration, _statedKeep.State(_distributedBy));
        base.CloseStage();
    }

    /// <summary>Keeps the totals for breaking later ties, and records the iteration where that was asked for.</summary>
    void Record()
    {
        if (_keepsHistory)
            _history.Add(_totals, _recorder.Number, iteration: _iteration);
        if (_recorder.WantsIterations)
            _recorder.Iteration(new Iteration(_iteration, _arithmetic.ToVotes(_quota), _arithmetic.ToVotes(_surplus), Published(_totals), Published(_distributedBy), _arithmetic.ToVotes(_nonTransferable), WithRemainder(_loss)));
    }

    CandidatesOfStanding Elected() => new(_standing, Standing.Elected);
}
