using System.Globalization;
using System.Text.Json;

namespace Stv.Formats.Tests;

public class RctabJsonTests
{
    public static TheoryData<string> Rules => [.. Presets.Ids];

    static JsonElement Summary(CountResult result) => JsonDocument.Parse(RctabJson.Format(result)).RootElement;

    static decimal Number(JsonElement figure) => decimal.Parse(figure.GetString()!, CultureInfo.InvariantCulture);

    [Theory, MemberData(nameof(Rules))]
    public void What_a_candidate_has_changes_by_what_is_transferred(string rule)
    {
        var count = Counts.M1(Presets.Find(rule)!.Rule);
        var rounds = Summary(count).GetProperty("results").EnumerateArray().ToList();
        foreach (var (round, next) in rounds.Zip(rounds.Skip(1)))
        {
            // A round that begins the count anew has no transfers that lead to it.
            if (count.Stages.Any(stage => stage.Action.Kind == StageKind.Restart && $"{stage.Number}" == $"{next.GetProperty("round")}"))
                continue;
            var transfers = round.GetProperty("tallyResults").EnumerateArray().Select(action => (
                From: (action.TryGetProperty("elected", out var elected) ? elected : action.GetProperty("eliminated")).GetString()!,
                To: action.GetProperty("transfers").EnumerateObject().ToDictionary(transfer => transfer.Name, transfer => Number(transfer.Value)))).ToList();
            // Where the record does not say who gave votes to whom, a round names nobody as receiving any.
            if (transfers.TrueForAll(transfer => transfer.To.Count == 0))
                continue;
            foreach (var candidate in round.GetProperty("tally").EnumerateObject())
            {
                var gained = transfers.Sum(transfer => transfer.To.GetValueOrDefault(candidate.Name));
                var lost = transfers.Where(transfer => transfer.From == candidate.Name).Sum(transfer => transfer.To.Values.Sum());
                var after = next.GetProperty("tally").TryGetProperty(candidate.Name, out var figure) ? Number(figure) : 0;
                Assert.InRange(Number(candidate.Value) + gained - lost - after, -0.0001m, 0.0001m);
            }
        }
    }

    [Fact]
    public void Each_round_says_who_was_elected_and_who_is_eliminated_next()
    {
        var rounds = Summary(Counts.M1(Presets.Scotland.Rule)).GetProperty("results");

        Assert.Equal("Ada Alder", rounds[0].GetProperty("tallyResults")[0].GetProperty("elected").GetString());
        Assert.Equal("Flora Fir", rounds[2].GetProperty("tallyResults")[0].GetProperty("eliminated").GetString());
        Assert.False(rounds[3].GetProperty("tally").TryGetProperty("Flora Fir", out _));
    }

    [Fact]
    public void Figures_are_decimals_where_the_rule_has_fractions() =>
        Assert.DoesNotMatch("\": \"[0-9]+/[0-9]+\"", System.Text.Encoding.UTF8.GetString(RctabJson.Format(Counts.M1(Presets.Wigm.Rule))));

    [Fact]
    public void Candidates_of_one_name_are_told_apart()
    {
        var tally = Summary(Counts.Of(Presets.Scotland.Rule, seats: 1, ["Ann", "Ann", "exhausted"], "3 A", "2 B", "1 C")).GetProperty("results")[0].GetProperty("tally");

        Assert.Equal(["Ann (1)", "Ann (2)", "exhausted (3)"], tally.EnumerateObject().Select(candidate => candidate.Name));
    }
}
