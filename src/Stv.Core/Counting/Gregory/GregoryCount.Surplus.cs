using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>Transferring a surplus.</content>
partial class GregoryCount<T, TArithmetic>
{
    /// <summary>Whether a candidate with this total has something to transfer once elected; under some rules a surplus of 0 is transferred too.</summary>
    bool HasSurplus(int candidate) =>
        _arithmetic.Compare(_totals[candidate], _quota) >= (_rule.EmptySurplus.Value == EmptySurplus.Transferred ? 0 : 1);

    /// <summary>Those whose surplus is the largest not yet transferred; nobody when there is none.</summary>
    ImmutableArray<int> LargestSurpluses()
    {
        var pending = Enumerable.Range(0, _totals.Length).Where(candidate => _standing[candidate] == Standing.ElectedWithSurplus).ToList();
        return Equal(pending, (a, b) => _arithmetic.Compare(_totals[a], _totals[b]) > 0);
    }

    /// <summary>Those whom nobody is ahead of.</summary>
    ImmutableArray<int> Equal(List<int> candidates, Func<int, int, bool> isAhead)
    {
        if (candidates.Count == 0)
            return [];
        var first = candidates.Aggregate((a, b) => isAhead(b, a) ? b : a);
        return [.. candidates.Where(candidate => _arithmetic.Compare(_totals[candidate], _totals[first]) == 0)];
    }

    void TransferSurplus(int candidate, Tie? tie)
    {
        OpenStage(StageKind.Surplus, [candidate], tie);
        var surplus = _arithmetic.Subtract(_totals[candidate], _quota);
        _recorder.Reason(ReasonKind.LargestSurplus, candidate, _rule.SurplusOrder.Clause, _arithmetic.ToVotes(surplus));

        var total = _totals[candidate];
        _totals[candidate] = _quota;
        _standing[candidate] = Standing.Elected;
        if (surplus.Equals(default))
            return;

        var left = surplus;
        var parts = PartsByValue([candidate]);
        foreach (var part in parts)
        {
            var value = ValueAfter(part.Value, surplus, total);
            left = _arithmetic.Subtract(left, Move([candidate], part, value, _ => NewClass(value), out var transfer));
            if (part == parts[^1])
                transfer = Book(left, transfer);
            _recorder.Transfer(transfer);
        }
    }

    /// <summary>What a paper is worth after carrying its share of a surplus.</summary>
    T ValueAfter(T before, T surplus, T total) => _rule.ValueRounding.Value == ValueRounding.ProductThenQuotientDown
        ? _arithmetic.Divide(_arithmetic.Multiply(before, surplus, Rounding.Down), total, Rounding.Down)
        : _arithmetic.MultiplyDivide(before, surplus, total, Rounding.Down);
}
