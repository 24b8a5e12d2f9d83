using System.Text.Json;
using Stv.Modelling;

namespace Stv.Formats;

/// <summary>Writes the figures of a tally as members of an object.</summary>
internal sealed class TallyWriter(Utf8JsonWriter json) : ITallyFigures
{
    public void Row(string name, long[] figures) => json.WriteArray(name, figures, (_, figure) => json.WriteNumberValue(figure));

    public void One(string name, ref long figure) => json.WriteNumber(name, figure);

    public void LastPlaces(Dictionary<LastPlace, long> times) => json.WriteArray("lastPlaces", times.OrderBy(pair => pair.Key.SortKey, StringComparer.Ordinal), (_, pair) =>
    {
        json.WriteStartObject();
        json.WriteNumber("kind", (int)pair.Key.Kind);
        if (pair.Key.Stage is { } stage)
            json.WriteNumber("stage", (int)stage);
        json.WriteString("moved", pair.Key.MovedKey);
        json.WriteNumber("winner", pair.Key.Winner);
        json.WriteNumber("runnerUp", pair.Key.RunnerUp);
        json.WriteNumber("times", pair.Value);
        json.WriteEndObject();
    });

    public void FirstUncounted(ref (long Run, string Why)? first)
    {
        if (first is not { } known)
            return;
        json.WriteStartObject("firstUncounted");
        json.WriteNumber("run", known.Run);
        json.WriteString("why", known.Why);
        json.WriteEndObject();
    }
}
