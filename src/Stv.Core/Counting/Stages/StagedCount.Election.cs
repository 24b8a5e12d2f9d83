using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Who is elected, and when the count is over.</content>
partial class StagedCount<T, TArithmetic>
{
    protected override bool MayElect => (_rule.SinglePlace.Value == SinglePlace.AsAnyOther || _contest.Seats > 1 || _hasExcluded) && !WriteInsStopElections;

    /// <summary>Whether nobody is elected yet because undeclared write-ins have votes.</summary>
    bool WriteInsStopElections => _rule.UndeclaredWriteIns.Value == UndeclaredWriteIns.BeforeAnybodyIsElected && WriteIns().Any(candidate => _arithmetic.Compare(_totals[candidate], default) > 0);

    /// <summary>Whether those who qualify together are taken one after another, since each election changes what the next requires.</summary>
    bool InDescendingOrder => _rule.Election.Value == ElectionTest.AtLeastQuotaOrVoteRequired || _rule.Winners.Value == WinnersPerStage.OnlyTheHighest;

    bool OneAtATime => _rule.Winners.Value == WinnersPerStage.OnlyTheHighest;

    /// <summary>Whether there are places for all who are left.</summary>
    bool AllWhoAreLeftHavePlaces => ElectableUpTo(_vacancies) <= _vacancies;

    /// <summary>
    /// Elects everybody who passes the test, most votes first. Where there is no room for all of them, they are elected one
    /// after another, and each election can doom those who come after it.
    /// </summary>
    /// <returns>The tie that needs a lot before anybody else can be elected, or null.</returns>
    protected Tie? ElectByQuota()
    {
        while (MayElect && _vacancies > 0 && Qualified() is { Count: > 0 } reached)
        {
            Tie? tie = null;
            if (InDescendingOrder || !HaveRoom(reached))
            {
                var first = Highest(reached);
                if (OneAtATime || !HaveRoom(first))
                    tie = Choose(TiePurpose.Elect, first, _rule.ElectionTies.Value.IsDefault ? _rule.SurplusTies : _rule.ElectionTies, haveRoom: OneAtATime ? null : HaveRoom);
                // Where all who are left have places nobody's election hangs on who of them is first.
                if (tie is { NeedsLot: true } && OneAtATime && AllWhoAreLeftHavePlaces)
                    (tie, first) = (null, [first[0]]);
                if (tie is { NeedsLot: true })
                    return tie;
                reached = tie switch
                {
                    null => [.. first],
                    { Chosen: { } chosen } => [chosen],
                    _ => [.. tie.StillTied],
                };
            }
            if (tie is not null)
                _recorder.Tie(tie);
            if (tie is { Method: TieMethod.Nobody })
                return null;
            var required = _rule.Election.Value == ElectionTest.AtLeastQuotaOrVoteRequired ? VoteRequired() : default;
            Elect(reached, candidate => ByVotes(candidate, required));
            if (_rule.Winners.Value == WinnersPerStage.OnlyTheHighest)
                return null;
        }
        return null;
    }

    bool HaveRoom(IReadOnlyCollection<int> candidates) => candidates.Count <= _vacancies && _reserved.CanAllBeElected(candidates);

    /// <summary>Whether the count is over.</summary>
    bool AllPlacesFilled() => _vacancies == 0 || ElectableUpTo(0) == 0;

    /// <summary>Fills the last places where they can be filled without the quota.</summary>
    /// <returns>The tie that needs a lot before the last place can be filled, or null.</returns>
    Tie? FillLastPlaces()
    {
        if (_vacancies == 0 || !MayElect || (_rule.LastPlaces.Value == LastPlaces.AfterTransferAndSurpluses || OneAtATime) && WithSurplus().Count > 0)
            return null;
        if (_vacancies > 1 && _rule.LastButOne.Value == LastButOne.AsAnyOther && ElectableUpTo(_vacancies) > _vacancies)
            return null;
        var electable = Electable();
        if (_rule.LastVacancy.Value == LastVacancy.ToTheHigherOfTwo && _vacancies == 1 && electable.Count == 2 && Continuing().Count() == 2 && WithSurplus().Count == 0)
            return ElectHigherOfTwo(electable);
        FillLastPlaces(electable);
        return null;
    }

