using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>Transferring a surplus.</content>
partial class GregoryCount<T, TArithmetic>
{
    /// <summary>Moves all papers, each at its share of the surplus.</summary>
    void TransferAllPapers(Surplus surplus)
    {
        var left = surplus.Votes;
        var parts = PartsByValue([surplus.Candidate]);
        foreach (var part in parts)
        {
            var value = ValueAfter(part.Value, surplus);
            Shift(part, value);
            left = _arithmetic.Subtract(left, Credit(value));
            BookSurplus(surplus, Parcels(part), part.Value, value, part == parts[^1] ? left : default);
        }
    }

    /// <summary>Moves all papers at one value, whatever they were worth: each at an equal part of the surplus.</summary>
    void TransferAllAlike(Surplus surplus)
    {
        var parts = PartsByValue([surplus.Candidate]);
        var into = NewClass(default);
        foreach (var part in parts)
            foreach (var (_, pile) in part.Piles)
                _piles.Move(pile, into, _receiving, _movement);
        var papers = _arithmetic.Tally(_arithmetic.Whole(1), _movement.TransferableUnits + _movement.NonTransferableUnits, _papers.Denominator, Rounding.Up);
        var value = _values[into] = _arithmetic.Divide(surplus.Votes, papers, Rounding.Down);
        BookSurplus(surplus, [.. parts.SelectMany(part => Parcels(part))], parts[0].Value, value, _arithmetic.Subtract(surplus.Votes, Credit(value)));
    }

    /// <summary>Moves the transferable papers of the last batch: each at an equal part of the surplus, or at its present value when all together are not worth more. The other papers stay.</summary>
    void TransferLastBatch(Surplus surplus)
    {
        var piles = _piles.Take(surplus.Candidate);
        var batch = piles[^1];
        var before = _values[batch.Class];
        var into = NewClass(before);
        _piles.Move(batch, into, _receiving, _movement);
        _movement.ForgetNonTransferable();
        var transferable = _arithmetic.Tally(_arithmetic.Whole(1), _movement.TransferableUnits, _papers.Denominator, Rounding.Up);
        var value = before;
        // What the papers are worth together; not what a tally that is cut off would make of it, which could let them keep more than the surplus.
        var worth = _arithmetic.CutsTallies ? _arithmetic.Multiply(before, transferable, Rounding.Down) : Tally(before, _movement.TransferableUnits);
        if (_arithmetic.Compare(worth, surplus.Votes) > 0)
            value = _values[into] = _arithmetic.Divide(surplus.Votes, transferable, Rounding.Down);
        ImmutableArray<Parcel> parcels = _recorder.WantsStages ? [Parcel(surplus.Candidate, ArrivalsOf(surplus.Candidate)[^1]) with { Papers = _movement.Papers }] : [];
        ForgetArrivals(surplus.Candidate);
        BookSurplus(surplus, parcels, before, value, _arithmetic.Subtract(surplus.Votes, Credit(value)));
    }

    /// <summary>Moves the transferable papers, each at its share of the surplus among them, or at its present value where that is less. The other papers stay; where they alone are more than the quota, the difference is non-transferable.</summary>
    void TransferTransferable(Surplus surplus)
    {
        var parts = PartsByValue([surplus.Candidate]);
        var without = default(T);
        foreach (var part in parts)
        {
            foreach (var (_, pile) in part.Piles)
                _piles.Look(pile, _receiving, _movement);
            without = _arithmetic.Add(without, _arithmetic.Multiply(part.Value, _arithmetic.Tally(_arithmetic.Whole(1), _movement.NonTransferableUnits, _papers.Denominator, Rounding.Up), Rounding.Down));
            _movement.Clear();
        }
        var among = _arithmetic.Subtract(surplus.Total, without);
        var areTooFew = _arithmetic.Compare(among, surplus.Votes) <= 0;
        var left = surplus.Votes;
        foreach (var part in parts)
        {
            var value = areTooFew ? part.Value : _arithmetic.MultiplyDivide(part.Value, surplus.Votes, among, Rounding.Down);
            Shift(part, value);
            _movement.ForgetNonTransferable();
            ImmutableArray<Parcel> parcels = [.. Parcels(part).Select(parcel => parcel with { Papers = _movement.Papers })];
            left = _arithmetic.Subtract(left, Credit(value));
            if (part != parts[^1])
                BookSurplus(surplus, parcels, part.Value, value, left: default);
            else if (areTooFew && _arithmetic.Compare(left, default) > 0)
                Book([surplus.Candidate], parcels, part.Value, value, lost: default, notTransferred: left, bySource: []);
            else
                BookSurplus(surplus, parcels, part.Value, value, left);
        }
    }

    /// <summary>What a paper is worth after carrying its share of a surplus.</summary>
    T ValueAfter(T before, Surplus surplus) => _rule.ValueRounding.Value switch
    {
        ValueRounding.ProductThenQuotientDown => _arithmetic.Divide(_arithmetic.Multiply(before, surplus.Votes, Rounding.Down), surplus.Total, Rounding.Down),
        ValueRounding.FractionThenProductDown => _arithmetic.Multiply(before, _arithmetic.Divide(surplus.Votes, surplus.Total, Rounding.Down), Rounding.Down),
        _ => _arithmetic.MultiplyDivide(before, surplus.Votes, surplus.Total, Rounding.Down),
    };

    /// <summary>Books papers of a surplus that have moved, and what is left of it after the last of them.</summary>
    void BookSurplus(Surplus surplus, ImmutableArray<Parcel> parcels, T before, T value, T left)
    {
        var (lost, notTransferred) = (_rule.Remainder.Value == Remainder.Lost ? left : default, _rule.Remainder.Value == Remainder.NonTransferable ? left : default);
        if (_rule.Remainder.Value == Remainder.StaysWithElected)
            _totals[surplus.Candidate] = _arithmetic.Add(_totals[surplus.Candidate], left);
        Book([surplus.Candidate], parcels, before, value, lost, notTransferred, bySource: []);
    }
}
