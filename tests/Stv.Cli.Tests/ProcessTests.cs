using System.Diagnostics;

namespace Stv.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void A_count_ends_with_0_and_nothing_on_standard_error()
    {
        var answered = RealCommand.Run("count", "samples/ballots/m1.blt");
        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Equal(Command.Run("count", Repository.Sample("m1.blt")).Output, answered.Output);
    }

    [Fact]
    public void A_refusal_ends_with_2_and_nothing_on_standard_output()
    {
        var answered = RealCommand.Run("count", "samples/ballots/none.blt");
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.StartsWith("No file called none.blt", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_without_a_lot_ends_with_3_and_nothing_on_standard_output()
    {
        var answered = RealCommand.Run("count", "samples/ballots/lots.blt");
        Assert.Equal((ExitCode.LotNeeded, ""), (answered.ExitCode, answered.Output));
    }

    [UnixTheory]
    [InlineData("count samples/ballots/board.blt >&-", ExitCode.Refused)]
    [InlineData("count samples/ballots/board.blt >/dev/full", ExitCode.Refused)]
    [InlineData("count samples/ballots/board.blt 2>&- >/dev/null", ExitCode.Done)]
    [InlineData("count none.blt 2>&-", ExitCode.Refused)]
    [InlineData("count none.blt 2>/dev/full", ExitCode.Refused)]
    [InlineData("count - <&-", ExitCode.Refused)]
    [InlineData("count samples/ballots/board.blt <&- >&- 2>&-", ExitCode.Refused)]
    public void A_stream_that_is_closed_or_full_ends_in_a_sentence_if_anything(string words, int exitCode)
    {
        var start = new ProcessStartInfo("sh", ["-c", $"dotnet '{typeof(StvCommand).Assembly.Location}' {words}"]) { WorkingDirectory = Repository.Root };
        using var shell = Process.Start(start)!;
        Assert.True(shell.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(exitCode, shell.ExitCode);
    }

    [Theory]
    [InlineData("0x500000")]
    [InlineData("0x800000")]
    [InlineData("0xa00000")]
    [InlineData("0x1000000")]
    public void Too_little_memory_is_told_of(string heap) =>
        Told((folder, ballots) => RealCommand.RunIn([("DOTNET_GCHeapHardLimit", heap)], "count", folder.Write("ward.csv", ballots), "--seats", "1"));

    /// <summary>Larger regions, as they are without the setting of the project, end the native build without a word. Where STV_NATIVE names it, which tools/release does.</summary>
    [NativeTheory]
    [InlineData("400000")]
    [InlineData("500000")]
    [InlineData("800000")]
    [InlineData("1000000")]
    public void Too_little_memory_is_told_of_by_the_native_build_too(string heap) =>
        Told((folder, ballots) => RealCommand.RunNative(NativeTheoryAttribute.Executable!, [("DOTNET_GCHeapHardLimit", heap)], "count", folder.Write("ward.csv", ballots), "--seats", "1"));

    static void Told(Func<Folder, string, Answered> count)
    {
        using var folder = new Folder();
        var ballots = new System.Text.StringBuilder("Pref 1,Pref 2,Pref 3,Pref 4,Pref 5,Pref 6,Pref 7,Pref 8,Pref 9,Pref 10,Pref 11,Pref 12\n");
        var (random, names) = (new Random(17), Enumerable.Range(1, 24).Select(i => $"C{i}").ToArray());
        for (var i = 0; i < 400_000; i++)
        {
            random.Shuffle(names);
            ballots.AppendJoin(',', names.Take(12)).Append('\n');
        }
        var answered = count(folder, ballots.ToString());
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.StartsWith("stv: There is not enough memory for this.", answered.Error, StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("-INT", ExitCode.Interrupted)]
    [InlineData("-TERM", ExitCode.Terminated)]
    public void An_interrupt_ends_with_130_and_a_request_to_end_with_143(string signal, int exitCode)
    {
        using var waiting = RealCommand.Start("count", "-");
        // Long enough for the command to wait for ballots; a signal that comes sooner ends it with the same code.
        Thread.Sleep(TimeSpan.FromSeconds(1));
        Process.Start("kill", [signal, waiting.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        Assert.True(waiting.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(exitCode, waiting.ExitCode);
        Assert.Equal("stv: Interrupted before the end.\n", waiting.StandardError.ReadToEnd());
        Assert.Empty(waiting.StandardOutput.ReadToEnd());
    }
}
