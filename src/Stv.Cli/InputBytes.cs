using System.Security.Cryptography;

namespace Stv.Cli;

/// <summary>A small file that was named on the command line, whole.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes.</param>
sealed record InputBytes(string Name, byte[] Content)
{
    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <exception cref="Refusal">It cannot be read.</exception>
    public static InputBytes Read(string option, string path)
    {
        try
        {
            return new InputBytes(Path.GetFileName(path), File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var why = Directory.Exists(path) ? "it is a folder, not a file"
                : fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
                : fault is UnauthorizedAccessException ? "it may not be read by you"
                : fault.Message.TrimEnd('.');
            throw new Refusal($"{option} {path} cannot be read: {why}.");
        }
    }
}
