using System.Diagnostics;

namespace Stv.Cli.Tests;

/// <summary>Every verb, with every kind of path that can be no file in the place of each path that it takes, and with streams closed or full: a sentence, no fault of the program, and no waiting.</summary>
[Trait("Cases", "many")]
public class HostilePathTests
{
    const string Board = "samples/ballots/board.blt", Ncg = "samples/elections/ncg/election.json", Lots = "samples/ballots/lots.blt", Mock = "samples/modelling/mock.csv", Small = "samples/ballots/t3.blt";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Commands with PATH where the path stands.</summary>
    public static TheoryData<string> Commands =>
    [
        "init PATH", "check PATH", $"check {Board} --candidates PATH", $"check {Board} --defects PATH", $"check {Board} PATH",
        "count PATH", $"count {Board} PATH", $"count {Board} --candidates PATH", $"count {Lots} --lots PATH", $"count {Board} --out PATH", $"count {Board} --out PATH --replace", "count --candidates PATH --seats 2",
        $"count {Ncg} --lots PATH", $"count {Ncg} --out PATH",
        "verify PATH", $"verify PATH {Board}", $"verify {Board} PATH", $"verify samples/sheets/board-totals.csv {Board} --lots PATH", $"verify samples/sheets/board-totals.csv {Board} --candidates PATH",
        $"compare PATH --rules wigm", $"compare {Board} --rules wigm --lots PATH", $"compare {Board} --rules wigm --candidates PATH",
        "trace PATH --paper 1", $"trace {Board} --paper 1 --lots PATH",
        "simulate PATH --runs 2", $"simulate {Mock} --runs 2 --seats 1 --model PATH", $"simulate {Board} --runs 2 --write PATH", $"simulate {Board} --runs 2 --candidates PATH",
        "margin PATH", $"margin {Small} --write PATH", "vacancy PATH --candidate 1", $"vacancy {Board} --candidate 1 --lots PATH",
        "convert PATH", $"convert {Board} --output PATH", $"convert {Board} --to csv --output PATH", $"diff PATH {Board}", $"diff {Board} PATH",
    ];

    [Theory, MemberData(nameof(Commands))]
    public async Task No_path_makes_a_fault_or_a_wait(string command)
    {
        using var folder = new Folder();
        var failures = new List<string>();
        foreach (var (kind, path) in Paths(folder))
        {
            string[] words = [.. command.Split(' ').Select(word => word == "PATH" ? path : word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word)];
            // A pipe has somebody at its other end, as any has that is not forgotten.
            var isWritten = command.Contains("--write", StringComparison.Ordinal) || command.Contains("--output", StringComparison.Ordinal) || command.Contains("--defects", StringComparison.Ordinal);
            using var other = kind == "a pipe" ? Process.Start("sh", ["-c", isWritten ? $"exec cat '{path}' >/dev/null" : $": > '{path}'"]) : null;
            var run = Task.Run(() => Command.Run(words));
            if (await Task.WhenAny(run, Task.Delay(Patience)) != run)
                failures.Add($"{kind}: no answer");
            else if (await run is var answered && (answered.ExitCode == ExitCode.Bug || answered.Error.Contains("   at Stv.", StringComparison.Ordinal) || answered is { ExitCode: not (ExitCode.Done or ExitCode.No), Error: "" }))
                failures.Add($"{kind}: {answered.ExitCode} {answered.Error}");
            if (other is { HasExited: false })
                other.Kill();
        }
        Assert.True(failures.Count == 0, $"{command}\n{string.Join('\n', failures)}");
    }

