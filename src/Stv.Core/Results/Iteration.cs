using System.Collections.Immutable;

namespace Stv;

/// <summary>One distribution of all papers under a rule that iterates.</summary>
/// <param name="Number">Number within the count, from 1 for the first preferences.</param>
/// <param name="Quota">The quota that follows from the votes held.</param>
/// <param name="Surplus">The surpluses of the elected together, those elected at this iteration among them.</param>
/// <param name="Totals">Every candidate's votes, by candidate index.</param>
/// <param name="KeepValues">The keep values that the papers were distributed by, by candidate index.</param>
/// <param name="NonTransferable">Votes that passed every candidate on their papers.</param>
/// <param name="Loss">Votes lost by rounding; negative where the rule rounds up.</param>
public sealed record Iteration(int Number, Votes Quota, Votes Surplus, ImmutableArray<Votes> Totals, ImmutableArray<Votes> KeepValues, Votes NonTransferable, Votes Loss)
{
    /// <summary>Every candidate's votes, by candidate index.</summary>
    public ImmutableArray<Votes> Totals { get => _totals; init => _totals = value; }
    readonly ValueArray<Votes> _totals = Totals;

    /// <summary>The keep values that the papers were distributed by, by candidate index.</summary>
    public ImmutableArray<Votes> KeepValues { get => _keepValues; init => _keepValues = value; }
    readonly ValueArray<Votes> _keepValues = KeepValues;
}
