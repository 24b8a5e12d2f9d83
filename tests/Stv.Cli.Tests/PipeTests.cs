using System.Diagnostics;
using System.Text;

namespace Stv.Cli.Tests;

/// <summary>Pipes with names are read once, from their beginning to their end.</summary>
public class PipeTests
{
    static string Pipe(Folder folder, string name)
    {
        var path = Path.Combine(folder.Path, name);
        Process.Start("mkfifo", [path]).WaitForExit();
        return path;
    }

    /// <summary>A pipe through which a text comes, for whoever reads it first.</summary>
    static string Pipe(Folder folder, string name, string content)
    {
        var path = Pipe(folder, name);
        _ = Task.Run(() => File.WriteAllText(path, content));
        return path;
    }

    [UnixFact]
    public void Every_paper_that_comes_through_a_pipe_is_counted()
    {
        using var folder = new Folder();
        var papers = new StringBuilder("=A:[Ann]\n=B:[Bob]\n=C:[Cat]\n");
        for (var i = 0; i < 5800; i++)
            papers.Append("1:A>B>C\n1:B>C>A\n");
        Assert.Contains("11600", Command.Run("check", Pipe(folder, "votes.abif", papers.ToString())).Output, StringComparison.Ordinal);
        Assert.Contains("\"total\": 11600", Command.Run("count", Pipe(folder, "more.abif", papers.ToString()), "--seats", "1", "--seed", "1", "--format", "json").Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Candidates_lots_and_results_come_through_pipes()
    {
        using var folder = new Folder();
        var lots = File.ReadAllText(Repository.Sample("lots.json"));
        Assert.Equal(ExitCode.Done, Command.Run("count", Repository.Sample("lots.blt"), "--lots", Pipe(folder, "lots", lots)).ExitCode);
        Assert.Equal(ExitCode.Done, Command.RunWith(lots, "count", Repository.Sample("lots.blt"), "--lots", "-").ExitCode);
        var board = Repository.Sample("board.blt");
        Assert.Equal(ExitCode.Done, Command.Run("verify", Pipe(folder, "result", Command.Run("count", board, "--format", "json").Output), board).ExitCode);
    }

    [UnixFact]
    public void An_election_file_comes_through_no_pipe()
    {
        using var folder = new Folder();
        var election = File.ReadAllText(Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json"));
        foreach (var answered in new[] { Command.Run("count", Pipe(folder, "election.json", election)), Command.RunWith(election, "count", "-") })
        {
            Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
            Assert.Contains("give an election file by its name", answered.Error, StringComparison.Ordinal);
        }
    }

    [UnixFact]
    public void A_pipe_that_an_election_file_names_is_refused_and_not_waited_for()
    {
        using var folder = new Folder();
        Pipe(folder, "ballots.csv");
        var election = folder.Write("election.json", "{\"title\":\"T\",\"contests\":[{\"id\":\"a\",\"seats\":1,\"candidates\":[{\"name\":\"Ann\"},{\"name\":\"Bob\"}],\"ballots\":\"ballots.csv\"}]}");
        Assert.Contains("which is a pipe or a device", Command.Run("check", election).Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void One_pipe_is_not_read_twice()
    {
        using var folder = new Folder();
        var pipe = Pipe(folder, "pipe");
        Assert.Contains("can be read only once", Command.Run("diff", pipe, Path.Combine(folder.Path, ".", "pipe")).Error, StringComparison.Ordinal);
        Assert.Contains("give - only once", Command.Run("count", "-", "--candidates", "-").Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_device_is_no_file()
    {
        string[][] commands = [["count", "/dev/zero"], ["count", Repository.Sample("board.blt"), "--candidates", "/dev/zero"], ["verify", "/dev/zero", Repository.Sample("board.blt")]];
        foreach (var command in commands)
        {
            var answered = Command.Run(command);
            Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
            Assert.Contains("a device", answered.Error, StringComparison.Ordinal);
        }
    }
}
