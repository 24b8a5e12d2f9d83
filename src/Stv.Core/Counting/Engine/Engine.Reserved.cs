using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Reserved places: the guarded, the doomed, and beginning anew.</content>
partial class Engine<T, TArithmetic>
{
    /// <summary>Those without whom the count began anew.</summary>
    readonly List<int> _struckOut = [];

    /// <summary>Continuing candidates who can be elected.</summary>
    protected List<int> Electable()
    {
        var electable = new List<int>(_standing.Length);
        foreach (var candidate in Continuing())
            if (CanTakePlace(candidate))
                electable.Add(candidate);
        return electable;
    }

    /// <summary>Whether a place can still be filled with a continuing candidate.</summary>
    protected bool CanTakePlace(int candidate) => _canTakePlace[candidate] && !_reserved.IsDoomed(candidate);

    /// <summary>Continuing candidates who can be excluded.</summary>
    protected List<int> Excludable()
    {
        var excludable = new List<int>(_standing.Length);
        foreach (var candidate in Continuing())
            if (!_reserved.IsGuarded(candidate))
                excludable.Add(candidate);
        return excludable;
    }

    /// <summary>Continuing candidates who can no longer be elected.</summary>
    protected ImmutableArray<int> Doomed() => _reserved.CanDoom ? [.. Continuing().Where(_reserved.IsDoomed)] : [];

    /// <summary>How many continuing candidates can be elected; of more than so many only that there are more.</summary>
    /// <param name="most">So many.</param>
    /// <param name="without">Candidates who are not counted.</param>
    protected int ElectableUpTo(int most, ImmutableArray<int> without = default)
    {
        var electable = 0;
        foreach (var candidate in Continuing())
            if (CanTakePlace(candidate) && (without.IsDefault || !without.Contains(candidate)) && ++electable > most)
                break;
        return electable;
    }

    /// <summary>Whether the doomed stay while surpluses are to be transferred.</summary>
    protected bool DoomedWait => _contest.Reserved is { Doomed: DoomedTiming.AfterSurpluses, RestartOnDoom: false };

    /// <summary>Works out anew who is guarded and who is doomed.</summary>
    protected void Reconsider()
    {
        foreach (var reason in _reserved.Update(_standing))
            _recorder.Reserve(reason);
    }

    /// <summary>Excludes the doomed, or begins the count anew without them, as the contest wants it.</summary>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    protected Tie? GiveUp(ImmutableArray<int> doomed)
    {
        var reason = new Reason.DoomedExcluded { Candidates = doomed, VotesOfEach = VotesOf(doomed) };
        if (!_contest.Reserved.RestartOnDoom)
            return Exclude(doomed, [reason]);
        BeginAnew(doomed, [reason]);
        return null;
    }

    /// <summary>Begins the count anew from the first preferences, as if some had not stood. Papers that name nobody else are non-transferable.</summary>
    /// <param name="without">Who.</param>
    /// <param name="why">Why.</param>
    /// <param name="tie">The tie that was broken to find them, or null.</param>
    protected void BeginAnew(ImmutableArray<int> without, IEnumerable<Reason> why, Tie? tie = null)
    {
        OpenStage(StageKind.Restart, without, tie);
        _recorder.BeginAnew();
        _struckOut.AddRange(without);
        foreach (var candidate in _struckOut)
            _recorder.Exclude(candidate);
        foreach (var reason in why)
            _recorder.Reason(reason);

        for (var candidate = 0; candidate < _standing.Length; candidate++)
            if (_standing[candidate] != Standing.Withdrawn)
                _standing[candidate] = _struckOut.Contains(candidate) ? Standing.Excluded : Standing.Continuing;
        _vacancies = _plan.SeatsToFill;
        _history.Clear();
        StartAgain();
        Reconsider();
    }

    /// <summary>Sorts the papers to their first continuing candidates, after the count began anew.</summary>
    protected abstract void StartAgain();
}
