using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>
/// Rows of a CSV as long as no quotation mark comes: cells between separators. Where the cells end is found for many rows
/// together, 64 bytes at a time. Where a mark stands it stops, and <see cref="Rest"/> gives the file from that row on to a
/// reader that knows about quotation.
/// </summary>
internal sealed class PlainRows(Stream source, byte separator, int longestRow)
{
    const int FirstLength = 1 << 16;

    byte[] _block = new byte[FirstLength + ByteMasks.Bytes];

    /// <summary>Where the cells end of the rows that the block holds whole, and for each row which of them is its last.</summary>
    int[] _ends = new int[FirstLength / 4];
    int[] _lasts = new int[FirstLength / 16];
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
    bool _quoteFollows;

    /// <summary>Row of the file that was read last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>How many cells the row has; 0 before the first.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a row was longer than any can be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether a quotation mark stands in the row that comes next.</summary>
    public bool MetQuote { get; private set; }

    /// <summary>All cells of the row.</summary>
    public PlainCells Cells => CellsOf(_start, _first, Count);

    /// <summary>The row without its line end.</summary>
    public ReadOnlySpan<byte> Raw => Count == 0 ? [] : _block.AsSpan(_start, _ends[_first + Count - 1] - _start);

    /// <summary>From the row that comes next to the end of the file.</summary>
    public Stream Rest() => new ReplayStream(_block.AsMemory(_next, _end - _next), source);

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
    public PlainCells CellsAhead(int rows)
    {
        var row = _rowsGiven + rows - 1;
        var first = row == 0 ? 0 : _lasts[row - 1] + 1;
        return CellsOf(first == 0 ? _next : After(_ends[first - 1]), first, _lasts[row] - first + 1);
    }

    PlainCells CellsOf(int start, int first, int count) => new(_block, start, _ends.AsSpan(first, count));

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
            MetQuote = _quoteFollows;
            IsTooLong = !MetQuote && _end - _next > longestRow;
            if (MetQuote || IsTooLong || _ended)
                return false;
            ReadMore();
            FindCells();
        }
        return true;
    }

    /// <summary>Fills the block behind what is left of it, after moving that to the beginning.</summary>
    void ReadMore()
    {
        _block.AsSpan(_next, _end - _next).CopyTo(_block);
        (_next, _end) = (0, _end - _next);
        var room = _block.Length - ByteMasks.Bytes - _end;
        if (room == 0)
        {
            Array.Resize(ref _block, 2 * _block.Length);
            room = _block.Length - ByteMasks.Bytes - _end;
        }
        var read = source.ReadAtLeast(_block.AsSpan(_end, room), room, throwOnEndOfStream: false);
        _ended = read < room;
        _end += read;
        // So that nothing is taken for a line feed behind the last carriage return.
        _block[_end] = 0;
        if (!_begun && _block.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _next = 3;
        _begun = true;
    }

    /// <summary>Finds where the cells end of all rows that the block holds whole, up to the first with a quotation mark.</summary>
    void FindCells()
    {
        var (cells, rows, wasReturn) = (0, 0, 0UL);
        // Whether a line feed follows on a carriage return is not known before it is read.
        var end = !_ended && _end > _next && _block[_end - 1] == '\r' ? _end - 1 : _end;
        for (var at = _next; at < end && !_quoteFollows; at += ByteMasks.Bytes)
        {
            var marks = ByteMasks.CellMarks(_block.AsSpan(at), separator);
            var looked = end - at >= ByteMasks.Bytes ? ulong.MaxValue : (1UL << (end - at)) - 1;
            if ((marks.Quotes & looked) is var quotes and not 0)
            {
                looked &= quotes ^ (quotes - 1);
                looked &= ~quotes;
                _quoteFollows = true;
            }
            // A line feed behind a carriage return ends nothing more.
            var lines = (marks.Returns | marks.Feeds & ~(marks.Returns << 1 | wasReturn)) & looked;
            wasReturn = marks.Returns >> (ByteMasks.Bytes - 1);
            Note(at, marks.Separators & looked | lines, lines, ref cells, ref rows);
        }
        if (_ended && !_quoteFollows && (rows == 0 ? _next : After(_ends[_lasts[rows - 1]])) < _end)
            Note(_end, 1, 1, ref cells, ref rows);
        _rowsFound = rows;
    }

    /// <summary>Notes the cells and rows that end where masks have their bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Note(int at, ulong marks, ulong lines, ref int cells, ref int rows)
    {
        if (cells + ByteMasks.Bytes > _ends.Length)
            Array.Resize(ref _ends, 2 * _ends.Length);
        if (rows + ByteMasks.Bytes > _lasts.Length)
            Array.Resize(ref _lasts, 2 * _lasts.Length);
        for (; lines != 0; lines &= lines - 1)
            _lasts[rows++] = cells + BitOperations.PopCount(marks & (lines ^ (lines - 1))) - 1;
        var (ends, count) = (_ends, cells);
        for (; marks != 0; marks &= marks - 1)
            ends[count++] = at + BitOperations.TrailingZeroCount(marks);
        cells = count;
    }
}
