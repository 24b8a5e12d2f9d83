using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Reserved places: the guarded, the doomed, and beginning anew.</content>
partial class StagedCount<T, TArithmetic>
{
    /// <summary>Continuing candidates who can be elected.</summary>
    IEnumerable<int> Electable() => Continuing().Where(candidate => !_reserved.IsDoomed(candidate));

    /// <summary>Works out anew who is guarded and who is doomed.</summary>
    void Reconsider()
    {
        foreach (var reason in _reserved.Update(_standing))
            _recorder.Reserve(reason);
    }

    /// <summary>The doomed who are to go now, all together.</summary>
    ImmutableArray<int> DoomedToGo()
    {
        ImmutableArray<int> doomed = [.. Continuing().Where(_reserved.IsDoomed)];
        var wait = _contest.Reserved is { Doomed: DoomedTiming.AfterSurpluses, RestartOnDoom: false } && WithSurplus().Any();
        return wait ? [] : doomed;
    }

    /// <summary>Lets no more papers of an exclusion in hand reach those who came to be doomed in it.</summary>
    protected void PassByTheDoomed()
    {
        if (_contest.Reserved.Doomed == DoomedTiming.BeforeSurpluses)
            foreach (var candidate in Continuing().Where(_reserved.IsDoomed))
                _receiving[candidate] = false;
    }

    Tie? GiveUp(ImmutableArray<int> doomed)
    {
        if (!_contest.Reserved.RestartOnDoom)
            return Exclude(doomed, ReasonKind.DoomedExcluded, null);
        BeginAnew(doomed);
        return null;
    }

    /// <summary>Begins the count anew from the first preferences, as if the doomed had not stood. The quota stands as it was at the first stage; papers that name nobody else are non-transferable.</summary>
    void BeginAnew(ImmutableArray<int> doomed)
    {
        OpenStage(StageKind.Restart, doomed);
        _recorder.BeginAnew();
        _struckOut.AddRange(doomed);
        foreach (var candidate in _struckOut)
            _recorder.Exclude(candidate);
        _recorder.Reason(new Reason(ReasonKind.DoomedExcluded, doomed, [.. doomed.Select(candidate => _arithmetic.ToVotes(_totals[candidate]))], null));

        for (var candidate = 0; candidate < _standing.Length; candidate++)
        {
            if (_standing[candidate] != Standing.Withdrawn)
                _standing[candidate] = _struckOut.Contains(candidate) ? Standing.Excluded : Standing.Continuing;
            _receiving[candidate] = _standing[candidate] == Standing.Continuing;
        }
        _vacancies = _plan.SeatsToFill;
        _hasExcluded = true;
        _quota = Quota(_valid);
        _history.Clear();
        _values.Clear();
        _piles = new PileStore(_papers, _totals.Length);
        _piles.SortFirstPreferences(NewClass(_arithmetic.Whole(1)), _receiving, _movement);
        CountFirstPreferences();
    }
}
