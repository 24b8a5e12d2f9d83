using Stv.Formats;
using Stv.Tests;

namespace Stv.Cli.Tests;

public class InitTests
{
    [Theory, InlineData("plain"), InlineData("momentum-ncg")]
    public void A_fresh_template_lacks_only_what_its_owner_must_give(string template)
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path, "--template", template);

        var answered = Command.Run("check", Path.Combine(folder.Path, "election.json"));

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Golden.Verify(answered.Output, template);
    }

    [Fact]
    public void The_plain_template_counts_once_its_gaps_are_filled_in()
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path);
        var election = Path.Combine(folder.Path, "election.json");
        File.WriteAllText(election, File.ReadAllText(election).Replace("\"seats\": null", "\"seats\": 1", StringComparison.Ordinal).Replace("\"woman\": null", "\"woman\": 1", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(folder.Path, "candidates.csv"), "A,Ann,,woman,\nB,Bob,,,\n");
        File.AppendAllText(Path.Combine(folder.Path, "ballots.csv"), "Ann,Bob\nBob,\nBob,Ann\n");

        Assert.Equal(ExitCode.Done, Command.Run("check", election).ExitCode);
        Assert.Contains("1. Ann, stage 1", Command.Run("count", election).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fresh_template_refuses_to_count()
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path, "--template", "momentum-ncg");

        var answered = Command.Run("count", Path.Combine(folder.Path, "election.json"));

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
    }

    [Theory]
    [InlineData("2022", "3 1 2 2 2 2 0 1", 13)]
    [InlineData("alternate", "3 2 1 2 3 1 1 0", 13)]
    public void Both_cycles_reserve_13_places_for_women_in_the_regions(string cycle, string places, int sum)
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path, "--template", "momentum-ncg", "--cycle", cycle);
        FillIn(folder.Path);

        var election = ElectionFile.Read(Path.Combine(folder.Path, "election.json")).Election;

        var women = election.Contests.Take(8).Select(contest => contest.Reserved.Constraints.First(constraint => constraint.Id == "woman").Minimum).ToList();
        Assert.Equal(places, string.Join(' ', women));
        Assert.Equal(sum, women.Sum());
        Assert.Equal(sum, Bodies.Certify(election).Minimums[0].Allocated);
    }

    /// <summary>Gives what the template leaves open, and one candidate a contest.</summary>
    static void FillIn(string folder)
    {
        var path = Path.Combine(folder, "election.json");
        var text = File.ReadAllText(path).Replace("\"member\": null", "\"member\": \"2/3\"", StringComparison.Ordinal).Replace("\"office-holder\": null", "\"office-holder\": \"1/3\"", StringComparison.Ordinal)
            .Replace("\"seats\": null", "\"seats\": 3", StringComparison.Ordinal).Replace(": null", ": 0", StringComparison.Ordinal);
        File.WriteAllText(path, text);
        string[] contests = ["london-eastern", "south-east", "south-west", "midlands", "northern", "yorkshire", "scotland", "wales", "office-holders"];
        File.WriteAllText(Path.Combine(folder, "candidates.csv"), "contest,name\n" + string.Concat(contests.Select(contest => $"{contest},Ann of {contest}\n")));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var folder = new Folder();
        folder.Write("candidates.csv", "mine");

        var answered = Command.Run("init", folder.Path);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "candidates.csv")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "election.json")));
    }

    [Fact]
    public void A_cycle_goes_with_a_template_that_alternates()
    {
        using var folder = new Folder();

        Assert.Equal(ExitCode.Refused, Command.Run("init", folder.Path, "--cycle", "alternate").ExitCode);
    }
}
