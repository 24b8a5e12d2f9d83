using System.Text.Json;
using Stv.Tests;

namespace Stv.Formats.Tests;

/// <summary>What is published of a place that is not filled, since re-open nominations took it.</summary>
public class ReopenedSheetTests
{
    const string Sentence = "1 place is not filled: Re-open nominations reached the quota with 10 votes; nominations for it are opened again.";

    static CountResult Result(int seats = 2, string rule = "scotland")
    {
        var contest = Counts.Contest(seats, ["Ada Alder", "Basil Birch", "Clover Cedar", "Re-open nominations"], "10 DA", "6 AB", "5 B", "3 CB");
        contest = contest with { Candidates = contest.Candidates.SetItem(3, contest.Candidates[3] with { Kind = CandidateKind.ReopenNominations }) };
        return Assert.IsType<Counted>(Count.Run(contest, Presets.Find(rule)!.Rule, new Lots { Seed = "1" })).Result;
    }

    [Fact]
    public void The_sheet_says_that_it_is_not_filled_and_why() => Golden.Verify(TextSheet.Format(Sheet.Of(Result())));

    [Fact]
    public void So_does_every_form_of_the_sheet() => Assert.All(
        [CsvSheet.Format(Sheet.Of(Result())), MarkdownSheet.Format(Sheet.Of(Result())), HtmlSheet.Format(Sheet.Of(Result())), Sheet.Of(Result()).Statement],
        page => Assert.Contains(Sentence, page, StringComparison.Ordinal));

    [Fact]
    public void Nobody_is_declared_elected_to_one_place_that_it_takes()
    {
        var result = Result(seats: 1, rule: "fptp");

        Assert.Equal("I declare that nobody has been elected. 1 place is not filled: Re-open nominations was among those with the most votes, with 10 votes; nominations for it are opened again.", Sheet.Of(result).Statement);
    }

    [Fact]
    public void Json_names_it_apart_from_the_elected_as_the_schema_has_it()
    {
        var json = ResultSchemaTests.Published(Result());
        var contest = JsonDocument.Parse(json).RootElement.GetProperty("contests")[0];

        Assert.Empty(ResultSchemaTests.Faults(json));
        Assert.Equal(["2"], contest.GetProperty("elected").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(["4"], contest.GetProperty("reopened").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal((1, "reopened", "reopen-nominations"), (contest.GetProperty("vacant").GetInt32(), contest.GetProperty("candidates")[3].GetProperty("outcome").GetString(), contest.GetProperty("candidates")[3].GetProperty("kind").GetString()));
    }

    [Fact]
    public void RCTabs_summary_calls_it_neither_elected_nor_eliminated()
    {
        var actions = JsonDocument.Parse(RctabJson.Format(Result())).RootElement.GetProperty("results").EnumerateArray().SelectMany(round => round.GetProperty("tallyResults").EnumerateArray()).ToList();

        Assert.Contains(actions, action => action.TryGetProperty("placeNotFilled", out var name) && name.GetString() == "Re-open nominations");
        Assert.DoesNotContain(actions, action => action.TryGetProperty("elected", out var name) && name.GetString() == "Re-open nominations");
        Assert.DoesNotContain(actions, action => action.TryGetProperty("eliminated", out var name) && name.GetString() == "Re-open nominations");
    }
}
