using System.CommandLine;
using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv what-if</c>: what decides an imagined election for a slate.</summary>
static class WhatIfVerb
{
    public static Verb Build(Surroundings world)
    {
        var files = ImaginedOptions.Files();
        var swing = new Option<string[]>("--swing") { HelpName = "FROM>TO", Description = $"Follows a swing of voters from one slate to another, up to {WhatIfInquiry.DefaultPoints} in 100, or N with FROM>TO:N: every chance along it, and where each crosses one half; may be repeated" };
        var turnout = new Option<string[]>("--turnout") { HelpName = "SLATE", Description = "With 70% to 130% of the turnout of a slate's voters; may be repeated" };
        var field = new Option<string[]>("--field") { HelpName = "SLATE", Description = $"With fewer candidates for a slate: every choice of up to {FieldQuestion.MostForEveryField}, and of more, those elected least often left out first; may be repeated" };
        var pact = new Option<string[]>("--pact") { HelpName = "A+B", Description = "With 0 to 100% of the voters of two slates putting the other's candidates after their own; may be repeated" };
        var runs = ImaginedOptions.Runs();
        var seed = ImaginedOptions.Seed();
        var model = ImaginedOptions.Model();
        var dirichlet = new Option<bool>("--dirichlet") { Description = "Takes the ballots for a small sample, and imagines the electorates that it could have come from (a Dirichlet process, near the Bayesian bootstrap)" };
        var rule = ImaginedOptions.Rule();
        var seats = new Option<string>("--seats") { HelpName = "N", Description = "Places to fill, if the file does not say" };
        var min = ImaginedOptions.Min();
        var max = ImaginedOptions.Max();
        var title = ImaginedOptions.Title();
        var report = new ReportOptions();
        var threads = ImaginedOptions.Threads();
        var reading = new ReadingOptions();

        var whatIf = new Verb("what-if", "Says what decides an election for a slate: the swing at which each seat changes hands, turnout, how many candidates to nominate, and what a pact is worth. All cases use the same random draws as stv simulate.",
            "stv what-if mock.csv --seats 4 --candidates people.csv --swing \"Green>Blue\"",
            "stv what-if mock.csv --seats 4 --candidates people.csv --field Green --runs 5000",
            "stv what-if election.json --model model.json --turnout Green --pact \"Green+Blue\" --format html > what-if.html",
            "stv what-if mock.csv --seats 4 --candidates people.csv --swing \"Green>Blue:8\" --out what-if   # up to 8 points, sealed")
        {
            files, swing, turnout, field, pact, runs, seed, model, dirichlet, rule, seats, min, max, title, threads,
        };
        reading.AddTo(whatIf);
        report.AddTo(whatIf);
        whatIf.SetAction(parsed => WhatIfRun.Run(world, new WhatIfRequest
        {
            Contests = new CountRequest
            {
                Files = [.. parsed.GetValue(files) ?? []],
                Candidates = reading.CandidatesFile(world, parsed),
                ReadOptions = reading.Read(world, parsed, []),
                Contest = reading.Contest(parsed),
                Rule = parsed.GetValue(rule) is { } id ? Words.Rule(id) : null,
                Seats = parsed.GetValue(seats) is { } number ? Words.Seats(number) : null,
                Constraints = ConstraintWords.Read(parsed.GetValue(min) ?? [], parsed.GetValue(max) ?? []),
                Title = parsed.GetValue(title),
                Model = parsed.GetValue(model) is { } path ? InputBytes.Read(world, "--model", path) : null,
            },
            Asked = new WhatIfInquiry
            {
                Runs = Words.Whole("--runs", parsed.GetValue(runs)) ?? ImaginedInquiry.DefaultRuns,
                Seed = parsed.GetValue(seed) is { } digits ? Words.Seed(digits) : ImaginedInquiry.DefaultSeed,
                Dirichlet = parsed.GetValue(dirichlet),
                Swings = [.. (parsed.GetValue(swing) ?? []).Select(SwingWords.Range)],
                Turnouts = [.. parsed.GetValue(turnout) ?? []],
                Fields = [.. parsed.GetValue(field) ?? []],
                Pacts = [.. (parsed.GetValue(pact) ?? []).Select(Pact)],
            },
            Threads = ImaginedOptions.ThreadsOf(parsed.GetValue(threads)),
            How = report.Read(parsed),
        }));
        return whatIf;
    }

    static SlatePair Pact(string word) => word.Split('+', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } one, { Length: > 0 } other] ? new SlatePair(one, other)
        : throw new Refusal($"--pact {word}: write two slates, such as --pact \"Green+Blue\".");
}
