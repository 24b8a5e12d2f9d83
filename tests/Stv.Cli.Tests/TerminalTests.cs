using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;
using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>At a terminal a text has colours and bars; anywhere else it is the same bytes on every machine.</summary>
public partial class TerminalTests
{
    static readonly string Board = Repository.Sample("board.blt");

    static Answered At(int width, bool colour, params string[] arguments)
    {
        var screen = new Screen(width, IsAnsi: colour, ColorSystem.Standard);
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exitCode = StvCommand.Run(arguments, new Surroundings(new MemoryStream(), output, error, screen) { ErrorScreen = screen });
        return new Answered(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    [Fact]
    public void A_result_at_a_terminal_begins_with_the_elected_as_bars() => Golden.Verify(At(80, colour: false, "count", Board).Output.Split("\n\n")[0] + "\n");

    [Fact]
    public void Without_colours_and_bars_it_is_what_a_file_gets()
    {
        var (seen, piped) = (At(80, colour: true, "count", Board).Output, Command.Run("count", Board).Output);

        Assert.Contains("\e[32m", seen, StringComparison.Ordinal);
        Assert.Equal(piped, Colour().Replace(seen, "")[(Colour().Replace(seen, "").Length - piped.Length)..]);
        Assert.DoesNotContain('\e', piped);
        Assert.DoesNotContain('█', piped);
    }

    [Theory]
    [InlineData("count", "--format", "csv")]
    [InlineData("count", "--format", "json")]
    [InlineData("count", "--format", "markdown")]
    [InlineData("convert", "--to", "blt")]
    public void What_other_programs_read_has_no_colours_at_a_terminal_either(string verb, string option, string word) =>
        Assert.Equal(Command.Run(verb, Board, option, word).Output, At(80, colour: true, verb, Board, option, word).Output);

    [Fact]
    public void A_narrow_terminal_has_no_bars() => Assert.StartsWith(Command.Run("count", Board).Output.Split('\n')[0] + "\n", At(20, colour: false, "count", Board).Output, StringComparison.Ordinal);

    [Fact]
    public void A_total_above_a_thousand_is_coloured_whole()
    {
        using var folder = new Folder();
        var ballots = folder.Write("two.blt", "2 1\n1204 1 0\n1003 2 0\n0\n\"Ada\"\n\"Basil\"\n\"Two\"\n");

        Assert.Contains("\e[32m1,204*\e[0m", At(80, colour: true, "count", ballots).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_is_coloured_and_so_is_who_speaks()
    {
        Assert.Contains("\e[32mReady to count\e[0m", At(80, colour: true, "check", Board).Output, StringComparison.Ordinal);
        Assert.StartsWith("\e[1;31mstv:\e[0m No FILE given.", At(80, colour: true, "count").Error, StringComparison.Ordinal);
    }

    /// <summary>What somebody copies from a terminal is still that sheet.</summary>
    [Fact]
    public void A_sheet_copied_with_its_bars_is_reproduced()
    {
        using var folder = new Folder();
        var answered = Command.Run("verify", folder.Write("copied.txt", At(80, colour: false, "count", Board).Output), Board);

        Assert.True(answered.ExitCode == ExitCode.Done, answered.Output + answered.Error);
    }

    [Fact]
    public void Where_no_colours_are_wished_letters_are_still_bold()
    {
        Assert.Equal("\e[1mTitle\e[0m\n═════\n", new Screen(80, IsAnsi: true, ColorSystem.NoColors).Paint("Title\n═════\n").Replace("\e[2m═════\e[0m", "═════", StringComparison.Ordinal));
        Assert.Equal("stv: no", new Screen(80, IsAnsi: false, ColorSystem.TrueColor).PaintSaid("stv: no"));
    }

    /// <summary>Square brackets are a markup of the library that draws.</summary>
    [Theory]
    [InlineData("[red]Ada[/]")]
    [InlineData("Basil [")]
    [InlineData("علي بن محمد")]
    [InlineData("王小明")]
    [InlineData("Zoë 👩🏽‍🚀")]
    public void A_name_is_shown_as_it_is_and_bars_begin_below_each_other(string name)
    {
        using var folder = new Folder();
        var ballots = folder.Write("two.blt", $"2 1\n12 1 0\n10 2 0\n0\n\"{name}\"\n\"Other Person\"\n\"Two\"\n");

        var bars = At(80, colour: false, "count", ballots).Output.Split('\n')[2..4];

        Assert.Contains(name, bars[0], StringComparison.Ordinal);
        Assert.Equal(bars[1].IndexOf('█', StringComparison.Ordinal), bars[0][..bars[0].IndexOf('█', StringComparison.Ordinal)].GetCellWidth());
    }

    [Fact]
    public void A_long_name_is_cut_in_the_bars_and_whole_below()
    {
        using var folder = new Folder();
        var name = string.Join(' ', Enumerable.Repeat("Wilhelmina", 6));
        var seen = At(80, colour: false, "count", folder.Write("two.blt", $"2 1\n12 1 0\n10 2 0\n0\n\"{name}\"\n\"Ada\"\n\"Two\"\n")).Output;

        Assert.Contains("Wilhelmina Wilhelmina W…  12", seen, StringComparison.Ordinal);
        Assert.Contains($"  1. {name}", seen.ReplaceLineEndings(" ").Replace("      ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Colour();
}
