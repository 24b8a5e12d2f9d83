using System.Text.Json.Nodes;

namespace Stv.Cli.Tests;

/// <summary>Records with the ballots in them, which verify without anything else.</summary>
public class PublishedBallotsTests
{
    const string Election = "samples/elections/ncg/election.json";

    public static TheoryData<string> Counts => ["board.blt", "board.blt --rule meek", "board.blt --seats 3 --withdraw 5", "marks.csv --seats 2 --gaps close-up", "lots.blt --seed 12345", "m1.blt --rule wigm"];

    [Theory, MemberData(nameof(Counts))]
    public void A_record_with_its_ballots_has_the_same_result_and_verifies_alone(string words)
    {
        string[] arguments = [Repository.Sample(words.Split(' ')[0]), .. words.Split(' ')[1..]];
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");

        var counted = Command.Run(["count", .. arguments, "--out", record, "--ballots", "--cut-unused", "--format", "json"]);
        var answered = Command.Run("verify", record);

        Assert.Equal(JsonNode.Parse(counted.Output)!["contests"]!.ToJsonString(), JsonNode.Parse(File.ReadAllText(Path.Combine(record, "result.json")))!["contests"]!.ToJsonString());
        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Contains("Reproduced", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Not compared  whether these are the papers that were cast", answered.Output, StringComparison.Ordinal);
        Assert.Contains("the ballots come from the files that they were made from", Flat(Command.Run("verify", record, arguments[0]).Output), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(record, "result.json")), Command.Run(["count", Path.Combine(record, "election.json"), .. Options(record), "--format", "json"]).Output);
    }

    [Fact]
    public void A_whole_election_with_colleges_lots_and_reserved_places_verifies_alone()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Command.Run("count", Path.Combine(Repository.Root, Election), "--out", record, "--ballots");

        Assert.Contains("Reproduced", Command.Run("verify", record).Output, StringComparison.Ordinal);
        Assert.StartsWith("count,section,ranking\n", File.ReadAllText(Path.Combine(record, "ballots", "office-holders.csv")), StringComparison.Ordinal);
    }

    /// <summary>The export has addresses, times and numbers of voters; two rows are of one voter, one is corrected.</summary>
    [Fact]
    public void Nothing_of_the_voters_is_in_the_record_and_nothing_of_their_order()
    {
        using var folder = new Folder();
        string[] rows = ["ann@example.org,2026-11-01 09:00,Cat,Dan", "bob@example.org,2026-11-01 09:01,Dan,Cat", "cleo@example.org,2026-11-01 09:02,Cat,", "dan@example.org,2026-11-01 09:03,Eve,Cat", "dan@example.org,2026-11-01 09:04,Eve,Dan"];
        var (first, second) = (Publish(rows), Publish([rows[2], rows[3], rows[4], rows[0], rows[1]]));

        foreach (var file in Directory.EnumerateFiles(first, "*", SearchOption.AllDirectories))
            Assert.DoesNotMatch("example.org|2026-11-01|09:0", File.ReadAllText(file));
        Assert.Equal("count,ranking\n1,Cat\n1,Cat>Dan\n1,Dan>Cat\n1,Eve>Dan\n", File.ReadAllText(Path.Combine(first, "ballots", "export.csv")));
        Assert.Equal(File.ReadAllText(Path.Combine(first, "ballots", "export.csv")), File.ReadAllText(Path.Combine(second, "ballots", "export.csv")));
        Assert.Contains("\"duplicates\": 1", File.ReadAllText(Path.Combine(first, "election.json")), StringComparison.Ordinal);

        string Publish(string[] ordered)
        {
            var record = Path.Combine(folder.Path, $"record {ordered[0][..3]}");
            var export = folder.Write("export.csv", $"Email,Timestamp,Pref 1,Pref 2\n{string.Join('\n', ordered)}\n");
            Assert.Equal(ExitCode.Done, Command.Run("count", export, "--seats", "1", "--seed", "1", "--duplicates", "last", "--out", record, "--ballots").ExitCode);
            File.Delete(export);
            Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
            return record;
        }
    }

    /// <summary>Somebody adds papers to the published ballots and makes the whole record anew from them, names of the true files and all.</summary>
    [Fact]
    public void Ballots_that_do_not_come_of_the_export_are_found_by_whoever_has_the_export()
    {
        using var record = new ForgedRecord(Repository.Sample("board.blt"), "--ballots");
        using var folder = new Folder();
        var other = folder.Write("board.blt", File.ReadAllText(Repository.Sample("board.blt")).Replace("\n20 1 0\n", "\n25 1 0\n", StringComparison.Ordinal));
        var source = record.Manifest["source"]!.DeepClone();
        record.Manifest = record.MadeOf(other, "--ballots");
        record.Claim(manifest => manifest["source"] = source).Seal();

        Assert.Equal(ExitCode.Done, record.Verify().ExitCode);
        var answered = record.Verify(Repository.Sample("board.blt"));
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("ballots/board.csv does not come from the files that the ballots were made from", Flat(answered.Output), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Alterations => new()
    {
        { "ballots/board.csv", "is not what the new count writes" },
        { "election.json", "was changed after it was sealed" },
    };

    [Theory, MemberData(nameof(Alterations))]
    public void A_blank_added_to_a_published_file_is_found(string file, string words)
    {
        using var record = new ForgedRecord(Repository.Sample("board.blt"), "--ballots");
        File.AppendAllText(record.At(file), "\n");

        var answered = record.Verify();

        Assert.NotEqual(ExitCode.Done, answered.ExitCode);
        Assert.True(answered.Error.Contains("is not the", StringComparison.Ordinal) || answered.Output.Contains(words, StringComparison.Ordinal), answered.Output + answered.Error);
    }

    [Fact]
    public void Terms_that_no_record_with_ballots_has_are_a_fault()
    {
        using var record = new ForgedRecord(Repository.Sample("board.blt"), "--ballots");
        record.Claim(manifest => { manifest["terms"]!["rule"] = "scotland"; manifest["command"] = new JsonArray("election.json", "--rule", "scotland"); }).SealSums();

        Assert.Contains("these are not the terms", Flat(record.Verify().Output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_needs_the_order_of_the_papers_has_no_published_ballots()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");

        var answered = Command.Run("count", Repository.Sample("board.blt"), "--rule", "ireland", "--seed", "1", "--out", record, "--ballots");

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("chooses single papers by their order", answered.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(record));
    }

    [Fact]
    public void Papers_that_may_tell_their_voters_are_warned_of_with_figures()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");

        var warned = Command.Run("count", Repository.Sample("board.blt"), "--out", record, "--ballots").Error;

        Assert.Contains("papers of 325 have a ranking of 3 or more preferences that no other paper has", warned, StringComparison.Ordinal);
        Assert.Contains("--cut-unused leaves out", warned, StringComparison.Ordinal);
        Assert.Contains("with only 20 papers", Command.Run("count", Repository.Sample("marks.csv"), "--seats", "2", "--out", Path.Combine(folder.Path, "few"), "--ballots").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--ballots", "--ballots goes with --out")]
    [InlineData("--out x --cut-unused", "--cut-unused goes with --ballots")]
    public void Options_of_published_ballots_go_with_them(string words, string refused) =>
        Assert.Contains(refused, Command.Run(["count", Repository.Sample("board.blt"), .. words.Split(' ')]).Error, StringComparison.Ordinal);

    static string[] Options(string record) => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(record, "manifest.json")))!["command"]!.AsArray().Skip(1).Select(word => (string)word!)];

    static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
