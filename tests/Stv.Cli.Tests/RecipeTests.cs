using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>Each command of the recipes does what the page shows, in a folder with their samples. After a change of words, <c>ACCEPT_GOLDEN=1</c> writes the outputs anew.</summary>
public partial class RecipeTests
{
    const string Page = "docs/recipes.md";

    [Fact]
    public void Every_recipe_does_what_is_shown()
    {
        var text = File.ReadAllText(Page).ReplaceLineEndings("\n");
        var madeAnew = Block().Replace(text, block => $"```sh\n$ {block.Groups["command"].Value}\n{Shown(block.Groups["command"].Value)}```\n");

        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(Page, madeAnew);
        else
            Assert.Equal(madeAnew, text);
    }

    [Fact]
    public void The_quota_of_2020_is_that_of_ers97_and_not_the_whole_number_of_others()
    {
        Assert.Contains("Quota       12,954.90 = 129,549 ÷ (9 + 1)", Command.Run("count", "samples/recipes/nec.csv", "--seats", "9", "--rule", "ers97").Output, StringComparison.Ordinal);
        Assert.Contains("Quota       12,955 = ", Command.Run("count", "samples/recipes/nec.csv", "--seats", "9", "--rule", "scotland").Output, StringComparison.Ordinal);
    }

    /// <summary>What a command writes to standard output in a folder with the samples; a record that it leaves there is verified.</summary>
    static string Shown(string command)
    {
        using var folder = new Folder();
        foreach (var sample in Directory.GetFiles("samples/recipes"))
            File.Copy(sample, Path.Combine(folder.Path, Path.GetFileName(sample)));
        var results = Path.Combine(folder.Path, "results");

        var answered = Command.Run([.. Word().Matches(command["stv ".Length..]).Select(word => word.Value.Trim('"')).Select(word => word == "results" || File.Exists(Path.Combine(folder.Path, word)) ? Path.Combine(folder.Path, word) : word)]);

        Assert.True(answered.ExitCode == ExitCode.Done, $"{command}\n{answered.Error}");
        if (Directory.Exists(results))
            Assert.Equal(ExitCode.Done, Command.Run("verify", results).ExitCode);
        return answered.Output;
    }

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("^```sh\n\\$ (?<command>[^\n]*)\n.*?^```\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
