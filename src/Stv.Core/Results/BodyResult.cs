using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>What a body's minimums came to. A shortfall is reported and never repaired.</summary>
public sealed record BodyResult
{
    /// <summary>The body.</summary>
    public required Body Body { get; init; }

    /// <summary>What could be known before the count.</summary>
    public required BodyCertificate Certificate { get; init; }

    /// <summary>Contests of the body that have no result: they wait for a lot, or their reserved places cannot be filled.</summary>
    public required ImmutableArray<string> Uncounted { get => _uncounted; init => _uncounted = value; }
    readonly ValueArray<string> _uncounted;

    /// <summary>The members elected, contest by contest, in the order of their election.</summary>
    public required ImmutableArray<BodyMember> Members { get => _members; init => _members = value; }
    readonly ValueArray<BodyMember> _members;

    /// <summary>Each minimum and who counts towards it.</summary>
    public required ImmutableArray<MinimumResult> Minimums { get => _minimums; init => _minimums = value; }
    readonly ValueArray<MinimumResult> _minimums;

    /// <summary>Its title and how many members were elected.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Body.Title}: {Members.Length} members, {Minimums.Length} minimums");
}

/// <summary>A member of a body.</summary>
/// <param name="Contest">Id of the contest that elected them.</param>
/// <param name="Candidate">Who they are.</param>
public sealed record BodyMember(string Contest, Candidate Candidate);

/// <summary>One minimum of a body after the count.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Members">The members who count towards it.</param>
public sealed record MinimumResult(Constraint Minimum, ImmutableArray<BodyMember> Members)
{
    /// <summary>The members who count towards it.</summary>
    public ImmutableArray<BodyMember> Members { get => _members; init => _members = value; }
    readonly ValueArray<BodyMember> _members = Members;

    /// <summary>By how many members the minimum was missed; 0 when it was met.</summary>
    public int Shortfall => Math.Max(0, Minimum.Minimum - Members.Length);
}
