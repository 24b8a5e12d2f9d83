using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Excluding candidates.</content>
partial class StagedCount<T, TArithmetic>
{
    /// <summary>Some of the lowest who can go together.</summary>
    /// <param name="Candidates">Who, fewest votes first.</param>
    /// <param name="NextAbove">Votes of the next above them.</param>
    /// <param name="IsReduced">Whether more could have gone but for reserved places.</param>
    sealed record LowestGroup(ImmutableArray<int> Candidates, T NextAbove, bool IsReduced);

    /// <summary>The largest group of the lowest that leaves enough for the places, keeps tied candidates together, can go without breaking reserved places, and whose votes with all surpluses stay below the next above, or equal it; null when there is none.</summary>
    /// <param name="mayEqual">Whether their votes may equal those of the next above.</param>
    /// <param name="atMost">The most who may go.</param>
    /// <param name="going">Others who go with them, whatever votes they have.</param>
    LowestGroup? LargestGroup(bool mayEqual, int atMost = int.MaxValue, ImmutableArray<int> going = default)
    {
        var others = going.IsDefault ? [] : going;
        var ascending = Excludable().Except(others)
            .Order(Comparer<int>.Create((a, b) => _arithmetic.Compare(_totals[a], _totals[b]) is not 0 and var difference ? difference : a.CompareTo(b))).ToList();
        var spare = Electable().Count - _vacancies;
        var votes = others.Aggregate(OutstandingSurplus(), (sum, candidate) => _arithmetic.Add(sum, _totals[candidate]));
        LowestGroup? largest = null;
        for (var count = 1; count < ascending.Count && count <= atMost && spare >= 0; count++)
        {
            var (last, next) = (ascending[count - 1], ascending[count]);
            votes = _arithmetic.Add(votes, _totals[last]);
            spare -= CanTakePlace(last) ? 1 : 0;
            var comparison = _arithmetic.Compare(votes, _totals[next]);
            if (spare < 0 || _arithmetic.Compare(_totals[last], _totals[next]) == 0 || comparison > 0 || comparison == 0 && !mayEqual)
                continue;
            ImmutableArray<int> group = [.. ascending[..count]];
            if (!MayGoTogether(group))
                continue;
            // Those who cannot go together cannot go with more either.
            if (!_reserved.CanAllBeExcluded(group))
                return largest is null ? null : largest with { IsReduced = true };
            largest = new LowestGroup(group, _totals[next], IsReduced: false);
        }
        return largest;
    }

    /// <summary>Whether the rule lets all of a group go at once, apart from their votes.</summary>
    protected virtual bool MayGoTogether(ImmutableArray<int> group) => true;

    /// <summary>Those who cannot catch up, where they go before surpluses; else null.</summary>
    LowestGroup? SureLosers() => _rule.SureLosers.Value == Stv.SureLosers.BeforeSurpluses ? LargestGroup(mayEqual: false) : null;

    /// <summary>Undeclared write-ins who are still in the count.</summary>
    IEnumerable<int> WriteIns() => Continuing().Where(candidate => _contest.Candidates[candidate].Kind == CandidateKind.UndeclaredWriteIns);

    /// <summary>Undeclared write-ins whose time it is to go, where the rule sets one.</summary>
    ImmutableArray<int> WriteInsToGo() => _rule.UndeclaredWriteIns.Value switch
    {
        UndeclaredWriteIns.WithFirstSureLosers => [.. WriteIns()],
        UndeclaredWriteIns.BeforeAnybodyIsElected when WriteInsStopElections => [.. WriteIns()],
        _ => [],
    };

    /// <summary>Excludes undeclared write-ins, and where the rule lets them go together, those who cannot catch up even with their votes.</summary>
    Tie? ExcludeWriteIns(ImmutableArray<int> writeIns)
    {
        Reason why = new Reason.UndeclaredWriteIns { Candidates = writeIns, VotesOfEach = VotesOf(writeIns), Clause = _rule.UndeclaredWriteIns.Clause };
        if (_rule.UndeclaredWriteIns.Value != UndeclaredWriteIns.WithFirstSureLosers || LargestGroup(mayEqual: false, going: writeIns) is not { } losers)
            return ExcludeFor(writeIns, why);
        return ExcludeFor([.. losers.Candidates, .. writeIns], CannotCatchUp(losers, writeIns.Aggregate(OutstandingSurplus(), (sum, candidate) => _arithmetic.Add(sum, _totals[candidate]))), tie: null, [why, .. Reduced(losers)]);
    }

    /// <summary>The continuing candidates with the fewest votes among those who are not guarded.</summary>
    ImmutableArray<int> Lowest() => Lowest(Excludable());

