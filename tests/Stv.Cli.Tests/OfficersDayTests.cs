using System.Text.Json;
using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>What whoever runs an election sees and publishes: a few lines where the whole is in a folder, ways out where the reserved places cannot be filled, and no attribute that decides nothing.</summary>
public class OfficersDayTests
{
    static readonly string Ncg = Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json");

    static string Body(Folder folder, string attributes, string more = "") => folder.Write("election.json", $$"""
        { "title": "Made-up Society", "attributes": { {{attributes}} }, "lots": { "seed": "1" },
          "ballots": { "file": "ballots.csv", "contestColumn": "contest" {{more}} },
          "body": { "title": "Committee", "minimum": { "woman": 1, "under-30": 1 } },
          "contests": [
            { "id": "north", "seats": 1, "minimum": { "woman": 1 }, "candidates": [ { "name": "Ann Apple", "attributes": ["woman", "under-30"] }, { "name": "Ben Birch", "attributes": ["under-30"] } ] },
            { "id": "south", "seats": 1, "candidates": [ { "name": "Cat Cedar", "attributes": ["woman", "under-30"] }, { "name": "Dan Dogwood" } ] } ] }
        """);

    const string Titles = "\"woman\": \"Woman\", \"under-30\": ";

    static Dictionary<string, string> Published(Folder folder)
    {
        var record = Path.Combine(folder.Path, "out");
        Assert.Equal(ExitCode.Done, Command.Run("count", Path.Combine(folder.Path, "election.json"), "--out", record).ExitCode);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
        return Directory.EnumerateFiles(record, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(record, file).Replace('\\', '/'), File.ReadAllText);
    }

