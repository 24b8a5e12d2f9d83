using System.Text.RegularExpressions;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>The page for app developers shows code that is compiled and run here.</summary>
public partial class LibraryPageTests
{
    [Fact]
    public void Every_part_on_the_page_is_code_of_this_project()
    {
        // The whole program of the page is built against the packages and run, with their tests.
        var shown = Blocks().Matches(new DocumentedPage("docs/library.md").Text).Select(block => block.Value).Where(block => !block.StartsWith("using ", StringComparison.Ordinal)).ToList();
        var parts = File.ReadAllText("tests/Stv.Cli.Tests/LibraryExamples.cs").ReplaceLineEndings("\n").Split("        // library.md\n");
        var code = parts.Where((_, i) => i % 2 == 1).Select(part => Indentation().Replace(part, ""));
        Assert.Equal(code, shown);
    }

    [Fact]
    public void A_package_page_shows_the_lines_of_the_readme() =>
        Assert.Equal(new DocumentedPage("README.md").Block("csharp"), new DocumentedPage("docs/package.md").Block("csharp"));

    /// <summary>The sample is run against the shared library where a release is made.</summary>
    [Fact]
    public void The_python_of_the_page_is_that_of_the_sample() =>
        Assert.Contains(new DocumentedPage("docs/library.md").Block("python"), File.ReadAllText("samples/embedding/count.py").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Papers_made_in_code_are_counted() => Assert.Equal("Elected: Bert Bean", LibraryExamples.FromPapers());

    [Fact]
    public void Every_stage_is_there() => Assert.Equal("stage 1: A 10.000000000", LibraryExamples.Stages()[0]);

    [Fact]
    public void A_place_is_reserved_and_the_sheet_written()
    {
        var file = BallotFile.Read("samples/ballots/t3.blt");
        var contest = new Contest { Id = "t3", Title = file.Title!, Seats = file.Seats!.Value, Candidates = file.Candidates, Ballots = file.Ballots };
        Assert.Equal("True True C numbers", LibraryExamples.Reserved(contest));
    }

    [Fact]
    public void An_election_file_is_counted_sealed_and_verified()
    {
        using var folder = new Folder();
        Assert.Equal(RecordVerdict.Reproduced, LibraryExamples.Sealed("samples/elections/ncg/election.json", folder.Path));
    }

    [GeneratedRegex("(?<=^```csharp\n).*?(?=^```$)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^ {8}", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
