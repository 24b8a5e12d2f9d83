using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>
/// The bytes of a ballot file: its beginning, kept for recognition, then once through from the start. Every byte that
/// passes is hashed and looked at for zeros, which no text holds; the stream need not seek.
/// </summary>
internal sealed class BallotInput : Stream
{
    const int HeadLength = 1 << 16;

    readonly Stream _source;
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly byte[] _head = new byte[HeadLength];
    readonly int _headLength;
    int _served;
    int _rows = 1;

    /// <summary>Reads the beginning of a stream, which stays its owner's to close.</summary>
    public BallotInput(Stream source)
    {
        _source = source;
        _headLength = source.ReadAtLeast(_head, HeadLength, throwOnEndOfStream: false);
        Head = new FileHead(_head.AsMemory(0, _headLength), isWhole: _headLength < HeadLength);
    }

    public FileHead Head { get; }

    /// <summary>Row of the first byte 0 that has passed; null while there was none.</summary>
    public int? RowOfZero { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (_served < _headLength)
        {
            read = Math.Min(buffer.Length, _headLength - _served);
            _head.AsSpan(_served, read).CopyTo(buffer);
            _served += read;
        }
        else
        {
            read = _source.Read(buffer);
        }
        Inspect(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>SHA-256 of the whole file in lower-case hexadecimal; passes over what has not been read.</summary>
    public string Sha256()
    {
        var rest = new byte[1 << 16];
        while (Read(rest) > 0)
        {
        }
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    void Inspect(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        if (RowOfZero is not null)
            return;
        var zero = bytes.IndexOf((byte)0);
        _rows += (zero < 0 ? bytes : bytes[..zero]).Count((byte)'\n');
        if (zero >= 0)
            RowOfZero = _rows;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
