using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Names and their numbers from 1, found by the bytes of a cell without making a string of it: open addressing over a few
/// short names. A name may have several spellings; each is remembered, so that it is compared letter by letter only once.
/// </summary>
/// <remarks>A spelling of up to 16 bytes is told by two words and its length, which are looked at in the table itself; of a longer one these are its first and last bytes, and the text is compared too. Words are mixed by factors that are drawn anew whenever the program starts, so that no file can be made of which many names meet in one place.</remarks>
internal sealed class NameTable
{
    /// <summary>Further spellings are found all the same, only more slowly; this bounds what a hostile file can make us keep.</summary>
    const int SpellingsAtMost = 1 << 18;

    /// <summary>Spellings of up to so many bytes are their words.</summary>
    const int LongestInWords = 16;

    static readonly (ulong First, ulong Last, ulong Length) Factors = NewFactors();

    /// <summary>A spelling in the table; a number of 0 where the place is free.</summary>
    struct Slot
    {
        public ulong First, Last;
        public int Length, Number;

        /// <summary>Which of the texts this is, where it is longer than its words.</summary>
        public int Text;
    }

    readonly List<string> _names = [];
    readonly Dictionary<string, int> _byKey = [];
    readonly List<byte[]> _texts = [];
    Slot[] _slots = new Slot[64];
    int _count;

    public int Count => _names.Count;

    public string Name(int number) => _names[number - 1];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name that has been met in this spelling; 0 when it has not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> spelling)
    {
        var (first, last) = Words(spelling);
        return _slots[Place(first, last, spelling)].Number;
    }

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

    /// <summary>Remembers another spelling and the number that it stands for, which is not 0.</summary>
    public void Remember(ReadOnlySpan<byte> spelling, int number)
    {
        if (_count >= SpellingsAtMost + Count || Find(spelling) != 0)
            return;
        if (++_count * 2 > _slots.Length)
            Grow();
        var (first, last) = Words(spelling);
        ref var slot = ref _slots[Place(first, last, spelling)];
        slot = new Slot { First = first, Last = last, Length = spelling.Length, Number = number, Text = _texts.Count };
        if (spelling.Length > LongestInWords)
            _texts.Add(spelling.ToArray());
    }

    /// <summary>Where the spelling is or would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Place(ulong first, ulong last, ReadOnlySpan<byte> spelling)
    {
        var slots = _slots;
        var place = Start(first, last, spelling.Length) & (slots.Length - 1);
        while (true)
        {
            ref readonly var slot = ref slots[place];
            if (slot.Number == 0 || slot.First == first && slot.Last == last && slot.Length == spelling.Length && (spelling.Length <= LongestInWords || IsText(slot.Text, spelling)))
                return place;
            place = (place + 1) & (slots.Length - 1);
        }
    }

    bool IsText(int text, ReadOnlySpan<byte> spelling) => spelling.SequenceEqual(_texts[text]);

    void Grow()
    {
        var old = _slots;
        _slots = new Slot[2 * old.Length];
        foreach (var slot in old)
        {
            if (slot.Number == 0)
                continue;
            var place = Start(slot.First, slot.Last, slot.Length) & (_slots.Length - 1);
            while (_slots[place].Number != 0)
                place = (place + 1) & (_slots.Length - 1);
            _slots[place] = slot;
        }
    }

    /// <summary>The first and the last bytes, up to eight of each; they overlap where there are fewer than sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (ulong First, ulong Last) Words(ReadOnlySpan<byte> text) => text.Length switch
    {
        >= 8 => (MemoryMarshal.Read<ulong>(text), MemoryMarshal.Read<ulong>(text[^8..])),
        >= 4 => (MemoryMarshal.Read<uint>(text), MemoryMarshal.Read<uint>(text[^4..])),
        _ => (OfFew(text), 0),
    };

    static ulong OfFew(ReadOnlySpan<byte> text)
    {
        var word = 0UL;
        foreach (var b in text)
            word = word << 8 | b;
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Start(ulong first, ulong last, int length) => (int)(((first + Factors.First) * (last + Factors.Last) + (ulong)length * Factors.Length) >> 33);

    static (ulong, ulong, ulong) NewFactors()
    {
        Span<ulong> factors = stackalloc ulong[3];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(factors));
        return (factors[0], factors[1] | 1, factors[2] | 1);
    }
}
