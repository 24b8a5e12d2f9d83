using System.Collections.Immutable;

namespace Stv;

/// <summary>An earlier stage at which candidates now equal differed.</summary>
/// <param name="Stage">Number of the stage.</param>
/// <param name="Candidates">Those who were compared.</param>
/// <param name="Totals">Their totals at the end of that stage, in the same order.</param>
/// <param name="Remaining">Those who went on: with the most votes there when a surplus is to be chosen, with the fewest when somebody is to be excluded.</param>
public sealed record TieComparison(int Stage, ImmutableArray<int> Candidates, ImmutableArray<Votes> Totals, ImmutableArray<int> Remaining)
{
    /// <summary>Those who were compared.</summary>
    public ImmutableArray<int> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<int> _candidates = Candidates;

    /// <summary>Their totals at the end of that stage, in the same order.</summary>
    public ImmutableArray<Votes> Totals { get => _totals; init => _totals = value; }
    readonly ValueArray<Votes> _totals = Totals;

    /// <summary>Those who went on: with the most votes there when a surplus is to be chosen, with the fewest when somebody is to be excluded.</summary>
    public ImmutableArray<int> Remaining { get => _remaining; init => _remaining = value; }
    readonly ValueArray<int> _remaining = Remaining;

    /// <summary>Number of the transfer within the stage, from 1, after which they were compared; null at the stage's end.</summary>
    public int? Batch { get; init; }

    /// <summary>Number of the iteration within the count at which the totals stood so, under rules that iterate; else null.</summary>
    public int? Iteration { get; init; }
}
