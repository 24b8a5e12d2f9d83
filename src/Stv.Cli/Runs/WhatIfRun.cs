using Stv.Formats;

namespace Stv.Cli;

/// <summary>Finds what decides an imagined election for a slate.</summary>
static class WhatIfRun
{
    /// <summary>Finds it, and reports.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Surroundings world, WhatIfRequest request)
    {
        ImaginedOptions.Check(request.Contests, request.Asked, "Ask about");
        if (request.Asked.IsEmpty)
            throw new Refusal("Nothing is asked. Ask with --swing \"FROM>TO\", --turnout SLATE, --field SLATE or --pact \"A+B\"; several go together.");
        var interrupted = world.Interrupt.Heed();
        var input = RequestedContests.ReadInput(world, request.Contests with { Inquiry = request.Asked with { Model = request.Contests.Model?.Name } });
        var begun = world.Clock.GetTimestamp();
        var found = WhatIfFindings.Of(input, request.Threads, new SimulationProgress(world, request.Asked.Runs, "all cases", "runs"), interrupted);
        ReportOutput.SayHowLong(world, world.Clock.GetElapsedTime(begun), request.How);
        ReportOutput.Publish(world, found.Findings, request.How);
        return interrupted.IsCancellationRequested ? world.Interrupt.ExitCode : ExitCode.Done;
    }
}
