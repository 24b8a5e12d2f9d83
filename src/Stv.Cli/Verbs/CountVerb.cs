using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv count</c>: counts a contest from its ballots and writes the result.</summary>
static class CountVerb
{
    public static Verb Build(Surroundings world)
    {
        var files = new Argument<string[]>("FILE") { Description = "Ballots in any layout that stv check reads; several files are the parts of one contest; - reads standard input. Or an election file, whose contests are all counted", Arity = ArgumentArity.OneOrMore };
        var rule = new Option<string>("--rule") { HelpName = "RULE", Description = "Counting rule (default: scotland); stv rules lists them" };
        var seats = new Option<string>("--seats") { HelpName = "N", Description = "Places to fill, where the file does not say" };
        var withdraw = new Option<string[]>("--withdraw") { HelpName = "WHO", Description = "Strikes a candidate, by name or number, from every paper; may be repeated" };
        var seed = new Option<string>("--seed") { HelpName = "DIGITS", Description = "Draws every lot from these digits, best thrown in public" };
        var lots = new Option<string>("--lots") { HelpName = "FILE", Description = "Lots that were drawn, as JSON; a count that needs one shows how to write it" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default), csv or json" };
        var min = new Option<string[]>("--min") { HelpName = "WHO=N", Description = "Reserves at least N places for candidates with an attribute, such as woman=3 or \"woman|non-binary=3\"; may be repeated" };
        var max = new Option<string[]>("--max") { HelpName = "WHO=N", Description = "Elects at most N candidates with an attribute; may be repeated" };
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "Also writes the result as text, CSV and JSON into a folder, with the hashes of these files" };
        var title = new Option<string>("--title") { HelpName = "TEXT", Description = "Title of the contest, instead of the file's" };

