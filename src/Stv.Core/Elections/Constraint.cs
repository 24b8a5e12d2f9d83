using System.Collections.Immutable;

namespace Stv;

/// <summary>A minimum, a maximum, or both, on how many of the elected of a contest have an attribute, or at least one of several.</summary>
public sealed record Constraint
{
    /// <summary>Name in results and messages: the attribute, or <c>woman|BAME</c> for several of which one is enough. Distinct within a contest.</summary>
    public required string Id { get; init; }

    /// <summary>The attributes. A candidate with at least one of them counts.</summary>
    public required ImmutableArray<string> AnyOf { get => _anyOf; init => _anyOf = value; }
    readonly ValueArray<string> _anyOf;

    /// <summary>The least number to be elected, 0 or more.</summary>
    public int Minimum { get; init; }

    /// <summary>The greatest number to be elected, or null for no limit.</summary>
    public int? Maximum { get; init; }

    /// <summary>Whether it says anything: at least nobody, as a template may have it, does not.</summary>
    internal bool Reserves => Minimum > 0 || Maximum is not null;

    /// <summary>Whether so many elected, whom it concerns, are neither too few nor too many.</summary>
    internal bool IsMetBy(int number) => number >= Minimum && number <= (Maximum ?? number);

    /// <summary>Whether the constraint is about this candidate: never about one who is no person and takes a place that is not filled.</summary>
    /// <param name="candidate">Any candidate.</param>
    public bool Concerns(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return !candidate.LeavesVacant && AnyOf.Any(attribute => candidate.Attributes.Contains(attribute));
    }
}
