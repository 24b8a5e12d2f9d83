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
        Assert.StartsWith("none.blt: found no such file", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_without_a_lot_ends_with_3_and_nothing_on_standard_output()
    {
        var answered = RealCommand.Run("count", "samples/ballots/lots.blt");
        Assert.Equal((ExitCode.LotNeeded, ""), (answered.ExitCode, answered.Output));
    }

    [UnixFact]
    public void An_interrupt_ends_with_130()
    {
        using var waiting = RealCommand.Start("count", "-");
        // Long enough for the command to wait for ballots; a signal that comes sooner ends it with the same code.
        Thread.Sleep(TimeSpan.FromSeconds(1));
        Process.Start("kill", ["-INT", waiting.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        Assert.True(waiting.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(ExitCode.Interrupted, waiting.ExitCode);
        Assert.Empty(waiting.StandardOutput.ReadToEnd());
    }
}
