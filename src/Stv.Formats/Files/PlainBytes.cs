using System.Text;

namespace Stv.Formats;

/// <summary>Makes UTF-8 of a file: unpacks gzip, and decodes UTF-16 or whatever encoding was named.</summary>
internal static class PlainBytes
{
    /// <param name="file">The bytes of the file.</param>
    /// <param name="encoding">The encoding, when it was named; null to look for a byte-order mark and take UTF-8 without one.</param>
    public static Stream Of(HashedStream file, Encoding? encoding)
    {
        Stream bytes = file;
        if (Peek(ref bytes) is [0x1F, 0x8B, ..])
            bytes = new UnpackedStream(file, bytes);
        var mark = Peek(ref bytes);
        encoding ??= mark switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        return new UnmarkedStream(encoding is null or UTF8Encoding ? bytes : Encoding.CreateTranscodingStream(bytes, Strict(encoding), new UTF8Encoding(false)));
    }

    /// <summary>An encoding by its name; null when there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    static byte[] Peek(ref Stream stream)
    {
        var first = new byte[2];
        first = first[..stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)];
        stream = new ReplayStream(first, stream);
        return first;
    }
}
