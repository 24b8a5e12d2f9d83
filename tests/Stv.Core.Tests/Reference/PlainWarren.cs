using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>Warren's method by its definition, in the loop of the PR Foundation's rule: of every paper an elected candidate keeps the same amount, or all of it.</summary>
sealed class PlainWarren(SmallElection election) : PlainMeekPrf(election)
{
    protected override BigInteger Kept(BigInteger weight, BigInteger keep) => BigInteger.Min(weight, keep);
}
