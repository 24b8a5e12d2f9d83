using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What is to be counted, and how: the same for every verb that counts.</summary>
sealed record CountRequest
{
    /// <summary>Paths of ballots, the parts of one contest, or of an election file; <c>-</c> is standard input. None when only candidates are given.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The first of them.</summary>
    public string File => Files.IsEmpty ? "-" : Files[0];

    /// <summary>The rule, or null when none was named.</summary>
    public Preset? Rule { get; init; }

    public int? Seats { get; init; }

    public InputBytes? Candidates { get; init; }

    /// <summary>Names or ids of those who withdrew.</summary>
    public ImmutableArray<string> Withdrawn { get; init; } = [];

    public string? Seed { get; init; }

    public InputBytes? Lots { get; init; }

    /// <summary>What is known of the ballots beyond their content.</summary>
    public BallotReadOptions Reading { get; init; } = new();

    /// <summary>Changes in a rule what the command line says about irregular papers.</summary>
    public Func<Rule, Rule> Policy { get; init; } = rule => rule;

    /// <summary>One of <see cref="ResultFormats.All"/>.</summary>
    public string Format { get; init; } = ResultFormats.All[0];

    public string? Title { get; init; }

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

    /// <summary>Where the lots file is that was named; null where lots came through a pipe, into which none can be written.</summary>
    public string? LotsPath { get; init; }

    /// <summary>The lots of a count that was made before; they take the place of a seed and of lots files.</summary>
    public Lots? SettledLots { get; init; }

    /// <summary>Whether contests may have no papers yet.</summary>
    public bool MayLackPapers { get; init; }

    /// <summary>Whether an election file is to be counted rather than ballots.</summary>
    public bool IsElection => Files is [not "-" and var only] && ElectionFile.IsElection(only);

    /// <summary>Id of the contest of a ballot file.</summary>
    public string ContestId => BallotFiles.ContestId(File);
}
