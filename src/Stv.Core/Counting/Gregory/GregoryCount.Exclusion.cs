using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Excluding candidates.</content>
partial class GregoryCount<T, TArithmetic>
{
    /// <summary>The continuing candidates with the fewest votes among those who are not guarded.</summary>
    ImmutableArray<int> Lowest() =>
        Equal([.. Continuing().Where(candidate => !_reserved.IsGuarded(candidate))], (a, b) => _arithmetic.Compare(_totals[a], _totals[b]) < 0);

    void ExcludeLowest(int candidate, Tie? tie)
    {
        ImmutableArray<int> passedOver = [.. Continuing().Where(other => _reserved.IsGuarded(other) && _arithmetic.Compare(_totals[other], _totals[candidate]) <= 0)];
        Exclude([candidate], ReasonKind.FewestVotes, tie);
        if (!passedOver.IsEmpty)
            _recorder.Reason(new Reason(ReasonKind.PassedOverAsGuarded, passedOver, [.. passedOver.Select(other => _arithmetic.ToVotes(_history[^1].Totals[other]))], null));
    }

    /// <summary>Excludes candidates together: their papers are put together by value and move in one stage.</summary>
    void Exclude(ImmutableArray<int> candidates, ReasonKind kind, Tie? tie = null)
    {
        ImmutableArray<Votes> votes = [.. candidates.Select(candidate => _arithmetic.ToVotes(_totals[candidate]))];
        foreach (var candidate in candidates)
        {
            _standing[candidate] = Standing.Excluded;
            _continuing[candidate] = false;
        }

        var moves = _rule.LastPlaces.Value == LastPlaces.AfterTransfer || Electable().Count() > _vacancies;
        if (moves)
            OpenStage(StageKind.Exclusion, candidates, tie);
        else if (tie is not null)
            _recorder.Tie(tie);
        foreach (var candidate in candidates)
            _recorder.Exclude(candidate);
        _recorder.Reason(kind != ReasonKind.FewestVotes ? new Reason(kind, candidates, votes, null)
            : moves ? new Reason(kind, candidates, votes, _rule.Exclusion.Clause)
            : new Reason(ReasonKind.FewestVotesWithoutTransfer, candidates, votes, _rule.LastPlaces.Clause));
        if (moves)
            MovePapers(candidates);
        Reconsider();
    }

    void MovePapers(ImmutableArray<int> candidates)
    {
        var left = candidates.Aggregate(default(T), (sum, candidate) => _arithmetic.Add(sum, _totals[candidate]));
        foreach (var candidate in candidates)
            _totals[candidate] = default;
        var parts = PartsByValue(candidates);
        foreach (var part in parts)
        {
            left = _arithmetic.Subtract(left, Move(candidates, part, part.Value, pile => pile.Class, out var transfer));
            // Whole papers at their present value lose nothing. Fractional worths are rounded anew for every new set of
            // papers counted together, which can lose a little or win back what was lost before.
            if (part == parts[^1])
                transfer = Book(left, transfer);
            _recorder.Transfer(transfer);
        }
    }
}
