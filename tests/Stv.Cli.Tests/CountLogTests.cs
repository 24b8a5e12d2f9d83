using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Stv.Cli.Tests;

/// <summary>What is kept of the counting itself, apart from the result; and where every paper lay, within it.</summary>
public class CountLogTests
{
    static readonly string Board = Repository.Sample("board.blt");

    [Fact]
    public void The_log_tells_when_by_whom_and_with_which_words_and_what_was_refused()
    {
        using var folder = new Folder();
        var log = Path.Combine(folder.Path, "log.jsonl");

        Run(["count", Board, "--log", log]);
        Run(["count", Repository.Sample("lots.blt"), "--log", log]);
        Run(["count", Board, "--seats", "none", "--log=" + log]);

        var lines = File.ReadAllLines(log).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([ExitCode.Done, ExitCode.LotNeeded, ExitCode.Refused], lines.Select(line => (int)line["exitCode"]!));
        Assert.All(lines, line => Assert.Equal(("stv-log/1", "2026-12-05T20:00:00Z", "returning officer"), ((string)line["format"]!, (string)line["begun"]!, (string)line["user"]!)));
        Assert.Equal(["stv", "count", Board, "--log", log], lines[0]["command"]!.AsArray().Select(word => (string)word!));
        Assert.Contains("without a lot", lines[1]["said"]!.ToJsonString().Replace("\\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_has_the_same_bytes_with_a_log_and_without()
    {
        using var folder = new Folder();
        var (with, without) = (Path.Combine(folder.Path, "with"), Path.Combine(folder.Path, "without"));
        Command.Run("count", Board, "--out", with, "--log", Path.Combine(folder.Path, "log.jsonl"));
        Command.Run("count", Board, "--out", without);

        foreach (var file in Directory.EnumerateFiles(without))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(with, Path.GetFileName(file))));
        Assert.Equal(Directory.GetFiles(without).Length, Directory.GetFiles(with).Length);
    }

    [Fact]
    public void A_log_in_the_folder_of_a_record_is_named_as_not_compared_and_a_folder_of_its_name_is_a_stranger()
    {
        using var record = new ForgedRecord(Board);
        var log = record.At("count.log");
        File.WriteAllText(log, "{\"format\":\"stv-log/1\"}\n");

        var answered = record.Verify(Board);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Not compared  count.log", answered.Output, StringComparison.Ordinal);
        File.Delete(log);
        Directory.CreateDirectory(log);
        Assert.Contains("count.log is in the folder but is not part of the record", record.Verify(Board).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_added_to_what_is_no_log()
    {
        using var folder = new Folder();
        var ballots = folder.Write("ward.blt", File.ReadAllBytes(Board));

        Assert.Contains("is not a log of stv. Give another name. Nothing was counted.", Command.Run("count", Board, "--log", ballots).Error, StringComparison.Ordinal);
        Assert.Contains("Keep the log outside it", Command.Run("count", Board, "--out", folder.Path, "--log", Path.Combine(folder.Path, "log.jsonl")).Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Board), File.ReadAllBytes(ballots));
        Assert.Contains("a folder that does not exist", Command.Run("count", Board, "--log", Path.Combine(folder.Path, "none", "log.jsonl")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board.blt")]
    [InlineData("m1.blt --rule meek --cut-unused")]
    public void Where_every_paper_lay_is_sealed_and_made_again(string words)
    {
        using var record = new ForgedRecord(Repository.Sample(words.Split(' ')[0]), [.. words.Split(' ')[1..], "--ballots", "--papers"]);
        var table = Path.Combine("papers", Path.GetFileNameWithoutExtension(words.Split(' ')[0]) + ".csv.gz");

        Assert.Equal(ExitCode.Done, record.Verify().ExitCode);
        using (var unpacking = new StreamReader(new GZipStream(File.OpenRead(record.At(table)), CompressionMode.Decompress)))
            Assert.StartsWith("count,ranking,stage 1,stage 2", unpacking.ReadLine(), StringComparison.Ordinal);
        File.WriteAllBytes(record.At(table), File.ReadAllBytes(record.At(table))[..^1]);
        record.Seal();
        Assert.Contains($"{table.Replace('\\', '/')} is not what the new count writes", string.Join(' ', record.Verify().Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_not_traced_has_no_table_and_says_so()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");

        var answered = Command.Run("count", Board, "--rule", "qpq", "--out", record, "--ballots", "--papers");

        Assert.Contains("has no table of papers", answered.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(record, "papers")));
        Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
    }

    static void Run(string[] arguments)
    {
        using var error = new StringWriter();
        StvCommand.Run(arguments, new Surroundings(Stream.Null, Stream.Null, error, Screen: null) { Clock = new Stopped(), User = "returning officer" });
    }

    /// <summary>It is always eight in the evening.</summary>
    sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 12, 5, 20, 0, 0, TimeSpan.Zero);
    }
}
