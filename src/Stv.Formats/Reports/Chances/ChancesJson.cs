using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Chances as JSON, <c>"format": "stv-chances/1"</c>: every figure as how often in how many counts, with its share and interval rounded to six decimals.</summary>
public static class ChancesJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-chances/1";

    /// <summary>The report as UTF-8, the same bytes for the same chances.</summary>
    public static byte[] Format(ChancesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Object(json =>
        {
            json.WriteHead(FormatName, report.Title, report.Base.Contests.Any(contest => contest.Of.Contest.IsRehearsal), report.Inputs);
            json.WriteStartArray("cases");
            foreach (var chances in report.Cases)
                Case(json, chances);
            json.WriteEndArray();
        });
    }

    static void Case(Utf8JsonWriter json, Chances chances)
    {
        json.WriteStartObject();
        json.WriteString("title", chances.Scenario.Title);
        json.WriteElectorate(chances.Scenario.Model);
        json.WriteRuns(chances);
        json.WriteStartArray("contests");
        foreach (var contest in chances.Contests)
            Contest(json, contest, chances.Scenario.Model);
        json.WriteEndArray();
        Slates(json, chances.Slates, chances.Scenario.Model);
        if (chances.Body is { } body)
            Body(json, body);
        json.WriteEndObject();
    }

    static void Contest(Utf8JsonWriter json, ContestChances chances, ElectorateModel model)
    {
        var contest = chances.Of.Contest;
        json.WriteStartObject();
        json.WriteContest(chances, model);
        json.WriteNumber("counts", chances.Counts);
        json.WriteNumber("uncounted", chances.Uncounted);
        if (chances.WhyUncounted is { } why)
            json.WriteString("whyUncounted", why);
        json.WriteStartArray("candidates");
        foreach (var (i, candidate) in contest.Candidates.Index())
        {
            json.WriteStartObject();
            json.WriteCandidate(contest, candidate, model);
            json.WriteFrequency("elected", chances.Elected[i]);
            if (!chances.FirstPreferences.IsEmpty)
                json.WriteDecimal("firstPreferences", chances.FirstPreferences[i]);
            if (!chances.FirstPreferencesLikely.IsEmpty)
            {
                json.WriteStartObject("firstPreferencesLikely");
                json.WriteDecimal("low", chances.FirstPreferencesLikely[i].Low);
                json.WriteDecimal("high", chances.FirstPreferencesLikely[i].High);
                json.WriteEndObject();
            }
            if (!chances.FirstPreferencesGiven.IsEmpty)
                json.WriteDecimal("firstPreferencesGiven", chances.FirstPreferencesGiven[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Slates(json, chances.Slates, model);
        Constraints(json, chances);
        LastPlace(json, chances);
        json.WriteFrequency("lotNeeded", chances.ByLot);
        if (chances.Distance is { } distance)
            json.WriteDecimal("distance", distance);
        json.WriteEndObject();
    }

    static void Constraints(Utf8JsonWriter json, ContestChances chances)
    {
        json.WriteStartArray("reservedPlaces");
        foreach (var constraint in chances.Constraints)
        {
            json.WriteStartObject();
            json.WriteString("id", constraint.Constraint.Id);
            json.WriteNumber("minimum", constraint.Constraint.Minimum);
            if (constraint.Constraint.Maximum is { } maximum)
                json.WriteNumber("maximum", maximum);
            json.WriteFrequency("decides", constraint.Binds);
            People(json, "elects", chances, constraint.Gains);
            People(json, "inPlaceOf", chances, constraint.Losses);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (chances.Constraints.Length > 1)
            json.WriteFrequency("reservedPlacesDecide", chances.ConstraintsBind);
    }

    static void People(Utf8JsonWriter json, string name, ContestChances chances, ImmutableArray<Frequency> of)
    {
        json.WriteStartObject(name);
        foreach (var (i, frequency) in of.Index().Where(each => each.Item.Times > 0))
            json.WriteFrequency(chances.Of.Contest.Candidates[i].Id, frequency);
        json.WriteEndObject();
    }

    static void LastPlace(Utf8JsonWriter json, ContestChances chances)
    {
        var candidates = chances.Of.Contest.Candidates;
        json.WriteStartArray("lastPlace");
        foreach (var decided in chances.LastPlace)
        {
            json.WriteStartObject();
            json.WriteString("by", decided.Stage is { } stage ? JsonWords.Of(stage) : JsonWords.Of(decided.Kind));
            json.WriteStrings("of", decided.Moved.Select(candidate => candidates[candidate].Id));
            json.WriteString("winner", candidates[decided.Winner].Id);
            json.WriteString("runnerUp", candidates[decided.RunnerUp].Id);
            json.WriteFrequency("times", decided.Times);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Slates(Utf8JsonWriter json, ImmutableArray<SlateChances> slates, ElectorateModel model)
    {
        json.WriteStartArray("slates");
        foreach (var slate in slates)
        {
            json.WriteStartObject();
            json.WriteString("slate", slate.Slate);
            json.WriteNumber("candidates", slate.Candidates);
            json.WriteDecimal("mean", slate.Mean);
            if (model.Kind == ElectorateKind.Dirichlet)
            {
                json.WriteStartObject("likely");
                json.WriteNumber("least", slate.Likely.Least);
                json.WriteNumber("most", slate.Likely.Most);
                json.WriteEndObject();
            }
            Distribution(json, "seats", slate.Seats);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Body(Utf8JsonWriter json, BodyChances body)
    {
        json.WriteStartObject("body");
        json.WriteString("title", body.Body.Title);
        json.WriteStartArray("minimums");
        foreach (var minimum in body.Minimums)
        {
            json.WriteStartObject();
            json.WriteString("id", minimum.Minimum.Id);
            json.WriteNumber("minimum", minimum.Minimum.Minimum);
            json.WriteFrequency("met", minimum.Met);
            Distribution(json, "members", minimum.Members);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteFrequency("all", body.All);
        json.WriteEndObject();
    }

    /// <summary>For 0, 1, 2, … in how many counts.</summary>
    static void Distribution(Utf8JsonWriter json, string name, ImmutableArray<Frequency> of)
    {
        json.WriteStartArray(name);
        foreach (var frequency in of)
            json.WriteNumberValue(frequency.Times);
        json.WriteEndArray();
    }
}
