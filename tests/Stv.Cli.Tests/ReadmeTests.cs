using System.Runtime.CompilerServices;

namespace Stv.Cli.Tests;

/// <summary>What the README shows is what happens. After a change of words, <c>ACCEPT_GOLDEN=1</c> writes its outputs anew.</summary>
public class ReadmeTests
{
    /// <summary>Files are named as the README names them, from the project's root.</summary>
    [ModuleInitializer]
    internal static void Begin() => Environment.CurrentDirectory = Repository.Root;

    [Fact]
    public void Every_command_writes_what_is_shown_and_every_rule_is_listed()
    {
        var madeAnew = Readme.MadeAnew();
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText("README.md", madeAnew);
        else
            Assert.Equal(madeAnew, Readme.Text);
    }

    [Fact]
    public void The_first_command_is_the_one_from_a_clone() =>
        Assert.StartsWith(Readme.FromAClone, Readme.Commands(Readme.Text).First(), StringComparison.Ordinal);

    [Fact]
    public void The_snippet_is_code_that_runs()
    {
        var lines = File.ReadAllLines("tests/Stv.Cli.Tests/ReadmeSnippet.cs");
        var marks = lines.Index().Where(line => line.Item.Trim() == "// README").Select(line => line.Index).ToList();
        var body = lines[(marks[0] + 1)..marks[1]].Select(line => line.Length > 8 ? line[8..] : "");
        Assert.Equal(string.Join('\n', ["using Stv;", "using Stv.Formats;", "", .. body, ""]), Readme.Block("csharp"));

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
        Assert.Equal("dotnet test Stv.sln\n", Readme.Block("sh"));
        Assert.Contains("dotnet test Stv.sln", File.ReadAllText(".ci/run"), StringComparison.Ordinal);
    }
}
