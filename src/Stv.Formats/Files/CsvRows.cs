using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace Stv.Formats;

/// <summary>
/// The rows of a CSV file, empty lines left out, cells as bytes without the white space around them. Up to the first row
/// with a quotation mark they are <see cref="PlainRows"/>; from there on CsvHelper's.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>A quotation mark that is never closed makes the rest of the file one row; this bounds what is read of it.</summary>
    const int LongestRow = 1 << 24;

    readonly char _separator;
    readonly DefectList? _defects;
    readonly int[]? _lines;
    readonly PlainRows _plain;
    CsvReader? _quoted;
    CsvMalformedRecord? _malformed;

    /// <param name="content">The file, from its beginning; it is left open.</param>
    /// <param name="separator">What stands between cells: one byte.</param>
    /// <param name="defects">Where to note quotation marks out of place; null to pass over them.</param>
    /// <param name="lines">Where the content is a part of a file: for each of its lines the row of the file; null where it is the whole.</param>
    /// <param name="chunking">How several threads may read a long file; null where one does.</param>
    public CsvRows(Stream content, char separator, DefectList? defects = null, int[]? lines = null, Chunking? chunking = null)
    {
        _lines = lines;
        _separator = separator;
        _defects = defects;
        if (defects is not null)
            defects.InCells = true;
        _plain = new PlainRows(content, (byte)separator, LongestRow, chunking);
    }

    /// <summary>Row of the file where the current row begins, from 1.</summary>
    public int Row => _lines is null || Line == 0 ? Line : _lines[Line - 1];

    /// <summary>Line of what is read where the current row begins, from 1: the row of the file, unless a part of it is read.</summary>
    public int Line => _quoted is null ? _plain.Row : (int)Math.Min(_plain.Row + _quoted.LineNumber, int.MaxValue);

    /// <summary>The rows up to the first with a quotation mark.</summary>
    public PlainRows Plain => _plain;

    /// <summary>Whether no quotation mark has come yet, so that the cells are <see cref="Cells"/>.</summary>
    public bool IsPlain => _quoted is null;

    /// <summary>The cells of the row as they stand in the file, where it <see cref="IsPlain"/>.</summary>
    public PlainCells Cells => _plain.Cells;

    /// <summary>How many rows behind the present one are known already; 0 unless it <see cref="IsPlain"/>.</summary>
    public int RowsAhead => _quoted is null ? _plain.RowsAhead : 0;

    /// <summary>The cells, as they stand in the file, of a row that comes so many rows later, empty lines among them.</summary>
    public PlainCells CellsAhead(int rows) => _plain.CellsAhead(rows);

    /// <summary>How many cells the row has.</summary>
    public int Count => _quoted?.FieldCount ?? _plain.Count;

    /// <summary>No cell from this one on holds anything. Cells before it may be blank too.</summary>
    public int Filled => _quoted is null ? _plain.Filled : Count;

    /// <summary>How many cells the row has up to the last that is not blank.</summary>
    public int Width
    {
        get
        {
            var width = Filled;
            while (width > 0 && Cell(width - 1).IsEmpty)
                width--;
            return width;
        }
    }

    /// <summary>The row as it stands in the file, without the line end.</summary>
    public ReadOnlySpan<byte> Raw => _quoted is null ? _plain.Raw : _quoted.RawRecord;

    /// <summary>Whether a quotation mark is out of place in the current row. Within a cell that does not begin with one it is a letter like others.</summary>
    public bool HasStrayQuote => _malformed is { Reason: not CsvMalformedReason.StrayQuote };

    /// <summary>Goes to the next row that is not an empty line, and notes quotation marks out of place in it; false at the end of the file.</summary>
    public bool Read()
    {
        var more = ReadLoosely();
        if (HasStrayQuote)
            NoteStrayQuote();
        return more;
    }

    /// <summary>Goes to the next row that is not an empty line, whatever its quotation marks; false at the end of the file.</summary>
    public bool ReadLoosely()
    {
        _malformed = null;
        if (_quoted is null)
        {
            if (_plain.Read())
                return true;
            if (_plain.IsTooLong)
                NoteTooLong(_plain.Row + 1);
            if (!_plain.MetQuote)
                return false;
            _quoted = Quoted(_plain.Rest());
        }
        try
        {
            return _quoted.Read();
        }
        catch (CsvFormatException defect) when (_defects is not null)
        {
            NoteTooLong(_plain.Row + defect.LineNumber);
            return false;
        }
    }

    /// <summary>A cell's text, valid until the next row; empty when the row is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int index)
    {
        var cell = _quoted is null ? _plain.Cell(index) : Quoted(index);
        return cell.IsEmpty || IsTrimmed(cell) ? cell : Utf8Text.Trim(cell);
    }

    ReadOnlySpan<byte> Quoted(int index) => _quoted!.GetSpan(index);

    /// <summary>Whether a cell holds something and surely no white space around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsTrimmed(ReadOnlySpan<byte> cell) => !cell.IsEmpty && IsInk(cell[0]) && IsInk(cell[^1]);

    /// <summary>Whether a byte is a letter, a digit or a mark of ASCII, and so nothing to be trimmed.</summary>
    static bool IsInk(byte b) => (uint)(b - '!') <= '~' - '!';

    /// <summary>The texts of the cells up to the last that is not blank.</summary>
    public string[] Texts()
    {
        var texts = new string[Width];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Encoding.UTF8.GetString(Cell(i));
        return texts;
    }

    /// <summary>The index of the cell that reads so; null when there is none.</summary>
    public int? Find(string heading)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Utf8Text.Decode(Cell(i)) == heading)
                return i;
        }
        return null;
    }

    public void Dispose()
    {
        _quoted?.Dispose();
        _plain.Dispose();
    }

    public void NoteStrayQuote() => _defects?.Add(Row, null,
        _malformed?.Reason == CsvMalformedReason.UnterminatedQuote ? "a quotation mark that is not closed" : "text after a closing quotation mark",
        "quotation marks around a whole cell, doubled inside it", "correct the row");

    CsvReader Quoted(Stream rest) => CsvReader.Create(rest, new CsvReaderOptions
    {
        HasHeader = false,
        Separator = _separator,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        TrimWhitespace = true,
        OnMalformedRecord = record => _malformed = record,
    }, leaveOpen: true);

    void NoteTooLong(long row) => _defects?.Add((int)Math.Min(row, int.MaxValue), null, "a row of many megabytes", "one row per paper", "look there for a quotation mark that is not closed");
}
