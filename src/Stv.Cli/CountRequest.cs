using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What <c>stv count</c> was asked to do.</summary>
sealed record CountRequest
{
    /// <summary>Path of the ballot file or election file; <c>-</c> for ballots on standard input.</summary>
    public required string File { get; init; }

    /// <summary>The rule, or null when none was named.</summary>
    public required Preset? Rule { get; init; }

    public required int? Seats { get; init; }

    public required InputBytes? Candidates { get; init; }

    /// <summary>Names or ids of those who withdrew.</summary>
    public required ImmutableArray<string> Withdrawn { get; init; }

    public required string? Seed { get; init; }

    public required InputBytes? Lots { get; init; }

    /// <summary>Further files that hold papers of the same contest.</summary>
    public required ImmutableArray<string> More { get; init; }

    /// <summary>What is known of the ballots beyond their content.</summary>
    public required BallotReadOptions Reading { get; init; }

    /// <summary>Changes in a rule what the command line says about irregular papers.</summary>
    public required Func<Rule, Rule> Policy { get; init; }

    /// <summary>One of <see cref="ResultFormats.All"/>.</summary>
    public string Format { get; init; } = ResultFormats.All[0];

    public required string? Title { get; init; }

    /// <summary>How many were entitled to vote; null where nobody said.</summary>
    public long? Electorate { get; init; }

    /// <summary>Reserved places for the candidates of a ballot file.</summary>
    public ImmutableArray<Constraint> Constraints { get; init; } = [];

    /// <summary>Id of the one contest of an election file that is counted; null for all.</summary>
    public string? Contest { get; init; }

    /// <summary>Takes the record of the count: the result in every format, and what it was made from; null when nobody wants it.</summary>
    public Action<CountRecord>? Out { get; init; }

    /// <summary>The words that asked for the count, files by their names without folders.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>Where the lots file is that was named.</summary>
    public string? LotsPath { get; init; }

    /// <summary>The lots of a count that was made before; they take the place of a seed and of lots files.</summary>
    public Lots? SettledLots { get; init; }

    /// <summary>Whether an election file is to be counted rather than ballots.</summary>
    public bool IsElection => File != "-" && More.IsEmpty && ElectionFile.IsElection(File);

    /// <summary>Id of the contest of a ballot file.</summary>
    public string ContestId => BallotFiles.ContestId(File);
}
