using System.Collections.Immutable;

namespace Stv;

/// <summary>Where a constraint stood when it guarded or doomed somebody.</summary>
/// <param name="Constraint">The constraint, with the minimum that was in force.</param>
/// <param name="Elected">How many of the elected, and of sitting members who keep their places, it concerned.</param>
/// <param name="Available">The continuing candidates whom it concerns, in ballot-paper order.</param>
public sealed record ConstraintStanding(Constraint Constraint, int Elected, ImmutableArray<int> Available)
{
    /// <summary>The continuing candidates whom it concerns, in ballot-paper order.</summary>
    public ImmutableArray<int> Available { get => _available; init => _available = value; }
    readonly ValueArray<int> _available = Available;

    /// <summary>How many must still be elected to meet the minimum.</summary>
    public int StillRequired => Math.Max(0, Constraint.Minimum - Elected);

    /// <summary>How many more may be elected within the maximum, or null for no limit.</summary>
    public int? StillAllowed => Constraint.Maximum - Elected;
}
