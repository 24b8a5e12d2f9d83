using System.Collections.Immutable;

namespace Stv;

/// <summary>Why something was decided, as data; a report turns it into words.</summary>
/// <param name="Kind">What was decided and on what ground.</param>
/// <param name="Candidates">Whom it befell.</param>
/// <param name="Figures">The numbers it rests on, as <paramref name="Kind"/> describes them.</param>
/// <param name="Clause">The clause of the rule, or null where the choice was changed.</param>
public sealed record Reason(ReasonKind Kind, ImmutableArray<int> Candidates, ImmutableArray<Votes> Figures, string? Clause)
{
    /// <summary>Whom it befell.</summary>
    public ImmutableArray<int> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<int> _candidates = Candidates;

    /// <summary>The numbers it rests on, as <see cref="Kind"/> describes them.</summary>
    public ImmutableArray<Votes> Figures { get => _figures; init => _figures = value; }
    readonly ValueArray<Votes> _figures = Figures;

    /// <summary>The smallest set of constraints that by themselves guard or doom the candidates, as they stood; empty for other reasons.</summary>
    public ImmutableArray<ConstraintStanding> Constraints { get => _constraints; init => _constraints = value; }
    readonly ValueArray<ConstraintStanding> _constraints;

    /// <summary>How many places were left when somebody was guarded or doomed; null for other reasons.</summary>
    public int? PlacesLeft { get; init; }
}

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

/// <summary>Grounds of decisions.</summary>
public enum ReasonKind
{
    /// <summary>Elected by the quota. Figures: their votes, the quota.</summary>
    ReachedQuota,

    /// <summary>Elected by the vote required for election, below the quota. Figures: their votes, the vote required.</summary>
    ReachedVoteRequired,

    /// <summary>Elected to the last place, since all others together could not overtake them. Figures: none.</summary>
    OutweighsTheRest,

    /// <summary>Elected together, since the only other candidate could not catch up with them. Figures: none.</summary>
    LowestCannotCatchUp,

    /// <summary>The quota was found anew without the non-transferable votes. Figures: the quota before, the quota now.</summary>
    QuotaReduced,

    /// <summary>The surpluses of the candidates were not transferred, since they could not change who is excluded. Figures: all surpluses, the votes of the excluded together, the votes of the next above them.</summary>
    SurplusesDeferred,

    /// <summary>Elected because no more candidates were left than places. Figures: none.</summary>
    FillsLastPlace,

    /// <summary>Their surplus was transferred as the largest, or the only one. Figures: their surplus.</summary>
    LargestSurplus,

    /// <summary>Excluded with the fewest votes. Figures: their votes.</summary>
    FewestVotes,

    /// <summary>Excluded together with the fewest votes. Figures: the votes of each, all surpluses not transferred, the votes of the next above them.</summary>
    FewestVotesTogether,

    /// <summary>Excluded, before any surplus moved, since they could not catch up with the next above. Figures: the votes of each, all surpluses not transferred, the votes of the next above them.</summary>
    CannotCatchUp,

    /// <summary>Excluded for having fewer first preferences than the rule asks for. Figures: the votes of each.</summary>
    BelowMinimumVotes,

    /// <summary>No more candidates were excluded together, since the reserved places could not then be filled. Figures: none.</summary>
    GroupReducedForReservedPlaces,

    /// <summary>Excluded with the fewest votes, but the papers were not moved, since those left fill the last places. Figures: the votes of each.</summary>
    FewestVotesWithoutTransfer,

    /// <summary>Excluded before the surpluses were passed on, since with all of them they would still be below the next. Figures: their votes, the total surplus, the votes of the next.</summary>
    SureLoser,

    /// <summary>Excluded together because nobody gives them a vote. Figures: none.</summary>
    WithoutVotes,

    /// <summary>Treated as withdrawn because no paper names them. Figures: none.</summary>
    NamedByNobody,

    /// <summary>The surpluses of the candidates, who are elected, are passed on. Figures: the total surplus.</summary>
    SurplusesPassedOn,

    /// <summary>Why somebody is excluded now: the surpluses of the candidates, who are elected, are too small to be passed on. Figures: the total surplus.</summary>
    SurplusBelowLimit,

    /// <summary>Why somebody is excluded now: another iteration would not make the surpluses of the candidates, who are elected, smaller. Figures: the total surplus.</summary>
    SurplusStable,

    /// <summary>Why somebody is excluded now: the iterations that the rule allows have been made. Figures: the total surplus.</summary>
    IterationLimitReached,

    /// <summary>Why somebody is excluded now: more candidates, these, have the quota than there are places. Figures: the quota.</summary>
    TooManyReachedQuota,

    /// <summary>Passed over, though nobody had fewer votes, because they are guarded. Figures: the votes of each.</summary>
    PassedOverAsGuarded,

    /// <summary>Guarded: every way of filling the places left needs them. Figures: none.</summary>
    Guarded,

    /// <summary>Doomed: no way of filling the places left has room for them. Figures: none.</summary>
    Doomed,

    /// <summary>Excluded because they are doomed. Figures: the votes of each.</summary>
    DoomedExcluded,
}
