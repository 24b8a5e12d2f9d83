using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>Rows of a CSV up to the first quotation mark: where their cells end, 64 bytes at a time for many rows together.</summary>
/// <param name="separator">What stands between cells.</param>
/// <param name="reader">Reads the rows on the thread that finds them; null where whoever goes through them does.</param>
internal sealed class RowChunk(byte separator, RowReader? reader = null) : Chunk
{
    int[] _ends = new int[1 << 14];
    int[] _lasts = new int[1 << 12];

    /// <summary>Where the cells end, row by row.</summary>
    public int[] Ends => _ends;

    /// <summary>For each row which of the cells is its last.</summary>
    public int[] Lasts => _lasts;

    /// <summary>How many rows there are whole, empty lines among them.</summary>
    public int Rows { get; private set; }

    /// <summary>Whether a quotation mark stands in the row that comes next.</summary>
    public bool MetQuote { get; private set; }

    /// <summary>What has read the rows; null where nobody has.</summary>
    public RowReader? Reader => reader;

    public override void Read()
    {
        Find(0, IsLast);
        reader?.Read(this);
    }

    /// <summary>Finds where the cells end of all rows that are there whole, up to the first with a quotation mark.</summary>
    /// <param name="start">Where the first row begins.</param>
    /// <param name="isLast">Whether nothing follows, so that what has no line end is a row too.</param>
    public void Find(int start, bool isLast)
    {
        var (cells, rows, wasReturn, text) = (0, 0, 0UL, Text);
        MetQuote = false;
        // So that nothing is taken for a line feed behind the last carriage return.
        text[Length] = 0;
        // Whether a line feed follows on a carriage return is not known before it is read.
        var end = !isLast && Length > start && text[Length - 1] == '\r' ? Length - 1 : Length;
        for (var at = start; at < end && !MetQuote; at += ByteMasks.Bytes)
        {
            var marks = ByteMasks.CellMarks(text.AsSpan(at), separator);
            var looked = end - at >= ByteMasks.Bytes ? ulong.MaxValue : (1UL << (end - at)) - 1;
            if ((marks.Quotes & looked) is var quotes and not 0)
            {
                looked &= quotes ^ (quotes - 1);
                looked &= ~quotes;
                MetQuote = true;
            }
            // A line feed behind a carriage return ends nothing more.
            var lines = (marks.Returns | marks.Feeds & ~(marks.Returns << 1 | wasReturn)) & looked;
            wasReturn = marks.Returns >> (ByteMasks.Bytes - 1);
            Note(at, marks.Separators & looked | lines, lines, ref cells, ref rows);
        }
        if (isLast && !MetQuote && (rows == 0 ? start : After(_ends[_lasts[rows - 1]])) < Length)
            Note(Length, 1, 1, ref cells, ref rows);
        Rows = rows;
    }

    /// <summary>Where the next row begins after one that ends there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int After(int end) => end + (Text[end] == '\r' && Text[end + 1] == '\n' ? 2 : 1);

    /// <summary>The cells of a row.</summary>
    /// <param name="row">Which, from 0.</param>
    /// <param name="start">Where it begins, if it is the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PlainCells Cells(int row, int start = 0)
    {
        var first = row == 0 ? 0 : _lasts[row - 1] + 1;
        return new(Text, first == 0 ? start : After(_ends[first - 1]), _ends.AsSpan(first, _lasts[row] + 1 - first));
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
