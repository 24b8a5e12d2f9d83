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
        return new ScenarioInput(
            reading.Election.Title,
            [.. ElectionInput.Selected(reading, request.Contest).Select(contest => new ScenarioContest(contest.Contest, request.Rule?.Rule ?? contest.Rule))],
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
        BallotReading? reading = null;
        ImmutableArray<InputFile> inputs = [];
        if (!request.Files.IsEmpty)
            (reading, inputs) = BallotFiles.ReadTogether(world, request.Files, request.Reading, given, rule);
        if (request.Candidates is { } file)
            inputs = inputs.Add(new InputFile(file.Name, file.Sha256, "candidates"));
        var contest = BallotContest.Of(BallotFiles.ContestId(request.Files is [var first, ..] ? first : "-"), reading, given, request.Seats, request.Title, request.Constraints);
        return new ScenarioInput(contest.Title, [new(contest, rule)], null, Lots.None, inputs);
    }
}
