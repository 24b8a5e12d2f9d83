using System.Text;
using Stv.Formats;
using Stv.Tests;

namespace Stv.Cli.Tests;

public class HelpTests
{
    static readonly string[][] Requests =
    [
        ["--help"],
        ["count", "--help"],
        ["verify", "--help"],
        ["simulate", "--help"],
        ["what-if", "--help"],
        ["margin", "--help"],
        ["audit", "--help"],
        ["rules", "-h"],
        ["rules", "show", "--help"],
        ["rules"],
        ["--version"],
    ];

    [Fact]
    public void Every_verb_explains_itself()
    {
        var transcript = new StringBuilder();
        foreach (var words in Requests)
        {
            var answered = Command.Run(words);
            Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
            transcript.Append(answered.After(words)).Append('\n');
        }
        Golden.Verify(transcript.ToString());
    }

    /// <summary>What a sentence of the library says would help, an option says.</summary>
    [Fact]
    public void Every_term_that_a_sentence_can_name_is_an_option()
    {
        var help = Command.Run("check", "--help").Output + Command.Run("count", "--help").Output;
        foreach (var term in Enum.GetValues<Term>().Except([Term.Files, Term.Reserved]))
            Assert.Contains($"  {OptionWords.Of(term)} ", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layout", "matrix", null, "--layout matrix")]
    [InlineData("sheet", "All papers", null, "--sheet \"All papers\"")]
    [InlineData("columns", "Votes", "ranking", "--column \"ranking=Votes\"")]
    [InlineData("columns", null, "rank", "--column rank=HEADING")]
    [InlineData("encoding", null, null, "--encoding")]
    public void A_setting_is_said_as_it_is_typed(string term, string? value, string? column, string words) =>
        Assert.Equal(words, OptionWords.Of(new Setting(Enum.Parse<Term>(term, ignoreCase: true), value, column), before: null));

    [Fact]
    public void Help_is_given_whatever_else_is_wrong() =>
        Assert.Equal(Command.Run("count", "--help"), Command.Run("count", "--sed", "--help"));

    [Fact]
    public void A_rule_is_shown_as_text_and_as_json()
    {
        Assert.Equal(PresetSheet.Format(Presets.Wigm), Command.Run("rules", "show", "wigm").Output);
        Assert.Equal(Encoding.UTF8.GetString(PresetJson.Format(Presets.Wigm)), Command.Run("rules", "show", "WIGM", "--format", "json").Output);
    }
}
