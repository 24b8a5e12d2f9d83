using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Which surplus moves next, and whether it waits.</content>
partial class StagedCount<T, TArithmetic>
{
    /// <summary>Whether a candidate with this total has something to transfer once elected; under some rules a surplus of 0 is transferred too.</summary>
    bool HasSurplus(int candidate) =>
        _arithmetic.Compare(_totals[candidate], _quota) >= (_rule.EmptySurplus.Value == EmptySurplus.Transferred ? 0 : 1);

    List<int> WithSurplus()
    {
        var waiting = new List<int>();
        foreach (var candidate in new CandidatesOfStanding(_standing, Standing.ElectedWithSurplus))
            if (HasSurplus(candidate))
                waiting.Add(candidate);
        return waiting;
    }

    /// <summary>All surpluses not yet transferred.</summary>
    protected T OutstandingSurplus()
    {
        var sum = default(T);
        foreach (var candidate in new CandidatesOfStanding(_standing, Standing.ElectedWithSurplus))
            if (HasSurplus(candidate))
                sum = _arithmetic.Add(sum, _arithmetic.Subtract(_totals[candidate], _quota));
        return sum;
    }

    /// <summary>Those whose surplus is to move next: all, or those who tie for being the first; nobody when there is none.</summary>
    ImmutableArray<int> NextSurpluses()
    {
        var pending = WithSurplus();
        if (pending.Count == 0 || _rule.SurplusOrder.Value == SurplusOrder.AllTogether)
            return [.. pending];
        if (_rule.SurplusOrder.Value == SurplusOrder.EarliestFirst)
            pending = Earliest(pending);
        var largest = Highest(pending);
        return _rule.SurplusOrder.Value == SurplusOrder.LargestThenEarliest ? [.. Earliest([.. largest])] : largest;
    }

    /// <summary>Those of the given who were elected at the earliest stage.</summary>
    List<int> Earliest(List<int> elected)
    {
        var earliest = elected.Min(candidate => _electedAt[candidate]);
        return elected.FindAll(candidate => _electedAt[candidate] == earliest);
    }

    /// <summary>The lowest who can be excluded while surpluses wait, where the rule lets these wait and they could not change who that is; else null.</summary>
    LowestGroup? Deferring() => _rule.Deferral.Value != SurplusDeferral.Never && WithSurplus().Count > 0
        ? LargestGroup(mayEqual: _rule.Deferral.Value == SurplusDeferral.WhileNotAboveTheDifference, atMost: _rule.Exclusion.Value == ExclusionOrder.LowestOne ? 1 : int.MaxValue)
        : null;

    /// <summary>Opens the stage of a surplus, or of several that move together, and takes it from the candidates.</summary>
    /// <returns>What each has to transfer, and the votes they had.</returns>
    protected ImmutableArray<Surplus> TakeSurplus(ImmutableArray<int> candidates, Tie? tie)
    {
        OpenStage(StageKind.Surplus, candidates, tie);
        ImmutableArray<Surplus> surpluses = [.. candidates.Select(candidate => new Surplus(candidate, _arithmetic.Subtract(_totals[candidate], _quota), _totals[candidate]))];
        foreach (var surplus in surpluses)
        {
            _recorder.Reason(new Reason.LargestSurplus(Published(surplus.Votes)) { Candidates = [surplus.Candidate], Clause = _rule.SurplusOrder.Clause });
            _totals[surplus.Candidate] = _quota;
            _standing[surplus.Candidate] = Standing.Elected;
            _receiving[surplus.Candidate] = false;
        }
        return surpluses;
    }

    /// <summary>A surplus to transfer.</summary>
    /// <param name="Candidate">Whose.</param>
    /// <param name="Votes">How much.</param>
    /// <param name="Total">The votes they had with it.</param>
    protected readonly record struct Surplus(int Candidate, T Votes, T Total);
}
