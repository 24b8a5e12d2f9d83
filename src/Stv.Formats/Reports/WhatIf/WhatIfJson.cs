using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What decides an election as JSON, <c>"format": "stv-what-if/1"</c>: every figure with its interval, rounded to six decimals.</summary>
public static class WhatIfJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-what-if/1";

    /// <summary>The report as UTF-8, the same bytes for the same answers.</summary>
    public static byte[] Format(WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var standing = report.Answers.AsItStands;
        var model = standing.Scenario.Model;
        return JsonText.Object(json =>
        {
            json.WriteHead(FormatName, report.Title, report.IsRehearsal, report.Inputs);
            json.WriteElectorate(model);
            json.WriteRuns(standing);
            json.WriteArray("contests", standing.Contests, (_, contest) => Standing(json, contest, model));
            json.WriteArray("answers", report.Answers.Answers, (_, answer) => Answer(json, answer, model));
        });
    }

    static void Standing(Utf8JsonWriter json, ContestChances chances, ElectorateModel model)
    {
        var contest = chances.Of.Contest;
        json.WriteStartObject();
        json.WriteContest(chances, model);
        json.WriteArray("candidates", contest.Candidates, (_, candidate) =>
        {
            json.WriteStartObject();
            json.WriteCandidate(contest, candidate, model);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void Answer(Utf8JsonWriter json, WhatIfAnswer answer, ElectorateModel model)
    {
        json.WriteStartObject();
        switch (answer.Question)
        {
            case SwingQuestion swing:
                json.WriteString("question", "swing");
                json.WriteString("from", swing.From);
                json.WriteString("to", swing.To);
                break;
            case TurnoutQuestion turnout:
                json.WriteString("question", "turnout");
                json.WriteString("slate", turnout.Slate);
                break;
            case FieldQuestion field:
                json.WriteString("question", "field");
                json.WriteString("slate", field.Slate);
                break;
            case PactQuestion pact:
                json.WriteString("question", "pact");
                json.WriteStrings("slates", [pact.One, pact.Other]);
                break;
        }
        json.WriteArray("cases", answer.Cases, (_, each) => Case(json, each));
        if (answer.Question is not FieldQuestion)
            json.WriteArray("crossings", WhatIfReport.Crossings(answer), (_, found) => Crosses(json, found.Contest, found.Candidate, found.Crossing));
        json.WriteEndObject();
    }

    static void Case(Utf8JsonWriter json, WhatIfCase of)
    {
        json.WriteStartObject();
        json.WriteDecimal("at", of.At);
        json.WriteArray("contests", of.Contests, (_, contest) => Contest(json, of, contest));
        if (!of.Slates.IsEmpty)
            json.WriteArray("slates", of.Slates, (_, slate) => Slate(json, slate));
        json.WriteEndObject();
    }

    static void Contest(Utf8JsonWriter json, WhatIfCase of, WhatIfContest contest)
    {
        var candidates = contest.Of.Contest.Candidates;
        json.WriteStartObject();
        json.WriteString("id", contest.Of.Contest.Id);
        if (!of.LeftOut.IsEmpty)
            json.WriteStrings("without", of.LeftOut.Select(candidate => candidates[candidate].Id));
        json.WriteNumber("counts", contest.Counts);
        json.WriteNumber("uncounted", contest.Uncounted);
        if (contest.WhyUncounted is { } why)
            json.WriteString("whyUncounted", why);
        json.WriteStartObject("elected");
        foreach (var (index, candidate) in candidates.Index())
            if (!candidate.Withdrawn)
                json.WriteFrequency(candidate.Id, contest.Elected[index]);
        json.WriteEndObject();
        json.WriteArray("slates", contest.Slates, (_, slate) => Slate(json, slate));
        json.WriteEndObject();
    }

    static void Slate(Utf8JsonWriter json, WhatIfSeats slate)
    {
        json.WriteStartObject();
        json.WriteString("slate", slate.Chances.Slate);
        json.WriteNumber("candidates", slate.Chances.Candidates);
        Mean(json, "mean", slate.Mean);
        Mean(json, "change", slate.Change);
        json.WriteArray("seats", slate.Chances.Seats, (_, chance) => json.WriteNumberValue(chance.Times));
        json.WriteEndObject();
    }

    static void Crosses(Utf8JsonWriter json, Contest contest, int candidate, Crossing crossing)
    {
        json.WriteStartObject();
        json.WriteString("contest", contest.Id);
        json.WriteString("candidate", contest.Candidates[candidate].Id);
        json.WriteBoolean("rises", crossing.Rises);
        json.WriteDecimal("at", crossing.At);
        if (crossing.Low is { } low)
            json.WriteDecimal("low", low);
        if (crossing.High is { } high)
            json.WriteDecimal("high", high);
        json.WriteEndObject();
    }

    static void Mean(Utf8JsonWriter json, string name, MeanEstimate mean)
    {
        json.WriteStartObject(name);
        json.WriteNumber("counts", mean.Counts);
        json.WriteDecimal("value", mean.Mean);
        json.WriteDecimal("low", mean.Low);
        json.WriteDecimal("high", mean.High);
        json.WriteEndObject();
    }
}
