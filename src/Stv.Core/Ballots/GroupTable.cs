using System.Numerics;
using System.Runtime.InteropServices;

namespace Stv;

/// <summary>
/// Open addressing from a paper's bytes to its group. A slot holds the group and the paper's hash, so that the stored
/// paper is looked at only when the hashes agree, and growing never looks at papers at all.
/// </summary>
internal sealed class GroupTable
{
    const int Empty = -1;

    struct Slot
    {
        public int Group;
        public uint Hash;
    }

    Slot[] _slots = NewSlots(256);
    int _used;

    /// <summary>The group of the paper, or <paramref name="next"/> after taking a slot for it.</summary>
    public int FindOrAdd(ReadOnlySpan<byte> numbers, int kind, int next, BallotSetBuilder builder)
    {
        if (_used * 4L >= _slots.Length * 3L)
            Grow();
        var hash = Hash(numbers, kind);
        var slots = _slots;
        for (var i = (int)hash & (slots.Length - 1); ; i = (i + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[i];
            if (slot.Group == Empty)
            {
                slot = new Slot { Group = next, Hash = hash };
                _used++;
                return next;
            }
            if (slot.Hash == hash && builder.IsGroup(slot.Group, numbers, kind))
                return slot.Group;
        }
    }

    void Grow()
    {
        var old = _slots;
        var slots = NewSlots(checked(old.Length * 2));
        foreach (var slot in old)
        {
            if (slot.Group == Empty)
                continue;
            var i = (int)slot.Hash & (slots.Length - 1);
            while (slots[i].Group != Empty)
                i = (i + 1) & (slots.Length - 1);
            slots[i] = slot;
        }
        _slots = slots;
    }

    static Slot[] NewSlots(int length)
    {
        var slots = new Slot[length];
        Array.Fill(slots, new Slot { Group = Empty });
        return slots;
    }

    static uint Hash(ReadOnlySpan<byte> numbers, int kind)
    {
        var hash = (ulong)(numbers.Length + kind * 0x10001L) * 0x9E3779B97F4A7C15UL;
        while (numbers.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(numbers)) * 0xFF51AFD7ED558CCDUL;
            hash ^= hash >> 32;
            numbers = numbers[8..];
        }
        ulong last = 0;
        for (var i = 0; i < numbers.Length; i++)
            last |= (ulong)numbers[i] << (8 * i);
        hash = (hash ^ last) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(hash ^ BitOperations.RotateRight(hash, 32));
    }
}
