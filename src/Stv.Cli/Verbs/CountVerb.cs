using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv count</c>: counts a contest from its ballots and writes the result.</summary>
static class CountVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout that stv check reads; several files are parts of one contest; - reads standard input. Or an election file: all its contests are counted");
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = FormatOption.Listed };
        var stage = new Option<string>("--stage") { HelpName = "N", Description = "With --format svg: the picture of one stage instead of the whole count" };
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "Writes the result in every format to a folder, with a manifest that seals it. Standard output gets a short summary, or what --format asks for. stv verify DIR checks the folder" };

        var count = new Verb("count", "Counts one contest from its ballots, or every contest of an election file, and writes every stage to standard output.",
            "stv count ward.blt",
            "stv count ward.csv --seats 4 --format json > ward.json",
            "stv count ward.blt --rule wigm --withdraw \"Ann Other\"",
            "stv count ward.blt --seed 271828        # draw lots from digits thrown in public",
            "stv count ward.blt --lots lots.json     # lots drawn already",
            "stv count board.csv --candidates people.csv --seats 5 --min woman=2",
            "stv count election.json --out results  # every contest of an election file",
            "stv count election.json --out results --ballots  # with the ballots, without voters",
            "stv count election.json --out results --recount  # with a page that counts them again on any phone",
            "stv count north.csv south.csv --seats 3  # parts of one contest",
            "cat ward.blt | stv count - --format csv");
        var ballots = new Option<bool>("--ballots") { Description = "Adds the ballots as counted to the folder of --out: sorted rankings with their numbers, without voters, and an election file, so that anybody can count again" };
        var cut = new Option<bool>("--cut-unused") { Description = "Leaves out of these ballots the preferences that the count never reached; the result is the same" };
        var papers = new Option<bool>("--papers") { Description = "Adds a table of where every paper was at every stage, as a compressed CSV" };
        var codes = new Option<string>("--codes") { HelpName = "HEADING", Description = "Adds a list from hashed codes to papers, so that voters can find their own; the codes are in this column of the export. The page about verifying explains the risks" };
        var salt = new Option<string>("--salt") { HelpName = "FILE", Description = "The secret line that the codes are hashed with; publish it, or give it only to the voters" };
        var log = new Option<string>(CountLog.OptionName) { HelpName = "FILE", Description = "Adds to a log who counted, when, with which command, and what was said or refused. The log is kept apart from the result, which is the same without it" };
        var sign = new Option<string>("--sign") { HelpName = "KEY", Description = "Signs the record of --out with your OpenSSH private key; stv verify DIR --signed-by KEY.pub checks it" };
        var (seedFrom, commitment) = (CommitVerb.SeedFromOption(), CommittedTo.Option());
        var recount = new RecountOptions();
        var replace = NamedFiles.Replace("--out");
        options.AddTo(count);
        count.Options.Add(format);
        count.Options.Add(stage);
        count.Options.Add(folder);
        count.Options.Add(replace);
        count.Options.Add(ballots);
        recount.AddTo(count);
        count.Options.Add(cut);
        count.Options.Add(papers);
        count.Options.Add(codes);
        count.Options.Add(salt);
        count.Options.Add(seedFrom);
        count.Options.Add(commitment);
        count.Options.Add(sign);
        count.Options.Add(log);
        count.SetAction(parsed =>
        {
            var page = recount.Read(world, parsed);
            With(page is not null, "--recount", parsed.GetValue(folder) is not null, "--out and a folder for the record");
            var withBallots = With(parsed.GetValue(ballots), "--ballots", parsed.GetValue(folder) is not null, "--out and a folder for the record") || page is not null;
            return Run(world, Coded(world, options.Read(world, parsed), parsed.GetValue(codes), parsed.GetValue(salt), withBallots) with
            {
                Format = FormatOption.Asked(parsed.GetValue(format)),
                Stage = With(parsed.GetValue(stage) is not null, "--stage", FormatOption.Asked(parsed.GetValue(format)) == "svg", "--format svg") ? Stage(parsed.GetValue(stage)!) : null,
                IsBrief = parsed.GetValue(format) is null && parsed.GetValue(folder) is not null,
                Out = parsed.GetValue(folder),
                Replace = parsed.GetValue(replace),
                WithBallots = withBallots,
                Page = page,
                WithPapers = With(parsed.GetValue(papers), "--papers", withBallots, "--ballots"),
                SeedFrom = CommitVerb.SeedFrom(parsed.GetValue(seedFrom)),
                SignKey = With(parsed.GetValue(sign) is not null, "--sign", parsed.GetValue(folder) is not null, "--out and a folder for the record") ? parsed.GetValue(sign) : null,
                Commitment = CommittedTo.Read(world, parsed.GetValue(commitment)),
                CutUnused = With(parsed.GetValue(cut), "--cut-unused", withBallots, "--ballots"),
            });
        });
        return count;
    }

    /// <summary>The request with the codes of voters, where they are asked for.</summary>
    /// <exception cref="Refusal">Something is missing that goes with them.</exception>
    static CountRequest Coded(Surroundings world, CountRequest request, string? column, string? salt, bool withBallots)
    {
        With(column is not null, "--codes", withBallots, "--ballots");
        With(column is not null, "--codes", salt is not null, "--salt and a file with a secret line");
        With(salt is not null, "--salt", column is not null, "--codes and the heading of a column");
        return column is null ? request
            : request with { Codes = new VoterCodes(column, InputBytes.Read(world, "--salt", salt!)), ReadOptions = request.ReadOptions with { CodeColumn = request.IsElection ? null : column } };
    }

    /// <summary>Whether an option is given that goes with another.</summary>
    /// <exception cref="Refusal">It stands without that.</exception>
    static bool With(bool isGiven, string option, bool hasOther, string other) =>
        isGiven && !hasOther ? throw new Refusal($"{option} goes with {other}. Add {other}, or leave {option} out.") : isGiven;

    /// <exception cref="Refusal">No count has such a stage.</exception>
    static int Stage(string number) => Words.Whole("--stage", number) is <= int.MaxValue and var stage ? (int)stage : throw new Refusal($"--stage {number}: no count has so many stages.");

    /// <summary>Counts what is asked for and publishes the result.</summary>
    /// <returns>The exit code.</returns>
    static int Run(Surroundings world, CountRequest request)
    {
        if (request.SignKey is { } key)
            RecordSignature.Require(key);
        if (request.IsElection)
            return ElectionCount.Run(world, request);
        var input = BallotFiles.ReadInput(world, request);
        request.Commitment?.Check(input);
        var lotsPath = LotsPath(request);
        var dialogue = new LotDialogue(world, lotsPath);
        world.Begin("counting");
        var counted = dialogue.Settle(CountedElection.Of(input), 0);
        if (dialogue.HasWritten)
            world.Say($"note: count again with --lots {lotsPath}, and it will not ask");
        counted = dialogue.WithWritten(counted, isNamedByElection: false);
        var contest = counted.Contests[0];
        switch (contest.Outcome)
        {
            case Counted:
                if (request.Out is { } folder)
                    RecordOutput.Write(world, counted, folder, request);
                if (request.IsBrief)
                    world.Show(BriefSheet.Format(counted.Result, world.Columns));
                else if (request.Format == "text")
                    world.Publish(world.Painted(counted.Publication(contest).Sheet));
                else
                    world.Publish(request.InFormat(counted.Publication(contest), world.Columns));
                return ExitCode.Done;
            case LotNeeded needed:
                world.Say(LotRequest.Of(needed, contest.Stakes!, counted.Input.Lots, request.Lots?.Name, world.Columns));
                return ExitCode.LotNeeded;
            case Infeasible:
                world.Say(InfeasibleReport.Of(contest, counted.Input.Lots, isElection: false, world.Columns));
                return ExitCode.Infeasible;
            default:
                throw new Refusal(contest.Refusal!);
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
}
