using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="StagedRule"/>: elect, stop?, transfer the next surplus, otherwise exclude. What papers are worth when they move is left to the kinds of rule.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal abstract partial class StagedCount<T, TArithmetic> : Engine<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly StagedRule _rule;
    protected PileStore _piles;
    protected readonly Movement _movement;

    /// <summary>Who can receive papers; kept beside their standing because every preference read asks it.</summary>
    protected readonly bool[] _receiving;

    /// <summary>The stage at which each was elected.</summary>
    readonly int[] _electedAt;

    /// <summary>What a paper of worth 1 is worth in each class.</summary>
    protected readonly List<T> _values = [];

    /// <summary>For each candidate what papers came to lie with them, and when, once there are any. Kept where the record tells of it, or where what papers are worth together cannot be told from their number; else none.</summary>
    readonly List<Arrival<T>>?[] _arrivals;
    readonly bool _keepsArrivals;

    /// <summary>Whether papers of somebody excluded have moved.</summary>
    bool _hasExcluded;

    protected StagedCount(Contest contest, StagedRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
        : base(contest, rule, rule.LastPlaces, plan, lots, papers, arithmetic, detail)
    {
        _rule = rule;
        var candidates = contest.Candidates.Length;
        _piles = new PileStore(papers, candidates);
        _movement = new Movement(candidates, weighted: !papers.AllWorthOne, sections: _recorder.WantsStages && papers.PublishesSections ? papers.SectionValid.Length : 0);
        _receiving = new bool[candidates];
        for (var candidate = 0; candidate < candidates; candidate++)
            _receiving[candidate] = _standing[candidate] == Standing.Continuing;
        _keepsArrivals = _recorder.WantsStages || arithmetic.CutsTallies;
        _arrivals = new List<Arrival<T>>?[candidates];
        _electedAt = new int[candidates];
        _piles.SortFirstPreferences(NewClass(_arithmetic.Whole(1)), _receiving, _movement);
        SetValid(_movement.TransferableUnits);
        _quota = QuotaOf(_valid);
    }

    /// <inheritdoc/>
    public override CountOutcome Run()
    {
        CountFirstPreferences();
        Reconsider();
        while (true)
        {
            if (ElectByQuota() is { } undecided)
                return LotNeeded(undecided);
            if (FillLastPlaces() is { } even)
                return LotNeeded(even);
            if (AllPlacesFilled())
                break;
            if (NextAction() is { } waiting)
                return LotNeeded(waiting);
        }
        TransferLastSurpluses();
        return TransferFurther() is { } open ? LotNeeded(open) : Finished();
    }

    /// <summary>Once the last place is filled: transfers all surpluses that wait, in one stage, where the rule does so. Nobody can be elected by it, so that nothing hangs on their order.</summary>
    void TransferLastSurpluses()
    {
        if (_rule.LastSurpluses.Value == LastSurpluses.Transferred && WithSurplus().ToImmutableArray() is { IsEmpty: false } waiting)
            TransferSurplus(waiting, tie: null);
    }

    /// <summary>Excludes the doomed, undeclared write-ins whose time it is, and those who cannot catch up, transfers the next surplus, otherwise excludes the lowest: the first of these that there is to do.</summary>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    Tie? NextAction()
    {
        if (DoomedToGo() is { IsEmpty: false } doomed)
            return GiveUp(doomed);
        if (WriteInsToGo() is { IsEmpty: false } writeIns)
            return ExcludeWriteIns(writeIns);
        if (SureLosers() is { } losers)
            return ExcludeSureLosers(losers);
        if (Deferring() is { } waited)
            return ExcludeTogether(waited, deferring: true);
        return TransferOrExclude();
    }

    Tie? TransferOrExclude() => NextSurpluses() is { IsEmpty: false } next ? TransferNext(next) : ExcludeLowest();

    /// <summary>Transfers the surplus of candidates, or one by one where they tie.</summary>
    protected abstract Tie? TransferSurplus(ImmutableArray<int> candidates, Tie? tie);

    Tie? TransferNext(ImmutableArray<int> next)
    {
        var tie = _rule.SurplusOrder.Value == SurplusOrder.AllTogether ? null : Choose(TiePurpose.TransferFirst, next, _rule.SurplusTies);
        if (tie is not { NeedsLot: true })
            return TransferSurplus(tie is null ? next : [tie.Chosen!.Value], tie);
        // Nothing hangs on the order of surpluses of 0: without a declared order they go in ballot-paper order.
        var isOverNothing = _arithmetic.Compare(_totals[next[0]], _quota) == 0;
        return isOverNothing ? TransferSurplus([next[0]], null) : tie;
    }

    /// <summary>Credits every candidate with the papers that were sorted to them.</summary>
    void CountFirstPreferences()
    {
        var credited = default(T);
        for (var candidate = 0; candidate < _totals.Length; candidate++)
        {
            credited = _arithmetic.Add(credited, _totals[candidate] = TallyOf(_values[0], candidate));
            ForgetArrivals(candidate);
            Arrive(candidate, transfer: 0, _values[0], _totals[candidate]);
        }
        // Nobody's papers are non-transferable yet, unless the count began anew without some candidates.
        _nonTransferable = Tally(_values[0], _validUnits - _movement.TransferableUnits);
        _loss = _arithmetic.Subtract(_arithmetic.Subtract(_valid, credited), _nonTransferable);
        _movement.Clear();
    }

    /// <summary>Notes the papers that have just moved to a candidate.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="transfer">Number of the transfer within the stage, from 1; 0 of first preferences.</param>
    /// <param name="value">What a paper of worth 1 is worth now.</param>
    /// <param name="votes">What they were credited as.</param>
    protected void Arrive(int candidate, int transfer, T value, T votes)
    {
        if (_keepsArrivals && _movement.PapersTo(candidate) is > 0 and var papers)
            (_arrivals[candidate] ??= []).Add(new Arrival<T>(_recorder.Number, transfer, value, papers, votes));
    }

    /// <summary>What papers came to lie with a candidate, and when; nothing where that is not kept.</summary>
    protected ReadOnlySpan<Arrival<T>> ArrivalsOf(int candidate) => CollectionsMarshal.AsSpan(_arrivals[candidate]);

    /// <summary>Takes note that the papers of a candidate have left them.</summary>
    protected void ForgetArrivals(int candidate) => _arrivals[candidate]?.Clear();

    /// <summary>Papers that lay with a candidate since they came, as the record names them.</summary>
    protected Parcel Parcel(int candidate, Arrival<T> arrival) =>
        new(candidate, arrival.Stage, arrival.Transfer == 0 ? null : arrival.Transfer, arrival.Papers, _arithmetic.ToVotes(arrival.Value));

    protected int NewClass(T value)
    {
        _values.Add(value);
        return _values.Count - 1;
    }

    /// <summary>What the papers are credited as that have just moved to a candidate.</summary>
    protected T TallyOf(T value, int candidate) => _papers.AllWorthOne ? _arithmetic.Tally(value, _movement.PapersTo(candidate)) : Tally(value, _movement.UnitsTo(candidate));

    protected T Tally(T value, BigInteger units) => _arithmetic.Tally(value, units, _papers.Denominator, Rounding.Down);

    protected override void CloseStage()
    {
        Remember(batch: null);
        if (_recorder.WantsStages && _rule.Election.Value == ElectionTest.AtLeastQuotaOrVoteRequired)
            _recorder.Requires(_vacancies > 0 ? (_arithmetic.ToVotes(ActiveVote()), _arithmetic.ToVotes(VoteRequired())) : null);
        base.CloseStage();
    }

    /// <summary>Keeps the totals as they stand for breaking later ties.</summary>
    /// <param name="batch">Number of the transfer within the stage after which this is, or null at the stage's end.</param>
    protected void Remember(int? batch)
    {
        _recorder.Hold(_history.Count, "stages and batches");
        _history.Add(_totals, _recorder.Number, batch);
    }
}
