using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What is published of an election: the count of every contest, and the files that they were made from.</summary>
public sealed record PublishedResult
{
    /// <summary>Title of the election.</summary>
    public required string Title { get; init; }

    /// <summary>The files that were read, in the order in which they were named.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>The counts.</summary>
    public required ImmutableArray<CountResult> Contests { get; init; }
}
