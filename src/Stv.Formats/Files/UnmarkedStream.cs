namespace Stv.Formats;

/// <summary>A text without the mark, Ctrl-Z, with which programs of DOS ended it. The mark is kept where text follows it.</summary>
internal sealed class UnmarkedStream(Stream source) : ForwardStream
{
    const byte Mark = 0x1A;
    const int HeldAtMost = 1 << 16;

    /// <summary>A mark and blanks behind it, which are dropped if nothing else follows.</summary>
    byte[] _held = [];
    ReadOnlyMemory<byte> _next;

    public override int Read(Span<byte> buffer)
    {
        while (_next.IsEmpty)
        {
            var read = source.Read(buffer);
            if (read == 0)
                return 0;
            var text = buffer[..read];
            var end = text.TrimEnd("\u001A\r\n \t\0"u8).Length;
            if (end == 0 && _held.Length is > 0 and < HeldAtMost)
            {
                _held = [.. _held, .. text];
                continue;
            }
            var mark = text[end..].IndexOf(Mark);
            var kept = mark < 0 ? read : end + mark;
            if (_held.Length == 0 && kept > 0)
            {
                _held = text[kept..].ToArray();
                return kept;
            }
            _next = (byte[])[.. _held, .. text[..kept]];
            _held = text[kept..].ToArray();
        }
        var length = Math.Min(buffer.Length, _next.Length);
        _next.Span[..length].CopyTo(buffer);
        _next = _next[length..];
        return length;
    }
}
