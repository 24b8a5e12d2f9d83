using System.Text.Json;
using Stv.Modelling;

namespace Stv.Formats;

/// <summary>Adds the figures that an object holds to those of a tally.</summary>
internal sealed class TallyReader(JsonElement json) : ITallyFigures
{
    public void Row(string name, long[] figures)
    {
        var row = json.GetProperty(name);
        if (row.GetArrayLength() != figures.Length)
            throw new FormatException(name);
        for (var i = 0; i < figures.Length; i++)
            figures[i] = checked(figures[i] + Times(row[i]));
    }

    public void One(string name, ref long figure) => figure = checked(figure + Times(json.GetProperty(name)));

    public void LastPlaces(Dictionary<LastPlace, long> times)
    {
        foreach (var place in json.GetProperty("lastPlaces").EnumerateArray())
        {
            var key = new LastPlace(
                (DecidingKind)place.GetProperty("kind").GetInt32(),
                place.TryGetProperty("stage", out var stage) ? (StageKind)stage.GetInt32() : null,
                place.GetProperty("moved").GetString()!,
                place.GetProperty("winner").GetInt32(),
                place.GetProperty("runnerUp").GetInt32());
            times[key] = checked(times.GetValueOrDefault(key) + Times(place.GetProperty("times")));
        }
    }

    public void FirstUncounted(ref (long Run, string Why)? first)
    {
        if (json.TryGetProperty("firstUncounted", out var said) && said.GetProperty("run").GetInt64() is var run && (first is null || run < first.Value.Run))
            first = (run, said.GetProperty("why").GetString()!);
    }

    static long Times(JsonElement number) => number.GetInt64() is >= 0 and var times ? times : throw new FormatException();
}
