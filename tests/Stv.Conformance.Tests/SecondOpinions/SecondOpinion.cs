using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Conformance.Tests;

/// <summary>What Droop 0.11, an older program, makes of an election. A candidate who was defeated shows 0 from the round of their defeat.</summary>
sealed record SecondOpinion
{
    static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public required int Seats { get; init; }

    /// <summary>Numbers on the ballot paper, in the order of election.</summary>
    public required ImmutableArray<int> Elected { get; init; }

    public required ImmutableArray<Round> Rounds { get; init; }

    public static SecondOpinion Of(string file) =>
        JsonSerializer.Deserialize<SecondOpinion>(File.ReadAllText(ElectionFiles.Path(file.Split('/'))), Json)!;

    /// <summary>Where everybody stood at the end of a round.</summary>
    internal sealed record Round(string Quota, ImmutableDictionary<string, string> Totals)
    {
        public override string ToString() => $"quota {Quota}: {string.Join(' ', Enumerable.Range(1, Totals.Count).Select(number => Totals[$"{number}"]))}";
    }
}
