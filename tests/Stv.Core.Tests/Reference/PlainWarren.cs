using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>Warren's method by its definition, in the loop of the PR Foundation's rule: of every paper an elected candidate keeps the same amount, or all of it. A round ends when no amount falls any more.</summary>
sealed class PlainWarren(SmallElection election) : PlainMeekPrf(election)
{
    /// <summary>The amounts at every iteration of the round so far.</summary>
    readonly List<BigInteger[]> _before = [];

    protected override BigInteger Kept(BigInteger weight, BigInteger keep) => BigInteger.Min(weight, keep);

    protected override void BeginRound() => _before.Clear();

    protected override bool PassesOn(BigInteger surplus)
    {
        _before.Add([.. Keep]);
        foreach (var candidate in Elected.Where(candidate => Votes[candidate] > Quota))
            Keep[candidate] = Lowered(candidate);
        return Elected.Any(candidate => _before.All(keep => Keep[candidate] < keep[candidate]));
    }
}
