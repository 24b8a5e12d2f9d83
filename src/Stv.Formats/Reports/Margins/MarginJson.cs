using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>How close counts were, as JSON, <c>"format": "stv-margin/1"</c>. What was found and what is proved stand apart.</summary>
public static class MarginJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-margin/1";

    /// <summary>The margins of some contests as UTF-8.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="margins">The margins.</param>
    /// <param name="uncounted">Why other contests could not be counted.</param>
    public static byte[] Format(string title, ImmutableArray<InputFile> inputs, ImmutableArray<MarginResult> margins, ImmutableArray<string> uncounted) => JsonText.Object(json =>
    {
        json.WriteHead(FormatName, title, margins.Any(margin => margin.Contest.IsRehearsal), inputs);
        json.WriteStartArray("contests");
        foreach (var margin in margins)
            Contest(json, margin);
        json.WriteEndArray();
        json.WriteStrings("uncounted", uncounted);
    });

    static void Contest(Utf8JsonWriter json, MarginResult margin)
    {
        json.WriteStartObject();
        json.WriteString("id", margin.Contest.Id);
        json.WriteString("title", margin.Contest.Title);
        json.WriteString("rule", margin.Rule.Id);
        json.WriteNumber("papers", margin.Contest.Ballots.Papers);
        json.WriteCandidates(margin.Contest.Candidates);
        Sets(json, "elected", margin, margin.Elected);
        json.WriteBoolean("decidedByLot", margin.IsDecidedByLot);
        Changed(json, "found", margin, margin.Found);
        Changed(json, "foundByLot", margin, margin.FoundByLot);
        json.WriteStartObject("proved");
        json.WriteNumber("atLeast", margin.Least.Papers);
        json.WriteString("argument", JsonWords.Of(margin.Least.Argument));
        json.WriteEndObject();
        json.WriteBoolean("exact", margin.IsExact);
        Other(json, "added", margin, margin.Added);
        Other(json, "removed", margin, margin.Removed);
        json.WriteNumber("counts", margin.Counts);
        json.WriteBoolean("complete", margin.IsComplete);
        json.WriteStartArray("closestDecisions");
        foreach (var decision in margin.Closest.Take(20))
        {
            json.WriteStartObject();
            json.WriteNumber("stage", decision.Stage);
            json.WriteString("kind", JsonWords.Of(decision.Kind));
            json.WriteString("candidate", margin.Contest.Candidates[decision.Candidate].Id);
            if (decision.Other is { } other)
                json.WriteString("other", margin.Contest.Candidates[other].Id);
            json.WriteString("gap", decision.Gap.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Other(Utf8JsonWriter json, string name, MarginResult margin, OtherMargin? other)
    {
        if (other is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        Changed(json, "found", margin, other.Found);
        Changed(json, "foundByLot", margin, other.FoundByLot);
        json.WriteNumber("atLeast", other.Least);
        json.WriteBoolean("exact", other.IsExact);
        json.WriteEndObject();
    }

    static void Changed(Utf8JsonWriter json, string name, MarginResult margin, ChangedPapers? changed)
    {
        if (changed is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteNumber("papers", changed.Papers);
        Sets(json, "elected", margin, changed.Elected);
        json.WriteStartArray("changes");
        foreach (var change in changed.Changes)
        {
            json.WriteStartObject();
            json.WriteNumber("count", change.Count);
            Paper(json, "from", change.From);
            Paper(json, "to", change.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A paper rank by rank, in numbers of the ballot paper.</summary>
    static void Paper(Utf8JsonWriter json, string name, ImmutableArray<ushort> paper)
    {
        json.WriteStartArray(name);
        foreach (var rank in PaperRanks.Of([.. paper]))
        {
            json.WriteStartArray();
            foreach (var number in rank)
                json.WriteNumberValue(number);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    static void Sets(Utf8JsonWriter json, string name, MarginResult margin, ImmutableArray<ImmutableArray<int>> sets)
    {
        json.WriteStartArray(name);
        foreach (var people in sets)
        {
            json.WriteStartArray();
            foreach (var candidate in people)
                json.WriteStringValue(margin.Contest.Candidates[candidate].Id);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
