using System.Diagnostics;

namespace Stv.Cli.Tests;

/// <summary>What is never written over: what is read, and what this program did not write.</summary>
public class OutputTests
{
    static readonly string Board = Repository.Sample("board.blt");

    static void IsRefused(Answered answered, string because)
    {
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(because, answered.Error, StringComparison.Ordinal);
    }

    static string CopyOfBoard(Folder folder) => folder.Write("ward.blt", File.ReadAllBytes(Board));

    public static TheoryData<string[]> Writing => new()
    {
        new[] { "check", "IN", "--defects", "OUT" },
        new[] { "convert", "IN", "--to", "ranking", "--output", "OUT" },
        new[] { "margin", "IN", "--write", "OUT" },
        new[] { "simulate", "IN", "--runs", "2", "--write", "OUT" },
        new[] { "simulate", "--candidates", "IN", "--seats", "1", "--write", "OUT" },
        new[] { "simulate", "samples/ballots/board.blt", "--model", "IN", "--runs", "2", "--write", "OUT" },
        new[] { "margin", "samples/ballots/lots.blt", "--lots", "IN", "--write", "OUT" },
    };

    [Theory, MemberData(nameof(Writing))]
    public void No_file_that_is_read_is_written_over_by_whatever_name(string[] command)
    {
        using var folder = new Folder();
        var ballots = CopyOfBoard(folder);
        var names = new List<string> { ballots, Path.Combine(folder.Path, ".", "ward.blt") };
        if (!OperatingSystem.IsWindows())
        {
            names.Add(File.CreateSymbolicLink(Path.Combine(folder.Path, "link.blt"), ballots).FullName);
            Process.Start("ln", [ballots, Path.Combine(folder.Path, "hard.blt")]).WaitForExit();
            names.Add(Path.Combine(folder.Path, "hard.blt"));
        }
        foreach (var name in names)
            IsRefused(Command.Run([.. command.Select(word => word == "IN" ? ballots : word == "OUT" ? name : word), "--replace"]), "that is read, and would be overwritten");
        Assert.Equal(File.ReadAllBytes(Board), File.ReadAllBytes(ballots));
    }

    [Fact]
    public void No_file_that_an_election_names_is_written_over()
    {
        using var folder = new Folder();
        var sample = Path.Combine(Repository.Root, "samples", "elections", "ncg");
        foreach (var file in Directory.GetFiles(sample))
            folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        var candidates = Path.Combine(folder.Path, "candidates.csv");
        IsRefused(Command.Run("check", Path.Combine(folder.Path, "election.json"), "--defects", candidates, "--replace"), "would be overwritten");
        Assert.Equal(File.ReadAllBytes(Path.Combine(sample, "candidates.csv")), File.ReadAllBytes(candidates));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_told_so()
    {
        using var folder = new Folder();
        var notes = folder.Write("notes.csv", "mine");
        string[] convert = ["convert", Board, "--to", "ranking", "--output", notes];
        IsRefused(Command.Run(convert), "already exists");
        Assert.Equal("mine", File.ReadAllText(notes));
        Assert.Equal(ExitCode.Done, Command.Run([.. convert, "--replace"]).ExitCode);
        Assert.NotEqual("mine", File.ReadAllText(notes));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [UnixFact]
    public void A_link_is_not_followed_and_a_read_only_file_stays()
    {
        using var folder = new Folder();
        var notes = folder.Write("notes.csv", "mine");
        var link = File.CreateSymbolicLink(Path.Combine(folder.Path, "link.csv"), notes).FullName;
        IsRefused(Command.Run("convert", Board, "--to", "ranking", "--output", link, "--replace"), "links are not followed");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(notes, UnixFileMode.UserRead);
        IsRefused(Command.Run("convert", Board, "--to", "ranking", "--output", notes, "--replace"), "cannot be changed");
        Assert.Equal("mine", File.ReadAllText(notes));
    }

    [Theory]
    [InlineData("count", "ward.blt", "--out", "-")]
    [InlineData("check", "ward.blt", "--defects", "-")]
    public void What_does_not_go_to_standard_output_is_given_a_name(params string[] arguments) =>
        IsRefused(Command.Run(arguments), "cannot be written to standard output");

    [Fact]
    public void A_byte_0_in_a_path_is_refused_in_a_sentence()
    {
        string[][] commands = [["count", "a\0b"], ["check", Board, "--defects", "a\0b"], ["count", Board, "--out", "a\0b"], ["count", Board, "--lots", "a\0b"], ["verify", "a\0b", Board], ["init", "a\0b"], ["convert", Board, "--to", "blt", "--output", "a\0b"]];
        foreach (var command in commands)
            Assert.True(Command.Run(command).ExitCode is ExitCode.Refused, string.Join(' ', command));
    }

    [UnixFact]
    public void A_full_disk_is_told_of()
    {
        using var error = new StringWriter();
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Assert.Equal(ExitCode.Refused, StvCommand.Run(["count", Board], new Surroundings(Stream.Null, full, error, Screen: null)));
        Assert.Contains("No space left on device", error.ToString(), StringComparison.Ordinal);
    }
}
