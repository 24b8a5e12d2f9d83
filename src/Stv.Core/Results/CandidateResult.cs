namespace Stv;

/// <summary>How a candidate fared.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Stage">The stage at whose end they were elected or took a place that is not filled, or in which their papers moved on exclusion; null for the others and in an unopposed contest.</param>
/// <param name="Order">Their place in the order of election, from 1, shared by those elected together with equal votes; null unless elected.</param>
public sealed record CandidateResult(Outcome Outcome, int? Stage, int? Order);

/// <summary>What became of a candidate.</summary>
public enum Outcome
{
    /// <summary>Elected.</summary>
    Elected,

    /// <summary>Excluded during the count.</summary>
    Excluded,

    /// <summary>Still continuing when the last place was filled.</summary>
    NotElected,

    /// <summary>Not a person (<see cref="CandidateKind.ReopenNominations"/>), and took a place, which is not filled.</summary>
    Reopened,

    /// <summary>Withdrawn before the count, or treated like that by the rule.</summary>
    Withdrawn,
}