    /// <summary>Those who had fewer first preferences, or have fewer votes, than the rule asks for, before anybody else is excluded.</summary>
    ImmutableArray<int> BelowMinimum()
    {
        if (_rule.MinimumVotes.Value == 0 || _hasExcluded)
            return [];
        var minimum = _arithmetic.Whole(_rule.MinimumVotes.Value);
        ImmutableArray<int> below = [.. Excludable().Where(candidate => _arithmetic.Compare(_history.Count == 0 || _rule.MinimumOf.Value == MinimumOf.VotesAtFirstExclusion ? _totals[candidate] : _history.First(candidate), minimum) < 0)];
        return Electable().Except(below).Count() >= _vacancies && _reserved.CanAllBeExcluded(below) ? below : [];
    }

    Tie? ExcludeLowest()
    {
        if (BelowMinimum() is { IsEmpty: false } below)
            return ExcludeFor(below, new Reason.BelowMinimumVotes { Candidates = below, VotesOfEach = VotesOf(below), Clause = _rule.MinimumVotes.Clause });
        if (_rule.Exclusion.Value != ExclusionOrder.LowestOne && LargestGroup(mayEqual: _rule.Exclusion.Value == ExclusionOrder.LowestTogetherIfNotAboveNext) is { } group)
            return ExcludeTogether(group);
        var lowest = Lowest();
        var tie = Choose(TiePurpose.Exclude, lowest, _rule.ExclusionTies);
        if (tie is { NeedsLot: true })
            return tie;
        var chosen = tie?.Chosen ?? lowest[0];
        return ExcludeFor([chosen], FewestVotes(chosen), tie);
    }

    Reason.FewestVotes FewestVotes(int candidate) => new Reason.FewestVotes(Published(_totals[candidate])) { Candidates = [candidate], Clause = _rule.Exclusion.Clause };

    /// <summary>Excludes some of the lowest together, or the one that there is.</summary>
    /// <param name="group">Who.</param>
    /// <param name="deferring">Whether surpluses wait.</param>
    Tie? ExcludeTogether(LowestGroup group, bool deferring = false)
    {
        var candidates = group.Candidates;
        var (surplus, next) = (Published(OutstandingSurplus()), Published(group.NextAbove));
        Reason why = candidates is [var one] ? FewestVotes(one)
            : new Reason.FewestVotesTogether(surplus, next) { Candidates = candidates, VotesOfEach = VotesOf(candidates), Clause = _rule.Exclusion.Clause };
        IEnumerable<Reason> waiting = deferring ? [new Reason.SurplusesDeferred(surplus, Sum(candidates), next) { Candidates = [.. WithSurplus()], Clause = _rule.Deferral.Clause }] : [];
        return ExcludeFor(candidates, why, tie: null, waiting.Concat(Reduced(group)));
    }

    /// <summary>Excludes those who cannot catch up.</summary>
    Tie? ExcludeSureLosers(LowestGroup group) => ExcludeFor(group.Candidates, CannotCatchUp(group, OutstandingSurplus()), tie: null, Reduced(group));

    /// <param name="group">Those who cannot catch up.</param>
    /// <param name="others">The votes of others that they could yet get.</param>
    Reason.CannotCatchUp CannotCatchUp(LowestGroup group, T others) =>
        new(Published(others), Published(group.NextAbove)) { Candidates = group.Candidates, VotesOfEach = VotesOf(group.Candidates), Clause = _rule.SureLosers.Clause };

    /// <summary>The reason why no more are excluded together, where reserved places are it.</summary>
    static IEnumerable<Reason> Reduced(LowestGroup group) => group.IsReduced ? [new Reason.GroupReducedForReservedPlaces { Candidates = group.Candidates }] : [];

    Votes Sum(ImmutableArray<int> candidates) => Published(candidates.Aggregate(default(T), (sum, candidate) => _arithmetic.Add(sum, _totals[candidate])));

    /// <summary>Excludes candidates together: their papers are put together by value and move in one stage.</summary>
    /// <param name="candidates">Who.</param>
    /// <param name="why">Why, if their papers move.</param>
    /// <param name="tie">The tie that was broken to find them, or null.</param>
    /// <param name="before">What is said before that.</param>
    Tie? ExcludeFor(ImmutableArray<int> candidates, Reason why, Tie? tie = null, IEnumerable<Reason>? before = null)
    {
        if (_rule.ExclusionEffect.Value == ExclusionEffect.CountBeginsAnew)
        {
            BeginAnew(candidates, [.. before ?? [], why, .. PassedOver(candidates)], tie);
            return null;
        }
        return Exclude(candidates, _recorder.WantsStages ? [.. before ?? [], WouldMove(candidates) ? why : WithoutTransfer(candidates), .. PassedOver(candidates)] : ImmutableArray<Reason>.Empty, tie);
    }

    protected override void Leave(int candidate) => _receiving[candidate] = false;

    protected sealed override Tie? MovePapers(ImmutableArray<int> candidates)
    {
        _hasExcluded = true;
        PassByTheDoomed();
        return MoveExcluded(candidates);
    }

    /// <summary>Moves the papers of the excluded.</summary>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    protected abstract Tie? MoveExcluded(ImmutableArray<int> candidates);
}
