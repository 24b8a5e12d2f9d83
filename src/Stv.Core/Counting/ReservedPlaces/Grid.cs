using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>The states of the dynamic programme for one set of constraints, and the passes over them (<see cref="Feasibility"/>).</summary>
internal sealed class Grid
{
    const int Beyond = -1;

    readonly int _seats;
    readonly int _states;
    readonly ImmutableArray<Axis> _axes;

    /// <summary>Whether a state meets every minimum.</summary>
    readonly bool[] _meetsMinimums;

    /// <summary>For each kind met so far, the state after one more of it, or <see cref="Beyond"/> a maximum.</summary>
    readonly Dictionary<int, int[]> _oneMore = [];
    ulong[] _completable = [];

    /// <summary>One constraint as a dimension: its bit, its numbers 0 to Steps − 1, and how far apart they lie in the index of a state.</summary>
    sealed record Axis(int Bit, int Steps, int Stride, int Minimum, bool IsLimited);

    public Grid(ImmutableArray<Constraint> constraints, int included, int seats)
    {
        _seats = seats;
        var axes = ImmutableArray.CreateBuilder<Axis>();
        var stride = 1;
        for (var i = 0; i < constraints.Length; i++)
        {
            if ((included >> i & 1) == 0)
                continue;
            var steps = Steps(constraints[i], seats);
            axes.Add(new Axis(1 << i, steps, stride, constraints[i].Minimum, constraints[i].Maximum < seats));
            stride *= steps;
        }
        _axes = axes.ToImmutable();
        _states = stride;
        _meetsMinimums = [.. Enumerable.Range(0, _states).Select(state => _axes.All(axis => state / axis.Stride % axis.Steps >= axis.Minimum))];
    }

    /// <summary>How many numbers must be told apart for a constraint: up to its maximum, or up to its minimum where it has none.</summary>
    public static int Steps(Constraint constraint, int seats) =>
        (constraint.Maximum is { } maximum && maximum < seats ? maximum : constraint.Minimum) + 1;

    /// <summary>Whether the seats can be filled at all.</summary>
    public bool CanFill(List<Feasibility.Kind> kinds)
    {
        MarkCompletable(kinds);
        return (Completable(0)[0] & 1) != 0;
    }

    /// <summary>Finds the least and greatest number of each kind; false when the seats cannot be filled at all.</summary>
    public bool Solve(List<Feasibility.Kind> kinds)
    {
        if (!CanFill(kinds))
            return false;
        var reached = new ulong[_states];
        reached[0] = 1;
        for (var k = 0; k < kinds.Count; k++)
            reached = Advance(kinds[k], reached, Completable(k + 1));
        return true;
    }

    Span<ulong> Completable(int kind) => _completable.AsSpan(kind * _states, _states);

    /// <summary>From the last kind to the first: with which numbers of seats already used each state can still be completed.</summary>
    void MarkCompletable(List<Feasibility.Kind> kinds)
    {
        if (_completable.Length < (kinds.Count + 1) * _states)
            _completable = new ulong[(kinds.Count + 1) * _states];
        var last = Completable(kinds.Count);
        for (var state = 0; state < _states; state++)
            last[state] = _meetsMinimums[state] ? 1UL << _seats : 0;

        for (var k = kinds.Count - 1; k >= 0; k--)
        {
            var kind = kinds[k];
            var oneMore = OneMore(kind.Concerned);
            var after = Completable(k + 1);
            var before = Completable(k);
            for (var state = 0; state < _states; state++)
            {
                ulong seats = 0;
                var then = state;
                for (var number = 0; number <= kind.In + kind.Open && then != Beyond; number++, then = oneMore[then])
                    if (number >= kind.In && number <= _seats)
                        seats |= after[then] >> number;
                before[state] = seats;
            }
        }
    }

    /// <summary>One kind forward: which states can be reached with which numbers of seats, and which numbers of this kind lie on a way to the end.</summary>
    ulong[] Advance(Feasibility.Kind kind, ulong[] reached, ReadOnlySpan<ulong> completable)
    {
        var next = new ulong[_states];
        var oneMore = OneMore(kind.Concerned);
        (kind.Least, kind.Greatest) = (int.MaxValue, -1);
        for (var state = 0; state < _states; state++)
        {
            if (reached[state] == 0)
                continue;
            var then = state;
            for (var number = 0; number <= kind.In + kind.Open && number <= _seats && then != Beyond; number++, then = oneMore[then])
            {
                if (number < kind.In)
                    continue;
                var seats = reached[state] << number;
                next[then] |= seats;
                if ((seats & completable[then]) == 0)
                    continue;
                kind.Least = Math.Min(kind.Least, number);
                kind.Greatest = Math.Max(kind.Greatest, number);
            }
        }
        return next;
    }

    int[] OneMore(int concerned)
    {
        if (_oneMore.TryGetValue(concerned, out var table))
            return table;
        table = new int[_states];
        for (var state = 0; state < _states; state++)
        {
            table[state] = state;
            foreach (var axis in _axes.Where(axis => (concerned & axis.Bit) != 0))
            {
                var isLast = state / axis.Stride % axis.Steps == axis.Steps - 1;
                if (isLast && axis.IsLimited)
                {
                    table[state] = Beyond;
                    break;
                }
                if (!isLast)
                    table[state] += axis.Stride;
            }
        }
        return _oneMore[concerned] = table;
    }
}
