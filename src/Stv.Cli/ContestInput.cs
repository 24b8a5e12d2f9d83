using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>A contest and all that its count needs.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Rule">The rule.</param>
/// <param name="RuleByDefault">Whether nobody named the rule.</param>
/// <param name="Lots">The lots that are settled.</param>
/// <param name="Inputs">The files that it was read from.</param>
sealed record ContestInput(Contest Contest, Rule Rule, bool RuleByDefault, Lots Lots, ImmutableArray<InputFile> Inputs)
{
    /// <summary>The one contest that is asked for.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">There are several, or something asked for does not go with the files.</exception>
    public static ContestInput ReadOne(Surroundings world, CountRequest request) => RequestedContests.Read(world, request).Contests is var all && all is [var only]
        ? only
        : throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", all.Select(contest => contest.Contest.Id))}.");

    /// <summary>Reads the contest of ballots, or of candidates alone.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">Something asked for does not go with the files.</exception>
    public static ContestInput Read(Surroundings world, CountRequest request)
    {
        var rule = request.Policy((request.Rule ?? Words.DefaultRule).Rule);
        var given = request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        BallotReading? reading = null;
        ImmutableArray<InputFile> ballots = [];
        if (!request.Files.IsEmpty)
            (reading, ballots) = BallotFiles.ReadTogether(world, request.Files, request.Reading, given, rule);
        var contest = ContestOf(world, request, reading, given);
        return new ContestInput(contest, rule, request.Rule is null, LotsFor(world, request, contest), InputsOf(request, ballots));
    }

    static Contest ContestOf(Surroundings world, CountRequest request, BallotReading? reading, ImmutableArray<Candidate> given)
    {
        if (request.Seats is { } asked && reading?.Seats is { } stated && asked != stated)
            world.Say($"note: {reading.FileName} is for {English.Count(stated, "seat")}; as --seats says, it is counted for {asked}");
        var contest = BallotContest.Of(request.ContestId, reading, given, request.Seats, request.Title, request.Constraints);
        return contest with { Candidates = Withdrawals.Mark(contest.Candidates, request.Withdrawn), Electorate = request.Electorate };
    }

    static Lots LotsFor(Surroundings world, CountRequest request, Contest contest)
    {
        if (request.SettledLots is { } settled)
            return settled;
        var lots = request.Lots is { } file ? LotsFile.Parse(file.Content, file.Name) : Lots.None;
        var others = lots.Recorded.Select(lot => lot.Contest).Where(id => id != contest.Id).Distinct().ToList();
        if (others.Count > 0)
            world.Say($"note: {request.Lots!.Name} has lots of other contests ({string.Join(", ", others)}), which are not used for {contest.Id}");
        return lots with { Seed = request.Seed };
    }

    static ImmutableArray<InputFile> InputsOf(CountRequest request, ImmutableArray<InputFile> ballots)
    {
        if (request.Candidates is { } candidates)
            ballots = ballots.Add(new InputFile(candidates.Name, candidates.Sha256, "candidates"));
        return request.Lots is { } lots ? ballots.Add(new InputFile(lots.Name, lots.Sha256, "lots")) : ballots;
    }
}
