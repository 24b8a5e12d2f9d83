using System.Collections.Immutable;

namespace Stv;

/// <summary>What a simulation counts: the contests, each under its rule, and how their electorates are imagined.</summary>
public sealed record Scenario
{
    /// <summary>Its name, for comparison with others: <c>as it stands</c>, <c>without Ann Alder</c>.</summary>
    public required string Title { get; init; }

    /// <summary>The contests and their rules, in the order in which they are reported.</summary>
    public required ImmutableArray<ScenarioContest> Contests { get => _contests; init => _contests = value; }
    readonly ValueArray<ScenarioContest> _contests;

    /// <summary>The body that some of them elect, or null.</summary>
    public Body? Body { get; init; }

    /// <summary>How electorates are imagined.</summary>
    public ElectorateModel Model { get; init; } = ElectorateModel.Resampling;
}

/// <summary>A contest and its rule.</summary>
/// <param name="Contest">The contest, with the papers that are given; empty where a model makes them.</param>
/// <param name="Rule">The rule.</param>
public sealed record ScenarioContest(Contest Contest, Rule Rule)
{
    /// <summary>Of the withdrawn candidates those who are left out for a case beside the election. Papers are drawn as if they stood and taken without them, so that both meet the same luck.</summary>
    internal ImmutableArray<int> LeftOut { get => _leftOut; init => _leftOut = value; }
    readonly ValueArray<int> _leftOut;
}
