using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>A body whose members are elected in several contests, and how many of them must have certain attributes.</summary>
/// <remarks>A body's minimums are certified, before the count and after it; they never affect a contest, whose result depends on its own papers alone.</remarks>
public sealed record Body
{
    /// <summary>Title as it is to be published.</summary>
    public required string Title { get; init; }

    /// <summary>Ids of the contests that elect its members.</summary>
    public required ImmutableArray<string> Contests { get => _contests; init => _contests = value; }
    readonly ValueArray<string> _contests;

    /// <summary>The minimums over all its members. A body has no maximums.</summary>
    public ImmutableArray<Constraint> Minimums { get => _minimums; init => _minimums = value; }
    readonly ValueArray<Constraint> _minimums;

    /// <summary>Attributes whose bearers are named beside a minimum. Of all others only numbers are published.</summary>
    public ImmutableArray<string> PublicAttributes { get => _publicAttributes; init => _publicAttributes = value; }
    readonly ValueArray<string> _publicAttributes;

    /// <summary>Attributes of which not even numbers are published, as where few members have them.</summary>
    public ImmutableArray<string> WithheldAttributes { get => _withheldAttributes; init => _withheldAttributes = value; }
    readonly ValueArray<string> _withheldAttributes;

    /// <summary>Whether those who count towards a minimum are named.</summary>
    /// <param name="minimum">The minimum.</param>
    public bool Names(Constraint minimum) => minimum is not null && minimum.AnyOf.All(PublicAttributes.Contains);

    /// <summary>Whether nothing of a minimum is published but that it was counted.</summary>
    /// <param name="minimum">The minimum.</param>
    public bool Withholds(Constraint minimum) => minimum is not null && minimum.AnyOf.Any(WithheldAttributes.Contains);

    /// <summary>Its title and how many contests elect it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title}: {Contests.Length} contests, {Minimums.Length} minimums");
}
