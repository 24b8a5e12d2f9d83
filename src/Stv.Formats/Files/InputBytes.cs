namespace Stv.Formats;

/// <summary>A small input file, whole.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes.</param>
public sealed record InputBytes(string Name, byte[] Content)
{
    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public string Sha256 => HashedFile.Sha256Of(Content);
}
