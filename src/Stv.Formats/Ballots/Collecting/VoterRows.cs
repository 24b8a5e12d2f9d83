using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>For each voter of a file, by the digest of their id, the row where it first stands; in the order of the file.</summary>
/// <remarks>Open addressing in flat arrays: of a million ids each would wait for memory several times in a chained table. The digest is keyed, so that nobody can choose ids that meet in one place.</remarks>
internal sealed class VoterRows : IReadOnlyCollection<KeyValuePair<UInt128, int>>
{
    UInt128[] _voters = [];
    int[] _rows = [];

    /// <summary>Which voter of <see cref="_voters"/>, counted from 1, is in a place, in the lower half; above it a part of their digest, so that the voter is looked at only where it agrees. 0 where a place is free.</summary>
    ulong[] _slots = [];

    /// <summary>How many voters there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row where a voter's id first stands.</summary>
    /// <exception cref="KeyNotFoundException">It stands nowhere.</exception>
    public int this[UInt128 voter] => Count > 0 && _slots[Slot(voter)] is > 0 and var slot ? _rows[(int)(uint)slot - 1] : throw new KeyNotFoundException();

    /// <summary>Adds a voter; false when they are there already.</summary>
    public bool TryAdd(UInt128 voter, int row)
    {
        if (Count == _voters.Length)
            Grow(Math.Max(64, 2 * Count));
        var slot = Slot(voter);
        if (_slots[slot] != 0)
            return false;
        (_voters[Count], _rows[Count]) = (voter, row);
        Count++;
        _slots[slot] = Tag(voter) | (uint)Count;
        return true;
    }

    /// <summary>Looks at where some voters are or would be, so that memory fetches all of these places side by side before each is asked for.</summary>
    /// <returns>Nothing that means anything; it keeps the looking from being optimised away.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ulong LookAt(ReadOnlySpan<UInt128> voters)
    {
        var seen = 0UL;
        var slots = _slots;
        if (slots.Length > 0)
            foreach (ref readonly var each in voters)
                seen |= slots[(int)(uint)each & (slots.Length - 1)];
        return seen;
    }

    /// <summary>Where the voter is or would be.</summary>
    int Slot(UInt128 voter)
    {
        var slot = (int)(uint)voter & (_slots.Length - 1);
        while (_slots[slot] is > 0 and var taken && ((taken ^ Tag(voter)) >> 32 != 0 || _voters[(int)(uint)taken - 1] != voter))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    static ulong Tag(UInt128 voter) => (ulong)voter & 0xFFFF_FFFF_0000_0000;

    /// <summary>Makes room for the voters to come, so that the table need not grow by doubling.</summary>
    /// <param name="part">Which part of all rows has been read, more than 0 and at most 1. An estimate will do; it may be a little too high, since others read ahead.</param>
    public void MakeRoom(double part)
    {
        const int Most = 1 << 26;
        if (Math.Min(Most, Count / part * 1.25) is var expected && expected > _voters.Length)
            Grow((int)expected);
    }

    void Grow(int voters)
    {
        Array.Resize(ref _voters, voters);
        Array.Resize(ref _rows, voters);
        // At most two places in three are taken.
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)voters * 3 / 2)];
        for (var voter = 0; voter < Count; voter++)
        {
            var slot = (int)(uint)_voters[voter] & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = Tag(_voters[voter]) | (uint)(voter + 1);
        }
    }

    public IEnumerator<KeyValuePair<UInt128, int>> GetEnumerator() =>
        _voters.Take(Count).Zip(_rows, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
