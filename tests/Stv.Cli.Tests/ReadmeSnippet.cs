using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>The library in ten lines, as the README shows it.</summary>
static class ReadmeSnippet
{
    public static void Run()
    {
        // README
        var file = BallotFile.Read("samples/ballots/board.blt");
        var contest = new Contest
        {
            Id = "board", Title = file.Title!, Seats = file.Seats!.Value,
            Candidates = file.Candidates, Ballots = file.Ballots,
        };
        var outcome = Count.Run(contest, Presets.Scotland.Rule, new Lots { Seed = "12345" });
        if (outcome is Counted { Result: var result })
            Console.WriteLine(string.Join(", ", result.Elected.Select(index => contest.Candidates[index].Name)));
        // README
    }
}
