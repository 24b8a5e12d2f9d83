using System.Buffers.Binary;
using System.IO.Compression;

namespace Stv.Formats;

/// <summary>What a gzip file holds, within bounds: a small file that unpacks without end is refused before it costs hours.</summary>
internal sealed class UnpackedStream : ForwardStream
{
    /// <summary>Papers pack to a tenth or a hundredth; the format allows a thousandth, which only a file made for it reaches at this size.</summary>
    const long MostTimes = 250;
    const long AlwaysAllowed = 1L << 30;

    readonly HashedStream _packed;
    readonly Tail _tail;
    readonly GZipStream _unpacked;
    long _passed;

    public UnpackedStream(HashedStream packed, Stream fromStart)
    {
        _packed = packed;
        _tail = new Tail(fromStart);
        _unpacked = new GZipStream(_tail, CompressionMode.Decompress, leaveOpen: true);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _unpacked.Read(buffer);
        _passed += read;
        if (_passed > AlwaysAllowed && _passed / MostTimes > _packed.Passed)
            throw new InvalidDataException("It unpacks to more than 250 times its size.");
        if (read == 0 && !buffer.IsEmpty && _tail.LastNumber != (uint)_passed)
            throw new InvalidDataException("It is cut off, or packed in several parts.");
        return read;
    }

    /// <summary>Remembers the last four bytes, in which gzip says how long the text is; GZipStream itself takes a file that is cut off for a shorter one.</summary>
    sealed class Tail(Stream source) : ForwardStream
    {
        readonly byte[] _last = new byte[4];

        public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(_last);

        public override int Read(Span<byte> buffer)
        {
            var read = source.Read(buffer);
            var last = buffer[..read][^Math.Min(read, _last.Length)..];
            _last.AsSpan(last.Length).CopyTo(_last);
            last.CopyTo(_last.AsSpan(_last.Length - last.Length));
            return read;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
