using System.Collections.Immutable;

namespace Stv.Cli;

/// <summary>What <c>stv vacancy</c> was asked to do.</summary>
sealed record VacancyRequest
{
    /// <summary>The original election, and how it was counted. Its lots and its seed are those of the count that fills the vacancy.</summary>
    public required CountRequest Original { get; init; }

    /// <summary>Members who leave.</summary>
    public required ImmutableArray<string> Vacates { get; init; }

    /// <summary>Candidates who will not serve.</summary>
    public required ImmutableArray<string> Unavailable { get; init; }

    /// <summary>Members who stay; empty when the original count says who they are.</summary>
    public required ImmutableArray<string> Sitting { get; init; }

    public required bool ByElection { get; init; }

    /// <summary>Whether the papers of the member who leaves are counted, and not all papers.</summary>
    public required bool Countback { get; init; }

    /// <summary>The format of the result.</summary>
    public required string Format { get; init; }
}
