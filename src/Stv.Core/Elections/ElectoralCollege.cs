using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// An electoral college: voters in sections, each of which has a fixed share of the whole vote. Every valid paper of a
/// section is worth share × valid papers ÷ the section's valid papers, so that the worths add up to the number of valid papers.
/// </summary>
public sealed record ElectoralCollege
{
    /// <summary>A section's part in the result is published only if every section has at least this many valid papers. With fewer, the vote of a single voter could be found out; and since the parts add up to the whole, leaving out one part would not hide it.</summary>
    public const int SmallestPublishedSection = 30;

    /// <summary>The sections; papers name them by their index, from 0.</summary>
    public required ImmutableArray<CollegeSection> Sections { get => _sections; init => _sections = value; }
    readonly ValueArray<CollegeSection> _sections;
}

/// <summary>A section of an electoral college.</summary>
/// <param name="Id">Name in ballot files and results; distinct within the college.</param>
/// <param name="Share">Its share of the whole vote, more than 0; all shares add up to exactly 1.</param>
public sealed record CollegeSection(string Id, Fraction Share);
