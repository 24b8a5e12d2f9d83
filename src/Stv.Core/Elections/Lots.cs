using System.Collections.Immutable;

namespace Stv;

/// <summary>Everything that a count may leave to chance, settled before it begins: lots already drawn, a seed for those that are not, and an order of all candidates for the rules that want one.</summary>
public sealed record Lots
{
    /// <summary>No lots: a count that needs one stops and says which.</summary>
    public static Lots None { get; } = new();

    /// <summary>Lots already drawn, of any contests.</summary>
    public ImmutableArray<Lot> Recorded { get => _recorded; init => _recorded = value; }
    readonly ValueArray<Lot> _recorded;

    /// <summary>Seed of every draw that no recorded lot answers, or null. Each contest draws from <c>seed/contest-id</c>, so that no contest's draws depend on another's.</summary>
    public string? Seed { get; init; }

    /// <summary>Whether lots that nothing answers are not drawn, since nobody's election hangs on them: the first of the tied is taken.</summary>
    internal bool AreNeedless { get; init; }

    /// <summary>Ids of all candidates of the contest in a declared order, for <see cref="TieMethod.DeclaredOrder"/>; empty when none was declared.</summary>
    public ImmutableArray<string> DeclaredOrder { get => _declaredOrder; init => _declaredOrder = value; }
    readonly ValueArray<string> _declaredOrder;
}
