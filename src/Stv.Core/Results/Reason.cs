using System.Collections.Immutable;

namespace Stv;

/// <summary>Why something was decided, as data; a report turns it into words.</summary>
/// <param name="Kind">What was decided and on what ground.</param>
/// <param name="Candidates">Whom it befell.</param>
/// <param name="Figures">The numbers it rests on, as <paramref name="Kind"/> describes them.</param>
/// <param name="Clause">The clause of the rule, or null where the choice was changed.</param>
public sealed record Reason(ReasonKind Kind, ImmutableArray<int> Candidates, ImmutableArray<Votes> Figures, string? Clause);

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
}
