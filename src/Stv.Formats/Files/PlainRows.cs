using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>
/// Rows of a CSV as long as no quotation mark comes: cells between separators, found 64 bytes at a time. Where a mark
/// stands it stops, and <see cref="Rest"/> gives the file from that row on to a reader that knows about quotation.
/// </summary>
internal sealed class PlainRows(Stream source, byte separator, int longestRow)
{
    const int FirstLength = 1 << 16;

    byte[] _block = new byte[FirstLength];
    int[] _ends = new int[2 * ByteMasks.Bytes];
    int _start;
    int _next;
    int _end;
    bool _ended;
    bool _begun;

    /// <summary>Row of the file that was read last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>How many cells the row has; 0 before the first.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a row was longer than any can be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether a quotation mark stands in the row that comes next.</summary>
    public bool MetQuote { get; private set; }

    /// <summary>The row without its line end.</summary>
    public ReadOnlySpan<byte> Raw => Count == 0 ? [] : _block.AsSpan(_start, _ends[Count - 1] - _start);

    /// <summary>From the row that comes next to the end of the file.</summary>
    public Stream Rest() => new ReplayStream(_block.AsMemory(_next, _end - _next), source);

    /// <summary>How many cells there are up to the last that holds anything.</summary>
    public int Filled { get; private set; }

    /// <summary>A cell as it stands in the file; empty when the row is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int index)
    {
        if ((uint)index >= (uint)Count)
            return [];
        var start = index == 0 ? _start : _ends[index - 1] + 1;
        return _block.AsSpan(start, _ends[index] - start);
    }

    /// <summary>Goes to the next row that is not an empty line; false at the end of the file, or where it stops.</summary>
    public bool Read()
    {
        if (!_begun)
            SkipMark();
        do
        {
            Count = Filled = 0;
            if (!ReadRow())
                return false;
            Row++;
        }
        while (Count == 1 && _ends[0] == _start);
        return true;
    }

    void SkipMark()
    {
        _begun = true;
        while (_end < 3 && ReadMore())
        {
        }
        if (_block.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _next = 3;
    }

    bool ReadRow()
    {
        _start = _next;
        for (var at = _start; ;)
        {
            if (at >= _end)
            {
                if (at > _start && _end - _start > longestRow)
                {
                    IsTooLong = true;
                    return false;
                }
                var read = at - _start;
                if (ReadMore())
                {
                    at = _start + read;
                    continue;
                }
                if (_end == _start)
                    return false;
                AddLast();
                _next = _end;
                return true;
            }
            if (Scan(at))
                return !MetQuote;
            at += Math.Min(ByteMasks.Bytes, _end - at);
        }
    }

    /// <summary>Notes where cells end within the next 64 bytes; true when the row ends there, or a quotation mark stands in it.</summary>
    bool Scan(int at)
    {
        var marks = ByteMasks.CellMarks(_block.AsSpan(at.._end), separator, out var stops);
        // What stands behind the first stop is of the next row.
        AddEnds(at, stops == 0 ? marks : marks & (stops ^ (stops - 1)));
        if (stops == 0)
            return false;
        var place = at + BitOperations.TrailingZeroCount(stops);
        _next = place + 1;
        switch (_block[place])
        {
            case (byte)'\r':
                SkipLineFeed();
                break;
            case (byte)'"':
                MetQuote = true;
                _next = _start;
                Count = Filled = 0;
                break;
        }
        return true;
    }

    void SkipLineFeed()
    {
        if (_next == _end)
            ReadMore();
        if (_next < _end && _block[_next] == '\n')
            _next++;
    }

    /// <summary>Notes cells that end where a mask has its bits.</summary>
    void AddEnds(int at, ulong marks)
    {
        if (Count + ByteMasks.Bytes > _ends.Length)
            Array.Resize(ref _ends, 2 * _ends.Length);
        // A cell holds something where what ends it does not follow at once on what ended the cell before.
        var filled = marks & ~(marks << 1 | (at == (Count == 0 ? _start : _ends[Count - 1] + 1) ? 1UL : 0));
        if (filled != 0)
            Filled = Count + BitOperations.PopCount(marks & (ulong.MaxValue >> BitOperations.LeadingZeroCount(filled)));
        var (ends, count) = (_ends, Count);
        for (; marks != 0; marks &= marks - 1)
            ends[count++] = at + BitOperations.TrailingZeroCount(marks);
        Count = count;
    }

    /// <summary>Notes the cell that ends with the file.</summary>
    void AddLast()
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, 2 * Count);
        _ends[Count++] = _end;
        if (_end > (Count == 1 ? _start : _ends[Count - 2] + 1))
            Filled = Count;
    }

    /// <summary>Reads more behind what is there, after moving the row under way to the beginning; false at the end of the file.</summary>
    bool ReadMore()
    {
        if (_ended)
            return false;
        if (_start > 0)
        {
            _block.AsSpan(_start, _end - _start).CopyTo(_block);
            for (var i = 0; i < Count; i++)
                _ends[i] -= _start;
            (_next, _end, _start) = (_next - _start, _end - _start, 0);
        }
        if (_end == _block.Length)
            Array.Resize(ref _block, 2 * _block.Length);
        var read = source.Read(_block.AsSpan(_end));
        _ended = read == 0;
        _end += read;
        return read > 0;
    }
}
