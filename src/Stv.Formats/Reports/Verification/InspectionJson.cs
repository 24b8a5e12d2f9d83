using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What sheets show by themselves, as JSON: <c>"format": "stv-inspection/1"</c>.</summary>
public static class InspectionJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-inspection/1";

    /// <summary>The findings as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Format(ImmutableArray<InspectedSheet> sheets) => JsonText.Object(json =>
    {
        json.WriteString("format", FormatName);
        json.WriteArray("sheets", sheets, Sheet);
    });

    static void Sheet(Utf8JsonWriter json, InspectedSheet sheet)
    {
        var found = sheet.Findings;
        json.WriteStartObject();
        json.WriteString("published", sheet.File);
        if (found.Rule is { } rule)
            json.WriteString("rule", English.RuleOf(rule, byDefault: false));
        if (found.Seats is { } seats)
            json.WriteNumber("seats", seats);
        json.WriteString("valid", found.Valid.ToString());
        if (found.Quota is { } quota)
            json.WriteString("quota", quota.ToString());
        json.WriteString("quotaFrom", JsonWords.Of(found.QuotaFrom));
        json.WriteNumber("sums", found.Sums);
        json.WriteNumber("rounded", found.Rounded);
        json.WriteNumber("wrong", found.Wrong);
        json.WriteString("words", English.Verdict(sheet));
        json.WriteStrings("notes", sheet.Notes);
        json.WriteArray("candidates", sheet.Candidates, (_, candidate) =>
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id);
            json.WriteString("name", candidate.Name);
            json.WriteEndObject();
        });
        json.WriteArray("elected", found.Elected, (_, election) =>
        {
            json.WriteStartObject();
            json.WriteString("candidate", sheet.Candidates[election.Candidate].Id);
            json.WriteNumber("stage", election.Stage);
            json.WriteBoolean("withQuota", election.WithQuota);
            json.WriteEndObject();
        });
        json.WriteArray("findings", found.Findings, (_, finding) => Finding(json, sheet, finding));
        json.WriteStrings("notChecked", [.. found.Gaps.Select(English.Gap)]);
        json.WriteEndObject();
    }

    static void Finding(Utf8JsonWriter json, InspectedSheet sheet, SheetFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonWords.Of(finding.Kind));
        json.WriteString("certainty", JsonWords.Of(finding.Certainty));
        if (finding.Stage is { } stage)
            json.WriteNumber("stage", stage);
        if (!finding.Candidates.IsEmpty)
            json.WriteStrings("candidates", [.. finding.Candidates.Select(candidate => sheet.Candidates[candidate].Id)]);
        if (finding.Found is { } found)
            json.WriteString("found", found.ToString());
        if (finding.Expected is { } expected)
            json.WriteString("expected", expected.ToString());
        if (finding.Figure is { } figure)
        {
            json.WriteString("row", JsonWords.Of(finding.Row));
            json.WriteBoolean("change", finding.IsChange);
            json.WriteNumber("fileRow", figure.Row);
        }
        if (finding.Clause is { } clause)
            json.WriteString("clause", clause);
        json.WriteString("words", English.Finding(sheet, finding));
        json.WriteEndObject();
    }
}
