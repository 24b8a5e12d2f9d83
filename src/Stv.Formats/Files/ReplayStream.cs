namespace Stv.Formats;

/// <summary>Bytes that have been looked at already, then the rest of the stream that they came from, which is left open.</summary>
internal sealed class ReplayStream(ReadOnlyMemory<byte> first, Stream rest) : ForwardStream
{
    ReadOnlyMemory<byte> _first = first;

    public override int Read(Span<byte> buffer)
    {
        if (_first.IsEmpty)
            return rest.Read(buffer);
        var read = Math.Min(buffer.Length, _first.Length);
        _first.Span[..read].CopyTo(buffer);
        _first = _first[read..];
        return read;
    }
}
