using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="StagedRule"/>: elect, stop?, transfer the next surplus, otherwise exclude. What papers are worth when they move is left to the kinds of rule.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal abstract partial class StagedCount<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    protected readonly Contest _contest;
    readonly StagedRule _rule;
    protected readonly TArithmetic _arithmetic;
    protected readonly Papers _papers;
    protected PileStore _piles;
    protected readonly Movement _movement;
    protected readonly Recorder _recorder;
    readonly TieBreaker<T, TArithmetic> _ties;
    readonly ReservedPlan _plan;
    protected readonly GuardAndDoom _reserved;

    protected readonly Standing[] _standing;

    /// <summary>Who can receive papers; kept beside <see cref="_standing"/> because every preference read asks it.</summary>
    protected readonly bool[] _receiving;
    protected readonly T[] _totals;
    protected readonly List<Snapshot<T>> _history = [];

    /// <summary>The stage at which each was elected.</summary>
    readonly int[] _electedAt;

    /// <summary>The doomed without whom the count began anew.</summary>
    readonly List<int> _struckOut = [];

    /// <summary>What a paper of worth 1 is worth in each class.</summary>
    protected readonly List<T> _values = [];

    /// <summary>For each candidate what papers came to lie with them, and when. Kept where the record tells of it, or where what papers are worth together cannot be told from their number.</summary>
    protected readonly List<Arrival<T>>[] _arrivals;
    readonly bool _keepsArrivals;

    /// <summary>The valid votes, and the part of them below the last place of the rule's numbers, which weights such as 1/3 leave.</summary>
    readonly BigInteger _validUnits;
    readonly T _valid;
    readonly Fraction _belowLastPlace;
    protected T _quota;
    protected T _nonTransferable;
    protected T _loss;
    protected int _vacancies;

    /// <summary>Whether papers of somebody excluded have moved.</summary>
    bool _hasExcluded;

    protected StagedCount(Contest contest, StagedRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
    {
        _contest = contest;
        _rule = rule;
        _arithmetic = arithmetic;
        _papers = papers;
        var candidates = contest.Candidates.Length;
        _piles = new PileStore(papers, candidates);
        _movement = new Movement(candidates, weighted: !papers.AllWorthOne);
        _ties = new TieBreaker<T, TArithmetic>(contest, lots, arithmetic, _history, papers.Tally);
        _plan = plan;
        _reserved = new GuardAndDoom(contest, plan);
        _recorder = new Recorder(contest, rule, papers, _reserved, detail);
        _standing = [.. contest.Candidates.Select(candidate => candidate.Withdrawn ? Standing.Withdrawn : Standing.Continuing)];
        _receiving = [.. _standing.Select(standing => standing == Standing.Continuing)];
        _totals = new T[candidates];
        _keepsArrivals = _recorder.WantsStages || arithmetic.CutsTallies;
        _arrivals = [.. Enumerable.Range(0, candidates).Select(_ => new List<Arrival<T>>())];
        _electedAt = new int[candidates];
        _vacancies = plan.SeatsToFill;
        _piles.SortFirstPreferences(NewClass(_arithmetic.Whole(1)), _receiving, _movement);
        _validUnits = Enumerable.Range(0, candidates).Aggregate(BigInteger.Zero, (sum, candidate) => sum + _movement.UnitsTo(candidate));
        _valid = _arithmetic.Tally(_values[0], _validUnits, papers.Denominator, Rounding.Down);
        _belowLastPlace = new Fraction(_validUnits, papers.Denominator) - _arithmetic.ToVotes(_valid).Value;
        _quota = Quota(_valid);
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
            if (NextAction() is { } waiting)
                return LotNeeded(waiting);
        }
        CloseStage();
        return new Counted(_recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Excludes the doomed and those who cannot catch up, transfers the next surplus, otherwise excludes the lowest: the first of these that there is to do.</summary>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    Tie? NextAction()
    {
        if (DoomedToGo() is { IsEmpty: false } doomed)
            return GiveUp(doomed);
        if (SureLosers() is { } losers)
            return ExcludeTogether(losers, ReasonKind.CannotCatchUp, _rule.SureLosers.Clause);
        if (Deferring() is { } waited)
            return ExcludeTogether(waited, deferring: true);
        return NextSurpluses() is { IsEmpty: false } next ? TransferNext(next) : ExcludeLowest();
    }

    /// <summary>Transfers the surplus of candidates, or one by one where they tie.</summary>
    protected abstract Tie? TransferSurplus(ImmutableArray<int> candidates, Tie? tie);

    /// <summary>Moves the papers of the excluded.</summary>
    protected abstract Tie? MovePapers(ImmutableArray<int> candidates);

    Tie? TransferNext(ImmutableArray<int> next)
    {
        var tie = _rule.SurplusOrder.Value == SurplusOrder.AllTogether ? null : Choose(TiePurpose.TransferFirst, next, _rule.SurplusTies);
        if (tie is not { NeedsLot: true })
            return TransferSurplus(tie is null ? next : [tie.Chosen!.Value], tie);
        // Nothing hangs on the order of surpluses of 0: without a declared order they go in ballot-paper order.
        var isOverNothing = _arithmetic.Compare(_totals[next[0]], _quota) == 0;
        return isOverNothing ? TransferSurplus([next[0]], null) : tie;
    }

    /// <summary>The tie among several candidates, broken as far as it can be; null when there is only one.</summary>
    protected Tie? Choose(TiePurpose purpose, ImmutableArray<int> tied, Cited<ImmutableArray<TieMethod>> methods) =>
        tied.Length == 1 ? null : _ties.Break(purpose, tied, methods);

    LotNeeded LotNeeded(Tie tie)
    {
        CloseStage();
        return new LotNeeded(tie, _recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Credits every candidate with the papers that were sorted to them.</summary>
    void CountFirstPreferences()
    {
        var credited = default(T);
        for (var candidate = 0; candidate < _totals.Length; candidate++)
        {
            credited = _arithmetic.Add(credited, _totals[candidate] = Tally(_values[0], _movement.UnitsTo(candidate)));
            _arrivals[candidate].Clear();
            Arrive(candidate, transfer: 0, _values[0], _totals[candidate]);
        }
        // Nobody's papers are non-transferable yet, unless the count began anew without some candidates.
        var received = Enumerable.Range(0, _totals.Length).Aggregate(BigInteger.Zero, (sum, candidate) => sum + _movement.UnitsTo(candidate));
        _nonTransferable = Tally(_values[0], _validUnits - received);
        _loss = _arithmetic.Subtract(_arithmetic.Subtract(_valid, credited), _nonTransferable);
        _movement.Clear();
        Reconsider();
    }

    /// <summary>Notes the papers that have just moved to a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="transfer">Number of the transfer within the stage, from 1; 0 of first preferences.</param>
    /// <param name="value">What a paper of worth 1 is worth now.</param>
    /// <param name="votes">What they were credited as.</param>
    protected void Arrive(int candidate, int transfer, T value, T votes)
    {
        if (_keepsArrivals && _movement.PapersTo(candidate) is > 0 and var papers)
            _arrivals[candidate].Add(new Arrival<T>(_recorder.Number, transfer, value, papers, votes));
    }

    /// <summary>Papers that lay with a candidate since they came, as the record names them.</summary>
    protected Parcel Parcel(int candidate, Arrival<T> arrival) =>
        new(candidate, arrival.Stage, arrival.Transfer == 0 ? null : arrival.Transfer, arrival.Papers, _arithmetic.ToVotes(arrival.Value));

    protected int NewClass(T value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    protected T Tally(T value, BigInteger units) => _arithmetic.Tally(value, units, _papers.Denominator, Rounding.Down);

    /// <summary>Opens the stage of an action, after closing the one before it, and notes how its tie was broken.</summary>
    protected void OpenStage(StageKind kind, ImmutableArray<int> candidates, Tie? tie = null)
    {
        CloseStage();
        _recorder.Open(kind, candidates);
        if (tie is not null)
            _recorder.Tie(tie);
    }

    void CloseStage()
    {
        Remember(batch: null);
        if (!_recorder.WantsStages)
        {
            _recorder.Close(CourseStage.RanksOf(_totals, _arithmetic));
            return;
        }
        var (activeVote, voteRequired) = _rule.Election.Value == ElectionTest.AtLeastQuotaOrVoteRequired && _vacancies > 0
            ? (_arithmetic.ToVotes(ActiveVote()), _arithmetic.ToVotes(VoteRequired()))
            : ((Votes?)null, (Votes?)null);
        _recorder.Close(_arithmetic.ToVotes(_quota), [.. _totals.Select(_arithmetic.ToVotes)], _arithmetic.ToVotes(_nonTransferable), WithRemainder(_loss), ValidVotes, activeVote, voteRequired);
    }

    /// <summary>Keeps the totals as they stand for breaking later ties.</summary>
    /// <param name="batch">Number of the transfer within the stage after which this is, or null at the stage's end.</param>
    protected void Remember(int? batch) => _history.Add(new Snapshot<T>(_recorder.Number, [.. _totals], batch));

    Votes WithRemainder(T value) => _belowLastPlace == Fraction.Zero
        ? _arithmetic.ToVotes(value)
        : _arithmetic.ToVotes(value) + Votes.Exact(_belowLastPlace);
}
