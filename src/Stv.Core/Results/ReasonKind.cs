namespace Stv;

/// <summary>Grounds of decisions, by the name of each case of <see cref="Reason"/>.</summary>
public enum ReasonKind
{
    /// <summary><see cref="Reason.ReachedQuota"/>.</summary>
    ReachedQuota,

    /// <summary><see cref="Reason.ReachedVoteRequired"/>.</summary>
    ReachedVoteRequired,

    /// <summary><see cref="Reason.OutweighsTheRest"/>.</summary>
    OutweighsTheRest,

    /// <summary><see cref="Reason.LowestCannotCatchUp"/>.</summary>
    LowestCannotCatchUp,

    /// <summary><see cref="Reason.QuotaReduced"/>.</summary>
    QuotaReduced,

    /// <summary><see cref="Reason.SurplusesDeferred"/>.</summary>
    SurplusesDeferred,

    /// <summary><see cref="Reason.FillsLastPlace"/>.</summary>
    FillsLastPlace,

    /// <summary><see cref="Reason.LargestSurplus"/>.</summary>
    LargestSurplus,

    /// <summary><see cref="Reason.FewestVotes"/>.</summary>
    FewestVotes,

    /// <summary><see cref="Reason.FewestVotesTogether"/>.</summary>
    FewestVotesTogether,

    /// <summary><see cref="Reason.CannotCatchUp"/>.</summary>
    CannotCatchUp,

    /// <summary><see cref="Reason.UndeclaredWriteIns"/>.</summary>
    UndeclaredWriteIns,

    /// <summary><see cref="Reason.BelowMinimumVotes"/>.</summary>
    BelowMinimumVotes,

    /// <summary><see cref="Reason.GroupReducedForReservedPlaces"/>.</summary>
    GroupReducedForReservedPlaces,

    /// <summary><see cref="Reason.FewestVotesWithoutTransfer"/>.</summary>
    FewestVotesWithoutTransfer,

    /// <summary><see cref="Reason.SureLoser"/>.</summary>
    SureLoser,

    /// <summary><see cref="Reason.WithoutVotes"/>.</summary>
    WithoutVotes,

    /// <summary><see cref="Reason.NamedByNobody"/>.</summary>
    NamedByNobody,

    /// <summary><see cref="Reason.SurplusesPassedOn"/>.</summary>
    SurplusesPassedOn,

    /// <summary><see cref="Reason.SurplusBelowLimit"/>.</summary>
    SurplusBelowLimit,

    /// <summary><see cref="Reason.SurplusStable"/>.</summary>
    SurplusStable,

    /// <summary><see cref="Reason.IterationLimitReached"/>.</summary>
    IterationLimitReached,

    /// <summary><see cref="Reason.TooManyReachedQuota"/>.</summary>
    TooManyReachedQuota,

    /// <summary><see cref="Reason.PassedOverAsGuarded"/>.</summary>
    PassedOverAsGuarded,

    /// <summary><see cref="Reason.Guarded"/>.</summary>
    Guarded,

    /// <summary><see cref="Reason.Doomed"/>.</summary>
    Doomed,

    /// <summary><see cref="Reason.DoomedExcluded"/>.</summary>
    DoomedExcluded,

    /// <summary><see cref="Reason.MostVotes"/>.</summary>
    MostVotes,

    /// <summary><see cref="Reason.TakesReservedPlace"/>.</summary>
    TakesReservedPlace,

    /// <summary><see cref="Reason.LargestQuotient"/>.</summary>
    LargestQuotient,

    /// <summary><see cref="Reason.SmallestQuotient"/>.</summary>
    SmallestQuotient,
}
