using System.Text;
using System.Xml.Linq;
using Stv.Tests;

namespace Stv.Formats.Tests.Chances;

public class ChancesReportTests
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

    [Fact]
    public void As_text() => Golden.Verify(ChancesText.Format(Report));

    [Fact]
    public void As_csv() => Golden.Verify(ChancesCsv.Format(Report), extension: "csv");

    [Fact]
    public void As_json() => Golden.Verify(Encoding.UTF8.GetString(ChancesJson.Format(Report)), extension: "json");

    [Fact]
    public void As_a_page() => Golden.Verify(ChancesPage.Format(Report), extension: "html");

    [Fact]
    public void The_page_is_well_formed_and_needs_nothing_from_elsewhere()
    {
        var page = ChancesPage.Format(Report);
        // The two tags that HTML leaves open are closed, so that a reader of XML can look at the rest.
        var read = XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("charset=\"utf-8\">", "charset=\"utf-8\"/>", StringComparison.Ordinal).Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal));

        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(2, read.Descendants("svg").Count());
        Assert.All(read.Descendants("svg"), chart => Assert.NotEmpty(chart.Attribute("aria-label")!.Value));
    }

    [Fact]
    public void A_name_cannot_become_markup() =>
        Assert.DoesNotContain("<Moss>", ChancesPage.Format(Report), StringComparison.Ordinal);

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
