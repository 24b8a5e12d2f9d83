using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>An election without its papers.</summary>
/// <param name="Title">Its title as the file has it.</param>
/// <param name="Contests">Its contests, without papers.</param>
internal sealed record ElectionOutline(string Title, ImmutableArray<OutlinedContest> Contests);

/// <summary>A contest without its papers.</summary>
/// <param name="Reading">The contest and its rule.</param>
/// <param name="Title">Its title as the file has it.</param>
/// <param name="CandidatesFile">The file of its candidates as the election names it; null where they are listed in the election itself.</param>
/// <param name="Ballots">Where its papers would be; null where the election does not say.</param>
internal sealed record OutlinedContest(ContestReading Reading, string Title, string? CandidatesFile, OutlinedBallots? Ballots)
{
    public Contest Contest => Reading.Contest;
}

/// <summary>A ballot file, which need not be there.</summary>
/// <param name="Path">Where it would be.</param>
/// <param name="Options">How it would be read for the contest.</param>
internal sealed record OutlinedBallots(string Path, BallotReadOptions Options);
