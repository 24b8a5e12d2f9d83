using Stv.Formats;

namespace Stv.Cli;

/// <summary>Simulates an election as it stands and in the other cases that were asked for, or writes one of its electorates.</summary>
static class SimulationRun
{
    /// <summary>Simulates, and reports.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Surroundings world, SimulateRequest request)
    {
        ImaginedOptions.Check(request.Contests, request.Asked, "Simulate");
        var interrupted = world.Interrupt.Heed();
        var input = RequestedContests.ReadInput(world, request.Contests with { Inquiry = request.Asked with { Model = request.Contests.Model?.Name } });
        if ((request.Write is null ? 0 : 1) + (request.Part is null ? 0 : 1) + (request.Parts.IsEmpty ? 0 : 1) > 1)
            throw new Refusal("--write, --partial and --merge do different things. Give one of them.");
        if (!request.Parts.IsEmpty)
        {
            ReportOutput.Publish(world, ChancesFindings.Merge(input, request.Parts.Select(part => (part.Name, part.Content.ToArray()))).Findings, request.How);
            return ExitCode.Done;
        }
        if (request.Part is var (from, runs))
        {
            if (request.How.Out is not null)
                throw new Refusal("--partial writes figures to standard output; the report, and its folder, are made by --merge. Leave --out for it.");
            world.Publish(ChancesFindings.Part(input, from, runs, request.Threads, title => new SimulationProgress(world, runs, title, "runs"), interrupted));
            return ExitCode.Done;
        }
        if (request.Write is not null)
            return Write(world, ChancesFindings.AsItStands(input), request);
        var begun = world.Clock.GetTimestamp();
        var found = ChancesFindings.Of(input, request.Threads, title => new SimulationProgress(world, request.Asked.Runs, title, "runs"), interrupted);
        ReportOutput.SayHowLong(world, world.Clock.GetElapsedTime(begun), request.How);
        ReportOutput.Publish(world, found.Findings, request.How);
        return interrupted.IsCancellationRequested ? world.Interrupt.ExitCode : ExitCode.Done;
    }

    static int Write(Surroundings world, Scenario scenario, SimulateRequest request)
    {
        if (request.How.Out is not null)
            throw new Refusal("--write writes papers without counting them, so there is no report for --out. Leave one of the two out.");
        if (scenario.Contests is not [{ Contest: var contest }])
            throw new Refusal($"Papers of which contest? Add --contest and one of {string.Join(", ", scenario.Contests.Select(each => each.Contest.Id))}.");
        contest = contest with { Ballots = Simulation.Draw(scenario, 0, request.Asked.Seed)[0] };
        PaperOutput.Write(world, contest, request.Write, request.Layout, request.How.Replace);
        world.Say($"note: {English.Count(contest.Ballots.Papers, "made-up paper")} of {contest.Title}, from the seed {request.Asked.Seed}");
        return ExitCode.Done;
    }
}