        var count = new Verb("count", "Counts one contest from its ballots, or every contest of an election file, and writes every stage to standard output.",
            "stv count ward.blt",
            "stv count ward.csv --seats 4 --format json > ward.json",
            "stv count ward.blt --rule wigm --withdraw \"Ann Other\"",
            "stv count ward.blt --seed 271828        # draw lots from digits thrown in public",
            "stv count ward.blt --lots lots.json     # lots drawn already",
            "stv count board.csv --candidates people.csv --seats 5 --min woman=2",
            "stv count election.json --out results  # every contest of an election file",
            "stv count north.csv south.csv --seats 3  # parts of one contest",
            "cat ward.blt | stv count - --format csv")
        {
            files, rule, seats, withdraw, seed, lots, format, title, min, max, folder,
        };
        var reading = new ReadingOptions();
        var policy = new PolicyOptions();
        reading.AddTo(count);
        policy.AddTo(count);
        count.SetAction(parsed => Run(world, new CountRequest
        {
            File = parsed.GetRequiredValue(files)[0],
            More = [.. parsed.GetRequiredValue(files).Skip(1)],
            Reading = reading.Read(world, parsed, []),
            Policy = counting => policy.Change(counting, parsed),
            Rule = parsed.GetValue(rule) is { } id ? Words.Rule(id) : null,
            Seats = parsed.GetValue(seats) is { } number ? Words.Seats(number) : null,
            Candidates = reading.CandidatesFile(parsed),
            Withdrawn = [.. parsed.GetValue(withdraw) ?? []],
            Seed = parsed.GetValue(seed) is { } digits ? Words.Seed(digits) : null,
            Lots = parsed.GetValue(lots) is { } path ? InputBytes.Read("--lots", path) : null,
            Format = Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "csv", "json"),
            Title = parsed.GetValue(title),
            Constraints = ConstraintWords.Read(parsed.GetValue(min) ?? [], parsed.GetValue(max) ?? []),
            Contest = reading.Contest(parsed),
            Out = parsed.GetValue(folder),
            LotsPath = parsed.GetValue(lots),
        }));
        return count;
    }

    static int Run(Surroundings world, CountRequest request)
    {
        if (request.File != "-" && request.More.IsEmpty && ElectionFile.IsElection(request.File))
            return ElectionCount.Run(world, request);
        var rule = request.Policy((request.Rule ?? Words.DefaultRule).Rule);
        var given = request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        var readings = BallotFiles.Read(world, [request.File, .. request.More], request.Reading with { Candidates = [.. given.Select(candidate => candidate.Name)], KeepOrder = rule is WholeVoteRule });
        var reading = BallotShards.Merge(readings, keepOrder: rule is WholeVoteRule);
        BallotFiles.SayNotices(world, reading);
        var contest = Contest(world, request, reading, given);
        var lots = Lots(world, request, contest);
        var lotsPath = LotsPath(request);
        var dialogue = new LotDialogue(world, lotsPath);
        var outcome = dialogue.Count(contest, rule, ref lots);
        if (dialogue.HasWritten)
            world.Say($"note: count again with --lots {lotsPath}, and nobody is asked");
        switch (outcome)
        {
            case Counted counted:
                Publish(world, request, counted.Result, Inputs(request, readings));
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

    /// <summary>Where a lot that is drawn at the terminal is written: to the file that was named, else beside the ballots, unless something is there.</summary>
    static string? LotsPath(CountRequest request)
    {
        if (request.File == "-" || request.Seed is not null)
            return null;
        var beside = request.File + ".lots.json";
        return request.LotsPath ?? (File.Exists(beside) ? null : beside);
    }

    static Contest Contest(Surroundings world, CountRequest request, BallotReading reading, ImmutableArray<Candidate> given)
    {
        if (request.Seats is { } asked && reading.Seats is { } stated && asked != stated)
            world.Say($"note: {reading.FileName} is for {English.Count(stated, "seat")}; as --seats says, it is counted for {asked}");
        var contest = BallotContest.Of(request.ContestId, reading, given, request.Seats, request.Title, request.Constraints);
        return contest with { Candidates = Withdrawals.Mark(contest.Candidates, request.Withdrawn) };
    }

    static Lots Lots(Surroundings world, CountRequest request, Contest contest)
    {
        var lots = request.Lots is { } file ? LotsFile.Parse(file.Content, file.Name) : Stv.Lots.None;
        var others = lots.Recorded.Select(lot => lot.Contest).Where(id => id != contest.Id).Distinct().ToList();
        if (others.Count > 0)
            world.Say($"note: {request.Lots!.Name} has lots of other contests ({string.Join(", ", others)}), which are not used for {contest.Id}");
        return lots with { Seed = request.Seed };
    }

    static ImmutableArray<InputFile> Inputs(CountRequest request, ImmutableArray<BallotReading> readings)
    {
        var inputs = ImmutableArray.CreateBuilder<InputFile>();
        foreach (var reading in readings)
            inputs.Add(new InputFile(reading.FileName, reading.Sha256, reading.Layout.Word()));
        if (request.Candidates is { } candidates)
            inputs.Add(new InputFile(candidates.Name, candidates.Sha256, "candidates"));
        if (request.Lots is { } lots)
            inputs.Add(new InputFile(lots.Name, lots.Sha256, "lots"));
        return inputs.ToImmutable();
    }

    static void Publish(Surroundings world, CountRequest request, CountResult result, ImmutableArray<InputFile> inputs)
    {
        var json = ResultJson.Format(new PublishedResult { Title = result.Contest.Title, Inputs = inputs, Contests = [result] });
        var sheet = Sheet.Of(result, inputs, ruleByDefault: request.Rule is null);
        if (request.Out is { } folder)
        {
            var name = request.ContestId;
            OutputFiles.Publish(folder, [($"{name}.txt", Encoding.UTF8.GetBytes(TextSheet.Format(sheet))), ($"{name}.csv", Encoding.UTF8.GetBytes(CsvSheet.Format(sheet))), ($"{name}.json", json)], []);
        }
        if (request.Format == "json")
            world.Publish(json);
        else
            world.Publish(request.Format == "csv" ? CsvSheet.Format(sheet) : TextSheet.Format(sheet, world.Columns));
    }
}
