namespace Stv.Formats;

/// <summary>Reads a stream ahead on another thread, so that what it takes to read it (a disk, unpacking, hashing, decoding) is done while what was read before is made use of. The bytes are the same.</summary>
internal sealed class AheadStream : ForwardStream
{
    const int BlockLength = 1 << 18;

    readonly Stream _source;
    byte[] _block = new byte[BlockLength];
    byte[] _other = new byte[BlockLength];
    int _position, _end;

    /// <summary>How much is read into the other block; null once that was nothing.</summary>
    Task<int>? _ahead;

    /// <summary>Begins at once. Nobody else may use the source before this stream is disposed of.</summary>
    public AheadStream(Stream source)
    {
        _source = source;
        _ahead = ReadAhead();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _end && !NextBlock())
            return 0;
        var read = Math.Min(buffer.Length, _end - _position);
        _block.AsSpan(_position, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    bool NextBlock()
    {
        if (_ahead is null)
            return false;
        (_position, _end) = (0, _ahead.GetAwaiter().GetResult());
        (_block, _other) = (_other, _block);
        _ahead = _end == 0 ? null : ReadAhead();
        return _end > 0;
    }

    Task<int> ReadAhead()
    {
        var block = _other;
        return Task.Run(() => _source.ReadAtLeast(block, block.Length, throwOnEndOfStream: false));
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (disposing)
                _ahead?.Wait();
        }
        catch (AggregateException)
        {
            // What went wrong ahead is no matter to whoever has stopped reading.
        }
        base.Dispose(disposing);
    }
}
