using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Excluding a candidate.</content>
partial class GregoryCount<T, TArithmetic>
{
    /// <summary>The continuing candidates with the fewest votes.</summary>
    ImmutableArray<int> Lowest() =>
        Equal([.. Continuing()], (a, b) => _arithmetic.Compare(_totals[a], _totals[b]) < 0);

    void Exclude(int candidate, Tie? tie)
    {
        _standing[candidate] = Standing.Excluded;
        _continuing[candidate] = false;
        var votes = _arithmetic.ToVotes(_totals[candidate]);
        if (_rule.LastPlaces.Value == LastPlaces.BeforeTransfer && Continuing().Count() <= _vacancies)
        {
            if (tie is not null)
                _recorder.Tie(tie);
            _recorder.Exclude(candidate);
            _recorder.Reason(ReasonKind.FewestVotesWithoutTransfer, candidate, _rule.LastPlaces.Clause, votes);
            return;
        }

        OpenStage(StageKind.Exclusion, candidate, tie);
        _recorder.Exclude(candidate);
        _recorder.Reason(ReasonKind.FewestVotes, candidate, _rule.Exclusion.Clause, votes);
        var left = _totals[candidate];
        _totals[candidate] = default;
        foreach (var part in PartsByValue(candidate))
        {
            left = _arithmetic.Subtract(left, Move(candidate, part, part.Value, pile => pile.Class, out var transfer));
            _recorder.Transfer(transfer);
        }
        // Whole papers at their present value lose nothing. Fractional worths are rounded anew for every new set of
        // papers counted together, which can lose a little or win back what was lost before.
        if (!_papers.AllWorthOne)
            _loss = _arithmetic.Add(_loss, left);
    }
}
