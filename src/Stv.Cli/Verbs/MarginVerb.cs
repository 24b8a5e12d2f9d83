using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv margin</c>: how few papers would change who is elected.</summary>
static class MarginVerb
{
    public static Verb Build(Surroundings world)
    {
        var options = new ContestOptions(ArgumentArity.OneOrMore, "Ballots in any layout; several files are the parts of one contest; - reads standard input. Or an election file, whose contests are all looked at");
        var counts = new Option<string>("--counts") { HelpName = "N", Description = $"How many counts of each contest are made at the most (default: {Margin.DefaultCounts})" };
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text (default) or json" };
        var write = new Option<string>("--write") { HelpName = "FILE", Description = "Writes the changed papers that elect others, so that anybody can count them" };
        var replace = NamedFiles.Replace("--write");
        var to = PaperOutput.LayoutOption();
        var margin = new Verb("margin", "Says how close a count was: a small set of changed papers that elects others, found by search and confirmed by a count; a number below which none can, where that is proved; and the closest decisions.",
            "stv margin ward.blt",
            "stv margin election.json --contest wales --format json",
            "stv margin ward.blt --write changed.blt && stv count changed.blt");
        options.AddTo(margin);
        foreach (var option in new Option[] { counts, format, write, replace, to })
            margin.Options.Add(option);
        margin.SetAction(parsed =>
        {
            var isJson = Words.OneOf("--format", parsed.GetValue(format) ?? "text", "text", "json") == "json";
            var layout = PaperOutput.Layout(parsed.GetValue(to));
            var asked = RequestedContests.Read(world, options.Read(world, parsed));
            var found = Find(world, asked.Contests, Words.Whole("--counts", parsed.GetValue(counts)) ?? Margin.DefaultCounts);
            if (parsed.GetValue(write) is { } path)
                Write(world, found, path, layout, parsed.GetValue(replace));
            world.Publish(isJson ? MarginJson.Format(asked.Title, asked.Inputs, found) : Encoding.UTF8.GetBytes(MarginText.Format(asked.Title, asked.Inputs, found, world.Columns)));
            return world.Interrupt.IsSignalled ? world.Interrupt.ExitCode : ExitCode.Done;
        });
        return margin;
    }

    /// <summary>The margins of all contests that can be counted and in which anybody else could be elected; of the others it is said why not.</summary>
    static ImmutableArray<MarginResult> Find(Surroundings world, ImmutableArray<ContestInput> inputs, long counts)
    {
        var found = ImmutableArray.CreateBuilder<MarginResult>();
        var interrupted = world.Interrupt.Heed();
        foreach (var input in inputs)
        {
            var contest = input.Contest;
            var progress = new SimulationProgress(world, counts, contest.Title, "counts at the most");
            try
            {
                found.Add(Margin.Find(contest, input.Rule, input.Lots, counts, progress, interrupted));
            }
            catch (ElectionException refusal) when (inputs.Length > 1)
            {
                world.Say($"note: {refusal.Message}");
            }
        }
        return found.ToImmutable();
    }

    static void Write(Surroundings world, ImmutableArray<MarginResult> found, string path, BallotLayout layout, bool replace)
    {
        if (found is not [var margin])
            throw new Refusal($"The changed papers of which contest? Add --contest and one of {string.Join(", ", found.Select(each => each.Contest.Id))}.");
        if (margin.Found is not { } changed)
            throw new Refusal(margin.IsDecidedByLot ? "A lot decides who is elected, so there are no changed papers to write." : "No change of papers was found that elects others, so there is nothing to write.");
        PaperOutput.Write(world, changed.Contest, path, layout, replace);
        world.Say(string.Create(CultureInfo.InvariantCulture, $"note: {path} has the papers with {English.Count(changed.Papers, "paper")} changed"));
    }
}
