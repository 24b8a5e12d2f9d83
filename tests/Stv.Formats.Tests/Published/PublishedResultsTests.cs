using System.Text;

namespace Stv.Formats.Tests;

/// <summary>Our JSON read back: enough to count again, and every value compared.</summary>
public class PublishedResultsTests
{
    public static TheoryData<string> Rules => [.. Presets.Ids];

    [Theory, MemberData(nameof(Rules))]
    public void A_result_says_all_that_its_count_needs(string rule)
    {
        var result = Counts.M1(Presets.Find(rule)!.Rule.With("gaps", "stop").With("repeats", "stop"));

        var published = Read(Json(result));

        Assert.Equal((result.Contest.Id, result.Contest.Seats), (published.Id, published.Seats));
        Assert.Equal(result.Rule.Choices.Select(choice => (choice.Name, choice.Value)), published.Rule.Choices.Select(choice => (choice.Name, choice.Value)));
        Assert.Equal(SheetVerdict.Reproduced, SheetAudit.Compare(result, published.Sheet).Verdict);
        Assert.Empty(PublishedResults.Differences(published, result));
    }

    [Fact]
    public void Reserved_places_come_back()
    {
        var result = Counts.M1WithReservedPlace(Presets.Scotland.Rule);

        var published = Read(Json(result));

        Assert.Equal(result.Contest.Reserved.Constraints.Select(constraint => (constraint.Id, constraint.Minimum, constraint.Maximum)), published.Reserved.Constraints.Select(constraint => (constraint.Id, constraint.Minimum, constraint.Maximum)));
        Assert.Empty(PublishedResults.Differences(published, result));
    }

    [Theory]
    [InlineData("\"votes\": \"2.30766\"", "\"votes\": \"2.30767\"", "Stage 2, transfer 1, to, 2, votes: published 2.30767")]
    [InlineData("\"method\": \"backwards\"", "\"method\": \"lot\"", "method: published lot")]
    public void A_value_that_is_no_total_is_compared_as_well(string is_, string was, string words)
    {
        var result = is_.StartsWith("\"votes", StringComparison.Ordinal) ? Counts.M1(Presets.Scotland.Rule) : Counts.T3(Presets.Scotland.Rule);
        var text = Json(result);
        Assert.Contains(is_, text, StringComparison.Ordinal);

        var published = Read(text.Replace(is_, was, StringComparison.Ordinal));

        Assert.Equal(SheetVerdict.Reproduced, SheetAudit.Compare(result, published.Sheet).Verdict);
        Assert.Contains(words, English.Difference(Assert.Single(PublishedResults.Differences(published, result))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "stv-result/1")]
    [InlineData("{\"format\": \"stv-result/1\", \"contests\": [{}]}", "no \"id\"")]
    [InlineData("{", "text that is not JSON")]
    public void What_is_no_result_is_refused_with_its_place(string json, string words) =>
        Assert.Contains(words, Assert.Throws<BallotFormatException>(() => PublishedResults.Read(Encoding.UTF8.GetBytes(json), "ward.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_that_this_version_does_not_know_is_refused_by_name() =>
        Assert.Contains("the rule \"moon\"", Assert.Throws<BallotFormatException>(() => Read(Json(Counts.M1(Presets.Scotland.Rule)).Replace("\"id\": \"scotland\"", "\"id\": \"moon\"", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    static string Json(CountResult result) => Encoding.UTF8.GetString(ResultJson.Format(new PublishedResult { Title = "Hall", Inputs = [], Contests = [result] }));

    static PublishedCount Read(string json) => Assert.Single(PublishedResults.Read(Encoding.UTF8.GetBytes(json), "ward.json"));
}
