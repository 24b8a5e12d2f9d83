using System.Collections.Immutable;
using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv count</c>: counts a contest from its ballots and writes the result.</summary>
static class CountVerb
{
    public static Verb Build(Surroundings world)
    {
        var file = new Argument<string>("FILE") { Description = "Ballots: BLT, e-count CSV, or CSV with a column a preference or a column a candidate; - reads standard input" };
        var rule = new Option<string>("--rule") { HelpName = "RULE", Description = "Counting rule (default: scotland); stv rules lists them" };
        var seats = new Option<string>("--seats") { HelpName = "N", Description = "Places to fill, where the file does not say" };
        var candidates = new Option<string>("--candidates") { HelpName = "FILE", Description = "Names of the candidates in the order of the ballot paper, one a line" };
        var withdraw = new Option<string[]>("--withdraw") { HelpName = "WHO", Description = "Strikes a candidate, by name or number, from every paper; may be repeated" };
        var seed = new Option<string>("--seed") { HelpName = "DIGITS", Description = "Draws every lot from these digits, best thrown in public" };
        var lots = new Option<string>("--lots") { HelpName = "FILE", Description = "Lots that were drawn, as JSON; a count that needs one shows how to write it" };
        var layout = new Option<string>("--layout") { HelpName = "LAYOUT", Description = $"Reads the file as {string.Join(", ", BallotLayouts.All)} instead of finding out" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default), csv or json" };
        var title = new Option<string>("--title") { HelpName = "TEXT", Description = "Title of the contest, instead of the file's" };

        var count = new Verb("count", "Counts one contest and writes every stage to standard output.",
            "stv count ward.blt",
            "stv count ward.csv --seats 4 --format json > ward.json",
            "stv count ward.blt --rule wigm --withdraw \"Ann Other\"",
            "stv count ward.blt --seed 271828        # draw lots from digits thrown in public",
            "stv count ward.blt --lots lots.json     # lots drawn already",
            "cat ward.blt | stv count - --format csv")
        {
            file, rule, seats, candidates, withdraw, seed, lots, layout, format, title,
        };
        count.SetAction(parsed => Run(world, new CountRequest
        {
            File = parsed.GetRequiredValue(file),
            Rule = parsed.GetValue(rule) is { } id ? Words.Rule(id) : null,
            Seats = parsed.GetValue(seats) is { } number ? Words.Seats(number) : null,
            Candidates = parsed.GetValue(candidates) is { } names ? InputBytes.Read("--candidates", names) : null,
            Withdrawn = [.. parsed.GetValue(withdraw) ?? []],
            Seed = parsed.GetValue(seed) is { } digits ? Words.Seed(digits) : null,
            Lots = parsed.GetValue(lots) is { } path ? InputBytes.Read("--lots", path) : null,
            Layout = parsed.GetValue(layout) is { } word ? Words.Layout(word) : null,
            Format = Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "csv", "json"),
            Title = parsed.GetValue(title),
        }));
        return count;
    }

    static int Run(Surroundings world, CountRequest request)
    {
        var reading = Read(world, request);
        foreach (var notice in reading.Notices)
            world.Say($"note: {reading.FileName}{(notice.Row is { } row ? $", row {row}" : "")}: {notice.Text}");
        var contest = Contest(world, request, reading);
        var lots = Lots(world, request, contest);
        var rule = (request.Rule ?? Words.DefaultRule).Rule;
        switch (Count.Run(contest, rule, lots))
        {
            case Counted counted:
                Publish(world, request, counted.Result, Inputs(request, reading));
                return ExitCode.Done;
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, lots, request.Lots, world.Columns));
                return ExitCode.LotNeeded;
            case var other:
                throw new InvalidOperationException($"No such outcome: {other}.");
        }
    }

    static BallotReading Read(Surroundings world, CountRequest request)
    {
        var options = new BallotReadOptions { Layout = request.Layout, Candidates = request.Candidates is { } names ? CandidatesFile.Parse(names) : [] };
        return request.File == "-" ? BallotFile.Read(world.Input, "standard input", options) : BallotFile.Read(request.File, options);
    }

    static Contest Contest(Surroundings world, CountRequest request, BallotReading reading)
    {
        if (request.Seats is { } asked && reading.Seats is { } stated && asked != stated)
            world.Say($"note: {reading.FileName} is for {English.Count(stated, "seat")}; as --seats says, it is counted for {asked}");
        return new Contest
        {
            Id = request.ContestId,
            Title = request.Title ?? reading.Title ?? request.ContestId,
            Seats = request.Seats ?? reading.Seats ?? throw new Refusal($"{reading.FileName} does not say how many seats there are to fill. Add --seats and their number."),
            Candidates = Withdrawals.Mark(reading.Candidates, request.Withdrawn),
            Ballots = reading.Ballots,
        };
    }

    static Lots Lots(Surroundings world, CountRequest request, Contest contest)
    {
        var lots = request.Lots is { } file ? LotsFile.Parse(file.Content, file.Name) : Stv.Lots.None;
        var others = lots.Recorded.Select(lot => lot.Contest).Where(id => id != contest.Id).Distinct().ToList();
        if (others.Count > 0)
            world.Say($"note: {request.Lots!.Name} has lots of other contests ({string.Join(", ", others)}), which are not used for {contest.Id}");
        return lots with { Seed = request.Seed };
    }

    static ImmutableArray<InputFile> Inputs(CountRequest request, BallotReading reading)
    {
        var inputs = ImmutableArray.CreateBuilder<InputFile>();
        inputs.Add(new InputFile(reading.FileName, reading.Sha256, reading.Layout.Word()));
        if (request.Candidates is { } candidates)
            inputs.Add(new InputFile(candidates.Name, candidates.Sha256, "candidates"));
        if (request.Lots is { } lots)
            inputs.Add(new InputFile(lots.Name, lots.Sha256, "lots"));
        return inputs.ToImmutable();
    }

    static void Publish(Surroundings world, CountRequest request, CountResult result, ImmutableArray<InputFile> inputs)
    {
        if (request.Format == "json")
        {
            world.Publish(ResultJson.Format(new PublishedResult { Title = result.Contest.Title, Inputs = inputs, Contests = [result] }));
            return;
        }
        var sheet = Sheet.Of(result, inputs, ruleByDefault: request.Rule is null);
        world.Publish(request.Format == "csv" ? CsvSheet.Format(sheet) : TextSheet.Format(sheet, world.Columns));
    }
}
