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
        json.WriteString("electorate", JsonWords.Of(chances.Scenario.Model.Kind));
        if (chances.Scenario.Model is { Kind: ElectorateKind.Dirichlet, Prior: var prior })
            json.WriteNumber("prior", prior);
        json.WriteString("seed", chances.Seed);
        json.WriteNumber("asked", chances.Asked);
        json.WriteNumber("runs", chances.Runs);
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
        json.WriteString("id", contest.Id);
        json.WriteString("title", contest.Title);
        json.WriteNumber("seats", contest.Seats);
        json.WriteString("rule", chances.Of.Rule.Id);
        if (model.UsesPapers)
            json.WriteNumber("papers", contest.Ballots.Papers);
        if (chances.RestsOnFewPapers(model))
            json.WriteBoolean("fewPapers", true);
        json.WriteNumber("counts", chances.Counts);
        json.WriteNumber("uncounted", chances.Uncounted);
        if (chances.WhyUncounted is { } why)
            json.WriteString("whyUncounted", why);
        json.WriteStartArray("candidates");
        foreach (var (i, candidate) in contest.Candidates.Index())
        {
            json.WriteStartObject();
            json.WriteString("id", candidate.Id);
            json.WriteString("name", candidate.Name);
            if (model.SlateOf(contest, candidate) is { } slate)
                json.WriteString("slate", slate);
            if (candidate.Withdrawn)
                json.WriteBoolean("withdrawn", true);
            Frequency(json, "elected", chances.Elected[i]);
            if (!chances.FirstPreferences.IsEmpty)
                Decimal(json, "firstPreferences", chances.FirstPreferences[i]);
            if (!chances.FirstPreferencesLikely.IsEmpty)
            {
                json.WriteStartObject("firstPreferencesLikely");
                Decimal(json, "low", chances.FirstPreferencesLikely[i].Low);
                Decimal(json, "high", chances.FirstPreferencesLikely[i].High);
                json.WriteEndObject();
            }
            if (!chances.FirstPreferencesGiven.IsEmpty)
                Decimal(json, "firstPreferencesGiven", chances.FirstPreferencesGiven[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Slates(json, chances.Slates, model);
        Constraints(json, chances);
        LastPlace(json, chances);
        Frequency(json, "lotNeeded", chances.ByLot);
        if (chances.Distance is { } distance)
            Decimal(json, "distance", distance);
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
            Frequency(json, "decides", constraint.Binds);
            People(json, "elects", chances, constraint.Gains);
            People(json, "inPlaceOf", chances, constraint.Losses);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (chances.Constraints.Length > 1)
            Frequency(json, "reservedPlacesDecide", chances.ConstraintsBind);
    }

    static void People(Utf8JsonWriter json, string name, ContestChances chances, ImmutableArray<Frequency> of)
    {
        json.WriteStartObject(name);
        foreach (var (i, frequency) in of.Index().Where(each => each.Item.Times > 0))
            Frequency(json, chances.Of.Contest.Candidates[i].Id, frequency);
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
            Frequency(json, "times", decided.Times);
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
            Decimal(json, "mean", slate.Mean);
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
            Frequency(json, "met", minimum.Met);
            Distribution(json, "members", minimum.Members);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Frequency(json, "all", body.All);
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

    static void Frequency(Utf8JsonWriter json, string name, Frequency frequency)
    {
        json.WriteStartObject(name);
        json.WriteNumber("times", frequency.Times);
        json.WriteNumber("counts", frequency.Counts);
        Decimal(json, "share", frequency.Share);
        Decimal(json, "low", frequency.Low);
        Decimal(json, "high", frequency.High);
        json.WriteEndObject();
    }

    static void Decimal(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round((decimal)value, 6));
}
