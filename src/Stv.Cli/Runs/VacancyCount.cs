using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Fills a vacancy of a contest, or reports what a by-election has to fill.</summary>
/// <param name="world">Where reports go.</param>
/// <param name="request">The original election, and how it was counted. Its lots and its seed are those of the count that fills the vacancy.</param>
/// <param name="asked">What is asked of it.</param>
/// <param name="how">How the answer is reported.</param>
sealed class VacancyCount(Surroundings world, CountRequest request, VacancyInquiry asked, ReportRequest how)
{
    readonly CountInput _input = RequestedContests.ReadInput(world, request);

    public int Run()
    {
        if (asked.Vacates.IsEmpty && asked.Sitting.IsEmpty)
            throw new Refusal("Who leaves? Add --vacates and a name, or --sitting for each member who stays.");
        if (asked.Method == VacancyMethod.Countback && (asked.Vacates.Length != 1 || !asked.Sitting.IsEmpty))
            throw new Refusal("A countback counts the papers of one member. Add --vacates once, and leave --sitting out: the original count says who the sitting members are.");
        if (_input.Contests is not [var reading])
            throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", _input.Contests.Select(contest => contest.Contest.Id))}.");
        Known(reading.Contest, "--vacates", asked.Vacates);
        Known(reading.Contest, "--sitting", asked.Sitting);
        Known(reading.Contest, "--unavailable", asked.Unavailable);
        var vacancy = OpenVacancy.Of(_input);
        if (!vacancy.NeedsOriginalCount)
            return Answer(vacancy, null);
        switch (Count.Run(reading.Contest, reading.Rule, vacancy.OriginalLots))
        {
            case Counted { Result: var original }:
                return Answer(vacancy, original);
            case LotNeeded needed:
                world.Say(LotRequest.Situation(needed, Count.WhatHangsOn(reading.Contest, reading.Rule, vacancy.OriginalLots, needed.Tie), world.Columns));
                world.Say(request.IsElection
                    ? $"\nThe election file does not say how that lot fell. Write it there, as stv count {Path.GetFileName(request.File)} shows, or name each member who stays with --sitting."
                    : "\nThe ballots do not say how that lot fell. Name each member who stays with --sitting, or write an election file that names the lots.");
                return ExitCode.LotNeeded;
            case var outcome:
                return Stopped(outcome, reading, reading.Rule, vacancy.OriginalLots);
        }
    }

    /// <summary>Refuses a name that is nobody's, with the option that gave it.</summary>
    static void Known(Contest contest, string option, ImmutableArray<string> words)
    {
        foreach (var word in words)
            OptionWords.Candidate(contest.Candidates, word, option);
    }

    int Answer(OpenVacancy vacancy, CountResult? original)
    {
        if (asked.ByElection)
        {
            ReportOutput.Publish(world, vacancy.ByElection(original), how);
            return ExitCode.Done;
        }
        world.Begin("counting");
        var filling = vacancy.Fill(original);
        var path = filling.Lots.Seed is null ? request.LotsPath ?? LotsBeside(filling.Recount.Id) : null;
        var dialogue = new LotDialogue(world, path);
        while (filling.Outcome is LotNeeded needed && dialogue.Draw(needed, Count.WhatHangsOn(filling.Recount, filling.Rule, filling.Lots, needed.Tie), filling.Lots) is { } lot)
            filling = filling.With(lot);
        if (dialogue.HasWritten)
        {
            world.Say($"note: fill the vacancy again with --lots {path}, and it will not ask");
            // As it will be found again: with the file that the lots were written to.
            vacancy = OpenVacancy.Of(_input.WithLotsFile(InputBytes.Read(world, "The lots file", path!), isNamedByElection: false));
            filling = vacancy.Fill(original);
        }
        if (filling.Outcome is not Counted)
            return Stopped(filling.Outcome, filling.Original, filling.Rule, filling.Lots);
        world.Say($"The vacancy is filled by {(filling.Filled.IsEmpty ? "nobody" : English.List(filling.Filled.Select(candidate => candidate.Name).ToList()))}.");
        ReportOutput.Publish(world, vacancy.Found(filling), how);
        return ExitCode.Done;
    }

    /// <summary>Where lots are written that are drawn for the recount when no file was named for them: beside the election file, unless something is there.</summary>
    string? LotsBeside(string contest) =>
        Path.Combine(Path.GetDirectoryName(request.File) ?? "", $"{contest}.vacancy.lots.json") is var lots && !File.Exists(lots) ? lots : null;

    int Stopped(CountOutcome outcome, ContestReading reading, Rule rule, Lots lots)
    {
        switch (outcome)
        {
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, Count.WhatHangsOn(needed.SoFar.Contest, rule, lots, needed.Tie), lots, request.Lots?.Name, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible infeasible:
                world.Say(InfeasibleReport.Of(reading with { Contest = infeasible.Contest }, infeasible, lots, isElection: request.IsElection, world.Columns));
                return ExitCode.Infeasible;
            default:
                throw new InvalidOperationException($"No such outcome: {outcome}.");
        }
    }
}
