using System.Text.Json;

namespace Stv.Formats.Tests;

/// <summary>The JSON of an audit has what files of assertions have that RAIRE writes and SHANGRLA reads.</summary>
public class AuditShapeTests
{
    /// <summary>Made up, with the members of the published files, SF2019Nov8Assertions.json among them: numbers are texts there, and nobody eliminated is an empty text.</summary>
    const string Published = """
        {
          "Overall Expected Polls (#)": "40",
          "Ballots involved in audit (#)": "9000",
          "parameters": { "risk_limit": "0.05" },
          "audits": [
            {
              "contest": "7",
              "winner": "1",
              "eliminated": ["2", "3"],
              "Expected Polls (#)": "40",
              "Expected Polls (%)": "1",
              "assertions": [
                { "winner": "1", "loser": "2", "already_eliminated": ["3"], "assertion_type": "IRV_ELIMINATION", "explanation": "Rules out outcomes with tail [... 1 2]" },
                { "winner": "1", "loser": "3", "already_eliminated": "", "assertion_type": "WINNER_ONLY", "explanation": "Rules out case where 1 is eliminated before 3" }
              ]
            }
          ]
        }
        """;

    /// <summary>What no reader of assertions asks for; here <c>compare</c>, <c>poll</c> and <c>papers</c> say it, contest by contest.</summary>
    static readonly string[] SaidOtherwise = ["Overall Expected Polls (#)", "Ballots involved in audit (#)", "Expected Polls (#)", "Expected Polls (%)"];

    static readonly JsonElement Ours = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "tests", "Stv.Cli.Tests", "Expectations", "ReportRecordTests.It_is_in_every_format_audit.verified.json"))).RootElement;

    static string Root([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));

    [Fact]
    public void Every_member_of_a_published_file_is_there() => Has(JsonDocument.Parse(Published).RootElement, Ours, "");

    [Fact]
    public void A_statement_is_of_one_of_the_two_published_types_and_names_candidates_of_its_contest() =>
        Assert.All(Ours.GetProperty("audits").EnumerateArray(), audit =>
        {
            string[] candidates = [audit.GetProperty("winner").GetString()!, .. audit.GetProperty("eliminated").EnumerateArray().Select(each => each.GetString()!)];
            Assert.All(audit.GetProperty("assertions").EnumerateArray(), each =>
            {
                var eliminated = each.GetProperty("already_eliminated").EnumerateArray().Select(candidate => candidate.GetString()!).ToList();
                Assert.Subset(candidates.ToHashSet(), eliminated.Append(each.GetProperty("winner").GetString()!).Append(each.GetProperty("loser").GetString()!).ToHashSet());
                Assert.True(each.GetProperty("assertion_type").GetString() is "IRV_ELIMINATION" || each.GetProperty("assertion_type").GetString() is "WINNER_ONLY" && eliminated.Count == 0);
            });
        });

    static void Has(JsonElement theirs, JsonElement ours, string place)
    {
        switch (theirs.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in theirs.EnumerateObject().Where(member => !SaidOtherwise.Contains(member.Name)))
                {
                    Assert.True(ours.TryGetProperty(member.Name, out var value), $"{place} has no {member.Name}");
                    Has(member.Value, value, $"{place}/{member.Name}");
                }
                break;
            case JsonValueKind.Array:
                Assert.Equal(JsonValueKind.Array, ours.ValueKind);
                foreach (var each in theirs.EnumerateArray())
                    Assert.All(ours.EnumerateArray(), value => Has(each, value, place));
                break;
            default:
                // A number may be a number, and nobody an empty list.
                Assert.True(ours.ValueKind is JsonValueKind.String || ours.ValueKind == (theirs.GetString() == "" ? JsonValueKind.Array : JsonValueKind.Number)
                    || ours.ValueKind == JsonValueKind.Array && place.EndsWith("already_eliminated", StringComparison.Ordinal), $"{place} is a {ours.ValueKind}");
                break;
        }
    }
}
