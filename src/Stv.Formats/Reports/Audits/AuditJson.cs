using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What audits must find out, as JSON, <c>"format": "stv-audit/1"</c>. Its members <c>parameters</c> and <c>audits</c> are those of the files of assertions that RAIRE writes and SHANGRLA reads.</summary>
public static class AuditJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-audit/1";

    /// <summary>The plans of some contests as UTF-8.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="unplanned">Why other contests have none.</param>
    /// <param name="risk">The risk limit, in 100.</param>
    public static byte[] Format(string title, ImmutableArray<InputFile> inputs, ImmutableArray<AuditPlan> plans, ImmutableArray<string> unplanned, decimal risk) => JsonText.Object(json =>
    {
        json.WriteHead(FormatName, title, plans.Any(plan => plan.Contest.IsRehearsal), inputs);
        json.WriteStartObject("parameters");
        json.WriteNumber("risk_limit", risk / 100);
        json.WriteEndObject();
        json.WriteArray("audits", plans, Contest);
        json.WriteStrings("unplanned", unplanned);
    });

    static void Contest(Utf8JsonWriter json, AuditPlan plan)
    {
        var candidates = plan.Contest.Candidates;
        json.WriteStartObject();
        json.WriteString("contest", plan.Contest.Id);
        json.WriteString("title", plan.Contest.Title);
        json.WriteString("rule", plan.Rule.Id);
        json.WriteCandidates(candidates);
        json.WriteString("winner", candidates[plan.Winner].Id);
        json.WriteStrings("eliminated", Ids(plan, Enumerable.Range(0, candidates.Length).Where(candidate => candidate != plan.Winner && !candidates[candidate].Withdrawn)));
        json.WriteNumber("papers", plan.Papers);
        json.WriteNumber("compare", plan.Compared);
        json.WriteNumber("poll", plan.Polled);
        json.WriteArray("assertions", plan.Assertions, (_, each) => Assertion(json, plan, each));
        if (plan.Seed is { } seed)
            json.WriteString("seed", seed);
        else
            json.WriteNull("seed");
        json.WriteArray("drawn", plan.Drawn, (_, number) => json.WriteNumberValue(number));
        json.WriteEndObject();
    }

    static void Assertion(Utf8JsonWriter json, AuditPlan plan, AuditAssertion each)
    {
        json.WriteStartObject();
        json.WriteString("winner", plan.Contest.Candidates[each.Winner].Id);
        json.WriteString("loser", plan.Contest.Candidates[each.Loser].Id);
        json.WriteStrings("already_eliminated", Ids(plan, each.Excluded));
        json.WriteString("assertion_type", each.Kind == AuditAssertionKind.NeverBefore ? "WINNER_ONLY" : "IRV_ELIMINATION");
        json.WriteString("explanation", English.Statement(plan.Contest, each));
        json.WriteNumber("for", each.For);
        json.WriteNumber("against", each.Against);
        json.WriteEndObject();
    }

    static IEnumerable<string> Ids(AuditPlan plan, IEnumerable<int> candidates) => candidates.Select(candidate => plan.Contest.Candidates[candidate].Id);
}
