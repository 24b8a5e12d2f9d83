using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Fills a vacancy of a contest, or reports what a by-election has to fill.</summary>
sealed class VacancyCount(Surroundings world, VacancyRequest request)
{
    readonly ElectionReading _reading = ElectionInput.Read(world, request.Original);

    public int Run()
    {
        var reading = Chosen();
        var contest = reading.Contest;
        if (request.Vacates.IsEmpty && request.Sitting.IsEmpty)
            throw new Refusal("Who leaves? Add --vacates and a name, or --sitting for each member who stays.");
        var vacates = Ids(contest, "--vacates", request.Vacates);
        var sitting = Ids(contest, "--sitting", request.Sitting);
        if (sitting.IsEmpty)
        {
            switch (Count.Run(contest, reading.Rule, OriginalLots))
            {
                case Counted { Result: var original }:
                    ImmutableArray<string> elected = [.. original.Elected.Select(candidate => contest.Candidates[candidate].Id)];
                    if (vacates.FirstOrDefault(id => !elected.Contains(id)) is { } stranger)
                        throw new Refusal($"--vacates {Name(contest, stranger)}: the count of {contest.Title} does not elect this candidate, so there is no place to vacate.");
                    sitting = [.. elected.Except(vacates)];
                    break;
                case LotNeeded needed:
                    world.Say(LotRequest.Situation(needed, Count.WhatHangsOn(contest, reading.Rule, OriginalLots, needed.Tie), world.Columns));
                    world.Say($"\nThe election file does not tell how that lot fell. Write it there, as stv count {Path.GetFileName(request.Original.File)} shows, or name each member who stays with --sitting.");
                    return ExitCode.LotNeeded;
                case var outcome:
                    return Stopped(outcome, reading, OriginalLots);
            }
        }
        return request.ByElection ? ByElection(contest, sitting) : Recount(reading, sitting, vacates.AddRange(Ids(contest, "--unavailable", request.Unavailable)));
    }

    Lots OriginalLots => _reading.Lots with { Seed = _reading.Lots.Seed ?? request.Seed };

    ContestReading Chosen() => _reading.Contests is [var only] ? only
        : throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", _reading.Contests.Select(contest => contest.Contest.Id))}.");

    static ImmutableArray<string> Ids(Contest contest, string option, ImmutableArray<string> words) =>
        [.. words.Select(word => contest.Candidates[OptionWords.Candidate(contest.Candidates, word, option)].Id)];

    static string Name(Contest contest, string id) => contest.Candidates.First(candidate => candidate.Id == id).Name;

    int Recount(ContestReading reading, ImmutableArray<string> sitting, ImmutableArray<string> unavailable)
    {
        var lots = new Lots { Recorded = request.Lots is { } file ? LotsFile.Parse(file.Content, file.Name).Recorded : [], Seed = request.Seed ?? _reading.Lots.Seed };
        world.Begin("counting");
        var filling = Filling(reading, sitting, unavailable, lots);
        var path = lots.Seed is null ? request.LotsPath ?? LotsBeside(filling.Recount.Id) : null;
        var dialogue = new LotDialogue(world, path);
        while (filling.Outcome is LotNeeded needed && dialogue.Draw(needed, Count.WhatHangsOn(filling.Recount, reading.Rule, filling.Lots, needed.Tie), filling.Lots) is { } lot)
            filling = filling.With(lot);
        if (dialogue.HasWritten)
            world.Say($"note: fill the vacancy again with --lots {path}, and nobody is asked");
        if (filling.Outcome is not Counted)
            return Stopped(filling.Outcome, reading, filling.Lots);
        world.Say($"The vacancy is filled by {English.List(filling.Filled.Select(candidate => candidate.Name).ToList())}.");
        world.Publish(ResultFormats.Contest(request.Format, filling.Publication(_reading.Inputs), world.Columns));
        return ExitCode.Done;
    }

    VacancyFilling Filling(ContestReading reading, ImmutableArray<string> sitting, ImmutableArray<string> unavailable, Lots lots)
    {
        try
        {
            return VacancyFilling.Of(reading, _reading.Lots, sitting, unavailable, lots);
        }
        catch (ArgumentException refusal)
        {
            throw new Refusal(refusal.Message.Split(" (Parameter")[0]);
        }
    }

    /// <summary>Where lots are written that are drawn for the recount when no file was named for them: beside the election file, unless something is there.</summary>
    string? LotsBeside(string contest) =>
        Path.Combine(Path.GetDirectoryName(request.Original.File) ?? "", $"{contest}.vacancy.lots.json") is var lots && !File.Exists(lots) ? lots : null;

    int Stopped(CountOutcome outcome, ContestReading reading, Lots lots)
    {
        switch (outcome)
        {
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, Count.WhatHangsOn(needed.SoFar.Contest, reading.Rule, lots, needed.Tie), lots, request.Lots?.Name, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible infeasible:
                world.Say(InfeasibleReport.Of(reading with { Contest = infeasible.Contest }, infeasible, lots, isElection: true, world.Columns));
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
