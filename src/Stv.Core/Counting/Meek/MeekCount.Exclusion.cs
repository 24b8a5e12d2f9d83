using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Excluding candidates.</content>
partial class MeekCount<T, TArithmetic>
{
    /// <summary>The reason to exclude the lowest candidate before the surpluses are passed on, or null when they could still bring them past the next.</summary>
    Reason.SureLoser? SureLoser()
    {
        var (lowest, next) = (-1, -1);
        foreach (var candidate in Excludable())
            if (lowest < 0 || _arithmetic.Compare(_totals[candidate], _totals[lowest]) < 0)
                (lowest, next) = (candidate, lowest);
            else if (next < 0 || _arithmetic.Compare(_totals[candidate], _totals[next]) < 0)
                next = candidate;
        return next >= 0 && _arithmetic.Compare(_arithmetic.Subtract(_totals[next], _totals[lowest]), _surplus) > 0
            ? new Reason.SureLoser(Published(_totals[lowest]), Published(_surplus), Published(_totals[next])) { Candidates = [lowest], Clause = _rule.EarlyExclusion.Clause }
            : null;
    }

    /// <summary>Excludes the lowest candidate, or all who have no votes; the doomed before either.</summary>
    /// <param name="why">Why somebody is excluded now.</param>
    /// <returns>The tie that needs a lot before anybody can be excluded, or null.</returns>
    Tie? ExcludeNext(Reason why)
    {
        if (Doomed() is { IsEmpty: false } doomed)
            return GiveUp(doomed);
        if (_rule.ZeroVotes.Value == ZeroVotes.Together && !(ByMajority && !_tooMany.IsEmpty) && WithoutVotes() is { Length: > 1 } zeros)
            return ExcludeFor(zeros, [new Reason.WithoutVotes { Candidates = zeros, Clause = _rule.ZeroVotes.Clause }]);
        var tied = Tied();
        var tie = Choose(TiePurpose.Exclude, tied, _rule.ExclusionTies, _iteration);
        if (tie is { Chosen: null })
            return tie;
        var candidate = tie?.Chosen ?? tied[0];
        return ExcludeFor([candidate],
        [
            .. why is Reason.SurplusBelowLimit { Candidates.IsEmpty: true } ? ImmutableArray<Reason>.Empty : [why],
            .. why is Reason.SureLoser ? ImmutableArray<Reason>.Empty : [new Reason.FewestVotes(Published(_totals[candidate])) { Candidates = [candidate], Clause = _rule.TiedForExclusion.Clause }],
            .. PassedOver([candidate]),
        ], tie);
    }

    /// <summary>Those who count as lowest, in ballot-paper order.</summary>
    ImmutableArray<int> Tied()
    {
        // Both have half of the votes. Any other candidate has none, and the next election ends the count for them.
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
        ImmutableArray<int> zeros = [.. Excludable().Where(candidate => _totals[candidate].Equals(default))];
        return Electable().Count(candidate => !zeros.Contains(candidate)) >= _vacancies && _reserved.CanAllBeExcluded(zeros) ? zeros : [];
    }

    /// <summary>Excludes candidates together, and says so where their papers do not move.</summary>
    Tie? ExcludeFor(ImmutableArray<int> candidates, ImmutableArray<Reason> reasons, Tie? tie = null) =>
        Exclude(candidates, WouldMove(candidates) ? reasons : [.. reasons, WithoutTransfer(candidates)], tie);

    protected override void Leave(int candidate) => _keep[candidate] = default;

    /// <summary>Distributes the papers of the excluded as if they had never stood.</summary>
    protected override Tie? MovePapers(ImmutableArray<int> candidates)
    {
        Release(candidates);
        return null;
    }
}
