namespace Stv.Cli.Tests;

/// <summary>What a terminal shows while the command works, and takes away again.</summary>
public class ProgressTests
{
    readonly HeldClock _clock = new();

    [Fact]
    public void Nothing_is_shown_of_what_is_done_at_once()
    {
        using var terminal = new StringWriter();
        using var line = new ProgressLine(terminal, 80, _clock);

        line.Begin("counting");
        line.Show();

        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void What_takes_long_is_named_and_taken_away_before_anything_else_is_said()
    {
        using var terminal = new StringWriter();
        using var line = new ProgressLine(terminal, 80, _clock);

        line.Begin("counting");
        _clock.Advance();
        line.Show();
        line.Write("note: done\n");

        Assert.Equal("\rcounting … 0 s\r              \rnote: done\n", terminal.ToString());
    }

    [Fact]
    public void A_question_is_not_written_over()
    {
        using var terminal = new StringWriter();
        using var line = new ProgressLine(terminal, 80, _clock);

        line.Write("On whom did it fall? ");
        _clock.Advance();
        line.Show();

        Assert.Equal("On whom did it fall? ", terminal.ToString());
    }

    [Fact]
    public void A_line_longer_than_the_terminal_is_cut()
    {
        using var terminal = new StringWriter();
        using var line = new ProgressLine(terminal, 10, _clock);

        line.Begin("reading a-long-name.csv");
        _clock.Advance();
        line.Show();

        Assert.Equal("\rreading…", terminal.ToString());
    }

    /// <summary>A clock that goes on when it is told to, by more than the line waits for.</summary>
    sealed class HeldClock : TimeProvider
    {
        long _now;

        public override long GetTimestamp() => _now;

        public void Advance() => _now += (long)(0.6 * TimestampFrequency);
    }
}