    [Fact]
    public void With_a_folder_a_few_lines_say_who_is_elected_and_what_to_look_at()
    {
        using var folder = new Folder();
        var answered = Command.Run("count", Ncg, "--out", Path.Combine(folder.Path, "out"));

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Golden.Verify(answered.Output);
        Assert.True(Command.Run("count", Ncg).Output.Length > 20 * answered.Output.Length);
        Assert.StartsWith("{", Command.Run("count", Ncg, "--out", Path.Combine(folder.Path, "out"), "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_is_published_only_where_places_are_reserved_for_it()
    {
        using var folder = new Folder();
        folder.Write("ballots.csv", "contest,Pref 1\nnorth,Ann Apple\nsouth,Cat Cedar\n");
        Body(folder, Titles + "\"Under 30\"");
        var files = Published(folder);

        Assert.All(files.Where(file => file.Key.StartsWith("contests/", StringComparison.Ordinal)), file => Assert.DoesNotContain("under-30", file.Value, StringComparison.Ordinal));
        Assert.Contains("woman", files["contests/north.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("woman", files["contests/south.html"], StringComparison.Ordinal);
        Assert.Contains("At least 1 under-30 member: met, with 2.", files["summary.txt"], StringComparison.Ordinal);
        var minimums = JsonDocument.Parse(files["result.json"]).RootElement.GetProperty("body").GetProperty("minimums");
        Assert.Equal([(2, 0), (2, 0)], minimums.EnumerateArray().Select(minimum => (minimum.GetProperty("number").GetInt32(), minimum.GetProperty("members").GetArrayLength())));
    }

    [Fact]
    public void Or_everywhere_or_not_even_as_a_number_as_the_election_file_says()
    {
        using var folder = new Folder();
        folder.Write("ballots.csv", "contest,Pref 1\nnorth,Ann Apple\nsouth,Cat Cedar\n");
        Body(folder, Titles + """{ "title": "Under 30", "shown": "public" }""");
        var named = Published(folder);
        Assert.Contains("under-30", named["contests/south.html"], StringComparison.Ordinal);
        Assert.Contains("At least 1 under-30 member: met, with 2 (Ann Apple and Cat Cedar).", named["summary.txt"], StringComparison.Ordinal);

        using var other = new Folder();
        other.Write("ballots.csv", "contest,Pref 1\nnorth,Ann Apple\nsouth,Cat Cedar\n");
        Body(other, Titles + """{ "title": "Under 30", "shown": "withheld" }""");
        var withheld = Published(other);
        Assert.Contains("At least 1 under-30 member: counted but not published, as the election file says.", withheld["summary.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("under-30", withheld["result.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_of_one_voter_that_do_not_count_are_told_of_in_the_record()
    {
        using var folder = new Folder();
        folder.Write("ballots.csv", "contest,voter,Pref 1\nnorth,1,Ann Apple\nnorth,1,Ben Birch\nsouth,2,Cat Cedar\n");
        Body(folder, Titles + "\"Under 30\"", """, "duplicates": "last" """);
        var files = Published(folder);

        Assert.Contains("1 paper of voters who sent more than one", files["contests/north.txt"], StringComparison.Ordinal);
        Assert.Equal(1, JsonDocument.Parse(files["result.json"]).RootElement.GetProperty("contests")[0].GetProperty("papers").GetProperty("duplicates").GetInt32());
    }

    [Fact]
    public void Which_of_a_voters_papers_counts_is_said_on_the_command_line_too()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", "voter,Pref 1\n1,Ann\n2,Bob\n1,Bob\n3,Ann\n");
        var record = Path.Combine(folder.Path, "out");

        Assert.Contains("say with --duplicates whether the last, the first or none", Command.Run("count", ballots, "--seats", "1").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("count", ballots, "--seats", "1", "--duplicates", "last", "--out", record).ExitCode);
        Assert.Contains("of several papers from one voter the last of each counts", Command.Run("verify", record).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("1 paper of voters who sent more than one", File.ReadAllText(Path.Combine(record, "b.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_reserved_places_cannot_be_filled_each_way_out_is_told_with_what_it_would_come_to()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", "Pref 1,Pref 2\nAnn,Bob\nBob,Ann\nBob,Cy\nCy,Bob\nCy,Bob\nCy,Ann\n");
        var people = folder.Write("people.csv", "name,attributes\nAnn,woman\nBob,\nCy,\n");
        string[] command = ["count", ballots, "--candidates", people, "--seats", "2", "--min", "woman=2", "--seed", "1"];

        var answered = Command.Run(command);
        Assert.Equal(ExitCode.Infeasible, answered.ExitCode);
        Golden.Verify(answered.Error);
        Assert.Equal(ExitCode.Done, Command.Run([.. command, "--fallback", "relax"]).ExitCode);
        Assert.Equal(ExitCode.Done, Command.Run([.. command, "--fallback", "leave-vacant"]).ExitCode);

        var record = Path.Combine(folder.Path, "out");
        Command.Run([.. command, "--fallback", "relax", "--out", record]);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
    }

    [Theory]
    [InlineData("count")]
    [InlineData("trace", "--candidate", "Ben Birch")]
    [InlineData("vacancy", "--vacates", "Ben Birch")]
    public void Every_verb_that_counts_an_election_tells_the_ways_out(string verb, params string[] more)
    {
        using var folder = new Folder();
        folder.Write("b.csv", "Pref 1\nBen Birch\nCy Cedar\nCy Cedar\n");
        var election = folder.Write("election.json", """
            { "title": "T", "attributes": { "woman": "Woman" }, "lots": { "seed": "1" }, "contests": [ { "id": "board", "seats": 2, "minimum": { "woman": 2 }, "ballots": "b.csv",
              "candidates": [ { "name": "Ann Apple", "attributes": ["woman"] }, { "name": "Ben Birch" }, { "name": "Cy Cedar" } ] } ] }
            """);

        var answered = Command.Run([verb, election, .. more]);

        Assert.Equal((ExitCode.Infeasible, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("The fallback relax lowers minimums", answered.Error, StringComparison.Ordinal);
        Assert.Contains("The fallback leave-vacant leaves", answered.Error, StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Infeasible, Command.Run([verb, election, .. more, "--fallback", "relax"]).ExitCode);
    }
}
