using System.Collections.Immutable;

namespace Stv;

/// <summary>Why something was decided, as data; a report turns it into words.</summary>
/// <param name="Kind">What was decided and on what ground.</param>
/// <param name="Candidates">Whom it befell.</param>
/// <param name="Figures">The numbers it rests on, as <paramref name="Kind"/> describes them.</param>
/// <param name="Clause">The clause of the rule, or null where the choice was changed.</param>
public sealed record Reason(ReasonKind Kind, ImmutableArray<int> Candidates, ImmutableArray<Votes> Figures, string? Clause)
{
    /// <summary>The smallest set of constraints that by themselves guard or doom the candidates, as they stood; empty for other reasons.</summary>
    public ImmutableArray<ConstraintStanding> Constraints { get; init; } = [];

    /// <summary>How many places were left when somebody was guarded or doomed; null for other reasons.</summary>
    public int? PlacesLeft { get; init; }
}

/// <summary>Where a constraint stood when it guarded or doomed somebody.</summary>
/// <param name="Constraint">The constraint, with the minimum that was in force.</param>
/// <param name="Elected">How many of the elected, and of sitting members who keep their places, it concerned.</param>
/// <param name="Available">The continuing candidates whom it concerns, in ballot-paper order.</param>
public sealed record ConstraintStanding(Constraint Constraint, int Elected, ImmutableArray<int> Available)
{
    /// <summary>How many must still be elected to meet the minimum.</summary>
    public int StillRequired => Math.Max(0, Constraint.Minimum - Elected);

    /// <summary>How many more may be elected within the maximum, or null for no limit.</summary>
    public int? StillAllowed => Constraint.Maximum - Elected;
}

/// <summary>Grounds of decisions.</summary>
public enum ReasonKind
{
    /// <summary>Elected by the quota. Figures: his votes, the quota.</summary>
    ReachedQuota,

    /// <summary>Elected because no more candidates were left than places. Figures: none.</summary>
    FillsLastPlace,

    /// <summary>His surplus was transferred as the largest, or the only one. Figures: his surplus.</summary>
    LargestSurplus,

    /// <summary>Excluded with the fewest votes. Figures: his votes.</summary>
    FewestVotes,

    /// <summary>Excluded with the fewest votes, but his papers were not moved, since those left fill the last places. Figures: his votes.</summary>
    FewestVotesWithoutTransfer,

    /// <summary>Passed over, though nobody had fewer votes, because they are guarded. Figures: the votes of each.</summary>
    PassedOverAsGuarded,

    /// <summary>Guarded: every way of filling the places left needs them. Figures: none.</summary>
    Guarded,

    /// <summary>Doomed: no way of filling the places left has room for them. Figures: none.</summary>
    Doomed,

    /// <summary>Excluded because they are doomed. Figures: the votes of each.</summary>
    DoomedExcluded,
}
