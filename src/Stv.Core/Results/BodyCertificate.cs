using System.Collections.Immutable;

namespace Stv;

/// <summary>Whether a body's minimums can be met, as far as can be known before any paper is counted.</summary>
/// <param name="Seats">Seats of all its contests.</param>
/// <param name="Minimums">Each minimum by itself.</param>
/// <param name="JointlyAttainable">Whether those nominated can meet all minimums at once while every contest fills its seats within its own reserved places: worked out exactly over all contests.</param>
public sealed record BodyCertificate(int Seats, ImmutableArray<MinimumCertificate> Minimums, bool JointlyAttainable)
{
    /// <summary>Each minimum by itself.</summary>
    public ImmutableArray<MinimumCertificate> Minimums { get => _minimums; init => _minimums = value; }
    readonly ValueArray<MinimumCertificate> _minimums = Minimums;
}

/// <summary>One minimum of a body before the count.</summary>
/// <param name="Minimum">The minimum.</param>
/// <param name="Allocated">What the contests' own minimums for the same attributes add up to. When this reaches the minimum, the body's minimum is certain as long as every place is filled.</param>
/// <param name="Greatest">The greatest number that those nominated could reach, whatever the other minimums; null when some contest's reserved places cannot be filled at all.</param>
public sealed record MinimumCertificate(Constraint Minimum, int Allocated, int? Greatest)
{
    /// <summary>Whether the contests' own minimums add up to this one.</summary>
    public bool IsAllocated => Allocated >= Minimum.Minimum;
}
