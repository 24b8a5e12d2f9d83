using System.Collections.Immutable;

namespace Stv;

/// <summary>What the reserved places of a contest came to.</summary>
public sealed record ReservedOutcome
{
    /// <summary>Each constraint as declared, as it was in force, and who of the elected it concerns.</summary>
    public required ImmutableArray<ConstraintOutcome> Constraints { get => _constraints; init => _constraints = value; }
    readonly ValueArray<ConstraintOutcome> _constraints;

    /// <summary>Places left vacant by the fallback that was declared; 0 without one.</summary>
    public required int LeftVacant { get; init; }

    /// <summary>Whether the count was made with the constraints. False when they were to act only if needed and were not.</summary>
    public required bool Applied { get; init; }

    /// <summary>Who would be elected without constraints: one set of people for each way the lots could fall that the count would need.</summary>
    public required ImmutableArray<ImmutableArray<int>> WithoutConstraints { get => _withoutConstraints; init => _withoutConstraints = value; }
    readonly ValueArray<ImmutableArray<int>> _withoutConstraints;

    /// <summary>Whether every way the lots could fall is among <see cref="WithoutConstraints"/>; false when there were too many to count.</summary>
    public required bool AllWaysCounted { get; init; }

    /// <summary>Whether the people elected without constraints would have met them; null when that depends on a lot.</summary>
    public required bool? CompliesWithoutConstraints { get; init; }
}

/// <summary>A constraint after the count.</summary>
/// <param name="Declared">The constraint as the contest declares it.</param>
/// <param name="InForce">The same, with the minimum that a fallback lowered it to.</param>
/// <param name="Elected">The elected whom it concerns, in the order of their election.</param>
public sealed record ConstraintOutcome(Constraint Declared, Constraint InForce, ImmutableArray<int> Elected)
{
    /// <summary>The elected whom it concerns, in the order of their election.</summary>
    public ImmutableArray<int> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<int> _elected = Elected;

    /// <summary>Whether the constraint as declared was met.</summary>
    public bool IsMet => Declared.IsMetBy(Elected.Length);
}
