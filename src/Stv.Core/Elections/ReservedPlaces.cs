using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// The reserved places of a contest and how they are kept. A candidate whom every way of meeting the constraints needs is
/// guarded: they cannot be excluded. One whom no way can use is doomed: they cannot be elected.
/// </summary>
/// <remarks>After I. D. Hill, "STV with constraints", Voting matters 9 (1998), and J. Otten, "Fuller disclosure than intended", Voting matters 13 (2001). No published rule settles how constraints act on a count, so the ways are choices, printed in every result.</remarks>
public sealed record ReservedPlaces
{
    /// <summary>No reserved places.</summary>
    public static ReservedPlaces None { get; } = new();

    /// <summary>The constraints, in the order in which <see cref="InfeasibleFallback.Relax"/> keeps them: the most important first.</summary>
    public ImmutableArray<Constraint> Constraints { get => _constraints; init => _constraints = value; }
    readonly ValueArray<Constraint> _constraints;

    /// <summary>When the constraints act.</summary>
    public ReservedApplication Apply { get; init; } = ReservedApplication.Throughout;

    /// <summary>When the doomed are excluded.</summary>
    public DoomedTiming Doomed { get; init; } = DoomedTiming.BeforeSurpluses;

    /// <summary>Whether the count begins anew, without the doomed, whenever somebody is doomed.</summary>
    public bool RestartOnDoom { get; init; }

    /// <summary>What is done when the candidates cannot meet the constraints.</summary>
    public InfeasibleFallback Fallback { get; init; } = InfeasibleFallback.Refuse;

    /// <summary>The constraints by their ids.</summary>
    public override string ToString() => Constraints.IsEmpty ? "no reserved places" : $"reserved: {string.Join(", ", Constraints.Select(constraint => constraint.Id))}";
}

/// <summary>When constraints act on a count.</summary>
public enum ReservedApplication
{
    /// <summary>From the first stage on.</summary>
    Throughout,

    /// <summary>Only when the count without them elects people who do not meet them; then the count with them is the result.</summary>
    OnlyIfNeeded,
}

/// <summary>When doomed candidates are excluded: all of them together, in one stage.</summary>
public enum DoomedTiming
{
    /// <summary>Before any surplus moves, so that surpluses pass them by.</summary>
    BeforeSurpluses,

    /// <summary>When no surplus is left to move.</summary>
    AfterSurpluses,
}

/// <summary>What is done when the candidates cannot meet the constraints.</summary>
public enum InfeasibleFallback
{
    /// <summary>Nothing is counted.</summary>
    Refuse,

    /// <summary>Minimums are lowered to what can be met, each in turn in the order of the constraints.</summary>
    Relax,

    /// <summary>As few places as possible are left vacant, for candidates of the kinds that are missing.</summary>
    LeaveVacant,
}
