using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What a by-election has to fill, as JSON: <c>"format": "stv-by-election/1"</c>.</summary>
public static class ByElectionJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-by-election/1";

    /// <summary>The report as UTF-8, ending in <c>\n</c>.</summary>
    /// <param name="contest">The original contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="vacated">Those who leave, as far as they are named.</param>
    /// <param name="members">The members who stay, fewer than its seats.</param>
    public static byte[] Format(Contest contest, ImmutableArray<InputFile> inputs, ImmutableArray<Candidate> vacated, ImmutableArray<Candidate> members)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return JsonText.Object(json =>
        {
            json.WriteHead(FormatName, contest.Title, contest.IsRehearsal, inputs);
            json.WriteString("contest", contest.Id);
            json.WriteNumber("seats", contest.Seats);
            json.WriteNumber("vacant", contest.Seats - members.Length);
            json.WriteArray("vacates", vacated, (_, person) => json.WritePerson(person));
            json.WriteArray("sitting", members, (_, person) => json.WritePerson(person));
            json.WriteArray("reservedPlaces", contest.Reserved.Constraints.Zip(Vacancy.Residual(contest.Reserved, members).Constraints), (_, pair) => Constraint(json, pair.First, pair.Second, members.Count(pair.First.Concerns)));
        });
    }

    static void Constraint(Utf8JsonWriter json, Constraint before, Constraint left, int sitting)
    {
        json.WriteStartObject();
        json.WriteString("id", before.Id);
        json.WriteNumber("sitting", sitting);
        Limits(json, "declared", before);
        Limits(json, "left", left);
        json.WriteEndObject();
    }

    static void Limits(Utf8JsonWriter json, string name, Constraint constraint)
    {
        json.WriteStartObject(name);
        json.WriteNumber("minimum", constraint.Minimum);
        if (constraint.Maximum is { } maximum)
            json.WriteNumber("maximum", maximum);
        json.WriteEndObject();
    }
}
