namespace Stv.Formats.Tests.Ballots;

/// <summary>A stream that gives a few bytes at a time and cannot seek, as a pipe does.</summary>
internal sealed class Trickle(byte[] bytes, int atMost) : MemoryStream(bytes)
{
    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atMost));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atMost)]);
}
