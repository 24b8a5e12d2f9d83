using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Parts a transfer of several candidates' papers by who gave them, while these move one candidate after another.</summary>
/// <remarks>
/// A receiver is credited once, with all papers of the transfer together. What one candidate gave is by how much that credit grew
/// when their papers came: the parts add up to the credit exactly, and each is within a unit of the last place of its papers' worth.
/// </remarks>
/// <param name="movement">Told of the papers as they move; cleared before the first of them.</param>
/// <param name="arithmetic">The numbers of the rule.</param>
/// <param name="value">What a paper of worth 1 is worth, before and after.</param>
/// <param name="tally">What papers of a value are credited as.</param>
internal sealed class SourcesOfTransfer<T, TArithmetic>(Movement movement, TArithmetic arithmetic, T value, Func<T, BigInteger, T> tally)
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly ImmutableArray<Transfer>.Builder _transfers = ImmutableArray.CreateBuilder<Transfer>();
    readonly Dictionary<int, (long Papers, T Votes)> _received = [];
    (long Papers, T Votes) _nonTransferable;

    /// <summary>What each gave who gave anything, in the order in which they did.</summary>
    public ImmutableArray<Transfer> Transfers => _transfers.ToImmutable();

    /// <summary>Takes account of a candidate, after all their papers of the transfer have moved.</summary>
    /// <param name="candidate">Who.</param>
    /// <param name="given">What the papers were worth where they lay.</param>
    public void Add(int candidate, T given)
    {
        var to = ImmutableArray.CreateBuilder<Receipt>();
        foreach (var receiver in movement.Receivers)
        {
            var (before, now) = (_received.GetValueOrDefault(receiver), (Papers: movement.PapersTo(receiver), Votes: tally(value, movement.UnitsTo(receiver))));
            if (now.Papers == before.Papers)
                continue;
            _received[receiver] = now;
            var votes = arithmetic.Subtract(now.Votes, before.Votes);
            given = arithmetic.Subtract(given, votes);
            to.Add(new Receipt(receiver, now.Papers - before.Papers, arithmetic.ToVotes(votes)));
        }
        var (papersBefore, votesBefore) = _nonTransferable;
        _nonTransferable = (movement.NonTransferablePapers, tally(value, movement.NonTransferableUnits));
        var nonTransferable = arithmetic.Subtract(_nonTransferable.Votes, votesBefore);
        var lost = arithmetic.Subtract(given, nonTransferable);
        var papers = to.Sum(receipt => receipt.Papers) + _nonTransferable.Papers - papersBefore;
        if (papers == 0 && lost.Equals(default))
            return;
        _transfers.Add(new Transfer
        {
            From = [candidate],
            ValueBefore = arithmetic.ToVotes(value),
            Value = arithmetic.ToVotes(value),
            Papers = papers,
            To = to.ToImmutable(),
            NonTransferable = new Portion(_nonTransferable.Papers - papersBefore, arithmetic.ToVotes(nonTransferable)),
            Loss = arithmetic.ToVotes(lost),
        });
    }
}
