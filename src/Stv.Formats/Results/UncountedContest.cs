namespace Stv.Formats;

/// <summary>A contest that has no result.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Why">Why not.</param>
/// <param name="Sentence">The same in a sentence.</param>
public sealed record UncountedContest(Contest Contest, UncountedReason Why, string Sentence);

/// <summary>Why a contest has no result.</summary>
public enum UncountedReason
{
    /// <summary>A tie needs a lot.</summary>
    LotNeeded,

    /// <summary>Its reserved places cannot be filled by those who stand.</summary>
    Infeasible,

    /// <summary>Its papers cannot be counted as they were asked to be.</summary>
    Refused,
}
