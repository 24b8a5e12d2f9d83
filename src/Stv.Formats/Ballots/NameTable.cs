using System.Runtime.InteropServices;
using System.Text;

namespace Stv.Formats;

/// <summary>Names and their numbers from 1, found by the bytes of a cell without making a string of it: open addressing over a few short names.</summary>
internal sealed class NameTable
{
    readonly List<byte[]> _names = [];
    int[] _slots = new int[64];

    public int Count => _names.Count;

    public string Name(int number) => Encoding.UTF8.GetString(_names[number - 1]);

    public IEnumerable<string> Names => _names.Select(Encoding.UTF8.GetString);

    /// <summary>The number of a name; 0 when it is not in the table.</summary>
    public int Find(ReadOnlySpan<byte> name) => _slots[Slot(name)];

    /// <summary>Gives a name that is not in the table the next number.</summary>
    public int Add(ReadOnlySpan<byte> name)
    {
        _names.Add(name.ToArray());
        if (_names.Count * 2 > _slots.Length)
            Grow();
        else
            _slots[Slot(name)] = _names.Count;
        return _names.Count;
    }

    /// <summary>Where the name is or would be.</summary>
    int Slot(ReadOnlySpan<byte> name)
    {
        var slot = Hash(name) & (_slots.Length - 1);
        while (_slots[slot] is var number and > 0 && !name.SequenceEqual(_names[number - 1]))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _names.Count; i++)
            _slots[Slot(_names[i])] = i + 1;
    }

    /// <summary>Takes eight bytes at a time, the last eight again with their predecessors, since most names are a few words.</summary>
    static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length * 0x9E3779B97F4A7C15UL;
        if (name.Length < 8)
        {
            ulong word = 0;
            foreach (var b in name)
                word = word << 8 | b;
            hash ^= word;
        }
        else
        {
            for (var rest = name; rest.Length > 8; rest = rest[8..])
                hash = (hash ^ MemoryMarshal.Read<ulong>(rest)) * 0xFF51AFD7ED558CCDUL;
            hash ^= MemoryMarshal.Read<ulong>(name[^8..]);
        }
        hash *= 0xC4CEB9FE1A85EC53UL;
        return (int)(hash >> 33);
    }
}
