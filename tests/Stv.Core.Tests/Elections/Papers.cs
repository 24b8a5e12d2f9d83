using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Papers that say the same, as a voter would describe them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Ranks">Candidate indexes rank by rank; two at one rank are equal, an empty rank is blank.</param>
/// <param name="Worth">What each is worth.</param>
sealed record Papers(long Count, ImmutableArray<ImmutableArray<int>> Ranks, Fraction Worth)
{
    /// <summary>The numbers and marks that stand for this paper in a <see cref="BallotSet"/>.</summary>
    public ushort[] Numbers()
    {
        var numbers = new List<ushort>();
        foreach (var rank in Ranks)
        {
            if (rank.IsEmpty)
                numbers.AddRange([0, 0]);
            for (var i = 0; i < rank.Length; i++)
                numbers.AddRange(i == 0 ? [(ushort)(rank[i] + 1)] : [0, (ushort)(rank[i] + 1)]);
        }
        return [.. numbers];
    }

    /// <summary>As <see cref="SmallElection.Of"/> reads it: <c>3 @1/2 A>B=C>->D</c>.</summary>
    public override string ToString()
    {
        var ranks = Ranks.Select(rank => rank.IsEmpty ? "-" : string.Join('=', rank.Select(SmallElection.Letter)));
        return $"{Count} {(Worth == Fraction.One ? "" : $"@{Worth} ")}{string.Join('>', ranks)}".TrimEnd();
    }
}
