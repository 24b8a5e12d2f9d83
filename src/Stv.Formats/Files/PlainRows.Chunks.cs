namespace Stv.Formats;

/// <remarks>The rest of a long file may come in chunks, in which others have found the cells already, and read the rows as far as they could.</remarks>
internal sealed partial class PlainRows : IDisposable
{
    Func<RowReader>? _reader;
    Action? _prepare;
    Chunks<RowChunk>? _chunks;

    /// <summary>How many bytes have been read so far.</summary>
    long _passed;

    /// <summary>Lets several threads read the rest of the file, if it is long.</summary>
    /// <param name="reader">Makes what reads the rows of a chunk.</param>
    /// <param name="prepare">Called between chunks on the thread that goes through the rows.</param>
    public void ReadInChunks(Func<RowReader> reader, Action prepare)
    {
        if (chunking is { Threads: > 0 })
            (_reader, _prepare) = (reader, prepare);
    }

    /// <summary>What has read the rows behind the present one; null where nobody has.</summary>
    public RowReader? Reader => _rows.Reader;

    /// <summary>Which row of the chunk comes next, from 0.</summary>
    public int IndexAhead => _rowsGiven;

    /// <summary>Goes past rows that are known, none of which is an empty line.</summary>
    /// <param name="rows">How many, from 1 to <see cref="RowsAhead"/>.</param>
    public void Pass(int rows)
    {
        if (rows > 1)
        {
            _rowsGiven += rows - 1;
            Row += rows - 1;
            _next = After(_ends[_lasts[_rowsGiven - 1]]);
        }
        Read();
    }

    /// <summary>Goes to the next chunk; false where the file is not read in chunks, or no longer.</summary>
    bool NextChunk()
    {
        if (_chunks is null && (_reader is null || _passed < chunking!.After))
            return false;
        _prepare!();
        _chunks ??= new Chunks<RowChunk>(Rest(), chunking!, () => new RowChunk(separator, _reader!()));
        if (_chunks.Next() is { } chunk)
        {
            (_rows, _next, _end, _ended) = (chunk, 0, chunk.Length, chunk.IsLast);
            return true;
        }
        // A line that is longer than a chunk, and all behind it, is read as in a short file.
        (_source, _chunks, _reader) = (_chunks.Rest(), null, null);
        (_rows, _next, _end) = (new(separator) { Text = new byte[FirstLength + ByteMasks.Bytes] }, 0, 0);
        return false;
    }

    public void Dispose() => _chunks?.Dispose();
}
