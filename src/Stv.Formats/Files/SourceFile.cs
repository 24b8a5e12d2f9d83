namespace Stv.Formats;

/// <summary>The one door through which files are opened to be read. Whoever opens one reads it once, from its beginning to its end.</summary>
internal static class SourceFile
{
    /// <summary>The most that is taken of a file, or of a pipe without end, that has to be held whole.</summary>
    public const int LongestWhole = 1 << 30;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="mayBePipe">Whether a pipe will do, as where somebody names one on the command line.</param>
    /// <exception cref="UnreadableFileException">It is not there, may not be read, or is no file.</exception>
    public static FileStream Open(string path, bool mayBePipe)
    {
        switch (FileStatus.Of(path)?.Kind)
        {
            case FileKind.Folder:
                throw new UnreadableFileException("a folder", "it is a folder, not a file");
            case FileKind.Device or FileKind.Other:
                throw new UnreadableFileException("a device", "it is a device, not a file");
            case FileKind.Pipe when !mayBePipe:
                throw new UnreadableFileException("a pipe", "it is a pipe, not a file");
        }
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException("no such file", "there is no such file", cause) { IsNoFile = true };
        }
        catch (UnauthorizedAccessException cause)
        {
            throw new UnreadableFileException("a file that cannot be read", "you are not allowed to read it", cause);
        }
        catch (Exception cause) when (cause is IOException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException("a file that cannot be read", cause.Message.Split(" (Parameter")[0].TrimEnd('.'), cause);
        }
    }

    /// <summary>A whole file's bytes.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="mayBePipe">Whether a pipe will do.</param>
    /// <exception cref="UnreadableFileException">It cannot be read.</exception>
    public static byte[] ReadAll(string path, bool mayBePipe)
    {
        using var content = Open(path, mayBePipe);
        return ReadAll(content);
    }

    /// <summary>All that is left of a stream.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, or is longer than a gigabyte.</exception>
    public static byte[] ReadAll(Stream content)
    {
        try
        {
            using var whole = new MemoryStream(content.CanSeek ? (int)Math.Min(content.Length, LongestWhole) : 0);
            var block = new byte[1 << 16];
            for (int read; (read = content.Read(block)) > 0;)
            {
                if (whole.Length + read > LongestWhole)
                    throw new UnreadableFileException("more than a gigabyte", "it is larger than a gigabyte");
                whole.Write(block, 0, read);
            }
            return whole.ToArray();
        }
        catch (Exception cause) when (cause is IOException and not UnreadableFileException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException("a file that cannot be read", cause.Message.TrimEnd('.'), cause);
        }
    }
}
