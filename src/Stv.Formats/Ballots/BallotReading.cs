using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What a ballot file holds, and how it was read.</summary>
public sealed record BallotReading
{
    /// <summary>Name of the file, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The layout that it was read as.</summary>
    public required BallotLayout Layout { get; init; }

    /// <summary>Title of the contest; null when the file gives none.</summary>
    public required string? Title { get; init; }

    /// <summary>Places to be filled, at least 1; null when the file does not say.</summary>
    public required int? Seats { get; init; }

    /// <summary>Candidates in ballot-paper order, the withdrawn among them. The id is the number on the ballot paper, from 1.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>The papers, which number the same candidates.</summary>
    public required BallotSet Ballots { get; init; }

    /// <summary>What was seen and left aside: columns without a meaning, options of other programs.</summary>
    public required ImmutableArray<Notice> Notices { get; init; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
