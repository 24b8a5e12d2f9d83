using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>
/// Rows of a CSV as long as no quotation mark comes: cells between separators. Where the cells end is found for many rows
/// together, 64 bytes at a time. Where a mark stands it stops, and <see cref="Rest"/> gives the file from that row on to a
/// reader that knows about quotation.
/// </summary>
/// <param name="source">The file, from its beginning.</param>
/// <param name="separator">What stands between cells.</param>
/// <param name="longestRow">How many bytes a row has at most.</param>
/// <param name="chunking">How several threads may read it; null where one does.</param>
internal sealed partial class PlainRows(Stream source, byte separator, int longestRow, Chunking? chunking = null)
{
    const int FirstLength = 1 << 16;

    Stream _source = source;
    RowChunk _rows = new(separator) { Text = new byte[(chunking is { Threads: > 0, After: < FirstLength } ? Math.Max(chunking.After, ByteMasks.Bytes) : FirstLength) + ByteMasks.Bytes] };

    /// <summary>The bytes of these rows and what may follow on them; where their cells end, and for each row which of them is its last.</summary>
    byte[] _block = [];
    int[] _ends = [];
    int[] _lasts = [];
    int _rowsFound;
    int _rowsGiven;

    /// <summary>The row given last: where it begins, and which of the cells is its first.</summary>
    int _start;
    int _first;

    /// <summary>Where the row begins that comes next, and where what was read of the file ends.</summary>
    int _next;
    int _end;
    bool _begun;
    bool _ended;

    /// <summary>Row of the file that was read last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>How many cells the row has; 0 before the first.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a row was longer than any can be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether a quotation mark stands in the row that comes next.</summary>
    public bool MetQuote { get; private set; }

    /// <summary>All cells of the row.</summary>
    public PlainCells Cells => new(_block, _start, _ends.AsSpan(_first, Count));

    /// <summary>The row without its line end.</summary>
    public ReadOnlySpan<byte> Raw => Count == 0 ? [] : _block.AsSpan(_start, _ends[_first + Count - 1] - _start);

    /// <summary>From the row that comes next to the end of the file.</summary>
    public Stream Rest() => _chunks is not null ? _chunks.Rest(_next) : new ReplayStream(_block.AsMemory(_next, _end - _next), _source);

    /// <summary>How many cells there are up to the last that holds anything.</summary>
    public int Filled
    {
        get
        {
            var filled = Count;
            while (filled > 0 && Cell(filled - 1).IsEmpty)
                filled--;
            return filled;
        }
    }

    /// <summary>A cell as it stands in the file; empty when the row is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int index)
    {
        if ((uint)index >= (uint)Count)
            return [];
        var start = index == 0 ? _start : _ends[_first + index - 1] + 1;
        return _block.AsSpan(start, _ends[_first + index] - start);
    }

    /// <summary>How many rows behind the present one are known, empty lines among them.</summary>
    public int RowsAhead => _rowsFound - _rowsGiven;

    /// <summary>The cells of a row that comes later.</summary>
    /// <param name="rows">How many rows later, from 1 to <see cref="RowsAhead"/>.</param>
    public PlainCells CellsAhead(int rows) => _rows.Cells(_rowsGiven + rows - 1, _next);

    /// <summary>Goes to the next row that is not an empty line; false at the end of the file, or where it stops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read()
    {
        do
        {
            if (_rowsGiven == _rowsFound && !FindRows())
                return false;
            var last = _lasts[_rowsGiven];
            (_start, _first) = (_next, _rowsGiven == 0 ? 0 : _lasts[_rowsGiven - 1] + 1);
            Count = last + 1 - _first;
            _next = After(_ends[last]);
            _rowsGiven++;
            Row++;
        }
        while (Count == 1 && _ends[_first] == _start);
        return true;
    }

    /// <summary>Where the next row begins after one that ends there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int After(int end) => end + (_block[end] == '\r' && _block[end + 1] == '\n' ? 2 : 1);

    /// <summary>Reads on until a row is there whole; false where none comes, or one with a quotation mark.</summary>
    bool FindRows()
    {
        Count = _rowsFound = _rowsGiven = 0;
        while (_rowsFound == 0)
        {
            MetQuote = _rows.MetQuote;
            IsTooLong = !MetQuote && _end - _next > longestRow;
            if (MetQuote || IsTooLong || _ended)
                return false;
            if (!NextChunk())
                ReadMore();
            (_block, _ends, _lasts, _rowsFound) = (_rows.Text, _rows.Ends, _rows.Lasts, _rows.Rows);
        }
        return true;
    }

    /// <summary>Fills the block behind what is left of it, after moving that to the beginning.</summary>
    void ReadMore()
    {
        _block = _rows.Text;
        _block.AsSpan(_next, _end - _next).CopyTo(_block);
        (_next, _end) = (0, _end - _next);
        var room = _block.Length - ByteMasks.Bytes - _end;
        if (room == 0)
        {
            Array.Resize(ref _block, 2 * _block.Length);
            _rows.Text = _block;
            room = _block.Length - ByteMasks.Bytes - _end;
        }
        var read = _source.ReadAtLeast(_block.AsSpan(_end, room), room, throwOnEndOfStream: false);
        _ended = read < room;
        _end += read;
        _passed += read;
        if (!_begun && _block.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _next = 3;
        _begun = true;
        _rows.Length = _end;
        _rows.Find(_next, _ended);
    }
}
