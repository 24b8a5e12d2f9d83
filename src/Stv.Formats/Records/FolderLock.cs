using System.Diagnostics;

namespace Stv.Formats;

/// <summary>Sees to it that one process at a time writes a record: a lock that the operating system takes away from a process that dies.</summary>
internal sealed class FolderLock : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How the operating systems say that somebody else has the file: Linux, macOS, Windows.</summary>
    static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    readonly string _path;
    readonly FileStream _file;

    FolderLock(string path, FileStream file) => (_path, _file) = (path, file);

    /// <summary>Waits for the lock and takes it.</summary>
    /// <param name="path">The file that stands for it.</param>
    /// <param name="folder">The folder as it was named, for the message.</param>
    /// <param name="interrupted">Ends the wait.</param>
    /// <exception cref="PublicationException">Somebody else keeps it.</exception>
    public static FolderLock Take(string path, string folder, CancellationToken interrupted)
    {
        for (var begun = Stopwatch.GetTimestamp(); ; Thread.Sleep(Pause))
        {
            interrupted.ThrowIfCancellationRequested();
            if (FileStatus.At(path) is { Kind: not FileKind.File })
                throw new PublicationException($"{path} is in the way: a file is needed there while {folder} is written. Move it elsewhere. Nothing was written.");
            if (TryOpen(path) is { } file)
            {
                // Whoever had the lock before takes the file's name away; a lock on a file without a name keeps nobody out.
                if (FileStatus.IsNamed(file.SafeFileHandle, path))
                    return new FolderLock(path, file);
                file.Dispose();
            }
            if (Stopwatch.GetElapsedTime(begun) > Patience)
                throw new PublicationException($"Another count is being written to {folder}. Nothing was written. Wait until it has ended, or give another folder.");
        }
    }

    static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (IOException fault) when (Taken.Contains(fault.HResult))
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            if (!OperatingSystem.IsWindows())
                File.Delete(_path);
        }
        catch (Exception fault) when (OutputFile.IsOfWriting(fault))
        {
            // A lock file that stays is empty, and the next count takes it again.
        }
        _file.Dispose();
    }
}
