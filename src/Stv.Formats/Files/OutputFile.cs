using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>Writes single files. Each is written beside its place first, under a name that nobody can foresee, and then renamed: no file is ever half written, and none is replaced unless somebody asked for it.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a place where nothing can be written, before there is anything to write.</summary>
    /// <param name="path">Where a file is to be.</param>
    /// <param name="replace">Whether it may take the place of one that is there.</param>
    /// <exception cref="PublicationException">Nothing can be written there.</exception>
    public static void Check(string path, bool replace)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || Path.EndsInDirectorySeparator(path))
            throw new PublicationException($"{path} is not a file name. Nothing was written.");
        switch (FileStatus.At(path)?.Kind)
        {
            case FileKind.Folder:
                throw new PublicationException($"{path} is a folder, not a file. Nothing was written. Name a file in it.");
            case FileKind.Link when IsFile(path) || FileStatus.Of(path) is null:
                throw new PublicationException($"{path} is a link to another place, and links are not followed. Nothing was written. Name the file itself.");
            case FileKind.File when !replace:
                throw new PublicationException($"{path} already exists. Nothing was written. Give another name, or {Term.Replace} to replace it.");
            case FileKind.File when IsReadOnly(path):
                throw new PublicationException($"{path} already exists and cannot be changed. Nothing was written. Give another name.");
        }
    }

    /// <summary>Writes a file, whole; into a pipe or a device as it is.</summary>
    /// <exception cref="PublicationException">It cannot be written.</exception>
    public static void Write(string path, byte[] content, bool replace)
    {
        Check(path, replace);
        var partial = "";
        try
        {
            if (FileStatus.Of(path) is { Kind: not FileKind.File })
            {
                using var open = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                open.Write(content);
                return;
            }
            var full = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            partial = WriteBeside(full, content);
            File.Move(partial, full, overwrite: replace);
        }
        catch (Exception fault) when (IsOfWriting(fault))
        {
            Delete(partial);
            throw Failed(path, fault);
        }
    }

    /// <summary>Writes new files, all or none, and refuses when any is there already.</summary>
    /// <exception cref="PublicationException">One is there, or they cannot be written.</exception>
    public static void Create(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        if (files.FirstOrDefault(file => FileStatus.At(file.Path) is not null) is { Path: { } there })
            throw new PublicationException($"{there} already exists, and is never overwritten. Give another folder.");
        var partial = new List<string>();
        var placed = new List<string>();
        var at = "";
        try
        {
            foreach (var (path, content) in files)
            {
                var full = Path.GetFullPath(at = path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                partial.Add(WriteBeside(full, content));
            }
            foreach (var (written, (path, _)) in partial.Zip(files))
            {
                File.Move(written, at = path, overwrite: false);
                placed.Add(path);
            }
        }
        catch (Exception fault) when (IsOfWriting(fault))
        {
            foreach (var path in partial.Concat(placed))
                Delete(path);
            throw Failed(at, fault);
        }
    }

    /// <summary>Writes a file that is not there, and waits until the disk has it.</summary>
    public static void WriteNew(string path, byte[] content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The end of a name that nobody can foresee: 128 random bits. So nobody can plant a file or a link under it.</summary>
    public static string Unforeseen() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether a file or folder is marked as not to be changed by anybody.</summary>
    public static bool IsReadOnly(string path) => OperatingSystem.IsWindows()
        ? !Directory.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly)
        : (File.GetUnixFileMode(path) & (UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == 0;

    /// <summary>Whether something went wrong in writing, rather than in this program.</summary>
    public static bool IsOfWriting(Exception fault) => fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    /// <summary>What went wrong, in a sentence.</summary>
    public static PublicationException Failed(string path, Exception fault) =>
        new($"{path} cannot be written: {fault.Message.Split(" (Parameter")[0].TrimEnd('.')}.", fault);

    static string WriteBeside(string full, byte[] content)
    {
        var partial = Path.Combine(Path.GetDirectoryName(full)!, $".stv-partial-{Unforeseen()}");
        try
        {
            WriteNew(partial, content);
            return partial;
        }
        catch
        {
            Delete(partial);
            throw;
        }
    }

    static bool IsFile(string path) => FileStatus.Of(path)?.Kind is FileKind.File or FileKind.Folder;

    static void Delete(string path)
    {
        try
        {
            if (path.Length > 0)
                File.Delete(path);
        }
        catch (Exception fault) when (IsOfWriting(fault))
        {
            // What could not be written is told of; that its beginning could not be taken away adds nothing.
        }
    }
}
