using System.Text.Json;

namespace Stv.Formats;

/// <summary>What reports of imagined elections have in common as JSON.</summary>
internal static class ImaginedJson
{
    /// <summary>How electorates were imagined.</summary>
    public static void WriteElectorate(this Utf8JsonWriter json, ElectorateModel model)
    {
        json.WriteString("electorate", JsonWords.Of(model.Kind));
        if (model is { Kind: ElectorateKind.Dirichlet, Prior: var prior })
            json.WriteNumber("prior", prior);
    }

    /// <summary>Which runs there are.</summary>
    public static void WriteRuns(this Utf8JsonWriter json, Chances chances)
    {
        json.WriteString("seed", chances.Seed);
        json.WriteNumber("asked", chances.Asked);
        json.WriteNumber("runs", chances.Runs);
    }

    /// <summary>The first members of a contest: what is counted, under which rule, from how many papers.</summary>
    public static void WriteContest(this Utf8JsonWriter json, ContestChances chances, ElectorateModel model)
    {
        var contest = chances.Of.Contest;
        json.WriteString("id", contest.Id);
        json.WriteString("title", contest.Title);
        json.WriteNumber("seats", contest.Seats);
        json.WriteString("rule", chances.Of.Rule.Id);
        if (model.UsesPapers)
            json.WriteNumber("papers", contest.Ballots.Papers);
        if (chances.RestsOnFewPapers(model))
            json.WriteBoolean("fewPapers", true);
    }

    /// <summary>The first members of a candidate: who they are.</summary>
    public static void WriteCandidate(this Utf8JsonWriter json, Contest contest, Candidate candidate, ElectorateModel model)
    {
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        if (model.SlateOf(contest, candidate) is { } slate)
            json.WriteString("slate", slate);
        if (candidate.Withdrawn)
            json.WriteBoolean("withdrawn", true);
    }

    /// <summary>How often something happened, with its interval.</summary>
    public static void WriteFrequency(this Utf8JsonWriter json, string name, Frequency frequency)
    {
        json.WriteStartObject(name);
        json.WriteNumber("times", frequency.Times);
        json.WriteNumber("counts", frequency.Counts);
        json.WriteDecimal("share", frequency.Share);
        json.WriteDecimal("low", frequency.Low);
        json.WriteDecimal("high", frequency.High);
        json.WriteEndObject();
    }

    /// <summary>A figure, rounded to six decimals.</summary>
    public static void WriteDecimal(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round((decimal)value, 6));
}
