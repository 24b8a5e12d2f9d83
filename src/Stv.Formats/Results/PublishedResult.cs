using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What is published of an election: the count of every contest, and the files that they were made from.</summary>
public sealed record PublishedResult
{
    /// <summary>Decimals to which an exact fraction is shown.</summary>
    internal const int ShownPlaces = 6;

    /// <summary>Title of the election.</summary>
    public required string Title { get; init; }

    /// <summary>The files that were read, in the order in which they were named.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>The counts.</summary>
    public required ImmutableArray<CountResult> Contests { get; init; }

    /// <summary>The contests without a result; empty when all were counted.</summary>
    public ImmutableArray<UncountedContest> Uncounted { get; init; } = [];

    /// <summary>What the minimums of the body came to that the contests elect; null without one.</summary>
    public BodyResult? Body { get; init; }

    /// <summary>Whether it is of a rehearsal, whose papers are made up.</summary>
    public bool IsRehearsal => Contests.Any(count => count.Contest.IsRehearsal) || Uncounted.Any(contest => contest.Contest.IsRehearsal);

    /// <summary>The title and how many contests have a result.</summary>
    public override string ToString() => $"{Title}: {Amount.Of(Contests.Length, "result")}";
}