    static IEnumerable<(string Kind, string Path)> Paths(Folder folder)
    {
        yield return ("a NUL byte", "board\0.blt");
        yield return ("nothing", "");
        yield return ("blanks", Path.Combine(folder.Path, "  "));
        yield return ("here", Path.Combine(folder.Path, "."));
        yield return ("above", Path.Combine(folder.Path, "folder", ".."));
        yield return ("a folder", Directory.CreateDirectory(Path.Combine(folder.Path, "folder", "inner")).Parent!.FullName);
        yield return ("half a letter", Path.Combine(folder.Path, "\uD800.blt"));
        yield return ("no such file", Path.Combine(folder.Path, "none.blt"));
        yield return ("no such folder", Path.Combine(folder.Path, "none", "none.blt"));
        yield return ("a slash behind a file", folder.Write("file.blt", "2 1\n1 1 0\n0\n\"A\"\n\"B\"\n") + Path.DirectorySeparatorChar);
        yield return ("a file as a folder", Path.Combine(folder.Path, "file.blt", "none.blt"));
        yield return ("a long name", Path.Combine(folder.Path, new string('a', 5000)));
        yield return ("many folders", Path.Combine(folder.Path, string.Join('/', Enumerable.Repeat("a", 5000))));
        yield return ("an empty file", folder.Write("empty", ""));
        if (OperatingSystem.IsWindows())
            yield break;
        yield return ("a loop of links", File.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), Path.Combine(folder.Path, "loop")).FullName);
        yield return ("a link to nothing", File.CreateSymbolicLink(Path.Combine(folder.Path, "nowhere"), Path.Combine(folder.Path, "missing")).FullName);
        foreach (var device in new[] { "/dev/null", "/dev/full", "/dev/zero" })
            yield return (device, device);
        var pipe = Path.Combine(folder.Path, "pipe");
        Process.Start("mkfifo", [pipe]).WaitForExit();
        yield return ("a pipe", pipe);
        var closed = folder.Write("closed.blt", "2 1\n1 1 0\n0\n\"A\"\n\"B\"\n");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        yield return ("a file that nobody may read", closed);
    }

    /// <summary>A command for each way of writing; with <c>STV_MANY</c> set, every verb, which takes a minute more.</summary>
    public static TheoryData<string> Streams => Environment.GetEnvironmentVariable("STV_MANY") is not null ? Everything :
    [
        $"check {Board}", $"count {Board}", "count -", $"count {Board} --format json", $"simulate {Board} --runs 2", "rules", "completion bash", "--help", "nothing",
    ];

    static TheoryData<string> Everything =>
    [
        "init x --template none", $"check {Board}", $"check {Ncg}", $"count {Board}", $"count {Ncg}", $"count {Lots}", "count -", $"count {Board} --format json", $"verify samples/sheets/board-totals.csv {Board}", $"verify - {Board}",
        $"compare {Board} --rules wigm", $"trace {Board} --paper 1", $"simulate {Board} --runs 2", $"margin {Small}", $"vacancy {Board} --candidate 1", $"convert {Board} --to csv", $"diff {Board} {Board}", "diff - -", "rules", "rules show wigm", "completion bash", "--help", "--version", "nothing",
    ];

    [UnixTheory, MemberData(nameof(Streams))]
    public void No_stream_closed_or_full_makes_a_fault_or_a_wait(string words)
    {
        var failures = new List<string>();
        foreach (var streams in new[] { "<&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full" })
        {
            using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{typeof(StvCommand).Assembly.Location}' {words} {(streams.Contains('<', StringComparison.Ordinal) ? "" : "</dev/null")} {streams}"])
            {
                WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            var error = shell.StandardError.ReadToEndAsync();
            var output = shell.StandardOutput.ReadToEndAsync();
            if (!shell.WaitForExit(Patience))
            {
                shell.Kill(entireProcessTree: true);
                failures.Add($"{streams}: no answer");
            }
            else if (shell.ExitCode is not (>= ExitCode.Done and <= ExitCode.Infeasible) || error.Result.Contains("   at Stv.", StringComparison.Ordinal) || output.Result.Contains("   at Stv.", StringComparison.Ordinal))
                failures.Add($"{streams}: {shell.ExitCode} {error.Result}");
        }
        Assert.True(failures.Count == 0, $"{words}\n{string.Join('\n', failures)}");
    }
}
