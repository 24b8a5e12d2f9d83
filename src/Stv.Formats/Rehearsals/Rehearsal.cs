using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>An election filled with made-up papers, counted and published, so that whoever runs it has seen everything before the night. Everything says that it is a rehearsal.</summary>
public sealed class Rehearsal
{
    /// <summary>The folder of the sealed results, within the rehearsal's.</summary>
    public const string ResultsFolder = "results";

    const string WhoDrew = "nobody, for this is a rehearsal";

    /// <summary>Title of the election.</summary>
    public required string Title { get; init; }

    /// <summary>What all luck was drawn from.</summary>
    public required string Seed { get; init; }

    /// <summary>What was taken in the place of what is not settled yet, and where papers have another shape than the export, in sentences.</summary>
    public required ImmutableArray<string> Taken { get; init; }

    /// <summary>The record of the count.</summary>
    public required CountRecord Record { get; init; }

    /// <summary>Where the count of a contest stopped for a lot, and what hung on it; null where none did.</summary>
    public required (LotNeeded Needed, LotStakes Stakes)? FirstLot { get; init; }

    /// <summary>The file of made-up lots among <see cref="Files"/>; null where none was needed.</summary>
    public required string? LotsFile { get; init; }

    /// <summary>What there is to see, and what there is not.</summary>
    public required ImmutableArray<RehearsedEvent> Events { get; init; }

    /// <summary>The election's files, made-up papers among them: what is counted. Names with / between folders.</summary>
    public required IReadOnlyList<(string Name, byte[] Content)> Files { get; init; }

    /// <summary>How many papers were made up.</summary>
    public long Papers => Record.Counted.Input.Contests.Sum(contest => contest.Contest.Ballots.Papers);

    /// <summary>Rehearses an election. Of its ballots nothing but the headings is read.</summary>
    /// <param name="path">Where its election file is.</param>
    /// <param name="seed">What all luck is drawn from.</param>
    /// <param name="cancel">Breaks it off.</param>
    /// <exception cref="BallotFormatException">The election file or the candidates have defects: all of them.</exception>
    /// <exception cref="ElectionException">No papers can be made for a contest.</exception>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static Rehearsal Of(string path, string seed, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(seed);
        var stage = Directory.CreateTempSubdirectory("stv-rehearsal-");
        try
        {
            return new RehearsedElection(path, stage.FullName, seed).Run(cancel);
        }
        finally
        {
            stage.Delete(recursive: true);
        }
    }

    /// <summary>Counts what was made; where a count needs a lot, the first of the tied is taken.</summary>
    internal static (CountedElection Counted, (LotNeeded, LotStakes)? FirstLot) Settled(CountInput input, CancellationToken cancel)
    {
        var counted = CountedElection.Of(input, cancel);
        (LotNeeded, LotStakes)? first = null;
        while (counted.Contests.FirstOrDefault(contest => contest.Outcome is LotNeeded) is { Outcome: LotNeeded needed, Stakes: { } stakes, Reading.Contest: var contest })
        {
            first ??= (needed, stakes);
            counted = counted.With(needed.Tie.LotFor(contest, needed.Tie.StillTied[0], WhoDrew));
        }
        return (counted, first);
    }
}
