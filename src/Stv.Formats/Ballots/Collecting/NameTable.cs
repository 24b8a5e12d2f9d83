using System.Runtime.InteropServices;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Names and their numbers from 1, found by the bytes of a cell without making a string of it: open addressing over a few
/// short names. A name may have several spellings; each is remembered, so that it is compared letter by letter only once.
/// </summary>
internal sealed class NameTable
{
    /// <summary>Further spellings are found all the same, only more slowly; this bounds what a hostile file can make us keep.</summary>
    const int SpellingsAtMost = 1 << 18;

    readonly List<string> _names = [];
    readonly Dictionary<string, int> _byKey = [];
    (byte[] Text, int Number)[] _spellings = new (byte[], int)[32];
    int _count;
    int[] _slots = new int[64];

    public int Count => _names.Count;

    public string Name(int number) => _names[number - 1];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name that has been met in this spelling; 0 when it has not.</summary>
    public int Find(ReadOnlySpan<byte> spelling) => _slots[Slot(spelling)] is var slot and > 0 ? _spellings[slot - 1].Number : 0;

    /// <summary>The number of a name however it is spelt; 0 when it is not in the table.</summary>
    public int FindSame(string name) => _byKey.GetValueOrDefault(NameKey.Of(name));

    /// <summary>Gives a name that is not in the table the next number.</summary>
    public int Add(string name)
    {
        _names.Add(name);
        _byKey.TryAdd(NameKey.Of(name), _names.Count);
        Remember(Encoding.UTF8.GetBytes(name), _names.Count);
        return _names.Count;
    }

    /// <summary>Remembers another spelling and the number that it stands for.</summary>
    public void Remember(ReadOnlySpan<byte> spelling, int number)
    {
        if (_count >= SpellingsAtMost + Count || Find(spelling) != 0)
            return;
        if (_count == _spellings.Length)
            Array.Resize(ref _spellings, 2 * _count);
        var slot = Slot(spelling);
        _spellings[_count++] = (spelling.ToArray(), number);
        if (_count * 2 > _slots.Length)
            Grow();
        else
            _slots[slot] = _count;
    }

    /// <summary>Where the spelling is or would be.</summary>
    int Slot(ReadOnlySpan<byte> spelling)
    {
        var slot = Hash(spelling) & (_slots.Length - 1);
        while (_slots[slot] is var number and > 0 && !spelling.SequenceEqual(_spellings[number - 1].Text))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _count; i++)
            _slots[Slot(_spellings[i].Text)] = i + 1;
    }

    /// <summary>Takes eight bytes at a time, the last eight again with their predecessors, since most names are a few words.</summary>
    static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length * 0x9E3779B97F4A7C15UL;
        if (name.Length >= 8)
        {
            for (var rest = name; rest.Length > 8; rest = rest[8..])
                hash = (hash ^ MemoryMarshal.Read<ulong>(rest)) * 0xFF51AFD7ED558CCDUL;
            hash ^= MemoryMarshal.Read<ulong>(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            hash ^= (ulong)MemoryMarshal.Read<uint>(name) << 32 | MemoryMarshal.Read<uint>(name[^4..]);
        }
        else
        {
            foreach (var b in name)
                hash = hash << 8 ^ b;
        }
        hash *= 0xC4CEB9FE1A85EC53UL;
        return (int)(hash >> 33);
    }
}
