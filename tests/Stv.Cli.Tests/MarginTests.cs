using System.Text.Json;

namespace Stv.Cli.Tests;

public class MarginTests
{
    [Fact]
    public void The_changed_papers_that_are_written_elect_whom_the_answer_says()
    {
        using var folder = new Folder();
        var changed = Path.Combine(folder.Path, "changed.blt");

        var margin = Command.Run("margin", "samples/ballots/board.blt", "--format", "json", "--counts", "2000", "--write", changed);
        var count = Command.Run("count", changed, "--format", "json");

        Assert.Equal(ExitCode.Done, margin.ExitCode);
        var found = JsonDocument.Parse(margin.Output).RootElement.GetProperty("contests")[0].GetProperty("found");
        var elected = JsonDocument.Parse(count.Output).RootElement.GetProperty("contests")[0].GetProperty("elected").EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(found.GetProperty("elected")[0].EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal), elected);
        Assert.InRange(found.GetProperty("papers").GetInt64(), 1, 12);
    }

    [Fact]
    public void A_lot_that_decides_is_told_apart_from_changed_papers()
    {
        var answered = Command.Run("margin", "samples/ballots/lots.blt", "--counts", "50");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("A lot decides who is elected", answered.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Found:", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_contests_of_an_election_are_looked_at_unless_one_is_named()
    {
        var one = Command.Run("margin", "samples/elections/ncg/election.json", "--contest", "wales", "--counts", "100", "--format", "json");

        Assert.Equal(["wales"], JsonDocument.Parse(one.Output).RootElement.GetProperty("contests").EnumerateArray().Select(contest => contest.GetProperty("id").GetString()));
    }

    [Fact]
    public void It_is_titled_as_the_count_is()
    {
        Assert.StartsWith("National Coordinating Group (made-up sample): how close it was\n", Command.Run("margin", "samples/elections/ncg/election.json", "--counts", "1").Output, StringComparison.Ordinal);
        Assert.StartsWith("Wales: how close it was\n", Command.Run("margin", "samples/elections/ncg/election.json", "--contest", "wales", "--counts", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_changed_papers_of_several_contests_cannot_be_one_file()
    {
        var answered = Command.Run("margin", "samples/elections/ncg/election.json", "--counts", "20", "--write", "nowhere.blt");

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("Add --contest", answered.Error, StringComparison.Ordinal);
    }
}
