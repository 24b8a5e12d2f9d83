using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What <c>stv simulate</c> was asked to do.</summary>
sealed record SimulateRequest
{
    /// <summary>What is simulated.</summary>
    public required CountRequest Contests { get; init; }

    /// <summary>What is asked of it.</summary>
    public required ChancesInquiry Asked { get; init; }

    public required int Threads { get; init; }

    /// <summary>How it is reported.</summary>
    public required ReportRequest How { get; init; }

    /// <summary>File that gets the papers of one electorate; null to count.</summary>
    public required string? Write { get; init; }

    /// <summary>The first of the imagined elections and how many, where only a part is to be counted.</summary>
    public required (long From, long Runs)? Part { get; init; }

    /// <summary>Parts to put together.</summary>
    public required ImmutableArray<InputBytes> Parts { get; init; }

    /// <summary>Layout of these papers.</summary>
    public required BallotLayout Layout { get; init; }
}
