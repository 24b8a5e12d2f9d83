using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv convert</c>: reads ballots and writes them in another layout.</summary>
static class ConvertVerb
{
    public static Verb Build(Surroundings world)
    {
        var words = string.Join(", ", BallotWriter.Layouts.Select(layout => layout.Word()));
        var files = new Argument<string[]>("FILE") { Description = "Ballots; several files are parts of one contest; - reads standard input", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { HelpName = "LAYOUT", Description = $"Writes {words}" };
        var output = new Option<string>("--output") { HelpName = "FILE", Description = "Writes to a file instead of standard output; compressed if its name ends in .gz" };
        var replace = NamedFiles.Replace("--output");
        var seats = new Option<string>("--seats") { HelpName = "N", Description = "Places to fill, if the files do not say and the layout needs it" };
        var title = new Option<string>("--title") { HelpName = "TEXT", Description = "Title of the contest, instead of the one in the file" };
        var reading = new ReadingOptions();
        var convert = new Verb("convert", "Writes ballots in another layout. What that layout cannot hold is listed on standard error.",
            "stv convert ward.csv --to blt --seats 4 > ward.blt",
            "stv convert north.csv south.csv --to ranking --output all.csv.gz",
            "cat ward.blt | stv convert - --to matrix")
        {
            files, to, output, replace, seats, title,
        };
        reading.AddTo(convert);
        convert.SetAction(parsed =>
        {
            var word = parsed.GetValue(to) ?? throw new Refusal($"Which layout? Add --to and one of {words}.");
            var options = reading.Read(world, parsed, reading.Candidates(world, parsed));
            var merged = BallotShards.Merge(BallotFiles.Read(world, parsed.GetRequiredValue(files), options));
            BallotFiles.SayNotices(world, merged);
            var asked = parsed.GetValue(seats) is { } number ? Words.Seats(number) : merged.Seats;
            Write(world, merged, parsed.GetValue(title) ?? merged.Title, asked, PaperOutput.Layout(word), parsed.GetValue(output), parsed.GetValue(replace));
            return ExitCode.Done;
        });
        return convert;
    }

    static void Write(Surroundings world, BallotReading reading, string? title, int? seats, BallotLayout layout, string? output, bool replace)
    {
        if (layout == BallotLayout.Blt && seats is null)
            throw new Refusal($"{reading.FileName} does not say how many seats there are to fill, and BLT must. Add --seats and their number.");
        var contest = new Contest { Id = "ballots", Title = title ?? "", Seats = seats ?? 0, Candidates = reading.Candidates, Ballots = reading.Ballots };
        PaperOutput.Write(world, contest, output, layout, replace);
    }
}
