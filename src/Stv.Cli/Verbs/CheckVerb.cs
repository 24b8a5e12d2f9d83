using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv check</c>: reads an election, or ballots, and everything that it names, counts nothing, and says what it read.</summary>
static class CheckVerb
{
    public static Verb Build(Surroundings world)
    {
        var files = new Argument<string[]>("FILE") { Description = "Election file, or ballots; several ballot files are the parts of one contest; - reads standard input", Arity = ArgumentArity.OneOrMore };
        var rule = new Option<string>("--rule") { HelpName = "RULE", Description = "Counting rule whose ballot policy is shown, instead of the election file's (default: scotland)" };
        var defects = new Option<string>("--defects") { HelpName = "FILE.csv", Description = "Also writes every irregular and unreadable paper of ballots into a CSV, for adjudication" };
        var replace = NamedFiles.Replace("--defects");
        var reading = new ReadingOptions();
        var policy = new PolicyOptions();
        var check = new Verb("check", "Reads everything and counts nothing: says what was read, and whether a count would go ahead. Ends with exit code 1 when a count would refuse.",
            "stv check election.json",
            "stv check ward.blt",
            "stv check survey.csv --candidates names.txt --defects to-adjudicate.csv")
        {
            files, rule, defects, replace,
        };
        reading.AddTo(check);
        policy.AddTo(check);
        check.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(files);
            var list = parsed.GetValue(defects);
            var request = new CountRequest
            {
                Files = [.. given],
                Rule = parsed.GetValue(rule) is { } id ? Words.Rule(id) : null,
                Candidates = reading.CandidatesFile(world, parsed),
                Reading = reading.Read(world, parsed, []),
                Changes = policy.Read(parsed),
                Contest = reading.Contest(parsed),
            };
            Action<string>? write = list is null ? null : text => OutputFile.Write(list, Encoding.UTF8.GetBytes(text), parsed.GetValue(replace));
            if (request.IsElection)
                return Run(world, write, () =>
                {
                    var election = ElectionInput.Read(request, listAll: list is not null);
                    write?.Invoke(DefectsCsv.Format(election));
                    return ElectionCheck.Of(election, world.Columns);
                });
            var options = request.Terms.ReadingOf(request.Candidates is { } names ? CandidatesFile.Parse(names) : []) with { ListAll = list is not null };
            var papers = request.Terms.RuleOfBallots.Ballots;
            return Run(world, write, () =>
            {
                var merged = BallotShards.Merge(BallotFiles.Read(world, given, options));
                write?.Invoke(DefectsCsv.Format(merged, papers));
                return BallotCheck.Of(merged, papers, world.Columns);
            });
        });
        return check;
    }

    static int Run(Surroundings world, Action<string>? write, Func<(string Text, bool IsReady)> check)
    {
        try
        {
            var (text, ready) = check();
            world.Publish(text);
            return ready ? ExitCode.Done : ExitCode.No;
        }
        catch (BallotFormatException defects)
        {
            write?.Invoke(DefectsCsv.Format(defects.Defects));
            world.Publish(string.Join('\n', defects.Message.Split('\n').Select(PlainText.Harmless)) + $"\n\nNot ready to count: {English.Count(defects.Total, "defect")} must be mended.\n");
            return ExitCode.No;
        }
    }
}
