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
    int[] _ends = new int[64];
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
    public int Filled
    {
        get
        {
            var filled = Count;
            while (filled > 0 && _ends[filled - 1] == (filled == 1 ? _start : _ends[filled - 2] + 1))
                filled--;
            return filled;
        }
    }

    /// <summary>A cell as it stands in the file; empty when the row is shorter.</summary>
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
            Count = 0;
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
                AddEnd(_end);
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
        var marks = ByteMasks.CellMarks(_block.AsSpan(at.._end), separator);
        for (; marks != 0; marks &= marks - 1)
        {
            var place = at + BitOperations.TrailingZeroCount(marks);
            var mark = _block[place];
            if (mark == '"')
            {
                MetQuote = true;
                _next = _start;
                Count = 0;
                return true;
            }
            AddEnd(place);
            if (mark == separator)
                continue;
            _next = place + 1;
            if (mark == '\r')
                SkipLineFeed();
            return true;
        }
        return false;
    }

    void SkipLineFeed()
    {
        if (_next == _end)
            ReadMore();
        if (_next < _end && _block[_next] == '\n')
            _next++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void AddEnd(int place)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, 2 * Count);
        _ends[Count++] = place;
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
