using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <content>Reserved places and electoral colleges.</content>
public static partial class ResultJson
{
    static void Constraints(Utf8JsonWriter json, CountResult result, ImmutableArray<string> ids)
    {
        json.WriteArray("constraints", result.Reserved?.Constraints ?? [], (_, outcome) => Constraint(json, ids, outcome));
        if (result.Reserved is not { } reserved)
            return;
        var choices = result.Contest.Reserved;
        json.WriteStartObject("reserved");
        json.WriteString("apply", JsonWords.Of(choices.Apply));
        json.WriteString("doomed", JsonWords.Of(choices.Doomed));
        json.WriteBoolean("restart", choices.RestartOnDoom);
        json.WriteString("fallback", JsonWords.Of(choices.Fallback));
        json.WriteBoolean("applied", reserved.Applied);
        json.WriteNumber("leftVacant", reserved.LeftVacant);
        json.WriteEndObject();
    }

    static void Constraint(Utf8JsonWriter json, ImmutableArray<string> ids, ConstraintOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("id", outcome.Declared.Id);
        json.WriteStrings("anyOf", outcome.Declared.AnyOf);
        json.WriteNumber("minimum", outcome.Declared.Minimum);
        if (outcome.Declared.Maximum is { } maximum)
            json.WriteNumber("maximum", maximum);
        json.WriteNumber("minimumInForce", outcome.InForce.Minimum);
        Ids(json, "elected", ids, outcome.Elected);
        json.WriteBoolean("met", outcome.IsMet);
        json.WriteEndObject();
    }

    static void Standing(Utf8JsonWriter json, ImmutableArray<string> ids, ConstraintStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("id", standing.Constraint.Id);
        json.WriteNumber("elected", standing.Elected);
        json.WriteNumber("stillRequired", standing.StillRequired);
        if (standing.StillAllowed is { } allowed)
            json.WriteNumber("stillAllowed", allowed);
        Ids(json, "available", ids, standing.Available);
        json.WriteEndObject();
    }

    static void WithoutConstraints(Utf8JsonWriter json, CountResult result, ImmutableArray<string> ids)
    {
        json.WriteStartObject("withoutConstraints");
        if (result.Reserved is { } reserved)
        {
            json.WriteArray("elected", reserved.WithoutConstraints, (_, elected) =>
            {
                json.WriteStartArray();
                foreach (var candidate in elected)
                    json.WriteStringValue(ids[candidate]);
                json.WriteEndArray();
            });
            json.WriteBoolean("allWaysCounted", reserved.AllWaysCounted);
            if (reserved.CompliesWithoutConstraints is { } complies)
                json.WriteBoolean("complies", complies);
        }
        json.WriteEndObject();
    }

    static void Section(Utf8JsonWriter json, ImmutableArray<string> ids, SectionResult section)
    {
        json.WriteStartObject();
        json.WriteString("id", section.Section.Id);
        json.WriteString("share", section.Section.Share.ToString());
        json.WriteNumber("papers", section.Papers);
        json.WriteNumber("valid", section.Valid);
        json.WriteString("worth", section.Worth.ToString());
        if (section.FirstPreferences is { } preferences)
        {
            json.WriteStartObject("firstPreferences");
            foreach (var (candidate, papers) in preferences.Index())
                json.WriteNumber(ids[candidate], papers);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
