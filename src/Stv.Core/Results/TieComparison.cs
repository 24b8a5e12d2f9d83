using System.Collections.Immutable;

namespace Stv;

/// <summary>An earlier stage at which candidates now equal differed.</summary>
/// <param name="Stage">Number of the stage.</param>
/// <param name="Candidates">Those who were compared.</param>
/// <param name="Totals">Their totals at the end of that stage, in the same order.</param>
/// <param name="Remaining">Those who went on: with the most votes there when a surplus is to be chosen, with the fewest when somebody is to be excluded.</param>
public sealed record TieComparison(int Stage, ImmutableArray<int> Candidates, ImmutableArray<Votes> Totals, ImmutableArray<int> Remaining)
{
    /// <summary>Number of the transfer within the stage, from 1, after which they were compared; null at the stage's end.</summary>
    public int? Batch { get; init; }

    /// <summary>Number of the iteration within the count at which the totals stood so, under rules that iterate; else null.</summary>
    public int? Iteration { get; init; }
}
