using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Conformance.Tests;

/// <summary>A count as the tabulator RCTab sums it up: totals round by round, and what moved after each.</summary>
/// <param name="Threshold">The winning threshold.</param>
/// <param name="Rounds">The rounds.</param>
sealed record TabulatedCount(decimal Threshold, ImmutableArray<TabulatedCount.Round> Rounds)
{
    public const string Exhausted = "exhausted", Residual = "residual surplus";

    /// <summary>Everybody's name, in the order of the first round.</summary>
    public ImmutableArray<string> Names => [.. Rounds[0].Tally.Select(total => total.Name)];

    public static TabulatedCount Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return new TabulatedCount(
            Number(json.RootElement.GetProperty("config").GetProperty("threshold")),
            [.. json.RootElement.GetProperty("results").EnumerateArray().Select(round => new Round(
                [.. Figures(round.GetProperty("tally"))],
                [.. round.GetProperty("tallyResults").EnumerateArray().Select(Action)]))]);
    }

    static Happened Action(JsonElement action)
    {
        var isElected = action.TryGetProperty("elected", out var who);
        return new Happened(isElected, (isElected ? who : action.GetProperty("eliminated")).GetString()!, [.. Figures(action.GetProperty("transfers"))]);
    }

    static IEnumerable<(string Name, decimal Votes)> Figures(JsonElement value) => value.EnumerateObject().Select(member => (member.Name, Number(member.Value)));

    static decimal Number(JsonElement figure) => decimal.Parse(figure.GetString()!, CultureInfo.InvariantCulture);

    /// <param name="Tally">Votes by name.</param>
    /// <param name="Happened">Who was elected or eliminated at its end.</param>
    internal sealed record Round(ImmutableArray<(string Name, decimal Votes)> Tally, ImmutableArray<Happened> Happened);

    /// <param name="IsElected">Whether they were elected, and not eliminated.</param>
    /// <param name="Name">Who.</param>
    /// <param name="Transfers">To whom their papers went.</param>
    internal sealed record Happened(bool IsElected, string Name, ImmutableArray<(string Name, decimal Votes)> Transfers);
}
