using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What <c>stv simulate</c> was asked to do.</summary>
sealed record SimulateRequest
{
    /// <summary>What is simulated.</summary>
    public required CountRequest Contests { get; init; }

    public required InputBytes? Model { get; init; }

    public required long Runs { get; init; }

    public required string Seed { get; init; }

    public required int Threads { get; init; }

    /// <summary>Rules to set beside that of the contests.</summary>
    public required ImmutableArray<Preset> Against { get; init; }

    /// <summary>Changes of the places to fill to set beside it: <c>+1</c>.</summary>
    public required ImmutableArray<int> MoreSeats { get; init; }

    /// <summary>Candidates without whom it is to be looked at.</summary>
    public required ImmutableArray<string> Withdraw { get; init; }

    public required bool WithoutConstraints { get; init; }

    /// <summary>Swings to set beside it.</summary>
    public required ImmutableArray<Swing> Swings { get; init; }

    /// <summary><c>text</c>, <c>json</c>, <c>csv</c> or <c>html</c>.</summary>
    public required string Format { get; init; }

    /// <summary>File that gets the papers of one electorate; null to count.</summary>
    public required string? Write { get; init; }

    /// <summary>Whether that file may take the place of one that is there.</summary>
    public bool Replace { get; init; }

    /// <summary>Layout of these papers.</summary>
    public required BallotLayout Layout { get; init; }
}
