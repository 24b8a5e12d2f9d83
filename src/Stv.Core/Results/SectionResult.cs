using System.Collections.Immutable;

namespace Stv;

/// <summary>A section of an electoral college in a result.</summary>
/// <param name="Section">The section.</param>
/// <param name="Papers">Its papers.</param>
/// <param name="Valid">Those that are valid.</param>
/// <param name="Worth">What each valid paper is worth.</param>
/// <param name="FirstPreferences">How many of its papers each candidate has as first preference, by candidate index, without those that share their first rank among several; null where a section is too small to hide a voter (<see cref="ElectoralCollege.SmallestPublishedSection"/>).</param>
public sealed record SectionResult(CollegeSection Section, long Papers, long Valid, Fraction Worth, ImmutableArray<long>? FirstPreferences)
{
    /// <summary>How many of its papers each candidate has as first preference, by candidate index, without those that share their first rank among several; null where a section is too small to hide a voter.</summary>
    public ImmutableArray<long>? FirstPreferences { get => _firstPreferences is { } votes ? votes : null; init => _firstPreferences = value is { } votes ? votes : null; }
    readonly ValueArray<long>? _firstPreferences = FirstPreferences is { } votes ? votes : null;
}
