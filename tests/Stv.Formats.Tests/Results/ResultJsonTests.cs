using System.Text;
using System.Text.Json;
using Stv.Tests;

namespace Stv.Formats.Tests;

public class ResultJsonTests
{
    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    [InlineData("wigm-prf")]
    public void M1(string rule) => Golden.Verify(Json(Counts.M1(Presets.Find(rule)!.Rule)), rule, "json");

    [Fact]
    public void A_reserved_place() => Golden.Verify(Json(Counts.M1WithReservedPlace(Presets.Scotland.Rule)), extension: "json");

    [Fact]
    public void Ties_are_told_with_what_was_compared()
    {
        var tie = Contest(Counts.T3(Presets.Scotland.Rule)).GetProperty("stages")[3].GetProperty("ties")[0];
        Assert.Equal("""{"stage":2,"totals":{"2":"5.00000","3":"6.00000"},"remaining":["2"]}""", Compact(tie.GetProperty("compared")[0]));
        Assert.Equal("backwards", tie.GetProperty("method").GetString());
        Assert.Equal("2", tie.GetProperty("chosen").GetString());
        Assert.Equal("51(2)", tie.GetProperty("clause").GetString());
    }

    [Fact]
    public void A_draw_can_be_repeated_from_the_result()
    {
        var draw = Contest(Tied(new Lots { Seed = "12345" })).GetProperty("stages")[1].GetProperty("ties")[0].GetProperty("draw");
        Assert.Equal("12345/hall", draw.GetProperty("seed").GetString());
        Assert.Equal(0, draw.GetProperty("counter").GetInt32());
        Assert.Equal(2, draw.GetProperty("among").GetInt32());
        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("12345/hall,0"));
        Assert.Equal(Convert.ToHexStringLower(hash), draw.GetProperty("hash").GetString());
        Assert.Equal(hash[^1] % 2, draw.GetProperty("index").GetInt32());
    }

    [Fact]
    public void A_recorded_lot_is_in_the_result_as_it_was_recorded()
    {
        var lot = new Lot { Contest = "hall", Purpose = TiePurpose.Exclude, Tied = ["3", "2"], Chosen = "3", DrawnBy = "the clerk" };
        var tie = Contest(Tied(new Lots { Recorded = [lot] })).GetProperty("stages")[1].GetProperty("ties")[0];
        Assert.Equal("""{"contest":"hall","purpose":"exclude","tied":["3","2"],"chosen":"3","drawnBy":"the clerk"}""", Compact(tie.GetProperty("lot")));
    }

    [Fact]
    public void A_changed_choice_is_listed_and_has_no_clause()
    {
        var rule = Contest(Counts.M1((GregoryRule)Presets.Scotland.Rule with { Numbers = Numbers.Decimals(2) })).GetProperty("rule");
        Assert.Equal("""["numbers"]""", Compact(rule.GetProperty("changed")));
        Assert.Equal("""{"value":"2 decimals","clause":null}""", Compact(rule.GetProperty("choices").GetProperty("numbers")));
    }

    [Fact]
    public void Names_are_written_as_they_are()
    {
        var json = Json(Counts.Of(Presets.Scotland.Rule, 1, ["Zoë O'Hazel <1>", "樹木 & \"花\"", "C"], "3 A", "2 B", "1 C"));
        Assert.Contains("\"Zoë O'Hazel <1>\"", json, StringComparison.Ordinal);
        Assert.Contains("\"樹木 & \\\"花\\\"\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_alike_everywhere()
    {
        var json = Json(Counts.M1(Presets.Scotland.Rule));
        Assert.DoesNotContain('\r', json);
        Assert.EndsWith("}\n", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdrawn_candidates_and_unopposed_contests_have_their_words()
    {
        var contest = Counts.Contest(2, ["Ada", "Basil", "Clover"], "3 AB");
        contest = contest with { Candidates = contest.Candidates.SetItem(0, contest.Candidates[0] with { Withdrawn = true }) };
        var json = Contest(Assert.IsType<Counted>(Count.Run(contest, Presets.Scotland.Rule)).Result);
        Assert.True(json.GetProperty("unopposed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("quota").ValueKind);
        Assert.Equal("""{"id":"1","name":"Ada","attributes":[],"outcome":"withdrawn"}""", Compact(json.GetProperty("candidates")[0]));
        Assert.Equal("""["2","3"]""", Compact(json.GetProperty("elected")));
    }

    /// <summary>B and C tie with 2 votes each and nothing before.</summary>
    static CountResult Tied(Lots lots) => Counts.Of(Presets.Scotland.Rule, 1, ["Ada", "Basil", "Clover"], lots, "3 A", "2 BC", "2 CB");

    static string Json(CountResult count) => Encoding.UTF8.GetString(ResultJson.Format(new PublishedResult
    {
        Title = count.Contest.Title,
        Inputs = [new InputFile("hall.blt", new string('0', 64), "blt")],
        Contests = [count],
    }));

    static JsonElement Contest(CountResult count) => JsonDocument.Parse(Json(count)).RootElement.GetProperty("contests")[0];

    static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
