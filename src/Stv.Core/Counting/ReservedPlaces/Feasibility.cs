using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Counting;

/// <summary>
/// Which candidates are in every way, and which in none, to fill the seats within the constraints: exactly, by dynamic
/// programming over kinds of candidates.
/// </summary>
/// <remarks>
/// <para>Those already elected are deducted from the constraints. A minimum that they have met, and a maximum that the others cannot
/// exceed, drop out: any choice of candidates satisfies them. Candidates whom the same remaining constraints concern are one
/// kind. They can replace each other, so only how many of a kind are elected matters.</para>
/// <para>A state is a number for each constraint (how many of the elected it concerns, with numbers that make no difference put
/// together) and, as the bits of one word, every number of seats with which it can be reached. One pass from the last kind to the
/// first marks the states that can be completed, one back to the last finds the least and the greatest number of each kind on any
/// way between. A kind of which the greatest is 0 is doomed; one of which the least is all there are is guarded.</para>
/// <para>Passing bounds between constraints, as is done by hand, misses some guarded and doomed candidates when attributes overlap.</para>
/// </remarks>
internal sealed class Feasibility
{
    /// <summary>The most seats that the bits of a state can tell apart.</summary>
    public const int MaxSeats = 63;

    /// <summary>The most constraints: a guard or doom is explained by trying their combinations.</summary>
    const int MaxConstraints = 16;

    readonly ImmutableArray<Constraint> _constraints;
    readonly int _seats;
    readonly int[] _kindOf;

    /// <param name="constraints">The constraints.</param>
    /// <param name="candidates">Every candidate; elsewhere named by their index.</param>
    /// <param name="seats">Seats to fill.</param>
    /// <exception cref="ElectionException">More seats than <see cref="MaxSeats"/>, or too many constraints.</exception>
    public Feasibility(ImmutableArray<Constraint> constraints, ImmutableArray<Candidate> candidates, int seats)
    {
        if (seats > MaxSeats)
            throw new ElectionException($"Reserved places can be kept in contests of up to {MaxSeats} seats, not {seats}.");
        if (constraints.Length > MaxConstraints)
            throw new ElectionException($"{constraints.Length} kinds of reserved places are too many to work through together; the limit is {MaxConstraints}. Reserve places of fewer kinds in the contest.");
        _constraints = constraints;
        _seats = seats;
        _kindOf = [.. candidates.Select(candidate => Enumerable.Range(0, constraints.Length).Sum(i => constraints[i].Concerns(candidate) ? 1 << i : 0))];
    }

    /// <summary>All constraints, as a set of bits.</summary>
    public int All => (1 << _constraints.Length) - 1;

    /// <summary>Whether the seats can be filled within the constraints.</summary>
    /// <param name="settled">What is settled about each candidate.</param>
    /// <param name="constraints">The constraints to look at, as bits.</param>
    /// <exception cref="ElectionException">There are too many combinations to be worked through.</exception>
    public bool IsFeasible(ReadOnlySpan<Settled> settled, int constraints) =>
        Limits(settled, constraints, out var seats) is { } limits && new Grid(Kinds(settled, limits), limits, seats).CanFill();

    /// <summary>Finds the guarded and the doomed among the candidates that are open.</summary>
    /// <param name="settled">What is settled about each candidate.</param>
    /// <param name="constraints">The constraints to look at, as bits.</param>
    /// <param name="guarded">Receives, for each candidate, whether they are guarded.</param>
    /// <param name="doomed">Receives, for each candidate, whether they are doomed.</param>
    /// <returns>Whether the seats can be filled within the constraints; if not, nothing is written.</returns>
    public bool Bounds(ReadOnlySpan<Settled> settled, int constraints, Span<bool> guarded, Span<bool> doomed)
    {
        if (Limits(settled, constraints, out var seats) is not { } limits)
            return false;
        var kinds = Kinds(settled, limits);
        if (!new Grid(kinds, limits, seats).Solve())
            return false;
        var byConcern = kinds.ToDictionary(kind => kind.Concerned);
        for (var candidate = 0; candidate < guarded.Length; candidate++)
        {
            var kind = settled[candidate] == Settled.Open ? byConcern[Concerned(candidate, limits)] : null;
            guarded[candidate] = kind is not null && kind.Least == kind.Open;
            doomed[candidate] = kind is not null && kind.Greatest == 0;
        }
        return true;
    }

    /// <summary>What the constraints still ask for of those who are open, and how many seats are left; null where one of them, or the number of seats, cannot be met by itself.</summary>
    List<Limit>? Limits(ReadOnlySpan<Settled> settled, int constraints, out int seats)
    {
        var (taken, open) = (new int[_constraints.Length], new int[_constraints.Length]);
        (seats, var allOpen) = (_seats, 0);
        for (var candidate = 0; candidate < settled.Length; candidate++)
        {
            if (settled[candidate] == Settled.Out)
                continue;
            var isIn = settled[candidate] == Settled.In;
            seats -= isIn ? 1 : 0;
            allOpen += isIn ? 0 : 1;
            for (var left = _kindOf[candidate] & constraints; left != 0; left &= left - 1)
                (isIn ? taken : open)[BitOperations.TrailingZeroCount(left)]++;
        }
        if (seats < 0 || seats > allOpen)
            return null;
        var limits = new List<Limit>();
        for (var left = constraints; left != 0; left &= left - 1)
        {
            var i = BitOperations.TrailingZeroCount(left);
            var most = Math.Min(open[i], seats);
            var minimum = Math.Max(0, _constraints[i].Minimum - taken[i]);
            var maximum = _constraints[i].Maximum - taken[i];
            if (minimum > most || maximum < 0)
                return null;
            if (minimum > 0 || maximum < most)
                limits.Add(new Limit(1 << i, minimum, maximum < most ? maximum : null));
        }
        return limits;
    }

    List<Kind> Kinds(ReadOnlySpan<Settled> settled, List<Limit> limits)
    {
        var kinds = new SortedDictionary<int, Kind>();
        for (var candidate = 0; candidate < settled.Length; candidate++)
        {
            if (settled[candidate] != Settled.Open)
                continue;
            var concerned = Concerned(candidate, limits);
            if (!kinds.TryGetValue(concerned, out var kind))
                kinds.Add(concerned, kind = new Kind { Concerned = concerned });
            kind.Open++;
        }
        return [.. kinds.Values];
    }

    int Concerned(int candidate, List<Limit> limits)
    {
        var concerned = 0;
        foreach (var limit in limits)
            concerned |= _kindOf[candidate] & limit.Bit;
        return concerned;
    }

    /// <summary>Open candidates whom the same limits concern.</summary>
    internal sealed class Kind
    {
        public required int Concerned;
        public int Open;

        /// <summary>The least and the greatest number of this kind on any way to fill the seats.</summary>
        public int Least, Greatest;
    }
}
