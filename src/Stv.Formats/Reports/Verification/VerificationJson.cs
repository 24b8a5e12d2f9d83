using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What verifications came to, as JSON: <c>"format": "stv-verification/1"</c>.</summary>
public static class VerificationJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-verification/1";

    /// <summary>The verifications as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Format(ImmutableArray<Verification> verifications) => JsonText.Object(json =>
    {
        json.WriteString("format", FormatName);
        json.WriteStartArray("contests");
        foreach (var verification in verifications)
            Contest(json, verification);
        json.WriteEndArray();
    });

    static void Contest(Utf8JsonWriter json, Verification verification)
    {
        var comparison = verification.Comparison;
        json.WriteStartObject();
        json.WriteString("id", comparison.Result.Contest.Id);
        json.WriteString("published", verification.File);
        json.WriteInputs(verification.Inputs);
        json.WriteString("rule", English.RuleOf(comparison.Result.Rule, verification.RuleByDefault));
        json.WriteString("verdict", JsonWords.Of(verification.Verdict));
        json.WriteNumber("figuresCompared", comparison.Compared);
        json.WriteString("words", string.Join(' ', English.Extent(verification).Prepend(English.Verdict(verification))));
        json.WriteStrings("reading", English.Reading(comparison, verification.Lots));
        json.WriteStrings("notes", verification.Notes);
        json.WriteStrings("notCompared", verification.NotCompared);
        json.WriteStartArray("differences");
        foreach (var difference in comparison.Differences)
            Difference(json, verification, difference);
        json.WriteEndArray();
        json.WriteStartArray("otherValues");
        foreach (var value in verification.Values)
            Value(json, value);
        json.WriteEndArray();
        if (verification.Explanation is { } explanation)
            Explanation(json, explanation);
        json.WriteEndObject();
    }

    static void Difference(Utf8JsonWriter json, Verification verification, SheetDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonWords.Of(difference.Kind));
        if (difference.Stage is { } stage)
            json.WriteNumber("stage", stage);
        if (difference.SheetStage is { } sheetStage)
            json.WriteNumber("sheetStage", sheetStage);
        if (difference.Candidate is { } candidate)
            json.WriteString("candidate", verification.Comparison.Result.Contest.Candidates[candidate].Id);
        else if (difference.Kind == SheetDifferenceKind.Figure)
            json.WriteString("row", JsonWords.Of(difference.Row));
        if (difference.Published is { } published)
        {
            json.WriteBoolean("change", difference.IsChange);
            if (difference.IsPapers)
                json.WriteBoolean("papers", true);
            json.WriteString("published", published.Votes.ToString());
            json.WriteNumber("fileRow", published.Row);
        }
        if (difference.Counted is { } counted)
            json.WriteString("counted", counted.ToString());
        json.WriteString("words", English.Difference(verification, difference));
        json.WriteEndObject();
    }

    static void Value(Utf8JsonWriter json, ResultDifference value)
    {
        json.WriteStartObject();
        json.WriteString("path", value.Path);
        json.WriteString("published", value.Published);
        json.WriteString("counted", value.Counted);
        json.WriteNumber("fileRow", value.Row);
        json.WriteEndObject();
    }

    static void Explanation(Utf8JsonWriter json, RuleExplanation explanation)
    {
        json.WriteStartObject("explanation");
        json.WriteString("rule", explanation.Rule.Id);
        json.WriteStartObject("changed");
        foreach (var choice in explanation.Rule.Changed)
            json.WriteString(choice.Name, choice.Value);
        json.WriteEndObject();
        json.WriteString("verdict", JsonWords.Of(explanation.Comparison.Verdict));
        json.WriteNumber("tried", explanation.Tried);
        json.WriteString("words", string.Join(' ', English.Explanation(explanation)));
        json.WriteEndObject();
    }
}
