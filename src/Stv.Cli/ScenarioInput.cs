using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The contests of an election file, or the one contest of ballots, as a verb is to look at them.</summary>
/// <param name="Title">Title of the election or contest.</param>
/// <param name="Contests">The contests with their rules.</param>
/// <param name="Body">The body that they elect, or null.</param>
/// <param name="Lots">The lots that an election file gives.</param>
/// <param name="Inputs">The files that were read.</param>
sealed record ScenarioInput(string Title, ImmutableArray<ScenarioContest> Contests, Body? Body, Lots Lots, ImmutableArray<InputFile> Inputs)
{
    /// <summary>Reads what a request names.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">Something does not go together, or is wanting.</exception>
    public static ScenarioInput Read(Surroundings world, ContestRequest request) =>
        request.Files is [var file] && file != "-" && ElectionFile.IsElection(file) ? FromElection(world, request, file) : FromBallots(world, request);

    static ScenarioInput FromElection(Surroundings world, ContestRequest request, string path)
    {
        var said = request.Seats is not null ? "--seats" : request.Candidates is not null ? "--candidates" : request.Title is not null ? "--title" : !request.Constraints.IsEmpty ? "--min and --max" : null;
        if (said is not null)
            throw new Refusal($"{said} cannot change an election file. Change it in the file.");
        var reading = ElectionFile.Read(path, request.MayLackPapers);
        foreach (var notice in reading.Notices)
            world.Say($"note: {notice}");
        var contests = reading.Contests;
        if (request.Contest is { } id)
            contests = contests.Where(contest => contest.Contest.Id == id).ToImmutableArray() is { IsEmpty: false } chosen ? chosen
                : throw new Refusal($"--contest {id}: there is no such contest{Words.DidYouMean(id, contests.Select(contest => contest.Contest.Id))}");
        return new ScenarioInput(
            reading.Election.Title,
            [.. contests.Select(contest => new ScenarioContest(contest.Contest, request.Rule?.Rule ?? contest.Rule))],
            request.Contest is null ? reading.Election.Body : null,
            reading.Lots,
            [.. reading.Inputs.Where(input => input.Layout != "lots")]);
    }

    static ScenarioInput FromBallots(Surroundings world, ContestRequest request)
    {
        var given = request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        if (request.Files.IsEmpty && given.IsEmpty)
            throw new Refusal("Simulate what? Give ballots or an election file; or, for a model that needs no ballots, --candidates and --seats.");
        var rule = (request.Rule ?? Words.DefaultRule).Rule;
        var inputs = new List<InputFile>();
        BallotReading? reading = null;
        if (!request.Files.IsEmpty)
        {
            var readings = BallotFiles.Read(world, request.Files, request.Reading with { Candidates = [.. given.Select(candidate => candidate.Name)], KeepOrder = rule is WholeVoteRule });
            reading = BallotShards.Merge(readings, keepOrder: rule is WholeVoteRule);
            BallotFiles.SayNotices(world, reading);
            inputs.AddRange(readings.Select(each => new InputFile(each.FileName, each.Sha256, each.Layout.Word())));
        }
        if (request.Candidates is { } file)
            inputs.Add(new InputFile(file.Name, file.Sha256, "candidates"));
        var id = request.Files is [var first, ..] && first != "-" && Path.GetFileNameWithoutExtension(first) is { Length: > 0 } name ? name : "ballots";
        var contest = BallotContest.Of(id, reading, given, request.Seats, request.Title, request.Constraints);
        return new ScenarioInput(contest.Title, [new(contest, rule)], null, Lots.None, [.. inputs]);
    }
}
