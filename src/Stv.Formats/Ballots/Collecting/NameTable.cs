using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Names and their numbers from 1, found by the bytes of a cell without making a string of it: open addressing over a few
/// short names. A name may have several spellings; each is remembered, so that it is compared letter by letter only once.
/// </summary>
/// <remarks>A spelling of up to 16 bytes is two words and its length, which are looked at in the table itself; of a longer one the words are its first and last bytes, and the text is compared too. Words are mixed by factors that are drawn anew whenever the program starts, so that no file can be made of which many names meet in one place.</remarks>
internal sealed class NameTable
{
    /// <summary>Further spellings are found all the same, only more slowly; this bounds what a hostile file can make us keep.</summary>
    const int SpellingsAtMost = 1 << 18;

    /// <summary>The longest table that is copied.</summary>
    const int MostToCopy = 1 << 12;

    /// <summary>Spellings of up to so many bytes are their words.</summary>
    const int LongestInWords = 16;

    readonly (ulong First, ulong Last, ulong Length) _factors;

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
    readonly List<byte[]> _texts;
    Slot[] _slots = new Slot[64];

    /// <summary>The upper bits of a product, on which all of both factors bear, say where in the table a spelling is sought first.</summary>
    int _shift = 58;
    int _count;

    public NameTable() => (_factors, _texts) = (NewFactors(), []);

    NameTable(NameTable other) => (_factors, _texts, _slots, _shift) = (other._factors, [.. other._texts], [.. other._slots], other._shift);

    /// <summary>The spellings met so far as they are now, for <see cref="Find(in PlainCells, int)"/> on other threads while this table grows; null where they are too many to be copied now and again.</summary>
    public NameTable? Copy() => _slots.Length <= MostToCopy ? new(this) : null;

    public int Count => _names.Count;

    /// <summary>How many spellings there are, of all names together.</summary>
    public int Spellings => _count;

    public string Name(int number) => _names[number - 1];

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name that has been met in this spelling; 0 when it has not.</summary>
    public int Find(ReadOnlySpan<byte> spelling)
    {
        var (first, last) = Words(spelling);
        return _slots[Place(first, last, spelling)].Number;
    }

    /// <summary>The same of a cell of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(in PlainCells cells, int index)
    {
        var start = cells.Start(index);
        var length = cells.End(index) - start;
        if (length > LongestInWords)
            return Find(cells[index]);
        // Whatever stands behind the cell is there to be read, and is masked out.
        var text = cells.Block[start..];
        var first = MemoryMarshal.Read<ulong>(text) & Masks[length];
        var last = MemoryMarshal.Read<ulong>(text[8..]) & Masks[LongestInWords + 1 + length];
        var slots = _slots;
        for (var place = Start(first, last, length); ; place = (place + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[place];
            if (slot.Number == 0 || slot.First == first && slot.Last == last && slot.Length == length)
                return slot.Number;
        }
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
    int Place(ulong first, ulong last, ReadOnlySpan<byte> spelling)
    {
        var slots = _slots;
        var place = Start(first, last, spelling.Length);
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
        _shift--;
        foreach (var slot in old)
        {
            if (slot.Number == 0)
                continue;
            var place = Start(slot.First, slot.Last, slot.Length);
            while (_slots[place].Number != 0)
                place = (place + 1) & (_slots.Length - 1);
            _slots[place] = slot;
        }
    }

    /// <summary>What a spelling keeps of two words that are read where it begins: for each length the mask of the first, then for each that of the second.</summary>
    static ReadOnlySpan<ulong> Masks =>
    [
        0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFF, 0xFFFFFFFFFFFF, 0xFFFFFFFFFFFFFF, ulong.MaxValue,
    ];

    /// <summary>The bytes of a short spelling, with zeros behind them; of a longer one the first eight and the last.</summary>
    static (ulong First, ulong Last) Words(ReadOnlySpan<byte> spelling)
    {
        if (spelling.Length > LongestInWords)
            return (MemoryMarshal.Read<ulong>(spelling), MemoryMarshal.Read<ulong>(spelling[^8..]));
        Span<byte> bytes = stackalloc byte[LongestInWords];
        bytes.Clear();
        spelling.CopyTo(bytes);
        return (MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[8..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Start(ulong first, ulong last, int length) => (int)(((first + _factors.First) * (last + _factors.Last) + (ulong)length * _factors.Length) >> _shift);

    static (ulong, ulong, ulong) NewFactors()
    {
        Span<ulong> factors = stackalloc ulong[3];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(factors));
        return (factors[0], factors[1] | 1, factors[2] | 1);
    }
}
