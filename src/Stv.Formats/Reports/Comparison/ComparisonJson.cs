using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Several ways to count the same papers as JSON: <c>"format": "stv-comparison/1"</c>.</summary>
public static class ComparisonJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-comparison/1";

    /// <summary>The comparisons, contest by contest, as UTF-8, ending in <c>\n</c>.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="contests">What each way came to, contest by contest; at least one of each.</param>
    public static byte[] Format(string title, ImmutableArray<InputFile> inputs, ImmutableArray<ImmutableArray<VariantOutcome>> contests) => JsonText.Object(json =>
    {
        json.WriteHead(FormatName, title, contests.Any(outcomes => outcomes[0].Variant.Contest.IsRehearsal), inputs);
        json.WriteStartArray("contests");
        foreach (var outcomes in contests)
        {
            json.WriteStartObject();
            json.WriteString("id", outcomes[0].Variant.Contest.Id);
            json.WriteString("title", outcomes[0].Variant.Contest.Title);
            json.WriteNumber("seats", outcomes[0].Variant.Contest.Seats);
            json.WriteCandidates(outcomes[0].Variant.Contest.Candidates);
            json.WriteStartArray("ways");
            foreach (var outcome in outcomes)
                Way(json, outcomes[0], outcome);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    static void Way(Utf8JsonWriter json, VariantOutcome first, VariantOutcome outcome)
    {
        var contest = outcome.Variant.Contest;
        json.WriteStartObject();
        json.WriteString("name", outcome.Variant.Name);
        json.WriteString("rule", outcome.Variant.Rule.Id);
        json.WriteStartArray("elected");
        foreach (var people in outcome.Elected)
        {
            json.WriteStartArray();
            foreach (var person in people)
                json.WriteStringValue(contest.Candidates[person].Id);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        if (outcome.Result is null)
            json.WriteString("why", English.Elected(outcome));
        else if (outcome != first && first.Result is { } other)
            Parting(json, other, outcome.Result);
        json.WriteEndObject();
    }

    static void Parting(Utf8JsonWriter json, CountResult first, CountResult result)
    {
        if (CountDecision.Parting(first, result) is not var (left, right))
        {
            json.WriteNull("parts");
            return;
        }
        json.WriteStartObject("parts");
        Decision(json, "first", first, left);
        Decision(json, "this", result, right);
        json.WriteEndObject();
    }

    static void Decision(Utf8JsonWriter json, string name, CountResult result, CountDecision? decision)
    {
        if (decision is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("stage", decision.Stage);
        json.WriteString("decision", decision.Elects ? "elected" : "excluded");
        json.WriteString("candidate", result.Contest.Candidates[decision.Candidate].Id);
        json.WriteEndObject();
    }
}
