using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>
/// Which candidates are in every way, and which in none, to fill the seats within the constraints: exactly, by dynamic
/// programming over kinds of candidates.
/// </summary>
/// <remarks>
/// <para>Candidates whom the same constraints concern are one kind; only how many of a kind are elected matters. A state is
/// a number for each constraint (how many elected it concerns, cut off at its minimum where it has no maximum) and, as the
/// bits of one word, every number of seats with which it can be reached. One pass from the last kind to the first marks the
/// states that can be completed, one back to the last finds the least and the greatest number of each kind on any way
/// between. A kind of which the greatest equals those already in is doomed; one of which the least is all there are is guarded.</para>
/// <para>Passing bounds between constraints, as is done by hand, misses some guarded and doomed candidates when attributes overlap.</para>
/// </remarks>
internal sealed class Feasibility
{
    /// <summary>The most seats that the bits of a state can tell apart.</summary>
    public const int MaxSeats = 63;

    /// <summary>The most constraints: a guard or doom is explained by trying their combinations.</summary>
    const int MaxConstraints = 16;

    /// <summary>The most combinations of numbers that are worked through; more would take gigabytes.</summary>
    const int MaxStates = 4_000_000;

    readonly ImmutableArray<Constraint> _constraints;
    readonly int _seats;
    readonly int[] _kindOf;
    readonly Dictionary<int, Grid> _grids = [];

    /// <param name="constraints">The constraints.</param>
    /// <param name="candidates">Every candidate; elsewhere named by his index.</param>
    /// <param name="seats">Seats to fill.</param>
    /// <exception cref="ElectionException">More seats than <see cref="MaxSeats"/>, or too many constraints at once.</exception>
    public Feasibility(ImmutableArray<Constraint> constraints, ImmutableArray<Candidate> candidates, int seats)
    {
        if (seats > MaxSeats)
            throw new ElectionException($"Reserved places can be kept in contests of up to {MaxSeats} seats, not {seats}.");
        if (constraints.Length > MaxConstraints || States(constraints, seats) > MaxStates)
            throw new ElectionException("There are too many reserved places at once to work through their combinations.");
        _constraints = constraints;
        _seats = seats;
        _kindOf = [.. candidates.Select(candidate => Enumerable.Range(0, constraints.Length).Sum(i => constraints[i].Concerns(candidate) ? 1 << i : 0))];
    }

    /// <summary>All constraints, as a set of bits.</summary>
    public int All => (1 << _constraints.Length) - 1;

    /// <summary>Whether the seats can be filled within the constraints.</summary>
    /// <param name="places">What is settled about each candidate.</param>
    /// <param name="constraints">The constraints to look at, as bits.</param>
    public bool IsFeasible(ReadOnlySpan<Place> places, int constraints) => GridOf(constraints).CanFill(Kinds(places, constraints));

    /// <summary>Finds the guarded and the doomed among the candidates that are open.</summary>
    /// <param name="places">What is settled about each candidate.</param>
    /// <param name="constraints">The constraints to look at, as bits.</param>
    /// <param name="guarded">Receives, for each candidate, whether he is guarded.</param>
    /// <param name="doomed">Receives, for each candidate, whether he is doomed.</param>
    /// <returns>Whether the seats can be filled within the constraints; if not, nothing is written.</returns>
    public bool Bounds(ReadOnlySpan<Place> places, int constraints, Span<bool> guarded, Span<bool> doomed)
    {
        var kinds = Kinds(places, constraints);
        if (!GridOf(constraints).Solve(kinds))
            return false;
        for (var candidate = 0; candidate < guarded.Length; candidate++)
        {
            var kind = places[candidate] == Place.Open ? kinds.Find(kind => kind.Concerned == (_kindOf[candidate] & constraints)) : null;
            guarded[candidate] = kind is not null && kind.Least == kind.In + kind.Open;
            doomed[candidate] = kind is not null && kind.Greatest == kind.In;
        }
        return true;
    }

    Grid GridOf(int constraints) => _grids.TryGetValue(constraints, out var grid)
        ? grid
        : _grids[constraints] = new Grid(_constraints, constraints, _seats);

    List<Kind> Kinds(ReadOnlySpan<Place> places, int constraints)
    {
        var kinds = new List<Kind>();
        for (var candidate = 0; candidate < places.Length; candidate++)
        {
            if (places[candidate] == Place.Out)
                continue;
            var concerned = _kindOf[candidate] & constraints;
            var kind = kinds.Find(kind => kind.Concerned == concerned);
            if (kind is null)
                kinds.Add(kind = new Kind { Concerned = concerned });
            if (places[candidate] == Place.In)
                kind.In++;
            else
                kind.Open++;
        }
        return kinds;
    }

    static long States(ImmutableArray<Constraint> constraints, int seats) =>
        constraints.Aggregate(1L, (states, constraint) => Math.Min(int.MaxValue, states * Grid.Steps(constraint, seats)));

    /// <summary>Candidates whom the same constraints concern.</summary>
    internal sealed class Kind
    {
        public required int Concerned;
        public int In, Open;

        /// <summary>The least and the greatest number of this kind on any way to fill the seats.</summary>
        public int Least, Greatest;
    }
}
