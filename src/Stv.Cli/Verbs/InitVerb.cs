using System.Collections.Immutable;
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
        var folder = new Argument<string>("DIR") { Description = "Folder for the files, made if it does not exist (default: this one)", Arity = ArgumentArity.ZeroOrOne };
        var template = new Option<string>("--template") { HelpName = "ID", Description = string.Join("; ", ElectionTemplate.All.Select(each => $"{each.Id}: {each.Title}")) + $" (default: {ElectionTemplate.All[0].Id})" };
        var cycle = new Option<string>("--cycle") { HelpName = "CYCLE", Description = $"Which of the alternating reserved places of momentum-ncg apply: {Published} (default), as published for that year, or {Alternate}" };
        var candidates = new Option<string>("--candidates") { HelpName = "FILE", Description = "Nominations, as CSV or a workbook with one row per person: fills in candidates.csv by region, for momentum-ncg. For model, an election file or its candidates.csv: uses their slates" };
        var ballots = new Option<string>("--ballots") { HelpName = "FILE.csv", Description = "An export of ballots in DIR: proposes which columns are contest, section and voter, for momentum-ncg" };
        var sitting = new Option<string>("--sitting") { HelpName = "FILE", Description = "Members, as CSV or a workbook with one row per person: region, name, attributes, and yes if they left. For momentum-by-election: works out vacant places and remaining minimums" };
        var whole = new Option<string>("--election") { HelpName = "FILE", Description = "The election file whose seats and minimums momentum-by-election begins with (default: those of momentum-ncg)" };
        var init = new Verb("init", "Writes a starter election with comments: election.json, candidates.csv, ballots.csv and the schema of election files. Nothing is ever overwritten.",
            "stv init board",
            "stv init ncg --template momentum-ncg",
            "stv init ncg --template momentum-ncg --cycle alternate",
            "stv init ncg --template momentum-ncg --candidates nominations.csv",
            "stv init ncg --template momentum-ncg --ballots ncg/export.csv",
            "stv init autumn --template momentum-by-election --sitting members.csv --candidates nominations.csv",
            "stv init autumn --template momentum-by-election --sitting members.xlsx --election ncg/election.json",
            "stv init ncg --template model --candidates ncg/candidates.csv  # a model for stv simulate, beside the election")
        {
            folder, template, cycle, candidates, ballots, sitting, whole,
        };
        init.SetAction(parsed => Run(world, parsed.GetValue(folder) ?? ".", parsed.GetValue(template) ?? ElectionTemplate.All[0].Id, parsed.GetValue(cycle),
            parsed.GetValue(candidates), parsed.GetValue(ballots), parsed.GetValue(sitting), parsed.GetValue(whole)));
        return init;
    }

    static int Run(Surroundings world, string folder, string id, string? cycle, string? list, string? export, string? sitting, string? whole)
    {
        var known = Words.OneOf("--template", id, [.. ElectionTemplate.All.Select(each => each.Id)]);
        var template = ElectionTemplate.All.First(each => each.Id == known);
        if (cycle is not null && !template.HasCycles)
            throw new Refusal($"--cycle: the reserved places of the template {template.Id} do not alternate.");
        var alternate = cycle is not null && Words.OneOf("--cycle", cycle, Published, Alternate) == Alternate;
        if (list is not null && template.IsModel)
            return Write(world, folder, [.. template.Files(false).Select(file => file.Name == "model.json" ? (file.Name, Model(world, list)) : file)]);
        if (!template.HasContests && (list is not null || export is not null))
            throw new Refusal($"{(list is not null ? "--candidates" : "--ballots")}: the template {template.Id} has no regions. Fill its files in by hand.");
        if (!template.IsByElection && (sitting is not null || whole is not null))
            throw new Refusal($"{(sitting is not null ? "--sitting" : "--election")}: the template {template.Id} is not for a by-election. Add --template momentum-by-election.");
        if (whole is not null && cycle is not null)
            throw new Refusal("--cycle: the election file already says how many places are reserved. Leave out --cycle or --election.");
        var files = template.Files(alternate);
        if (sitting is not null || whole is not null)
            files = files.SetItem(0, (files[0].Name, ByElection(world, whole is null ? ElectionTemplate.Whole(alternate) : ElectionFolder.ReadAll(whole), sitting)));
        var election = files[0].Content;
        if (export is not null)
        {
            if (Path.GetDirectoryName(Path.GetFullPath(export)) != Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
                throw new Refusal($"--ballots {export}: an election file can name only files in its own folder. Put the export into {folder}, and name it there.");
            var columns = ExportColumns.Of(InputBytes.Read(world, "--ballots", export), election);
            files = ElectionTemplate.With(files, columns);
            foreach (var sentence in columns.Sentences())
                world.Say($"note: {columns.File}: {sentence}");
        }
        if (list is not null)
        {
            var nominations = InputBytes.Read(world, "--candidates", list);
            var (candidates, notices) = Nominations.Of(nominations, election);
            files = [.. files.Select(file => file.Name == "candidates.csv" ? (file.Name, Encoding.UTF8.GetBytes(candidates)) : file)];
            foreach (var notice in notices)
                world.Say($"note: {nominations.Name}: {notice}");
        }
        return Write(world, folder, files);
    }

    /// <summary>The election file of by-elections, worked out from who sits, or to be filled in.</summary>
    static byte[] ByElection(Surroundings world, byte[] whole, string? sitting)
    {
        if (sitting is null)
            return ByElections.Open(whole);
        var members = InputBytes.Read(world, "--sitting", sitting);
        var (content, notices) = ByElections.Of(whole, members);
        foreach (var notice in notices)
            world.Say($"note: {members.Name}: {notice}");
        return content;
    }

    /// <summary>A model with the slates of an election, or of a list of candidates.</summary>
    static byte[] Model(Surroundings world, string list)
    {
        var standing = list != "-" && ElectionFile.IsElection(list)
            ? ElectionReader.Outline(list, ElectionFolder.ReadAll(list)).Contests.Select(contest => (contest.Contest.Id, contest.Contest.Candidates, contest.Contest.College?.Sections.Select(section => section.Id).ToImmutableArray() ?? []))
            : CandidatesFile.ByContest(InputBytes.Read(world, "--candidates", list)).Select(contest => (contest.Key, contest.Value, ImmutableArray<string>.Empty));
        return ModelTemplate.Of([.. standing]) ?? throw new Refusal($"--candidates {list}: no candidate there has a slate, and a model is made of slates. Give an election file, or a CSV with a column headed name and one headed slate.");
    }

    static int Write(Surroundings world, string folder, ImmutableArray<(string Name, byte[] Content)> files)
    {
        OutputFile.Create([.. files.Select(file => (Path.Combine(folder, file.Name), file.Content))]);
        world.Publish(string.Concat(files.Select(file => $"{Path.Combine(folder, file.Name)}\n")));
        world.Say(files[0].Name == "election.json"
            ? $"Fill these in; stv check {Path.Combine(folder, "election.json")} says what is missing."
            : $"Write your guesses into {Path.Combine(folder, files[0].Name)}; stv simulate FILE --model {Path.Combine(folder, files[0].Name)} counts with it.");
        return ExitCode.Done;
    }
}
