using System.Text.Json;

namespace Stv.Conformance.Tests.Gregory;

/// <summary>What OpenSTV 1.7 or Droop 0.11 makes of an election, stage by stage.</summary>
/// <param name="Winners">Numbers on the ballot paper, ascending.</param>
/// <param name="Stages">Each stage's totals by candidate, and the exhausted votes where the source keeps them.</param>
sealed record OlderCount(IReadOnlyList<int> Winners, IReadOnlyList<OlderCount.Round> Stages)
{
    /// <summary>OpenSTV's count of an election by one of its methods.</summary>
    public static OlderCount OpenStv(string election, string method) => Read("second-opinions", $"{election}.{method}.openstv.json");

    /// <summary>Droop's count of an election by one of its rules.</summary>
    public static OlderCount Droop(string election, string rule) => Read("second-opinions", $"{election}.{rule}.droop.json");

    /// <summary>Either's count of one of the small elections.</summary>
    public static OlderCount Worked(string file) => Read("worked", file);

    static OlderCount Read(string folder, string file)
    {
        var (winners, stages) = file.EndsWith(".droop.json", StringComparison.Ordinal) ? ("elected", "rounds") : ("winners", "stages");
        using var json = JsonDocument.Parse(File.ReadAllText(ElectionFiles.Path(folder, file)));
        return new OlderCount(
            [.. json.RootElement.GetProperty(winners).EnumerateArray().Select(winner => winner.GetInt32()).Order()],
            [.. json.RootElement.GetProperty(stages).EnumerateArray().Select(Round.Of)]);
    }

    /// <summary>Where everybody stood at the end of a stage.</summary>
    internal sealed record Round(IReadOnlyList<string> Totals, string? Exhausted)
    {
        public static Round Of(JsonElement stage)
        {
            var totals = stage.GetProperty("totals");
            return new Round(
                [.. Enumerable.Range(1, totals.EnumerateObject().Count()).Select(number => totals.GetProperty($"{number}").GetString()!)],
                stage.TryGetProperty("exhausted", out var exhausted) ? exhausted.GetString() : null);
        }

        /// <summary>The same of a stage of ours, with the non-transferable votes where the source keeps them.</summary>
        public static Round Of(Stage stage, bool withExhausted) =>
            new([.. stage.Totals.Select(total => total.ToString())], withExhausted ? stage.NonTransferable.ToString() : null);

        public override string ToString() => $"{string.Join(' ', Totals)} | {Exhausted}";
    }
}
