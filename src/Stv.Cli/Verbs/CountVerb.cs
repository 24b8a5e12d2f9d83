using System.Collections.Immutable;
using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv count</c>: counts a contest from its ballots and writes the result.</summary>
static class CountVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout that stv check reads; several files are the parts of one contest; - reads standard input. Or an election file, whose contests are all counted");
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = ResultFormats.Listed };
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "Also writes the result in every format into a folder, with a manifest that seals it; stv verify DIR checks it" };

        var count = new Verb("count", "Counts one contest from its ballots, or every contest of an election file, and writes every stage to standard output.",
            "stv count ward.blt",
            "stv count ward.csv --seats 4 --format json > ward.json",
            "stv count ward.blt --rule wigm --withdraw \"Ann Other\"",
            "stv count ward.blt --seed 271828        # draw lots from digits thrown in public",
            "stv count ward.blt --lots lots.json     # lots drawn already",
            "stv count board.csv --candidates people.csv --seats 5 --min woman=2",
            "stv count election.json --out results  # every contest of an election file",
            "stv count north.csv south.csv --seats 3  # parts of one contest",
            "cat ward.blt | stv count - --format csv");
        var replace = NamedFiles.Replace("--out");
        options.AddTo(count);
        count.Options.Add(format);
        count.Options.Add(folder);
        count.Options.Add(replace);
        count.SetAction(parsed => Run(world, options.Read(world, parsed) with
        {
            Format = ResultFormats.Asked(parsed.GetValue(format)),
            Out = parsed.GetValue(folder) is { } path ? record => record.WriteTo(world, path, parsed.GetValue(replace)) : null,
        }));
        return count;
    }

    /// <summary>Counts what is asked for and publishes the result.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(Surroundings world, CountRequest request)
    {
        if (request.IsElection)
            return ElectionCount.Run(world, request);
        var input = ContestInput.Read(world, request);
        var (contest, rule, lots) = (input.Contest, input.Rule, input.Lots);
        var lotsPath = LotsPath(request);
        var dialogue = new LotDialogue(world, lotsPath);
        var outcome = dialogue.Count(contest, rule, ref lots);
        if (dialogue.HasWritten)
            world.Say($"note: count again with --lots {lotsPath}, and nobody is asked");
        switch (outcome)
        {
            case Counted counted:
                Publish(world, request, counted.Result, input.Inputs, lots);
                return ExitCode.Done;
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, Count.WhatHangsOn(contest, rule, lots, needed.Tie), lots, request.Lots?.Name, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible infeasible:
                world.Say("stv: " + string.Join("\n     ", English.Conflict(infeasible)));
                return ExitCode.Infeasible;
            case var other:
                throw new InvalidOperationException($"No such outcome: {other}.");
        }
    }

    /// <summary>Where a lot that is drawn at the terminal is written: to the file that was named, else beside the ballots, unless something is there or they came through a pipe.</summary>
    static string? LotsPath(CountRequest request)
    {
        if (request.Seed is not null)
            return null;
        if (request.LotsPath is { } named)
            return named;
        if (FileStatus.Of(request.File)?.Kind != FileKind.File)
            return null;
        var beside = request.File + ".lots.json";
        return FileStatus.At(beside) is null ? beside : null;
    }

    static void Publish(Surroundings world, CountRequest request, CountResult result, ImmutableArray<InputFile> inputs, Lots lots)
    {
        var alone = new PublishedResult { Title = result.Contest.Title, Inputs = inputs, Contests = [result] };
        var contest = new ContestPublication(alone, Sheet.Of(result, inputs, ruleByDefault: request.Rule is null), Election: null);
        request.Out?.Invoke(new CountRecord([.. ResultFormats.Files(request.ContestId, contest)], alone, lots, request.Command));
        world.Publish(ResultFormats.Contest(request.Format, contest, world.Columns));
    }
}
