using System.Text;
using System.Text.RegularExpressions;
using Stv.Tests;

namespace Stv.Formats.Tests.Chances;

public partial class ChancesReportTests
{
    static readonly ChancesReport Report = Make("Ann <Moss>");

    static ChancesReport Make(string name)
    {
        var builder = new BallotSetBuilder(4);
        builder.Add([1, 2], 21);
        builder.Add([2, 1], 14);
        builder.Add([3, 4], 16);
        builder.Add([4, 3, 1], 11);
        var contest = new Contest
        {
            Id = "north",
            Title = "North & East",
            Seats = 2,
            Candidates =
            [
                new Candidate { Id = "1", Name = name, Slate = "Green" },
                new Candidate { Id = "2", Name = "=Bob Fell", Slate = "Green", Attributes = ["woman"] },
                new Candidate { Id = "3", Name = "Cat Ivy", Slate = "Blue" },
                new Candidate { Id = "4", Name = "Dan Oak" },
            ],
            Ballots = builder.Build(),
            Reserved = new ReservedPlaces { Constraints = [new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 1 }] },
        };
        var scenario = new Scenario { Title = "as it stands", Contests = [new(contest, Presets.Scotland.Rule)] };
        var free = scenario with { Title = "without reserved places", Contests = [new(contest with { Reserved = ReservedPlaces.None }, Presets.Scotland.Rule)] };
        return new ChancesReport
        {
            Title = "Elections of North",
            Inputs = [new InputFile("north.blt", new string('a', 64), "blt")],
            Cases = [Simulation.Run(scenario, 400, "7"), Simulation.Run(free, 400, "7")],
        };
    }

    static string In(string format) => Encoding.UTF8.GetString(Report.Document.In(format));

    [Fact]
    public void As_text() => Golden.Verify(In("text"));

    [Fact]
    public void As_csv() => Golden.Verify(ChancesCsv.Format(Report), extension: "csv");

    [Fact]
    public void As_json() => Golden.Verify(Encoding.UTF8.GetString(ChancesJson.Format(Report)), extension: "json");

    [Fact]
    public void As_a_page() => Golden.Verify(EveryPages().Replace(In("html"), ""), extension: "html");

    /// <summary>Style and script, and what of them stands in the policy.</summary>
    [GeneratedRegex("<(style|script)( id=\"pictures\")?>.*?</\\1>|(style|script)-src( &#39;sha256-[^&]*&#39;)+;", RegexOptions.Singleline)]
    private static partial Regex EveryPages();

    [Fact]
    public void As_markdown() => Golden.Verify(In("markdown"), extension: "md");

    [Fact]
    public void Every_chance_has_a_bar_that_a_reader_of_the_screen_passes_over()
    {
        var page = In("html");

        // The name of the language of drawings is no address that anybody asks for.
        Assert.DoesNotContain("http:", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(4 + 2, page.Split("<svg class=\"bar\" aria-hidden=\"true\">").Length - 1);
    }

    [Theory]
    [InlineData(8, "about 35 percentage points")]
    [InlineData(62, "about 13 percentage points")]
    [InlineData(399, "about 5 percentage points")]
    [InlineData(400, null)]
    public void Few_papers_are_warned_of_with_what_they_can_tell(int papers, string? words)
    {
        var builder = new BallotSetBuilder(2);
        builder.Add([1, 2], papers - 3);
        builder.Add([2, 1], 3);
        var contest = new Contest { Id = "hall", Title = "Hall", Seats = 1, Candidates = [new Candidate { Id = "1", Name = "Ann" }, new Candidate { Id = "2", Name = "Bob" }], Ballots = builder.Build() };
        var report = new ChancesReport { Title = "Hall", Inputs = [], Cases = [Simulation.Run(new Scenario { Title = "as it stands", Contests = [new(contest, Presets.Scotland.Rule)] }, 10, "1")] };

        Assert.All(["text", "markdown", "html"], format => Assert.Equal(words is not null, Encoding.UTF8.GetString(report.Document.In(format)).ReplaceLineEndings(" ").Contains($"rest on {papers} papers. As a sample of those who will vote, that gives a candidate", StringComparison.Ordinal)));
        Assert.Contains($", from {papers} papers, rule scotland", Encoding.UTF8.GetString(report.Document.In("text")), StringComparison.Ordinal);
        Assert.Contains(words ?? "", Encoding.UTF8.GetString(report.Document.In("text")).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(words is not null, Encoding.UTF8.GetString(report.Document.In("json")).Contains("\"fewPapers\": true", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_cannot_become_markup() =>
        Assert.DoesNotContain("<Moss>", In("html"), StringComparison.Ordinal);

    [Fact]
    public void A_name_cannot_become_a_formula() =>
        Assert.DoesNotContain(",=Bob", ChancesCsv.Format(Report), StringComparison.Ordinal);

    [Fact]
    public void A_rare_thing_is_not_rounded_to_never()
    {
        Assert.Equal("<0.1%", English.Percent(new Frequency(1, 100_000)));
        Assert.Equal(">99.9%", English.Percent(new Frequency(99_999, 100_000)));
        Assert.Equal("0%", English.Percent(new Frequency(0, 100_000)));
        Assert.Equal("50.0%", English.Percent(new Frequency(1, 2)));
    }
}
