using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// A count as the summary JSON that RCTab writes and that viewers such as RCVis draw: a round for each stage, with what moves
/// from it to the next. It says less than <see cref="ResultJson"/>.
/// </summary>
/// <remarks>What moves is what the record says that papers took (<see cref="Flow"/>); where it does not say, as when a Meek count distributes all papers anew, a round names nobody as receiving anything. Fields after RCTab's own writer (BrightSpots/rcv, ResultsWriter, format version 1) and the schema of the readers of RCVis (artoonie/rcvformats, universaltabulator).</remarks>
public static class RctabJson
{
    const string Exhausted = "exhausted", Residual = "residual surplus";

    /// <summary>The summary as UTF-8, ending in <c>\n</c>.</summary>
    /// <param name="result">The count.</param>
    /// <param name="jurisdiction">Title of the whole election; empty where there is none.</param>
    public static byte[] Format(CountResult result, string jurisdiction = "")
    {
        ArgumentNullException.ThrowIfNull(result);
        var names = Names(result.Contest);
        return JsonText.Object(json =>
        {
            json.WriteString("jsonFormatVersion", "1");
            json.WriteStartObject("config");
            json.WriteString("generatedBy", $"stv {EngineVersion.Text}");
            json.WriteString("contest", result.Contest.Title);
            json.WriteString("jurisdiction", jurisdiction);
            json.WriteString("office", "");
            json.WriteString("date", "");
            if (result.Quota is { } quota)
                json.WriteString("threshold", Figure(quota));
            json.WriteEndObject();
            Summary(json, result);
            json.WriteStartArray("results");
            foreach (var stage in result.Stages)
                Round(json, result, names, stage);
            json.WriteEndArray();
        });
    }

    static void Summary(Utf8JsonWriter json, CountResult result)
    {
        json.WriteStartObject("summary");
        if (result.Quota is { } quota)
            json.WriteString("finalThreshold", Figure(quota));
        json.WriteNumber("numWinners", result.Contest.Seats);
        json.WriteNumber("numCandidates", result.Contest.Candidates.Count(candidate => !candidate.Withdrawn));
        json.WriteString("totalNumBallots", result.Papers.Total.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("undervotes", result.Papers.ByReason.GetValueOrDefault(InvalidReason.Blank));
        json.WriteEndObject();
    }

    static void Round(Utf8JsonWriter json, CountResult result, string[] names, Stage stage)
    {
        json.WriteStartObject();
        json.WriteNumber("round", stage.Number);
        if (result.Quota is not null)
            json.WriteString("threshold", Figure(stage.Quota));
        json.WriteStartObject("tally");
        foreach (var candidate in Standing(result, stage))
            json.WriteString(names[candidate], Figure(stage.Totals[candidate]));
        json.WriteEndObject();
        json.WriteStartObject("inactiveBallots");
        json.WriteString("exhaustedChoices", Figure(stage.NonTransferable));
        json.WriteEndObject();
        json.WriteStartArray("tallyResults");
        var places = stage.Quota.DecimalPlaces ?? PublishedResult.ShownPlaces;
        var next = stage.Number < result.Stages.Length ? result.Stages[stage.Number] : null;
        List<Flow> flows = next is null ? [] : Flow.Of(stage, next).ToList();
        var moving = next?.Action.Candidates ?? [];
        // A surplus can move later than at the stage after the election, and more than once: the elected is named again then.
        foreach (var elected in stage.Elected.Union(stage.Reopened).Union(flows.Select(flow => flow.From).Where(candidate => candidate < names.Length && WasElected(result, stage, candidate))))
            Happened(json, result.Contest.Candidates[elected].Kind == CandidateKind.ReopenNominations ? "placeNotFilled" : "elected", elected, flows, names, places);
        foreach (var excluded in stage.Excluded.Except(stage.Action.Candidates).Union(moving.Where(candidate => !WasElected(result, stage, candidate))))
            Happened(json, "eliminated", excluded, flows, names, places);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Happened(Utf8JsonWriter json, string what, int candidate, List<Flow> flows, string[] names, int places)
    {
        json.WriteStartObject();
        json.WriteString(what, names[candidate]);
        json.WriteStartObject("transfers");
        foreach (var flow in flows.Where(flow => flow.From == candidate))
            json.WriteString(flow.To == names.Length ? Exhausted : flow.To > names.Length ? Residual : names[flow.To], flow.Votes.IsWhole ? flow.Votes.ToString() : Votes.Exact(flow.Votes).ToString(places));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Whether a candidate is elected at the end of a stage, or has a place that is not filled. Who was elected before the count began anew is not, until they are again.</summary>
    static bool WasElected(CountResult result, Stage stage, int candidate)
    {
        for (var number = stage.Number; number > 0; number--)
            if (result.Stages[number - 1] is var past && (HasPlace(past) || past.Action.Kind == StageKind.Restart))
                return HasPlace(past);
        return false;

        bool HasPlace(Stage past) => past.Elected.Contains(candidate) || past.Reopened.Contains(candidate);
    }

    /// <summary>Who has not withdrawn, and whose papers have not all been transferred on exclusion: where the last place is filled between batches, some are left.</summary>
    static IEnumerable<int> Standing(CountResult result, Stage stage)
    {
        var gone = result.Stages.Take(stage.Number).Where(past => past.Action.Kind is StageKind.Exclusion or StageKind.Restart).SelectMany(past => past.Action.Candidates).ToHashSet();
        return Enumerable.Range(0, stage.Totals.Length).Where(candidate => !result.Contest.Candidates[candidate].Withdrawn && (!gone.Contains(candidate) || stage.Totals[candidate] != Votes.Zero));
    }

    /// <summary>Names that are each candidate's own: with the id where another has the same, or where a word of the format reads so.</summary>
    static string[] Names(Contest contest) =>
    [
        .. contest.Candidates.Select(candidate => candidate.Name is Exhausted or Residual || contest.Candidates.Count(other => other.Name == candidate.Name) > 1
            ? $"{candidate.Name} ({candidate.Id})" : candidate.Name),
    ];

    /// <summary>Decimals alone: the format knows no fractions.</summary>
    static string Figure(Votes votes) => votes.Value.IsWhole ? votes.ToString(0) : votes.ToString(votes.DecimalPlaces ?? PublishedResult.ShownPlaces);
}
