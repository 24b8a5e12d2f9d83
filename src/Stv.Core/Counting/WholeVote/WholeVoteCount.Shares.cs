using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>How many papers of a surplus go to each next preference.</content>
partial class WholeVoteCount
{
    /// <summary>Shares a surplus out over the next preferences on the papers of the last parcel, in whole papers.</summary>
    /// <returns>How many papers each candidate gets; the ties between equal fractions, of which the last may wait for a lot.</returns>
    (long[] Taken, List<Tie> Ties) Share(Pile parcel, long surplus)
    {
        _piles.Look(parcel, _receiving, _movement);
        var sizes = Enumerable.Range(0, _totals.Length).Select(_movement.PapersTo).ToArray();
        _movement.Clear();
        var transferable = sizes.Sum();
        if (transferable <= surplus)
            return (sizes, []);

        var exact = sizes.Select(size => Int128.DivRem((Int128)surplus * size, transferable)).ToArray();
        var taken = exact.Select(share => (long)share.Quotient).ToArray();
        return (taken, RoundUp(taken, sizes, [.. exact.Select(share => (long)share.Remainder)], surplus - taken.Sum()));
    }

    /// <summary>Gives one paper more to so many of those with the largest remainders; of equal remainders to the larger sub-parcel, of equal sub-parcels by lot.</summary>
    List<Tie> RoundUp(long[] taken, long[] sizes, long[] remainders, long left)
    {
        var ties = new List<Tie>();
        var equals = Enumerable.Range(0, taken.Length).Where(candidate => remainders[candidate] > 0)
            .GroupBy(candidate => (remainders[candidate], sizes[candidate])).OrderByDescending(group => group.Key);
        foreach (var group in equals)
        {
            ImmutableArray<int> open = [.. group];
            for (; left > 0 && !open.IsEmpty; left--)
            {
                var tie = open.Length <= left ? null : Choose(TiePurpose.RoundUp, open, new([TieMethod.Lot], _rule.PaperShares.Clause));
                if (tie is not null)
                    ties.Add(tie);
                if (tie is { NeedsLot: true })
                    return ties;
                var chosen = tie?.Chosen ?? open[0];
                taken[chosen]++;
                open = open.Remove(chosen);
            }
        }
        return ties;
    }
}
