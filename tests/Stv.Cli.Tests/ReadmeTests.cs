using System.Runtime.CompilerServices;

namespace Stv.Cli.Tests;

/// <summary>What the README shows is what happens.</summary>
public class ReadmeTests
{
    const string FromAClone = "dotnet run --project src/Stv.Cli -c Release -- ";

    static readonly string Readme = File.ReadAllText("README.md").ReplaceLineEndings("\n");

    /// <summary>Files are named as the README names them, from the project's root.</summary>
    [ModuleInitializer]
    internal static void Begin() => Environment.CurrentDirectory = Repository.Root;

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>();
            foreach (var block in Blocks("console"))
                foreach (var part in block.Split("$ ").Skip(1))
                    commands.Add(part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim('\n') + "\n");
            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_writes_what_the_readme_shows(string command, string shown)
    {
        var answered = RealCommand.Run(Words(command));
        Assert.Equal(shown, answered.Error + answered.Output);
    }

    [Fact]
    public void The_first_command_is_the_one_from_a_clone() =>
        Assert.StartsWith(FromAClone, (string)Commands.First()[0], StringComparison.Ordinal);

    [Fact]
    public void The_snippet_is_code_that_runs()
    {
        var lines = File.ReadAllLines("tests/Stv.Cli.Tests/ReadmeSnippet.cs");
        var marks = lines.Index().Where(line => line.Item.Trim() == "// README").Select(line => line.Index).ToList();
        var body = lines[(marks[0] + 1)..marks[1]].Select(line => line.Length > 8 ? line[8..] : "");
        Assert.Equal(string.Join('\n', ["using Stv;", "using Stv.Formats;", "", .. body, ""]), Assert.Single(Blocks("csharp")));

        // Nothing else in these tests writes to the console.
        var (console, written) = (Console.Out, new StringWriter());
        Console.SetOut(written);
        ReadmeSnippet.Run();
        Console.SetOut(console);
        Assert.Equal("Ada Alder, Elias Elm, Basil Birch, Clover Cedar", written.ToString().Trim());
    }

    [Fact]
    public void The_test_command_is_the_one_that_the_check_runs()
    {
        Assert.Contains("\ndotnet test Stv.sln\n", Assert.Single(Blocks("sh")).Insert(0, "\n"), StringComparison.Ordinal);
        Assert.Contains("dotnet test Stv.sln", File.ReadAllText(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_preset_is_listed()
    {
        foreach (var preset in Presets.All)
            Assert.Contains($"| `{preset.Id}` | {preset.Rule.Source} |", Readme, StringComparison.Ordinal);
    }

    static IEnumerable<string> Blocks(string language) =>
        Readme.Split($"\n```{language}\n").Skip(1).Select(rest => rest[..(rest.IndexOf("\n```\n", StringComparison.Ordinal) + 1)]);

    static string[] Words(string command)
    {
        foreach (var start in new[] { FromAClone, "stv " })
            if (command.StartsWith(start, StringComparison.Ordinal))
                return command[start.Length..].Split(' ');
        throw new ArgumentException($"The README has a command that is not ours: {command}");
    }
}
