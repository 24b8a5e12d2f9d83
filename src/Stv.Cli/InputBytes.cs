using System.Security.Cryptography;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>A small file that was named on the command line, whole. It is opened once, so that a pipe will do; <c>-</c> is standard input.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Content">Its bytes.</param>
sealed record InputBytes(string Name, byte[] Content)
{
    /// <summary>SHA-256 of the content in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <exception cref="Refusal">It cannot be read.</exception>
    public static InputBytes Read(Surroundings world, string option, string path)
    {
        try
        {
            return path == "-"
                ? new InputBytes(BallotFiles.StandardInput, SourceFile.ReadAll(world.Input))
                : new InputBytes(Path.GetFileName(path), SourceFile.ReadAll(path, mayBePipe: true));
        }
        catch (UnreadableFileException fault)
        {
            throw new Refusal($"{option} {path} cannot be read: {fault.Message}.");
        }
    }
}
