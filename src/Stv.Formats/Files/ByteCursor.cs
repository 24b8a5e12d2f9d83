namespace Stv.Formats;

/// <summary>
/// A place in a stream that knows its row and column. Single bytes come through <see cref="Peek"/> and <see cref="Next"/>,
/// for which every line end is one <c>\n</c>; a fast path may take whole lines from <see cref="Ahead"/> instead.
/// </summary>
internal sealed class ByteCursor(Stream source, int row = 1)
{
    public const int End = -1;

    const int BlockLength = 1 << 18;

    readonly byte[] _block = new byte[BlockLength];
    int _position;
    int _end;
    bool _ended;

    /// <summary>Row of the next byte, from 1.</summary>
    public int Row { get; private set; } = row;

    /// <summary>Column of the next byte in characters, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>The bytes in memory that come next.</summary>
    public ReadOnlySpan<byte> Ahead => _block.AsSpan(_position, _end - _position);

    /// <summary>The next byte without going past it, <c>\n</c> for any line end, or <see cref="End"/>.</summary>
    public int Peek()
    {
        if (_position == _end && !ReadMore())
            return End;
        var next = _block[_position];
        return next == '\r' ? '\n' : next;
    }

    /// <summary>The byte after the next one as it is in the file, or <see cref="End"/>.</summary>
    public int PeekSecond() => _position + 1 < _end || ReadMore() && _position + 1 < _end ? _block[_position + 1] : End;

    /// <summary>The next byte, going past it.</summary>
    public int Next()
    {
        var next = Peek();
        if (next == End)
            return End;
        if (next == '\n')
        {
            if (_block[_position] == '\r' && PeekSecond() == '\n')
                _position++;
            Row++;
            Column = 1;
        }
        else if ((next & 0xC0) != 0x80)
        {
            Column++;
        }
        _position++;
        return next;
    }

    /// <summary>Goes past whole lines.</summary>
    /// <param name="bytes">How many bytes of <see cref="Ahead"/> they take.</param>
    /// <param name="rows">How many lines they are.</param>
    public void Pass(int bytes, int rows)
    {
        _position += bytes;
        Row += rows;
        if (rows > 0)
            Column = 1;
    }

    /// <summary>All that comes next, from here to the end of the stream.</summary>
    public Stream Rest() => new ReplayStream(Ahead.ToArray(), source);

    /// <summary>The bytes of the line ahead, as far as half a block holds them; a block is read when there is need.</summary>
    /// <param name="isWhole">Whether the line ends within them.</param>
    public ReadOnlySpan<byte> LineAhead(out bool isWhole)
    {
        for (; ; )
        {
            var end = Ahead.IndexOfAny((byte)'\n', (byte)'\r');
            if (end >= 0 || !ReadMore())
            {
                isWhole = end >= 0 || _ended;
                return end < 0 ? Ahead : Ahead[..end];
            }
        }
    }

    /// <summary>Reads another block behind the bytes ahead; false at the end of the stream, or while half a block is still ahead.</summary>
    public bool ReadMore()
    {
        if (_ended || _end - _position > BlockLength / 2)
            return false;
        Ahead.CopyTo(_block);
        _end -= _position;
        _position = 0;
        var read = source.Read(_block.AsSpan(_end));
        _ended = read == 0;
        _end += read;
        return read > 0;
    }
}
