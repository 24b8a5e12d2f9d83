using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv init</c>: writes a starter election to fill in.</summary>
static class InitVerb
{
    const string Published = "2022";
    const string Alternate = "alternate";

    /// <summary>The words of <c>--cycle</c>.</summary>
    public static IEnumerable<string> Cycles => [Published, Alternate];

    public static Verb Build(Surroundings world)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder for the files, made if it is not there (default: this one)", Arity = ArgumentArity.ZeroOrOne };
        var template = new Option<string>("--template") { HelpName = "ID", Description = string.Join("; ", ElectionTemplate.All.Select(each => $"{each.Id}: {each.Title}")) + $" (default: {ElectionTemplate.All[0].Id})" };
        var cycle = new Option<string>("--cycle") { HelpName = "CYCLE", Description = $"Which turn the alternating reserved places of momentum-ncg take: {Published} (default), as published for that year, or {Alternate}" };
        var candidates = new Option<string>("--candidates") { HelpName = "FILE", Description = "Nominations, as CSV or a workbook with a row a person: fills candidates.csv in by region, for momentum-ncg" };
        var ballots = new Option<string>("--ballots") { HelpName = "FILE.csv", Description = "An export of ballots in DIR: proposes which columns are contest, section and voter, for momentum-ncg" };
        var init = new Verb("init", "Writes a starter election with comments: election.json, candidates.csv, ballots.csv and the schema of election files. Nothing is ever written over.",
            "stv init board",
            "stv init ncg --template momentum-ncg",
            "stv init ncg --template momentum-ncg --cycle alternate",
            "stv init ncg --template momentum-ncg --candidates nominations.csv",
            "stv init ncg --template momentum-ncg --ballots ncg/export.csv",
            "stv init ncg --template model           # a model for stv simulate, beside the election")
        {
            folder, template, cycle, candidates, ballots,
        };
        init.SetAction(parsed => Run(world, parsed.GetValue(folder) ?? ".", parsed.GetValue(template) ?? ElectionTemplate.All[0].Id, parsed.GetValue(cycle),
            parsed.GetValue(candidates) is { } list ? InputBytes.Read(world, "--candidates", list) : null, parsed.GetValue(ballots)));
        return init;
    }

    static int Run(Surroundings world, string folder, string id, string? cycle, InputBytes? nominations, string? export)
    {
        var known = Words.OneOf("--template", id, [.. ElectionTemplate.All.Select(each => each.Id)]);
        var template = ElectionTemplate.All.First(each => each.Id == known);
        if (cycle is not null && !template.HasCycles)
            throw new Refusal($"--cycle: the reserved places of the template {template.Id} do not alternate.");
        var alternate = cycle is not null && Words.OneOf("--cycle", cycle, Published, Alternate) == Alternate;
        if (!template.HasContests && (nominations is not null || export is not null))
            throw new Refusal($"{(nominations is not null ? "--candidates" : "--ballots")}: the template {template.Id} has no regions. Fill its files in by hand.");
        var files = template.Files(alternate);
        if (export is not null)
        {
            if (Path.GetDirectoryName(Path.GetFullPath(export)) != Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
                throw new Refusal($"--ballots {export}: an election file names only what lies in its folder. Put the export into {folder}, and name it there.");
            var columns = ExportColumns.Of(InputBytes.Read(world, "--ballots", export), template);
            files = template.Files(alternate, columns);
            foreach (var sentence in columns.Sentences())
                world.Say($"note: {columns.File}: {sentence}");
        }
        if (nominations is not null)
        {
            var (candidates, notices) = Nominations.Of(nominations, template);
            files = [.. files.Select(file => file.Name == "candidates.csv" ? (file.Name, Encoding.UTF8.GetBytes(candidates)) : file)];
            foreach (var notice in notices)
                world.Say($"note: {nominations.Name}: {notice}");
        }
        OutputFile.Create([.. files.Select(file => (Path.Combine(folder, file.Name), file.Content))]);
        world.Publish(string.Concat(files.Select(file => $"{Path.Combine(folder, file.Name)}\n")));
        world.Say(files[0].Name == "election.json"
            ? $"Fill these in; stv check {Path.Combine(folder, "election.json")} says what is missing."
            : $"Write your guesses into {Path.Combine(folder, files[0].Name)}; stv simulate FILE --model {Path.Combine(folder, files[0].Name)} counts with it.");
        return ExitCode.Done;
    }
}
