using System.Globalization;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>The code of docs/library.md, part by part, each between two marks.</summary>
static class LibraryExamples
{
    public static string FromPapers()
    {
        // library.md
        var papers = new BallotSetBuilder(candidates: 3);
        papers.Add([1, 2], count: 40);          // candidates are numbered from 1
        papers.Add([2, 3, 1], count: 25);
        papers.Add([3, 2], count: 22);
        var contest = new Contest
        {
            Id = "chair", Title = "Chair", Seats = 1, Ballots = papers.Build(),
            Candidates = [new() { Id = "A", Name = "Alma Apple" }, new() { Id = "B", Name = "Bert Bean" }, new() { Id = "C", Name = "Cleo Clover" }],
        };
        var outcome = Count.Run(contest, Presets.Scotland.Rule);
        // library.md
        return Say(contest, outcome);
    }

    static string Say(Contest contest, CountOutcome outcome)
    {
        // library.md
        string Name(int index) => contest.Candidates[index].Name;
        return outcome switch
        {
            Counted { Result: var result } => $"Elected: {string.Join(", ", result.Elected.Select(Name))}",
            LotNeeded { Tie: var tie } => $"Draw a lot among {string.Join(", ", tie.Candidates.Select(Name))} and count again",
            Infeasible { Conflict: var conflict } => $"Nothing can be counted: {string.Join(", ", conflict.Select(unmet => unmet.Constraint.Id))}",
            _ => throw new InvalidOperationException(),
        };
        // library.md
    }

    public static List<string> Stages()
    {
        var contest = BallotFile.Read("samples/ballots/t3.blt") is var file
            ? new Contest { Id = "t3", Title = file.Title!, Seats = file.Seats!.Value, Candidates = file.Candidates, Ballots = file.Ballots }
            : throw new InvalidOperationException();
        var lines = new List<string>();
        // library.md
        var result = ((Counted)Count.Run(contest, Presets.Meek.Rule, new Lots { Seed = "12345" })).Result;
        foreach (var stage in result.Stages)
            foreach (var (index, candidate) in contest.Candidates.Index())
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"stage {stage.Number}: {candidate.Name} {stage.Totals[index]}"));
        // library.md
        return lines;
    }

    public static string Reserved(Contest contest)
    {
        // library.md
        var reserved = contest with
        {
            Candidates = [.. contest.Candidates.Select(candidate => candidate.Name == "C" ? candidate with { Attributes = ["tenant"] } : candidate)],
            Reserved = new ReservedPlaces { Constraints = [new Constraint { Id = "tenant", AnyOf = ["tenant"], Minimum = 1 }] },
        };
        var rule = (GregoryRule)Presets.Scotland.Rule with { Numbers = Numbers.Decimals(2) };
        var result = ((Counted)Count.Run(reserved, rule, new Lots { Seed = "12345" })).Result;
        var sheet = Sheet.Of(result);
        var page = HtmlSheet.Format(sheet);        // or TextSheet, CsvSheet, MarkdownSheet
        var record = ResultJson.Format(new PublishedResult { Title = contest.Title, Inputs = [], Contests = [result] });
        // library.md
        return $"{page.Length > 0} {record.Length > 0} {contest.Candidates[result.Elected[0]].Name} {string.Join(", ", rule.Changed.Select(choice => choice.Name))}";
    }

    public static RecordVerdict Sealed(string path, string folder)
    {
        // library.md
        var terms = new CountTerms { Election = Path.GetFileName(path) };
        var counted = CountedElection.Of(CountInput.OfElection(terms, ElectionFile.Read(path)));
        foreach (var contest in counted.Contests.Where(contest => contest.Outcome is LotNeeded))
            Console.WriteLine(contest.Uncounted!.Sentence);       // draw the lot, then: counted = counted.With(lot)
        foreach (var (name, content) in CountRecord.Of(counted)!.Sealed)
        {
            var file = new FileInfo(Path.Combine(folder, name));
            file.Directory!.Create();
            File.WriteAllBytes(file.FullName, content);
        }
        var verification = RecordVerification.Of(folder, given: [path]);
        // library.md
        return verification.Verdict;
    }
}
