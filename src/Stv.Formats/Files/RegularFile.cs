using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>Looks at files of unknown origin before they are opened: a device never ends, a pipe may wait without end, and a link leads elsewhere.</summary>
internal static class RegularFile
{
    /// <summary>Why a file is not opened; null where it may be.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="mayBeLink">Whether a link is followed, as where its owner named it.</param>
    /// <returns>What to say after the file's name.</returns>
    public static string? Objection(string path, bool mayBeLink = false)
    {
        try
        {
            return (mayBeLink ? FileStatus.Of(path) : FileStatus.At(path))?.Kind switch
            {
                null => FileStatus.At(path) is null ? "is missing" : "leads nowhere",
                FileKind.Link => "is a link, and links are not followed",
                FileKind.Folder => "is a folder",
                FileKind.File => new FileInfo(path) is { LinkTarget: null, Length: 0 } ? "is empty" : null,
                _ => "is not a regular file",
            };
        }
        catch (Exception fault) when (IsOfTheMachine(fault))
        {
            return "cannot be read";
        }
    }

    /// <summary>The SHA-256 of a file; null where it may not be opened or cannot be read.</summary>
    public static string? Sha256(string path, bool mayBeLink = false)
    {
        if (Objection(path, mayBeLink) is not null)
            return null;
        try
        {
            using var content = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception fault) when (IsOfTheMachine(fault))
        {
            return null;
        }
    }

    /// <summary>A whole file's bytes, or why there are none.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="longest">How many bytes it may have.</param>
    /// <param name="mayBeLink">Whether a link is followed.</param>
    public static (byte[] Content, string? Objection) Read(string path, long longest, bool mayBeLink = false)
    {
        if (Objection(path, mayBeLink) is { } objection)
            return ([], objection);
        try
        {
            using var content = File.OpenRead(path);
            if (content.Length > longest)
                return ([], $"is {content.Length} bytes long, and the limit is {longest}");
            var bytes = new byte[content.Length];
            content.ReadExactly(bytes);
            return (bytes, null);
        }
        catch (Exception fault) when (IsOfTheMachine(fault))
        {
            return ([], "cannot be read");
        }
    }

    static bool IsOfTheMachine(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
