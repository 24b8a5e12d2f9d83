using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The count of a contest as an <c>stv-result/1</c> file publishes it: enough to count it again, given the ballots.</summary>
public sealed record PublishedCount
{
    /// <summary>Id of the contest.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Places to be filled.</summary>
    public required int Seats { get; init; }

    /// <summary>How many were entitled to vote; null where the result does not say.</summary>
    public int? Electorate { get; init; }

    /// <summary>The rule, with the choices that were changed.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The candidates in ballot-paper order, the withdrawn marked.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>What vacancy the count fills; null where it is no such count.</summary>
    public CasualVacancy? Vacancy { get; init; }

    /// <summary>The reserved places.</summary>
    public required ReservedPlaces Reserved { get; init; }

    /// <summary>The electoral college; null without one.</summary>
    public required ElectoralCollege? College { get; init; }

    /// <summary>The lots that were drawn, the seed and the declared order, as far as the result shows them.</summary>
    public required Lots Lots { get; init; }

    /// <summary>The figures.</summary>
    public required PublishedSheet Sheet { get; init; }

    /// <summary>Everything, as it stands in the file.</summary>
    internal PlacedJson? Json { get; init; }

    /// <summary>The whole file that it stands in.</summary>
    internal PlacedJson? Whole { get; init; }
}
