using CsvHelper;

namespace Stv.Formats;

/// <summary>The rows of a CSV file with commas, empty lines left out, cells as bytes without the white space around them.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>A quotation mark that is never closed makes the rest of the file one row; this bounds what is read of it.</summary>
    const int LongestRow = 1 << 24;

    readonly CsvReader _reader;
    readonly DefectList? _defects;
    RowSelection? _selection;
    int? _contestColumn;
    int? _sectionColumn;
    CsvMalformedRecord? _malformed;

    /// <param name="content">The file, from its beginning; it is left open.</param>
    /// <param name="defects">Where to note quotation marks out of place; null to pass over them.</param>
    public CsvRows(Stream content, DefectList? defects = null)
    {
        _defects = defects;
        _reader = CsvReader.Create(content, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            TrimWhitespace = true,
            OnMalformedRecord = record => _malformed = record,
        }, leaveOpen: true);
    }

    /// <summary>Row of the file where the current row begins, from 1.</summary>
    public int Row => (int)Math.Min(_reader.LineNumber, int.MaxValue);

    /// <summary>How many cells the row has.</summary>
    public int Count => _reader.FieldCount;

    /// <summary>How many cells the row has up to the last that is not blank.</summary>
    public int Width
    {
        get
        {
            var width = Count;
            while (width > 0 && Cell(width - 1).IsEmpty)
                width--;
            return width;
        }
    }

    /// <summary>The row as it stands in the file, without the line end.</summary>
    public ReadOnlySpan<byte> Raw => _reader.RawRecord;

    /// <summary>Whether a quotation mark is out of place in the current row.</summary>
    public bool HasStrayQuote => _malformed is not null;

    /// <summary>The section of voters that the row comes from, from 0; 0 where no sections were asked for.</summary>
    public int Section { get; private set; }

    /// <summary>From here on, goes only to the rows that are asked for. The current row has the headings.</summary>
    public void Choose(RowSelection? selection)
    {
        _selection = selection;
        _contestColumn = Needed(selection?.ContestColumn);
        _sectionColumn = Needed(selection?.SectionColumn);
    }

    /// <summary>The index of the cell that reads so; null when there is none.</summary>
    public int? Find(string heading)
    {
        for (var i = 0; i < Count; i++)
            if (Utf8Text.Decode(Cell(i)) == heading)
                return i;
        return null;
    }

    int? Needed(string? heading)
    {
        if (heading is null)
            return null;
        if (Find(heading) is { } column)
            return column;
        _defects?.Add(Row, null, $"no column headed {Excerpt.Of(heading)}", "a column that says which papers are whose", "correct the heading, or its name in the election file");
        return null;
    }

    /// <summary>Goes to the next row that is not an empty line, and notes quotation marks out of place in it; false at the end of the file.</summary>
    public bool Read()
    {
        while (ReadLoosely())
        {
            if (_selection is not null && !IsAskedFor())
                continue;
            if (HasStrayQuote)
                NoteStrayQuote();
            return true;
        }
        if (HasStrayQuote)
            NoteStrayQuote();
        return false;
    }

    bool IsAskedFor()
    {
        if (_contestColumn is { } contest && !_selection!.IsContest(Cell(contest)))
            return false;
        if (_sectionColumn is not { } column)
            return true;
        Section = _selection!.Section(Cell(column));
        if (Section < 0)
            _defects?.Add(Row, column + 1, Cell(column).IsEmpty ? "no section" : Excerpt.Of(Cell(column)), $"one of the sections {string.Join(", ", _selection.Sections)}", "correct the cell");
        return Section >= 0;
    }

    /// <summary>Goes to the next row that is not an empty line, whatever its quotation marks; false at the end of the file.</summary>
    public bool ReadLoosely()
    {
        _malformed = null;
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException defect) when (_defects is not null)
        {
            _defects.Add((int)Math.Min(defect.LineNumber, int.MaxValue), null, "a row of many megabytes", "a row a paper", "look there for a quotation mark that is not closed");
            return false;
        }
    }

    /// <summary>A cell's text, valid until the next row; empty when the row is shorter.</summary>
    public ReadOnlySpan<byte> Cell(int index)
    {
        var cell = _reader.GetSpan(index);
        return cell.IsEmpty || cell[0] > ' ' && cell[0] < 0x7F && cell[^1] > ' ' && cell[^1] < 0x7F ? cell : Utf8Text.Trim(cell);
    }

    public void Dispose() => _reader.Dispose();

    public void NoteStrayQuote() => _defects?.Add(Row, null,
        _malformed?.Reason == CsvMalformedReason.UnterminatedQuote ? "a quotation mark that is not closed" : "a quotation mark within a cell",
        "quotation marks around a whole cell, doubled inside it", "correct the row");
}
