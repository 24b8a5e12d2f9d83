using System.Collections.Immutable;

namespace Stv;

/// <summary>The reserved places cannot be filled by those who stand, and no fallback was declared, or none helps. Nothing was counted.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Places">Places that could be filled: the seats, or the candidates where they are fewer.</param>
/// <param name="Conflict">The smallest set of constraints that cannot be met together: often a single one.</param>
public sealed record Infeasible(Contest Contest, int Places, ImmutableArray<UnmetConstraint> Conflict) : CountOutcome
{
    /// <summary>The smallest set of constraints that cannot be met together: often a single one.</summary>
    public ImmutableArray<UnmetConstraint> Conflict { get => _conflict; init => _conflict = value; }
    readonly ValueArray<UnmetConstraint> _conflict = Conflict;
}

/// <summary>A constraint of a conflict.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Standing">How many candidates stand whom it concerns.</param>
/// <param name="AttainableMinimum">The greatest lower minimum with which the conflict would end, the other constraints as they are; null when no minimum helps.</param>
/// <param name="AttainableMaximum">The least higher maximum with which it would end; null when there is no maximum or none helps.</param>
public sealed record UnmetConstraint(Constraint Constraint, int Standing, int? AttainableMinimum, int? AttainableMaximum);
