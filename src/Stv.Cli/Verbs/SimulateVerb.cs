using System.CommandLine;
using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv simulate</c>: counts many imagined elections and says how often each candidate is elected.</summary>
static class SimulateVerb
{
    public static Verb Build(Surroundings world)
    {
        var files = ImaginedOptions.Files();
        var runs = ImaginedOptions.Runs();
        var seed = ImaginedOptions.Seed();
        var model = ImaginedOptions.Model();
        var dirichlet = new Option<bool>("--dirichlet") { Description = "Takes the ballots for a small sample, and gives intervals that say how much it leaves open (a Dirichlet process, near the Bayesian bootstrap)" };
        var rule = ImaginedOptions.Rule();
        var seats = new Option<string[]>("--seats") { HelpName = "N", Description = "Places to fill, if the file does not say; +1 or -1 also counts with one more or fewer, for comparison; may be repeated" };
        var withdraw = new Option<string[]>("--withdraw") { HelpName = "WHO", Description = "For comparison: without a candidate; may be repeated" };
        var free = new Option<bool>("--without-constraints") { Description = "For comparison: without reserved places" };
        var against = new Option<string[]>("--against") { HelpName = "RULE", Description = "For comparison: another rule; may be repeated" };
        var swing = new Option<string[]>("--swing") { HelpName = "FROM>TO:N", Description = "For comparison: a swing of N voters in 100 from one slate to another; may be repeated" };
        var min = ImaginedOptions.Min();
        var max = ImaginedOptions.Max();
        var title = ImaginedOptions.Title();
        var report = new ReportOptions(written: "--write or --out");
        var write = new Option<string>("--write") { HelpName = "FILE", Description = "Counts nothing, and writes the papers of the first imagined election; - for standard output" };
        var to = PaperOutput.LayoutOption();
        var threads = ImaginedOptions.Threads();
        var replicates = new Option<string>("--replicates") { HelpName = "A..B", Description = "With --partial: which of the imagined elections are counted, by number from 0" };
        var partial = new Option<bool>("--partial") { Description = "Counts some of the elections and writes their figures, to be put together by --merge; many machines can count at once" };
        var merge = new Option<string[]>("--merge") { HelpName = "FILE", Description = "Counts nothing, and puts parts that were counted with the same words together: the answer is that of one run, byte for byte; may be repeated", AllowMultipleArgumentsPerToken = true };
        var reading = new ReadingOptions();

        var simulate = new Verb("simulate", "Counts many imagined elections: each candidate's chance, seats by slate, what reserved places do, and what decides the last place. Comparisons use the same random draws.",
            "stv simulate mock.csv --seats 4 --candidates people.csv",
            "stv simulate election.json --runs 10000 --seed 7 --format html > chances.html",
            "stv simulate mock.csv --seats 4 --dirichlet        # few mock ballots",
            "stv simulate mock.csv --seats 4 --out chances       # every format, sealed",
            "stv simulate election.json --model model.json --withdraw \"Ann Other\" --without-constraints",
            "stv simulate --model votekit.json --seats 4         # VoteKit's parameters",
            "stv simulate mock.blt --seats 4 --replicates 0..49999 --partial > a.json",
            "stv simulate mock.blt --seats 4 --merge a.json b.json",
            "stv simulate mock.blt --against meek --seats +1 --swing \"Green>Blue:3\"",
            "stv simulate --candidates people.csv --seats 4 --model model.json --write papers.csv --to preferences")
        {
            files, runs, seed, model, dirichlet, rule, seats, withdraw, free, against, swing, min, max, title, write, to, threads, replicates, partial, merge,
        };
        reading.AddTo(simulate);
        report.AddTo(simulate);
        simulate.SetAction(parsed => SimulationRun.Run(world, new SimulateRequest
        {
            Contests = new CountRequest
            {
                Files = [.. parsed.GetValue(files) ?? []],
                Candidates = reading.CandidatesFile(world, parsed),
                ReadOptions = reading.Read(world, parsed, []),
                Contest = reading.Contest(parsed),
                Rule = parsed.GetValue(rule) is { } id ? Words.Rule(id) : null,
                Seats = Seats(parsed.GetValue(seats) ?? []),
                Constraints = ConstraintWords.Read(parsed.GetValue(min) ?? [], parsed.GetValue(max) ?? []),
                Title = parsed.GetValue(title),
                Model = parsed.GetValue(model) is { } path ? InputBytes.Read(world, "--model", path) : null,
            },
            Asked = new ChancesInquiry
            {
                Runs = Words.Whole("--runs", parsed.GetValue(runs)) ?? ChancesInquiry.DefaultRuns,
                Seed = parsed.GetValue(seed) is { } digits ? Words.Seed(digits) : ChancesInquiry.DefaultSeed,
                Dirichlet = parsed.GetValue(dirichlet),
                Against = [.. (parsed.GetValue(against) ?? []).Select(Words.Rule)],
                MoreSeats = [.. (parsed.GetValue(seats) ?? []).Where(IsChange).Select(Change)],
                Without = [.. parsed.GetValue(withdraw) ?? []],
                WithoutConstraints = parsed.GetValue(free),
                Swings = [.. (parsed.GetValue(swing) ?? []).Select(SwingWords.Read)],
            },
            Threads = ImaginedOptions.ThreadsOf(parsed.GetValue(threads)),
            How = report.Read(parsed),
            Write = parsed.GetValue(write),
            Part = Part(parsed.GetValue(replicates), parsed.GetValue(partial)),
            Parts = [.. (parsed.GetValue(merge) ?? []).Select(path => InputBytes.Read(world, "--merge", path))],
            Layout = PaperOutput.Layout(parsed.GetValue(to)),
        }));
        return simulate;
    }

    static (long From, long Runs)? Part(string? replicates, bool isPartial)
    {
        if (replicates is null && !isPartial)
            return null;
        if (replicates is null || !isPartial)
            throw new Refusal("--replicates and --partial go together: which elections, and that their figures will be put together later.");
        return replicates.Split("..") is [var first, var last]
            && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from <= to && to < long.MaxValue / 2 ? (from, to - from + 1)
            : throw new Refusal($"--replicates {replicates}: write the first and the last number, such as 0..49999.");
    }

    static bool IsChange(string seats) => seats is ['+' or '-', ..];

    static int Change(string seats) => int.TryParse(seats, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var more) && more != 0 ? more
        : throw new Refusal($"--seats {seats}: write a number of seats, or a change such as +1.");

    static int? Seats(string[] words) => words.Where(word => !IsChange(word)).ToList() switch
    {
        [] => null,
        [var only] => Words.Seats(only),
        _ => throw new Refusal("--seats is given more than once. For comparisons, write changes such as +1."),
    };
}
