using System.Collections.Immutable;

namespace Stv;

/// <summary>What a body's minimums came to. A shortfall is reported and never repaired.</summary>
public sealed record BodyResult
{
    /// <summary>The body.</summary>
    public required Body Body { get; init; }

    /// <summary>What could be known before the count.</summary>
    public required BodyCertificate Certificate { get; init; }

    /// <summary>Contests of the body that have no result: they wait for a lot, or their reserved places cannot be filled.</summary>
    public required ImmutableArray<string> Uncounted { get; init; }

    /// <summary>The members elected, contest by contest, in the order of their election.</summary>
    public required ImmutableArray<BodyMember> Members { get; init; }

    /// <summary>Each minimum and who counts towards it.</summary>
    public required ImmutableArray<MinimumResult> Minimums { get; init; }
}

/// <summary>A member of a body.</summary>
/// <param name="Contest">Id of the contest that elected him.</param>
/// <param name="Candidate">Who he is.</param>
public sealed record BodyMember(string Contest, Candidate Candidate);

/// <summary>One minimum of a body after the count.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Members">The members who count towards it.</param>
public sealed record MinimumResult(Constraint Minimum, ImmutableArray<BodyMember> Members)
{
    /// <summary>By how many members the minimum was missed; 0 when it was met.</summary>
    public int Shortfall => Math.Max(0, Minimum.Minimum - Members.Length);
}
