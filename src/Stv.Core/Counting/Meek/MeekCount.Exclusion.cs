using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Excluding candidates.</content>
partial class MeekCount<T, TArithmetic>
{
    /// <summary>The reason to exclude the lowest candidate before the surpluses are passed on, or null when they could still bring him past the next.</summary>
    Reason? SureLoser()
    {
        var (lowest, next) = (-1, -1);
        foreach (var candidate in Excludable())
            if (lowest < 0 || _arithmetic.Compare(_totals[candidate], _totals[lowest]) < 0)
                (lowest, next) = (candidate, lowest);
            else if (next < 0 || _arithmetic.Compare(_totals[candidate], _totals[next]) < 0)
                next = candidate;
        return next >= 0 && _arithmetic.Compare(_arithmetic.Subtract(_totals[next], _totals[lowest]), _surplus) > 0
            ? new Reason(ReasonKind.SureLoser, [lowest], [_arithmetic.ToVotes(_totals[lowest]), _arithmetic.ToVotes(_surplus), _arithmetic.ToVotes(_totals[next])], _rule.EarlyExclusion.Clause)
            : null;
    }

    IEnumerable<int> Excludable() => Continuing().Where(candidate => !_reserved.IsGuarded(candidate));

    /// <summary>Excludes the lowest candidate, or all who have no votes; the doomed before either.</summary>
    /// <param name="why">Why somebody is excluded now.</param>
    /// <returns>The tie that needs a lot before anybody can be excluded, or null.</returns>
    Tie? ExcludeNext(Reason why)
    {
        if (Doomed() is { IsEmpty: false } doomed)
        {
            GiveUp(doomed);
            return null;
        }
        if (_rule.ZeroVotes.Value == ZeroVotes.Together && !(ByMajority && !_tooMany.IsEmpty) && WithoutVotes() is { Length: > 1 } zeros)
        {
            Exclude(zeros, [new Reason(ReasonKind.WithoutVotes, zeros, [], _rule.ZeroVotes.Clause)]);
            return null;
        }
        var tied = Tied();
        var tie = Choose(TiePurpose.Exclude, tied);
        if (tie is { Chosen: null })
            return tie;
        var candidate = tie?.Chosen ?? tied[0];
        ImmutableArray<int> passedOver = [.. Continuing().Where(other => _reserved.IsGuarded(other) && _arithmetic.Compare(_totals[other], _totals[candidate]) <= 0)];
        Exclude([candidate],
        [
            .. why.Kind == ReasonKind.SurplusBelowLimit && why.Candidates.IsEmpty ? ImmutableArray<Reason>.Empty : [why],
            .. why.Kind == ReasonKind.SureLoser ? ImmutableArray<Reason>.Empty : [new Reason(ReasonKind.FewestVotes, [candidate], VotesOf([candidate]), _rule.TiedForExclusion.Clause)],
            .. passedOver.IsEmpty ? ImmutableArray<Reason>.Empty : [new Reason(ReasonKind.PassedOverAsGuarded, passedOver, VotesOf(passedOver), null)],
        ], tie);
        return null;
    }

    /// <summary>Those who count as lowest, in ballot-paper order.</summary>
    ImmutableArray<int> Tied()
    {
        // Both have half of the votes; whoever else stands has none, and goes with the election of the other.
        if (ByMajority && !_tooMany.IsEmpty && _tooMany.All(Excludable().Contains))
            return _tooMany;
        var reach = Excludable().Select(candidate => _totals[candidate]).Aggregate((a, b) => _arithmetic.Compare(b, a) < 0 ? b : a);
        if (_rule.TiedForExclusion.Value == TiedForExclusion.WithinSurplus)
            reach = _arithmetic.Add(reach, _surplus);
        return [.. Excludable().Where(candidate => _arithmetic.Compare(_totals[candidate], reach) <= 0)];
    }

    /// <summary>Those without votes who can be excluded together; nobody where too few would be left to fill the places.</summary>
    ImmutableArray<int> WithoutVotes()
    {
        ImmutableArray<int> zeros = [.. Continuing().Where(candidate => _totals[candidate].Equals(default) && !_reserved.IsGuarded(candidate))];
        return Electable().Count(candidate => !zeros.Contains(candidate)) >= _vacancies && _reserved.CanAllBeExcluded(zeros) ? zeros : [];
    }

    /// <summary>Excludes candidates together: all papers are distributed as if they had never stood.</summary>
    void Exclude(ImmutableArray<int> candidates, ImmutableArray<Reason> reasons, Tie? tie = null)
    {
        foreach (var candidate in candidates)
            _standing[candidate] = Standing.Excluded;
        var moves = _rule.LastPlaces.Value == LastPlaces.AfterTransfer || Electable().Count() > _vacancies;
        if (moves)
            OpenStage(StageKind.Exclusion, candidates, tie);
        else if (tie is not null)
            _recorder.Tie(tie);

        foreach (var candidate in candidates)
        {
            _keep[candidate] = default;
            _recorder.Exclude(candidate);
        }
        foreach (var reason in reasons)
            _recorder.Reason(reason);
        if (!moves)
            _recorder.Reason(new Reason(ReasonKind.FewestVotesWithoutTransfer, candidates, VotesOf(candidates), _rule.LastPlaces.Clause));
        if (moves)
            MovePapers(candidates);
        Reconsider();
    }

    ImmutableArray<Votes> VotesOf(ImmutableArray<int> candidates) => [.. candidates.Select(candidate => _arithmetic.ToVotes(_totals[candidate]))];
}
