using System.CommandLine;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv check</c>: reads an election, or ballots, and everything that it names, counts nothing, and says what it read.</summary>
static class CheckVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "An election file, or ballots; several ballot files are parts of one contest; - reads standard input", maySuggest: true);
        var defects = new Option<string>(OptionWords.Of(Term.Defects)) { HelpName = "FILE.csv", Description = "Also writes every irregular or unreadable paper to a CSV, for adjudication" };
        var replace = NamedFiles.Replace("--defects");
        var check = new Verb("check", "Reads everything and counts nothing: shows what was read, and whether it can be counted. The exit code is 1 if it cannot.",
            "stv check election.json",
            "stv check ward.blt",
            "stv check survey.csv --candidates names.txt --defects to-adjudicate.csv",
            "stv check export.csv --candidates names.txt --corrections corrections.csv  # suggests; read it before you count by it",
            "stv check ward.csv --seats 3           # the same words as count");
        options.AddTo(check);
        check.Options.Add(defects);
        check.Options.Add(replace);
        check.SetAction(parsed =>
        {
            var list = parsed.GetValue(defects);
            var request = options.Read(world, parsed);
            var suggested = options.Suggested(parsed);
            var lists = new Lists(
                list is null ? null : text => OutputFile.Write(list, Encoding.UTF8.GetBytes(text), parsed.GetValue(replace)),
                suggested is null ? null : corrections => Suggest(world, suggested, corrections, request.IsElection));
            var listAll = list is not null || suggested is not null;
            if (request.IsElection)
                return Run(world, lists, () =>
                {
                    var election = ElectionInput.Read(world, request, listAll);
                    lists.Defects?.Invoke(DefectsCsv.Format(election, OptionWords.Of));
                    lists.Corrections?.Invoke(CorrectionsCsv.Format(election));
                    return ElectionCheck.Of(election, world.Columns, OptionWords.Of);
                });
            return Run(world, lists, () =>
            {
                var (reading, contest) = ReadBallots(world, request, listAll);
                var policy = request.Terms.RuleOfBallots.Ballots;
                lists.Defects?.Invoke(DefectsCsv.Format(reading, policy, OptionWords.Of));
                lists.Corrections?.Invoke(CorrectionsCsv.Format(reading));
                return BallotCheck.Of(reading, policy, world.Columns, contest, request.ReadOptions.SkipUnreadable, OptionWords.Of);
            });
        });
        return check;
    }

    /// <summary>Lists that a check writes beside what it says: of irregular and unreadable papers, and of corrections that it suggests. Null where nobody asks for one.</summary>
    sealed record Lists(Action<string>? Defects, Action<(string Text, int Lines)>? Corrections);

    /// <summary>Writes the corrections that are suggested, if there are any.</summary>
    static void Suggest(Surroundings world, string path, (string Text, int Lines) corrections, bool isElection)
    {
        if (corrections.Lines == 0)
        {
            world.Say($"note: there is nothing to correct, so {path} was not written");
            return;
        }
        OutputFile.Write(path, Encoding.UTF8.GetBytes(corrections.Text), replace: false);
        world.Say($"note: {English.Count(corrections.Lines, "correction")} suggested in {path}. Read it, and keep, change or delete each line; then {(isElection ? $"name it among the ballots in the election file, \"corrections\": \"{Path.GetFileName(path)}\", and check again" : $"check and count with --corrections {path}")}");
    }

    /// <summary>The ballots, with all that is unreadable in them beside all that is irregular; and the contest that they and the terms make, once it is known how many are to be elected.</summary>
    static (BallotReading Reading, ContestReading? Contest) ReadBallots(Surroundings world, CountRequest request, bool listAll)
    {
        var terms = request.NamedTerms(isElection: false);
        var given = request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        var reading = BallotShards.Merge(BallotFiles.Read(world, request.Files, terms.ReadingOf(given) with { ListAll = listAll, SkipUnreadable = true, ListDuplicates = terms.ReadOptions.Duplicates == DuplicatePapers.Refuse }));
        var isKnown = (terms.Seats ?? reading.Seats) is not null && !reading.Candidates.IsEmpty;
        return (reading, isKnown ? CountInput.OfBallots(terms, reading, [], request.Candidates, request.Lots).Contests[0] : null);
    }

    static int Run(Surroundings world, Lists lists, Func<(string Text, bool IsReady)> check)
    {
        try
        {
            var (text, ready) = check();
            world.Show(text);
            return ready ? ExitCode.Done : ExitCode.No;
        }
        catch (BallotFormatException defects)
        {
            lists.Defects?.Invoke(DefectsCsv.Format(defects.Defects, OptionWords.Of));
            lists.Corrections?.Invoke(CorrectionsCsv.Format(defects.Defects));
            var text = new StringBuilder(string.Join('\n', defects.MessageIn(OptionWords.Of).Split('\n').Select(PlainText.Harmless)) + "\n\n");
            var corrections = lists.Corrections is null ? CorrectionsCsv.Format(defects.Defects).Lines : 0;
            text.Paragraph("", $"Not ready to count: {English.Count(defects.Total, "problem")} to fix.{(corrections == 0 ? "" : $" --corrections FILE.csv suggests {English.Count(corrections, "correction")} for you to read.")}", world.Columns);
            world.Show(text.ToString());
            return ExitCode.No;
        }
    }
}
