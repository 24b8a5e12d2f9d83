using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Who is elected, and when the count is over.</content>
partial class MeekCount<T, TArithmetic>
{
    /// <summary>Whether a candidate has the quota, which a candidate without votes never has.</summary>
    bool HasQuota(int candidate) =>
        _arithmetic.Compare(_totals[candidate], _quota) >= 0 && _arithmetic.Compare(_totals[candidate], default) > 0;

    /// <summary>Whether the surpluses of those already elected have been passed on as far as possible.</summary>
    bool HasConverged => IsWithinLimit() || IsStable || HasReachedIterationLimit;

    /// <summary>Whether somebody with the quota waits to be elected until the surpluses have been passed on. Nobody is excluded meanwhile.</summary>
    bool SomebodyAwaitsElection => _rule.Election.Value == ElectionTiming.AfterConvergence && _tooMany.IsEmpty && Electable().Any(HasQuota);

    /// <summary>Those with the quota at this iteration, where there are more of them than places; else nobody.</summary>
    ImmutableArray<int> _tooMany = [];

    /// <summary>
    /// Elects everybody who has the quota, most votes first. Where reserved places leave no room for all of them, they are
    /// elected one after another, and each election can doom those who come after it. When more have it than there are
    /// places, which an exact quota allows, nobody is elected before somebody is excluded.
    /// </summary>
    /// <returns>The tie that needs a lot before anybody else can be elected, or null.</returns>
    Tie? ElectByQuota()
    {
        _someoneElected = false;
        _tooMany = [];
        if (_rule.Election.Value == ElectionTiming.AfterConvergence && !HasConverged)
            return null;
        while (WithQuota() is { } reached)
        {
            if (reached.Count > _vacancies)
            {
                _tooMany = [.. reached];
                return null;
            }
            Tie? tie = null;
            if (!_reserved.CanAllBeElected(reached))
            {
                var first = Highest(reached);
                if (!_reserved.CanAllBeElected(first))
                    tie = Choose(TiePurpose.Elect, first, _rule.ExclusionTies, _iteration);
                if (tie is { Chosen: null })
                    return tie;
                reached = tie is null ? [.. first] : [tie.Chosen!.Value];
            }
            if (tie is not null)
                _recorder.Tie(tie);
            Elect(reached, candidate => new Reason.ReachedQuota(Published(_totals[candidate]), Published(_quota)) { Candidates = [candidate], Clause = ElectionClause });
        }
        return null;
    }

    /// <summary>Those with the quota who can be elected; null when there are none.</summary>
    List<int>? WithQuota()
    {
        List<int>? reached = null;
        foreach (var candidate in Continuing())
            if (CanTakePlace(candidate) && HasQuota(candidate))
                (reached ??= []).Add(candidate);
        return reached;
    }

    /// <summary>Whether the count is over. Candidates who are left for as many places, or more, fill them now.</summary>
    bool AllPlacesFilled()
    {
        if (_vacancies > 0 && ElectableUpTo(_vacancies) <= _vacancies)
            Elect([.. Electable()], candidate => new Reason.FillsLastPlace { Candidates = [candidate], Clause = _rule.LastPlaces.Clause });
        return _vacancies == 0 || ElectableUpTo(0) == 0;
    }

    protected override void AfterElection(IReadOnlyList<int> together)
    {
        _someoneElected = true;
        if (_vacancies > 0)
            Release(together);
    }

    /// <summary>Moves the papers of candidates whose standing has changed.</summary>
    void Release(IEnumerable<int> candidates)
    {
        foreach (var candidate in candidates)
            _piles.Release(candidate);
        _shared?.Share();
    }
}
