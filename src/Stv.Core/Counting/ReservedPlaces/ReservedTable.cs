namespace Stv.Counting;

/// <summary>
/// Who is guarded and who is doomed, for every set of elected and excluded candidates that is met: worked out once, however
/// many counts meet it. It does not hang on any paper. One thread at a time may ask.
/// </summary>
internal sealed class ReservedTable
{
    /// <summary>The most candidates, who are bits of a word.</summary>
    public const int MostCandidates = 64;

    /// <summary>So many sets are kept at most.</summary>
    const int MostKept = 1 << 16;

    /// <summary>Who is elected and who is excluded, as bits; looked up at every election and exclusion, hence with a hash of its own.</summary>
    readonly record struct Settlement(ulong Elected, ulong Excluded)
    {
        public override int GetHashCode() => (int)(unchecked(Elected * 0x9E3779B97F4A7C15 + Excluded * 0xC2B2AE3D27D4EB4F) >> 32);
    }

    readonly Contest _contest;
    readonly Feasibility _feasibility;
    readonly Dictionary<Settlement, ReservedDecision?> _known = [];
    readonly Settled[] _settled;
    readonly bool[] _guarded;
    readonly bool[] _doomed;

    /// <param name="contest">The contest, of at most <see cref="MostCandidates"/> candidates.</param>
    /// <param name="plan">The constraints in force and the places to fill.</param>
    public ReservedTable(Contest contest, ReservedPlan plan)
    {
        _contest = contest;
        _feasibility = new Feasibility(plan.Constraints, contest.Candidates, plan.SeatsToFill);
        _settled = new Settled[contest.Candidates.Length];
        (_guarded, _doomed) = (new bool[_settled.Length], new bool[_settled.Length]);
    }

    /// <summary>What follows where some are elected and some excluded; null where the places can no longer be filled.</summary>
    /// <param name="elected">The elected, as bits.</param>
    /// <param name="excluded">The excluded, as bits.</param>
    public ReservedDecision? Of(ulong elected, ulong excluded)
    {
        var settled = new Settlement(elected, excluded);
        if (_known.TryGetValue(settled, out var known))
            return known;
        if (_known.Count == MostKept)
            _known.Clear();
        return _known[settled] = Decide(elected, excluded);
    }

    ReservedDecision? Decide(ulong elected, ulong excluded)
    {
        for (var candidate = 0; candidate < _settled.Length; candidate++)
            _settled[candidate] = (elected >> candidate & 1) != 0 ? Settled.In
                : (excluded >> candidate & 1) != 0 || !_contest.Candidates[candidate].CanTakePlace ? Settled.Out
                : _contest.Candidates[candidate].Sitting ? Settled.In : Settled.Open;
        if (!_feasibility.Bounds(_settled, _feasibility.All, _guarded, _doomed))
            return null;
        var (guarded, doomed) = (Bits(_guarded), Bits(_doomed));
        _feasibility.Bounds(_settled, 0, _guarded, _doomed);
        return new ReservedDecision(guarded, doomed, Bits(_guarded), Bits(_doomed));
    }

    static ulong Bits(bool[] which)
    {
        var bits = 0UL;
        for (var candidate = 0; candidate < which.Length; candidate++)
            bits |= which[candidate] ? 1UL << candidate : 0;
        return bits;
    }
}

/// <summary>The guarded and the doomed, as bits of their candidates, and those of them whom the number of places alone guards or dooms.</summary>
internal sealed record ReservedDecision(ulong Guarded, ulong Doomed, ulong GuardedBySeats, ulong DoomedBySeats)
{
    /// <summary>Nobody is guarded or doomed.</summary>
    public static ReservedDecision None { get; } = new(0, 0, 0, 0);
}
