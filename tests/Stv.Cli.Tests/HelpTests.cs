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
        ["margin", "--help"],
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
