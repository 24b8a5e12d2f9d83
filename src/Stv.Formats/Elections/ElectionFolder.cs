using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>The folder of an election file. Files that the election names are found in it or below, and nowhere else.</summary>
internal sealed class ElectionFolder(string electionPath)
{
    readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(electionPath))!;

    /// <summary>Where a named file is; null after noting why it cannot be used.</summary>
    /// <param name="name">The name as the election file gives it.</param>
    /// <param name="place">Where it gives it.</param>
    /// <param name="json">What notes the defect.</param>
    /// <param name="optional">Whether the file may be missing.</param>
    public string? Find(string name, PlacedJson place, StrictJson json, bool optional = false)
    {
        const string Within = "the name of a file in the election's folder or below";
        var segments = name.Split('/');
        if (name.Any(char.IsControl))
            return Refuse($"the path {Excerpt.Of(name)}", Within, "remove the invisible characters in it");
        if (Path.IsPathRooted(name) || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
            return Refuse($"the path {Excerpt.Of(name)}", Within, "put the file beside the election file, and write / between folders");
        if (segments.Any(segment => segment is "" or "." or ".."))
            return Refuse($"the path {Excerpt.Of(name)}", Within, "put the file beside the election file");
        var path = _folder;
        foreach (var segment in segments)
        {
            path = Path.Combine(path, segment);
            if (FileStatus.At(path)?.Kind == FileKind.Link)
                return Refuse($"{Excerpt.Of(name)}, which is a link to another place", Within, "put the file itself there");
        }
        switch (FileStatus.Of(path)?.Kind)
        {
            case FileKind.Folder:
                return Refuse($"{Excerpt.Of(name)}, which is a folder", "the name of a file", "name a file in it");
            case null when !optional:
                return Refuse($"{Excerpt.Of(name)}, which does not exist", "a file in the election's folder", "correct the name, or put the file there");
            case FileKind.Pipe or FileKind.Device or FileKind.Other:
                return Refuse($"{Excerpt.Of(name)}, which is a pipe or a device", "a file in the election's folder", "put a file there");
        }
        return path;

        string? Refuse(string found, string expected, string remedy)
        {
            json.Fault(place, expected, remedy, found);
            return null;
        }
    }

    /// <summary>A whole file's bytes.</summary>
    /// <exception cref="BallotFormatException">It cannot be read.</exception>
    public static byte[] ReadAll(string path)
    {
        try
        {
            return SourceFile.ReadAll(path, mayBePipe: false);
        }
        catch (UnreadableFileException cause)
        {
            throw new BallotFormatException(new Defect(Path.GetFileName(path), null, null, cause.Found, "a file", "check the name, and that you may read the file"), cause);
        }
    }

    /// <summary>A file as a result names it.</summary>
    public static InputFile Input(string path, byte[] content, string layout) =>
        new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(content)), layout);
}
