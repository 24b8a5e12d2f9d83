using System.Runtime.CompilerServices;

namespace Stv.Cli.Tests;

/// <summary>What the README and the other pages show is what happens. After a change of words, <c>ACCEPT_GOLDEN=1</c> writes their outputs anew.</summary>
public class ReadmeTests
{
    /// <summary>Files are named as the README names them, from the project's root.</summary>
    [ModuleInitializer]
    internal static void Begin() => Environment.CurrentDirectory = Repository.Root;

    static readonly DocumentedPage Readme = new("README.md");

    /// <summary>Every page but that of the rules, which is made from the presets as a whole, and those about the day of an election, which <see cref="ElectionDayTests"/> reads.</summary>
    public static TheoryData<string> Pages => ["README.md", .. Directory.GetFiles("docs", "*.md").Select(path => path.Replace('\\', '/')).Where(path => path is not ("docs/rules.md" or ElectionDay.Guide or ElectionDay.Scrutineers)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_command_writes_what_is_shown_and_every_rule_is_listed(string path)
    {
        var page = new DocumentedPage(path);
        var madeAnew = page.MadeAnew();
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(path, madeAnew);
        else
            Assert.Equal(madeAnew, page.Text);
    }

    [Fact]
    public void The_first_command_is_the_one_from_a_clone() =>
        Assert.StartsWith(DocumentedPage.FromAClone, DocumentedPage.Commands(Readme.Text).First(), StringComparison.Ordinal);

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
