using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv margin</c>: how few papers would change who is elected.</summary>
static class MarginVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout; several files are parts of one contest; - reads standard input. Or an election file: all its contests are examined");
        var counts = new Option<string>("--counts") { HelpName = "N", Description = $"The most counts made of each contest (default: {Margin.DefaultCounts})" };
        var write = new Option<string>("--write") { HelpName = "FILE", Description = "Writes the changed papers that elect somebody else, so that anybody can count them" };
        var report = new ReportOptions(written: "--write or --out");
        var to = PaperOutput.LayoutOption();
        var margin = new Verb("margin", "Shows how close a count was: a small set of changed papers that elects somebody else, found by search and confirmed by a count; a number of papers too small to do so, if that is proved; and the closest decisions.",
            "stv margin ward.blt",
            "stv margin election.json --contest wales --format json",
            "stv margin ward.blt --out margin        # every format, sealed",
            "stv margin ward.blt --write changed.blt && stv count changed.blt");
        options.AddTo(margin);
        margin.Options.Add(counts);
        report.AddTo(margin);
        margin.Options.Add(write);
        margin.Options.Add(to);
        margin.SetAction(parsed =>
        {
            var how = report.Read(parsed);
            var layout = PaperOutput.Layout(parsed.GetValue(to));
            var most = Words.Whole("--counts", parsed.GetValue(counts)) ?? Margin.DefaultCounts;
            var input = RequestedContests.ReadInput(world, options.Read(world, parsed) with { Inquiry = new MarginInquiry { Counts = most } });
            var begun = world.Clock.GetTimestamp();
            var found = MarginFindings.Of(input, contest => new SimulationProgress(world, most, contest.Title, "the most counts"), world.Interrupt.Heed());
            foreach (var refusal in found.Uncounted)
                world.Say($"note: {refusal}");
            if (parsed.GetValue(write) is { } path)
                Write(world, found.Margins, path, layout, how.Replace);
            ReportOutput.SayHowLong(world, world.Clock.GetElapsedTime(begun), how);
            ReportOutput.Publish(world, found.Findings, how);
            return world.Interrupt.IsSignalled ? world.Interrupt.ExitCode : ExitCode.Done;
        });
        return margin;
    }

    static void Write(Surroundings world, ImmutableArray<MarginResult> found, string path, BallotLayout layout, bool replace)
    {
        if (found is not [var margin])
            throw new Refusal($"The changed papers of which contest? Add --contest and one of {string.Join(", ", found.Select(each => each.Contest.Id))}.");
        if (margin.Found is not { } changed)
            throw new Refusal(margin.IsDecidedByLot ? "A lot decides who is elected, so there are no changed papers to write." : "No change of papers was found that elects anyone else, so there is nothing to write.");
        PaperOutput.Write(world, changed.Contest, path, layout, replace);
        world.Say(string.Create(CultureInfo.InvariantCulture, $"note: {path} has the papers with {English.Count(changed.Papers, "paper")} changed"));
    }
}
