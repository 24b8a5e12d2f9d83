using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What <c>stv vacancy</c> was asked to do.</summary>
sealed record VacancyRequest
{
    /// <summary>The original count: its election file, contest, corrections and fallback.</summary>
    public required CountRequest Original { get; init; }

    /// <summary>Members who leave.</summary>
    public required ImmutableArray<string> Vacates { get; init; }

    /// <summary>Candidates who will not serve.</summary>
    public required ImmutableArray<string> Unavailable { get; init; }

    /// <summary>Members who stay; empty when the original count says who they are.</summary>
    public required ImmutableArray<string> Sitting { get; init; }

    public required bool ByElection { get; init; }

    public required string? Seed { get; init; }

    public required InputBytes? Lots { get; init; }

    /// <summary>Where the lots file is that was named; null where lots came through a pipe.</summary>
    public required string? LotsPath { get; init; }

    /// <summary><c>text</c>, <c>csv</c> or <c>json</c>.</summary>
    public required string Format { get; init; }
}
