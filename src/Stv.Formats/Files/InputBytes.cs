namespace Stv.Formats;

/// <summary>A small input file, whole.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record InputBytes(string Name, byte[] Content)
{
    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public string Sha256 => HashedFile.Sha256Of(Content);

    /// <summary>The file with what it holds unpacked where it is packed with gzip; else the file as it is.</summary>
    /// <exception cref="BallotFormatException">It is damaged, or unpacks to more than 250 times its size.</exception>
    public InputBytes Unpacked()
    {
        if (Content is not [0x1F, 0x8B, ..])
            return this;
        try
        {
            using var packed = new HashedStream(new MemoryStream(Content), null);
            using var unpacked = new UnpackedStream(packed, packed);
            return this with { Content = SourceFile.ReadAll(unpacked) };
        }
        catch (InvalidDataException fault)
        {
            throw new BallotFormatException(new Defect(Name, null, null, $"a damaged gzip file ({fault.Message.TrimEnd('.')})", "text, or text compressed with gzip", "compress it again, or give the file as it was before it was compressed"));
        }
    }
}
