using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>Several contests that are held together.</summary>
public sealed record Election
{
    /// <summary>Title as it is to be published.</summary>
    public required string Title { get; init; }

    /// <summary>The contests, in the order in which they are reported; their ids are distinct.</summary>
    public required ImmutableArray<Contest> Contests { get => _contests; init => _contests = value; }
    readonly ValueArray<Contest> _contests;

    /// <summary>The body that some of the contests elect, or null.</summary>
    public Body? Body { get; init; }

    /// <summary>Its title and how many contests it has.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title}: {Contests.Length} contests");
}
