using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>The bytes of a file as they are, hashed and counted as they pass, until the reading is broken off.</summary>
internal sealed class HashedStream(Stream source, IProgress<long>? progress, CancellationToken cancel = default) : ForwardStream
{
    /// <summary>How many bytes go by between two reports of progress.</summary>
    const long Stride = 1 << 22;

    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes have passed.</summary>
    public long Passed { get; private set; }

    /// <summary>Which part of the source that is; null where nobody knows how long it is.</summary>
    public double? Part => source.CanSeek && source.Length > 0 ? Math.Min(1, (double)Passed / source.Length) : null;

    public override int Read(Span<byte> buffer)
    {
        cancel.ThrowIfCancellationRequested();
        var read = source.Read(buffer);
        _hash.AppendData(buffer[..read]);
        Passed += read;
        if (progress is not null && Passed / Stride != (Passed - read) / Stride)
            progress.Report(Passed);
        return read;
    }

    /// <summary>SHA-256 of the whole file in lower-case hexadecimal; passes over what has not been read.</summary>
    public string Sha256()
    {
        var rest = new byte[1 << 16];
        while (Read(rest) > 0)
        {
        }
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