    Tie? ElectHigherOfTwo(List<int> two)
    {
        var first = Highest(two);
        var tie = Choose(TiePurpose.Elect, first, new(_rule.LastVacancyTies.Value, _rule.LastVacancy.Clause));
        if (tie is { NeedsLot: true })
            return tie;
        if (tie is not null)
            _recorder.Tie(tie);
        Elect([tie?.Chosen ?? first[0]], candidate => new Reason.OutweighsTheRest { Candidates = [candidate], Clause = _rule.LastVacancy.Clause });
        return null;
    }

    void FillLastPlaces(List<int> electable)
    {
        if (electable.Count <= _vacancies)
            Elect(electable, candidate => new Reason.FillsLastPlace { Candidates = [candidate], Clause = _rule.LastPlaces.Clause });
        else if (_vacancies == 1 && _rule.LastVacancy.Value is LastVacancy.ToOneWhoEqualsTheRest or LastVacancy.ToOneWhoExceedsTheRest && OutweighsTheRest(electable) is { } one)
            Elect([one], candidate => new Reason.OutweighsTheRest { Candidates = [candidate], Clause = _rule.LastVacancy.Clause });
        else if (_rule.LastButOne.Value != LastButOne.AsAnyOther && WithoutThoseBelow(electable) is { IsEmpty: false } others)
            Elect([.. others], candidate => new Reason.LowestCannotCatchUp { Candidates = [candidate], Clause = _rule.LastButOne.Clause });
    }

    /// <summary>The candidate for the last place whom the rest together, with all surpluses, cannot overtake; of two with equal votes neither.</summary>
    int? OutweighsTheRest(List<int> electable)
    {
        if (Highest(electable) is not [var first])
            return null;
        var rest = Continuing().Where(candidate => candidate != first).Aggregate(OutstandingSurplus(), (sum, candidate) => _arithmetic.Add(sum, _totals[candidate]));
        return _arithmetic.Compare(_totals[first], rest) >= (_rule.LastVacancy.Value == LastVacancy.ToOneWhoEqualsTheRest ? 0 : 1) ? first : null;
    }

    /// <summary>As many as there are places, when not even all surpluses and the votes of all below would bring those below level with the last of them; where the rule says so, only with one candidate more than places.</summary>
    ImmutableArray<int> WithoutThoseBelow(List<int> electable)
    {
        var below = electable.Count - _vacancies;
        if (below > 1 && _rule.LastButOne.Value == LastButOne.ElectedWithoutTheLowest || Continuing().Count() != electable.Count)
            return [];
        electable.Sort((a, b) => _arithmetic.Compare(_totals[a], _totals[b]));
        var reach = electable[..below].Aggregate(OutstandingSurplus(), (sum, candidate) => _arithmetic.Add(sum, _totals[candidate]));
        ImmutableArray<int> others = [.. electable[below..]];
        return _arithmetic.Compare(reach, _totals[others[0]]) < 0 && _reserved.CanAllBeElected(others) ? others : [];
    }

    protected override void AfterElection(IReadOnlyList<int> together)
    {
        var receives = _rule.ElectedReceive.Value == ElectedReceive.UntilSurplusMoves;
        foreach (var candidate in together)
        {
            if (receives || HasSurplus(candidate))
                _standing[candidate] = Standing.ElectedWithSurplus;
            _receiving[candidate] = receives;
            _electedAt[candidate] = _recorder.Number;
        }
    }

    /// <summary>Why a candidate is elected who passes the test for election.</summary>
    Reason ByVotes(int candidate, T required)
    {
        var votes = Published(_totals[candidate]);
        return HasQuota(candidate)
            ? new Reason.ReachedQuota(votes, Published(_quota)) { Candidates = [candidate], Clause = _rule.Election.Clause }
            : new Reason.ReachedVoteRequired(votes, Published(required)) { Candidates = [candidate], Clause = _rule.Election.Clause };
    }
}
