using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Moving papers of one value together.</content>
partial class GregoryCount<T, TArithmetic>
{
    /// <summary>The piles of one value that a candidate gives up.</summary>
    sealed record Part(T Value, List<Pile> Piles);

    /// <summary>Takes all piles of some candidates, put together by value, the greatest value first.</summary>
    List<Part> PartsByValue(ImmutableArray<int> candidates)
    {
        var parts = new List<Part>();
        foreach (var pile in candidates.SelectMany(_piles.Take))
        {
            var value = _values[pile.Class];
            if (parts.Find(part => part.Value.Equals(value)) is { } part)
                part.Piles.Add(pile);
            else
                parts.Add(new Part(value, [pile]));
        }
        parts.Sort((a, b) => _arithmetic.Compare(b.Value, a.Value));
        return parts;
    }

    /// <summary>Moves papers of one value to their next continuing candidates and credits each with what he receives, rounded once.</summary>
    /// <returns>The votes credited, those to the non-transferable among them.</returns>
    T Move(ImmutableArray<int> from, Part part, T value, Func<Pile, int> intoClass, out Transfer transfer)
    {
        foreach (var pile in part.Piles)
            _piles.Move(pile, intoClass(pile), _continuing, _movement);

        var receipts = ImmutableArray.CreateBuilder<Receipt>();
        var credited = default(T);
        for (var receiver = 0; receiver < _totals.Length; receiver++)
        {
            if (_movement.PapersTo(receiver) == 0)
                continue;
            var votes = Tally(value, _movement.UnitsTo(receiver));
            _totals[receiver] = _arithmetic.Add(_totals[receiver], votes);
            credited = _arithmetic.Add(credited, votes);
            receipts.Add(new Receipt(receiver, _movement.PapersTo(receiver), _arithmetic.ToVotes(votes)));
        }
        var nonTransferable = Tally(value, _movement.NonTransferableUnits);
        _nonTransferable = _arithmetic.Add(_nonTransferable, nonTransferable);

        transfer = new Transfer
        {
            From = from,
            ValueBefore = _arithmetic.ToVotes(part.Value),
            Value = _arithmetic.ToVotes(value),
            Papers = _movement.Papers,
            To = receipts.ToImmutable(),
            NonTransferable = new Portion(_movement.NonTransferablePapers, _arithmetic.ToVotes(nonTransferable)),
            Loss = _arithmetic.ToVotes(default),
        };
        _movement.Clear();
        return _arithmetic.Add(credited, nonTransferable);
    }

    /// <summary>Books what a stage lost with its last transfer.</summary>
    Transfer Book(T lost, Transfer transfer)
    {
        _loss = _arithmetic.Add(_loss, lost);
        return transfer with { Loss = _arithmetic.ToVotes(lost) };
    }
}
