using System.Globalization;

namespace Stv.Counting;

/// <summary>The dynamic programme for what remains of some constraints (<see cref="Feasibility"/>): kinds of candidates one after another, and before each the states that must be told apart.</summary>
/// <remarks>
/// A state is a number for each limit, as its <see cref="Limit.Level"/> with the candidates that are still to come; so a limit takes
/// no room before its first candidate and after its last, and none but the last few numbers where nearly all must be elected.
/// The bits of a state's word are numbers of seats.
/// </remarks>
internal sealed class Grid
{
    /// <summary>The most states of all layers together: 128 MB.</summary>
    const int MostStates = 16_000_000;

    readonly List<Feasibility.Kind> _kinds;
    readonly List<Limit> _limits;
    readonly int _seats;

    /// <summary>For each layer and limit: how many candidates whom the limit concerns are still to come, and how many numbers must be told apart.</summary>
    readonly (int ToCome, int Places)[][] _axes;

    /// <summary>How many states each layer has.</summary>
    readonly int[] _states;

    /// <summary>For each state of a layer the state of the next, or −1.</summary>
    readonly int[] _targets;

    /// <param name="kinds">The kinds of open candidates; none is empty.</param>
    /// <param name="limits">What the constraints still ask for.</param>
    /// <param name="seats">Seats still to fill.</param>
    /// <exception cref="ElectionException">There are too many states.</exception>
    public Grid(List<Feasibility.Kind> kinds, List<Limit> limits, int seats)
    {
        (_kinds, _limits, _seats) = (kinds, limits, seats);
        _axes = new (int, int)[kinds.Count + 1][];
        var all = limits.ConvertAll(limit => kinds.Where(kind => (kind.Concerned & limit.Bit) != 0).Sum(kind => kind.Open));
        var rest = all.ToArray();
        var sizes = new Int128[kinds.Count + 1];
        for (var k = 0; k <= kinds.Count; k++)
        {
            _axes[k] = [.. limits.Select((limit, i) => (rest[i], limit.Level(Math.Min(limit.Cap, all[i] - rest[i]), rest[i]) + 1))];
            sizes[k] = _axes[k].Aggregate(Int128.One, (states, axis) => states * axis.Places);
            for (var i = 0; k < kinds.Count && i < limits.Count; i++)
                if ((kinds[k].Concerned & limits[i].Bit) != 0)
                    rest[i] -= kinds[k].Open;
        }
        var sum = sizes.Aggregate(Int128.Zero, (total, states) => total + states);
        if (sum > MostStates)
            throw new ElectionException(string.Create(CultureInfo.InvariantCulture,
                $"{limits.Count} kinds of reserved places make {sum:N0} combinations of numbers, too many to work through; the limit is {MostStates:N0}. Reserve places of fewer kinds in the contest."));
        _states = [.. sizes.Select(states => (int)states)];
        _targets = new int[_states.Max()];
    }

    /// <summary>Whether the seats can be filled at all.</summary>
    public bool CanFill()
    {
        ulong[] completable = [1UL << _seats];
        for (var k = _kinds.Count - 1; k >= 0; k--)
            completable = Before(k, completable);
        return (completable[0] & 1) != 0;
    }

    /// <summary>Finds the least and greatest number of each kind; false when the seats cannot be filled at all.</summary>
    public bool Solve()
    {
        var completable = new ulong[_kinds.Count + 1][];
        completable[^1] = [1UL << _seats];
        for (var k = _kinds.Count - 1; k >= 0; k--)
            completable[k] = Before(k, completable[k + 1]);
        if ((completable[0][0] & 1) == 0)
            return false;
        ulong[] reached = [1];
        for (var k = 0; k < _kinds.Count; k++)
            reached = After(k, reached, completable[k + 1]);
        return true;
    }

    /// <summary>With which numbers of seats already used each state before a kind can be completed.</summary>
    ulong[] Before(int k, ulong[] after)
    {
        var before = new ulong[_states[k]];
        for (var number = 0; number <= Math.Min(_kinds[k].Open, _seats); number++)
        {
            var targets = Targets(k, number);
            for (var state = 0; state < before.Length; state++)
                if (targets[state] >= 0)
                    before[state] |= after[targets[state]] >> number;
        }
        return before;
    }

    /// <summary>With which numbers of seats each state after a kind can be reached; finds which numbers of the kind lie on a way to the end.</summary>
    ulong[] After(int k, ulong[] reached, ulong[] completable)
    {
        var kind = _kinds[k];
        var after = new ulong[_states[k + 1]];
        (kind.Least, kind.Greatest) = (int.MaxValue, -1);
        for (var number = 0; number <= Math.Min(kind.Open, _seats); number++)
        {
            var targets = Targets(k, number);
            var onTheWay = 0UL;
            for (var state = 0; state < reached.Length; state++)
            {
                if (targets[state] < 0)
                    continue;
                var seats = reached[state] << number;
                after[targets[state]] |= seats;
                onTheWay |= seats & completable[targets[state]];
            }
            if (onTheWay == 0)
                continue;
            kind.Least = Math.Min(kind.Least, number);
            kind.Greatest = number;
        }
        return after;
    }

    /// <summary>Where each state leads when this many of a kind are elected, worked out limit by limit.</summary>
    ReadOnlySpan<int> Targets(int k, int number)
    {
        var (length, stride) = (1, 1);
        _targets[0] = 0;
        for (var i = 0; i < _limits.Count; i++)
        {
            var limit = _limits[i];
            var ((rest, places), (restAfter, placesAfter)) = (_axes[k][i], _axes[k + 1][i]);
            var more = (_kinds[k].Concerned & limit.Bit) != 0 ? number : 0;
            for (var place = places - 1; place >= 0; place--)
            {
                var then = limit.Level(limit.Number(place, rest) + more, restAfter);
                for (var target = 0; target < length; target++)
                    _targets[place * length + target] = then < 0 || _targets[target] < 0 ? -1 : _targets[target] + then * stride;
            }
            length *= places;
            stride *= placesAfter;
        }
        return _targets.AsSpan(0, length);
    }
}
