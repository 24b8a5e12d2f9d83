using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>A file and the hash that it must have.</summary>
/// <param name="File">Name, with / between folders.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record HashedFile(string File, string Sha256)
{
    /// <summary>The SHA-256 of some bytes, in lower-case hexadecimal.</summary>
    public static string Sha256Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
