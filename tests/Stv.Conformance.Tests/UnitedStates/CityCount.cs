using System.Collections.Immutable;
using System.Text.Json;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>What the city of Minneapolis published of a count of 2013.</summary>
sealed record CityCount
{
    static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public required int Seats { get; init; }

    public required long Papers { get; init; }

    public required long Valid { get; init; }

    public required int Threshold { get; init; }

    public required ImmutableArray<string> Elected { get; init; }

    public required ImmutableArray<Tabulated> Rounds { get; init; }

    public static CityCount Read(string name) =>
        JsonSerializer.Deserialize<CityCount>(File.ReadAllText(ElectionFiles.Path("us-minneapolis-2013", $"{name}.official.json")), Json)!;

    public CountResult Count(string name, Rule rule)
    {
        var reading = BallotFile.Read(ElectionFiles.Path("us-minneapolis-2013", $"{name}-cvr.csv.gz"));
        var contest = new Contest { Id = name, Title = name, Seats = Seats, Candidates = reading.Candidates, Ballots = reading.Ballots };
        return Assert.IsType<Counted>(Stv.Count.Run(contest, rule)).Result;
    }

    /// <summary>Whose total the city shows under a name: the records have capital letters, and UWI for undeclared write-ins.</summary>
    public static int Index(CountResult result, string name)
    {
        var written = name == "Undeclared Write-ins" ? "UWI" : name;
        return Enumerable.Range(0, result.Candidates.Length).Single(candidate => string.Equals(result.Contest.Candidates[candidate].Name, written, StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="Round">Number, from 1.</param>
    /// <param name="Totals">Votes after it by name.</param>
    internal sealed record Tabulated(int Round, ImmutableDictionary<string, string> Totals);
}
