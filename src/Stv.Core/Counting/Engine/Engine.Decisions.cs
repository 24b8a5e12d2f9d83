using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Electing and excluding, and the ties on the way.</content>
partial class Engine<T, TArithmetic>
{
    protected CandidatesOfStanding Continuing() => new(_standing, Standing.Continuing);

    /// <summary>Whether anybody can be elected yet.</summary>
    protected virtual bool MayElect => true;

    /// <summary>Elects candidates together, or lets them take places that are not filled, most votes first; those with equal votes share their place in the order, since nothing hangs on it.</summary>
    /// <param name="together">Who.</param>
    /// <param name="why">Why each is elected.</param>
    protected void Elect(List<int> together, Func<int, Reason> why)
    {
        together.Sort((a, b) => _arithmetic.Compare(_totals[b], _totals[a]) is not 0 and var difference ? difference : a.CompareTo(b));
        var order = 0;
        for (var i = 0; i < together.Count; i++)
        {
            var candidate = together[i];
            if (i == 0 || _arithmetic.Compare(_totals[candidate], _totals[together[i - 1]]) != 0)
                order = _recorder.NextInOrder;
            _standing[candidate] = Standing.Elected;
            _vacancies--;
            _recorder.Elect(candidate, order);
            if (_recorder.WantsStages)
                _recorder.Reason(why(candidate));
        }
        AfterElection(together);
        Reconsider();
    }

    /// <summary>Does what the rule does with those just elected.</summary>
    protected abstract void AfterElection(IReadOnlyList<int> together);

    /// <summary>Whether the papers of these would move if they were excluded: not where those left fill the last places at once. Whoever is excluded when all places are filled already is so for their papers' sake.</summary>
    protected bool WouldMove(ImmutableArray<int> excluded) =>
        _lastPlaces.Value != LastPlaces.BeforeTransfer || !MayElect || _vacancies == 0 || ElectableUpTo(_vacancies, without: excluded) > _vacancies;

    /// <summary>Why candidates are excluded whose papers do not move.</summary>
    protected Reason WithoutTransfer(ImmutableArray<int> excluded) =>
        new Reason.FewestVotesWithoutTransfer { Candidates = excluded, VotesOfEach = VotesOf(excluded), Clause = _lastPlaces.Clause };

    /// <summary>Excludes candidates together. Their papers move in a stage of their own, unless those left fill the last places.</summary>
    /// <param name="candidates">Who.</param>
    /// <param name="why">Why.</param>
    /// <param name="tie">The tie that was broken to find them, or null.</param>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    protected Tie? Exclude(ImmutableArray<int> candidates, ImmutableArray<Reason> why, Tie? tie = null)
    {
        var move = WouldMove(candidates);
        foreach (var candidate in candidates)
        {
            _standing[candidate] = Standing.Excluded;
            Leave(candidate);
        }
        if (move)
            OpenStage(StageKind.Exclusion, candidates, tie);
        else if (tie is not null)
            _recorder.Tie(tie);
        foreach (var candidate in candidates)
            _recorder.Exclude(candidate);
        foreach (var reason in why)
            _recorder.Reason(reason);
        // Before any paper moves: whom this exclusion dooms can neither receive one nor be elected on the way.
        Reconsider();
        return move ? MovePapers(candidates) : null;
    }

    /// <summary>Lets no more papers stay with a candidate who is excluded.</summary>
    protected abstract void Leave(int candidate);

    /// <summary>Moves the papers of the excluded.</summary>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    protected abstract Tie? MovePapers(ImmutableArray<int> candidates);

    /// <summary>The guarded who have no more votes than those to be excluded, as a reason; none where there are none.</summary>
    protected IEnumerable<Reason> PassedOver(ImmutableArray<int> excluded)
    {
        if (!_recorder.WantsStages)
            return [];
        var highest = excluded.Aggregate((a, b) => _arithmetic.Compare(_totals[b], _totals[a]) > 0 ? b : a);
        ImmutableArray<int> guarded = [.. Continuing().Where(other => _reserved.IsGuarded(other) && _arithmetic.Compare(_totals[other], _totals[highest]) <= 0)];
        return guarded.IsEmpty ? [] : [new Reason.PassedOverAsGuarded { Candidates = guarded, VotesOfEach = VotesOf(guarded) }];
    }

    /// <summary>Those with the most votes.</summary>
    protected ImmutableArray<int> Highest(List<int> candidates) => Foremost(candidates, ahead: 1);

    /// <summary>Those with the fewest votes.</summary>
    protected ImmutableArray<int> Lowest(List<int> candidates) => Foremost(candidates, ahead: -1);

    /// <summary>Those whom nobody is ahead of.</summary>
    /// <param name="candidates">Among whom.</param>
    /// <param name="ahead">1 where more votes are ahead, −1 where fewer are.</param>
    ImmutableArray<int> Foremost(List<int> candidates, int ahead)
    {
        if (candidates.Count == 0)
            return [];
        var first = candidates[0];
        foreach (var candidate in candidates)
            if (candidate != first && _arithmetic.Compare(_totals[candidate], _totals[first]) * ahead > 0)
                first = candidate;
        var equal = 0;
        foreach (var candidate in candidates)
            equal += IsLevel(candidate) ? 1 : 0;
        if (equal == 1)
            return [first];
        var all = ImmutableArray.CreateBuilder<int>(equal);
        foreach (var candidate in candidates)
            if (IsLevel(candidate))
                all.Add(candidate);
        return all.MoveToImmutable();

        bool IsLevel(int candidate) => candidate == first || _arithmetic.Compare(_totals[candidate], _totals[first]) == 0;
    }

    /// <summary>The tie among several candidates, broken as far as it can be; null when there is only one.</summary>
    protected Tie? Choose(TiePurpose purpose, ImmutableArray<int> tied, Cited<ImmutableArray<TieMethod>> methods, int iteration = 1, Func<IReadOnlyCollection<int>, bool>? haveRoom = null) =>
        tied.Length == 1 ? null : _ties.Break(purpose, tied, methods, iteration, haveRoom);
}
