using System.Collections.Immutable;

namespace Stv;

/// <summary>An earlier stage at which candidates now equal differed: who dropped out of the tie there, and what the others had.</summary>
/// <remarks>Those who remained are the tied candidates without all who have dropped out so far. Their votes are told once, since they were equal: so a tie of hundreds, who dropped out one by one, takes no more room than each of them once.</remarks>
/// <param name="Stage">Number of the stage.</param>
/// <param name="Dropped">Those who dropped out: with fewer votes there than others when a surplus is to be chosen, with more when somebody is to be excluded.</param>
/// <param name="Totals">Their totals at the end of that stage, in the same order.</param>
/// <param name="Remaining">The total there of each of those who remained.</param>
public sealed record TieComparison(int Stage, ImmutableArray<int> Dropped, ImmutableArray<Votes> Totals, Votes Remaining)
{
    /// <summary>Those who dropped out: with fewer votes there than others when a surplus is to be chosen, with more when somebody is to be excluded.</summary>
    public ImmutableArray<int> Dropped { get => _dropped; init => _dropped = value; }
    readonly ValueArray<int> _dropped = Dropped;

    /// <summary>Their totals at the end of that stage, in the same order.</summary>
    public ImmutableArray<Votes> Totals { get => _totals; init => _totals = value; }
    readonly ValueArray<Votes> _totals = Totals;

    /// <summary>Number of the transfer within the stage, from 1, after which they were compared; null at the stage's end.</summary>
    public int? Batch { get; init; }

    /// <summary>Number of the iteration within the count at which the totals stood so, under rules that iterate; else null.</summary>
    public int? Iteration { get; init; }
}
