using System.Collections.Immutable;

namespace Stv;

/// <summary>A body whose members are elected in several contests, and the numbers of them that must have certain attributes.</summary>
/// <remarks>A body's minimums are certified, before the count and after it; they never act on a contest, whose result depends on its own papers alone.</remarks>
public sealed record Body
{
    /// <summary>Title as it is to be published.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the contests that elect its members.</summary>
    public required ImmutableArray<string> Contests { get; init; }

    /// <summary>The minimums over all its members. Maximums have no place here.</summary>
    public ImmutableArray<Constraint> Minimums { get; init; } = [];
}
