using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Where a paper lay, and where a candidate's votes came from and went, as JSON: <c>"format": "stv-trace/1"</c>.</summary>
public static class TraceJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-trace/1";

    /// <summary>A paper's way through a count as UTF-8, ending in <c>\n</c>. The paper's id is not in it.</summary>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="result">The count.</param>
    /// <param name="trace">The paper's way.</param>
    /// <param name="row">The row of the file on which the paper stands.</param>
    public static byte[] Format(ImmutableArray<InputFile> inputs, CountResult result, PaperTrace trace, int row)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(trace);
        return JsonText.Object(json =>
        {
            Head(json, inputs, result);
            json.WriteNumber("row", row);
            json.WriteStrings("preferences", trace.Preferences.Select(candidate => Id(result, candidate)));
            json.WriteStartArray("stages");
            foreach (var stage in trace.Stages)
                Stage(json, result, stage);
            json.WriteEndArray();
        });
    }

    /// <summary>A candidate's votes as UTF-8, ending in <c>\n</c>.</summary>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="result">The count.</param>
    /// <param name="trace">Where they came from and went.</param>
    public static byte[] Format(ImmutableArray<InputFile> inputs, CountResult result, CandidateTrace trace)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(trace);
        return JsonText.Object(json =>
        {
            Head(json, inputs, result);
            json.WriteString("candidate", Id(result, trace.Candidate));
            json.WriteString("firstPreferences", trace.FirstPreferences.ToString());
            json.WriteStartArray("received");
            foreach (var receipt in trace.Received)
                Receipt(json, result, receipt);
            json.WriteEndArray();
            json.WriteStartArray("gave");
            foreach (var gave in trace.Gave)
                Gave(json, result, gave);
            json.WriteEndArray();
            json.WriteString("final", trace.Final.ToString());
            json.WriteStartObject("byFirstPreference");
            foreach (var (candidate, votes) in trace.ByFirstPreference.Index())
                json.WriteString(Id(result, candidate), votes.ToString());
            json.WriteEndObject();
        });
    }

    static void Head(Utf8JsonWriter json, ImmutableArray<InputFile> inputs, CountResult result)
    {
        json.WriteHead(FormatName, result.Contest.Title, result.Contest.IsRehearsal, inputs);
        json.WriteString("contest", result.Contest.Id);
        json.WriteString("rule", result.Rule.Id);
        json.WriteStrings("changed", result.Rule.Changed.Select(choice => choice.Name));
        json.WriteCandidates(result.Contest.Candidates);
    }

    static string Id(CountResult result, int candidate) => result.Contest.Candidates[candidate].Id;

    static void Stage(Utf8JsonWriter json, CountResult result, PaperStage stage)
    {
        json.WriteStartObject();
        json.WriteNumber("number", stage.Number);
        json.WriteString("lies", stage.Lies is { } candidate ? Id(result, candidate) : null);
        json.WriteString("value", stage.Value.ToString());
        json.WriteBoolean("moved", stage.Moved);
        json.WriteStartArray("gives");
        foreach (var part in stage.Gives)
        {
            json.WriteStartObject();
            json.WriteString("candidate", part.Candidate is { } taker ? Id(result, taker) : null);
            json.WriteString("votes", part.Votes.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Receipt(Utf8JsonWriter json, CountResult result, CandidateReceipt receipt)
    {
        json.WriteStartObject();
        json.WriteNumber("stage", receipt.Stage);
        json.WriteStrings("from", receipt.From.Select(candidate => Id(result, candidate)));
        json.WriteString("value", receipt.Value.ToString());
        json.WriteNumber("papers", receipt.Papers);
        json.WriteString("votes", receipt.Votes.ToString());
        json.WriteEndObject();
    }

    static void Gave(Utf8JsonWriter json, CountResult result, CandidateTransfer gave)
    {
        json.WriteStartObject();
        json.WriteNumber("stage", gave.Stage);
        json.WriteStrings("from", gave.Transfer.From.Select(candidate => Id(result, candidate)));
        json.WriteString("value", gave.Transfer.Value.ToString());
        json.WriteNumber("papers", gave.Transfer.Papers);
        json.WriteStartObject("to");
        foreach (var receipt in gave.Transfer.To)
            json.WriteString(Id(result, receipt.Candidate), receipt.Votes.ToString());
        json.WriteEndObject();
        json.WriteString("nonTransferable", gave.Transfer.NonTransferable.Votes.ToString());
        json.WriteString("loss", gave.Transfer.Loss.ToString());
        json.WriteEndObject();
    }
}
