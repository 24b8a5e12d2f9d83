using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>A page of the documentation, and what it would say if it were written from what the command does today.</summary>
/// <param name="path">The page, from the project's root.</param>
sealed partial class DocumentedPage(string path)
{
    /// <summary>How the command is run from a clone; everywhere else the pages call it <c>stv</c>.</summary>
    public const string FromAClone = "dotnet run --project src/Stv.Cli -c Release -- ";

    public string Text { get; } = File.ReadAllText(path).ReplaceLineEndings("\n");

    /// <summary>The page with the output of every command, and the table of rules, made anew.</summary>
    public string MadeAnew()
    {
        var text = ConsoleBlock().Replace(Text, block => $"```console\n{string.Concat(Commands(block.Value).Select(command => $"$ {command}\n{Shown(command)}"))}```\n");
        return RuleTable().Replace(text, table => table.Groups["head"].Value + string.Concat(Presets.All.Select(preset => $"| `{preset.Id}` | {preset.Rule.Source} |\n")));
    }

    /// <summary>The command lines of a console block, or of all of them.</summary>
    public static IEnumerable<string> Commands(string text) =>
        ConsoleBlock().Matches(text).SelectMany(block => block.Value.Split('\n')).Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]);

    /// <summary>The one block of a language.</summary>
    public string Block(string language) =>
        Assert.Single(Regex.Matches(Text, $"(?<=^```{language}\n).*?(?=^```$)", RegexOptions.Singleline | RegexOptions.Multiline)).Value;

    static string Shown(string command)
    {
        var start = new[] { FromAClone, "stv " }.First(start => command.StartsWith(start, StringComparison.Ordinal));
        var answered = RealCommand.Run([.. WordsOf(command[start.Length..])]);
        return answered.Error + answered.Output;
    }

    /// <summary>The words of a command line.</summary>
    public static IEnumerable<string> WordsOf(string command) => Word().Matches(command).Select(word => word.Value.Trim('"'));

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("^```console\n.*?^```\n", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex(@"(?<head>^\| rule \| source \|\n\| --- \| --- \|\n)(\|.*\n)*", RegexOptions.Multiline)]
    private static partial Regex RuleTable();
}
