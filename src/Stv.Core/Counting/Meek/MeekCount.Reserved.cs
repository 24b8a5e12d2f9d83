using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Reserved places: the guarded, the doomed, and beginning anew.</content>
partial class MeekCount<T, TArithmetic>
{
    /// <summary>Continuing candidates who can be elected.</summary>
    IEnumerable<int> Electable() => Continuing().Where(candidate => !_reserved.IsDoomed(candidate));

    /// <summary>Works out anew who is guarded and who is doomed.</summary>
    void Reconsider()
    {
        foreach (var reason in _reserved.Update(_standing))
            _recorder.Reserve(reason);
    }

    ImmutableArray<int> Doomed() => [.. Continuing().Where(_reserved.IsDoomed)];

    /// <summary>Whether the doomed go only when somebody would be excluded anyway, rather than at once.</summary>
    bool DoomedWait => _contest.Reserved is { Doomed: DoomedTiming.AfterSurpluses, RestartOnDoom: false };

    void GiveUp(ImmutableArray<int> doomed)
    {
        var reason = new Reason(ReasonKind.DoomedExcluded, doomed, VotesOf(doomed), null);
        if (_contest.Reserved.RestartOnDoom)
            BeginAnew(doomed, reason);
        else
            Exclude(doomed, [reason]);
    }

    /// <summary>Begins the count anew from the first preferences, as if the doomed had not stood; papers that name nobody else are non-transferable.</summary>
    void BeginAnew(ImmutableArray<int> doomed, Reason reason)
    {
        OpenStage(StageKind.Restart, doomed);
        _recorder.BeginAnew();
        _struckOut.AddRange(doomed);
        foreach (var candidate in _struckOut)
            _recorder.Exclude(candidate);
        _recorder.Reason(reason);

        for (var candidate = 0; candidate < _standing.Length; candidate++)
            if (_standing[candidate] != Standing.Withdrawn)
                _standing[candidate] = _struckOut.Contains(candidate) ? Standing.Excluded : Standing.Continuing;
        _history.Clear();
        Begin();
        _piles.Units.Ending(Paths.Start).Add(_validUnits - Units());
        Reconsider();
    }
}
