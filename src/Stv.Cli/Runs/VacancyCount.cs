using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Fills a vacancy of a contest, or reports what a by-election has to fill.</summary>
sealed class VacancyCount(Surroundings world, VacancyRequest request)
{
    readonly CountInput _input = ReadInput(world, request.Original);

    /// <summary>The original election; the lots that were given are not its own.</summary>
    static CountInput ReadInput(Surroundings world, CountRequest original)
    {
        var request = original with { Lots = null, Seed = null };
        return request.IsElection ? ElectionInput.ReadInput(world, request) : BallotFiles.ReadInput(world, request);
    }

    public int Run()
    {
        var reading = Chosen();
        var contest = reading.Contest;
        if (request.Vacates.IsEmpty && request.Sitting.IsEmpty)
            throw new Refusal("Who leaves? Add --vacates and a name, or --sitting for each member who stays.");
        if (request.Countback && (request.Vacates.Length != 1 || !request.Sitting.IsEmpty))
            throw new Refusal("A countback is of the papers of one member. Add --vacates once, and leave --sitting out: the original count says who they are.");
        var vacates = Ids(contest, "--vacates", request.Vacates);
        var sitting = Ids(contest, "--sitting", request.Sitting);
        var unavailable = Ids(contest, "--unavailable", request.Unavailable);
        if (!sitting.IsEmpty)
            return Fill(reading, sitting, vacates.AddRange(unavailable));
        switch (Count.Run(contest, reading.Rule, OriginalLots))
        {
            case Counted { Result: var original }:
                ImmutableArray<string> elected = [.. original.Elected.Select(candidate => contest.Candidates[candidate].Id)];
                if (vacates.FirstOrDefault(id => !elected.Contains(id)) is { } stranger)
                    throw new Refusal($"--vacates {Name(contest, stranger)}: the count of {contest.Title} does not elect this candidate, so there is no place to vacate.");
                return request.Countback && !request.ByElection
                    ? Fill(() => VacancyFilling.Countback(reading, original, vacates[0], unavailable, GivenLots))
                    : Fill(reading, [.. elected.Except(vacates)], vacates.AddRange(unavailable));
            case LotNeeded needed:
                world.Say(LotRequest.Situation(needed, Count.WhatHangsOn(contest, reading.Rule, OriginalLots, needed.Tie), world.Columns));
                world.Say(request.Original.IsElection
                    ? $"\nThe election file does not tell how that lot fell. Write it there, as stv count {Path.GetFileName(request.Original.File)} shows, or name each member who stays with --sitting."
                    : "\nThe ballots do not tell how that lot fell. Name each member who stays with --sitting, or write an election file that names the lots.");
                return ExitCode.LotNeeded;
            case var outcome:
                return Stopped(outcome, reading, reading.Rule, OriginalLots);
        }
    }

    int Fill(ContestReading reading, ImmutableArray<string> sitting, ImmutableArray<string> gone) =>
        request.ByElection ? ByElection(reading.Contest, sitting) : Fill(() => VacancyFilling.Of(reading, _input.Lots with { Seed = null }, sitting, gone, GivenLots));

    /// <summary>The lots of the original count.</summary>
    Lots OriginalLots => _input.Lots with { Seed = _input.Lots.Seed ?? request.Original.Seed };

    /// <summary>The lots of the count that fills the vacancy.</summary>
    Lots GivenLots => new() { Recorded = request.Original.Lots is { } file ? LotsFile.Parse(file.Content, file.Name).Recorded : [], Seed = request.Original.Seed ?? _input.Lots.Seed };

    ContestReading Chosen() => _input.Contests is [var only] ? only
        : throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", _input.Contests.Select(contest => contest.Contest.Id))}.");

    static ImmutableArray<string> Ids(Contest contest, string option, ImmutableArray<string> words) =>
        [.. words.Select(word => contest.Candidates[OptionWords.Candidate(contest.Candidates, word, option)].Id)];

    static string Name(Contest contest, string id) => contest.Candidates.First(candidate => candidate.Id == id).Name;

    int Fill(Func<VacancyFilling> fill)
    {
        world.Begin("counting");
        var filling = Filling(fill);
        var path = filling.Lots.Seed is null ? request.Original.LotsPath ?? LotsBeside(filling.Recount.Id) : null;
        var dialogue = new LotDialogue(world, path);
        while (filling.Outcome is LotNeeded needed && dialogue.Draw(needed, Count.WhatHangsOn(filling.Recount, filling.Rule, filling.Lots, needed.Tie), filling.Lots) is { } lot)
            filling = filling.With(lot);
        if (dialogue.HasWritten)
            world.Say($"note: fill the vacancy again with --lots {path}, and nobody is asked");
        if (filling.Outcome is not Counted)
            return Stopped(filling.Outcome, filling.Original, filling.Rule, filling.Lots);
        world.Say($"The vacancy is filled by {English.List(filling.Filled.Select(candidate => candidate.Name).ToList())}.");
        world.Publish(ResultFormats.Contest(request.Format, filling.Publication(_input.Inputs), world.Columns));
        return ExitCode.Done;
    }

    static VacancyFilling Filling(Func<VacancyFilling> fill)
    {
        try
        {
            return fill();
        }
        catch (ArgumentException refusal)
        {
            throw new Refusal(refusal.Message.Split(" (Parameter")[0]);
        }
    }

    /// <summary>Where lots are written that are drawn for the recount when no file was named for them: beside the election file, unless something is there.</summary>
    string? LotsBeside(string contest) =>
        Path.Combine(Path.GetDirectoryName(request.Original.File) ?? "", $"{contest}.vacancy.lots.json") is var lots && !File.Exists(lots) ? lots : null;

    int Stopped(CountOutcome outcome, ContestReading reading, Rule rule, Lots lots)
    {
        switch (outcome)
        {
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, Count.WhatHangsOn(needed.SoFar.Contest, rule, lots, needed.Tie), lots, request.Original.Lots?.Name, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible infeasible:
                world.Say(InfeasibleReport.Of(reading with { Contest = infeasible.Contest }, infeasible, lots, isElection: request.Original.IsElection, world.Columns));
                return ExitCode.Infeasible;
            default:
                throw new InvalidOperationException($"No such outcome: {outcome}.");
        }
    }

    int ByElection(Contest contest, ImmutableArray<string> sitting)
    {
        var members = contest.Candidates.Where(candidate => sitting.Contains(candidate.Id)).ToList();
        if (members.Count >= contest.Seats)
            throw new Refusal($"{contest.Title}: {members.Count} members stay in {English.Count(contest.Seats, "seat")}, so no place is vacant.");
        world.Publish(ByElectionSheet.Format(contest, members, world.Columns));
        return ExitCode.Done;
    }
}
