using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Which contests a verb is to look at.</summary>
sealed record ContestRequest
{
    /// <summary>An election file, or ballots; empty when only candidates are given.</summary>
    public required ImmutableArray<string> Files { get; init; }

    public required InputBytes? Candidates { get; init; }

    public required BallotReadOptions Reading { get; init; }

    /// <summary>Id of the one contest of an election file; null for all.</summary>
    public required string? Contest { get; init; }

    /// <summary>The rule, or null for that of the file, else the default.</summary>
    public required Preset? Rule { get; init; }

    /// <summary>Places to fill, where the file does not say.</summary>
    public required int? Seats { get; init; }

    /// <summary>Reserved places for the candidates of a ballot file.</summary>
    public required ImmutableArray<Constraint> Constraints { get; init; }

    public required string? Title { get; init; }

    /// <summary>Whether contests may have no papers.</summary>
    public bool MayLackPapers { get; init; }
}
