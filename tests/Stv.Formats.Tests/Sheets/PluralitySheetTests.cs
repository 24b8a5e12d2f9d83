using System.Text;
using Stv.Tests;

namespace Stv.Formats.Tests;

/// <summary>Sheets of rules that transfer no votes.</summary>
public class PluralitySheetTests
{
    /// <summary>Ada, Ben and Cyd have 9, 8 and 7 votes; Dot and Eve are women and have 5 each, and one place is reserved for a woman.</summary>
    static CountResult Result()
    {
        var ballots = new BallotSetBuilder(5);
        foreach (var (number, votes) in new[] { (1, 9), (2, 8), (3, 7), (4, 5), (5, 5) })
            ballots.Add([(ushort)number], votes);
        return Assert.IsType<Counted>(Count.Run(
            new Contest
            {
                Id = "hall",
                Title = "Hall",
                Seats = 3,
                Candidates = [.. new[] { "Ada", "Ben", "Cyd", "Dot", "Eve" }.Select((name, i) => new Candidate { Id = $"{i + 1}", Name = name, Attributes = i > 2 ? ["woman"] : [] })],
                Ballots = ballots.Build(),
                Reserved = new ReservedPlaces { Constraints = [new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 1 }] },
            },
            Presets.Find("block-vote")!.Rule,
            Lots.None with { Seed = "4415" })).Result;
    }

    static Sheet Sheet() => Stv.Formats.Sheet.Of(Result());

    [Fact]
    public void Text_says_that_it_is_no_transferable_vote_and_who_replaces_whom() => Golden.Verify(TextSheet.Format(Sheet()));

    [Fact]
    public void Csv_and_html_have_neither_a_quota_nor_a_row_of_transfers()
    {
        var csv = CsvSheet.Format(Sheet());
        var html = HtmlSheet.Format(Sheet());

        Assert.All([csv, html], page =>
        {
            Assert.Contains("NOT A SINGLE TRANSFERABLE VOTE", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Non-transferable", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Quota", page, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("id=\"flow\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_no_quota() => Golden.Verify(Encoding.UTF8.GetString(ResultJson.Format(new PublishedResult { Title = "Hall", Inputs = [], Contests = [Result()] })), extension: "json");

    [Fact]
    public void A_comparison_says_which_ways_transfer_no_votes()
    {
        var contest = Result().Contest;
        var outcomes = new[] { "scotland", "block-vote" }.Select(id => VariantOutcome.Of(new CountVariant(id, contest, Presets.Find(id)!.Rule), Lots.None)).ToArray();

        Assert.Contains("block-vote is NOT A SINGLE TRANSFERABLE VOTE", ReportText.Format(ComparisonReport.Of("Hall", [], [[.. outcomes]]), 80).ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
