using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Stv.Formats;

/// <summary>What can stand at a path.</summary>
internal enum FileKind
{
    /// <summary>A file with bytes of its own, which can be read as often as wished.</summary>
    File,
    Folder,

    /// <summary>A pipe, with a name or handed over by a shell (<c>&lt;(…)</c>): what is read from it once is gone.</summary>
    Pipe,

    /// <summary>A terminal, a disk, <c>/dev/zero</c>: it may have no end.</summary>
    Device,
    Link,
    Other,
}

/// <summary>What the operating system says of a path: what stands there, and which of all files it is, by whatever name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Identity">The same for two paths of one file: hard links, links, other cases of letters where they do not matter.</param>
internal readonly record struct FileStatus(FileKind Kind, string Identity)
{
    /// <summary>Where a path leads, through links; null when nothing is seen there.</summary>
    public static FileStatus? Of(string path) => IsUnix ? Native.Read(path, Native.Stat) : Portable(path, follow: true);

    /// <summary>What stands at the path itself, a link for one; null when nothing is seen there.</summary>
    public static FileStatus? At(string path) => IsUnix ? Native.Read(path, Native.LStat) : Portable(path, follow: false);

    /// <summary>Whether an open file is the one that has a name, and not one whose name was taken away.</summary>
    public static bool IsNamed(SafeFileHandle file, string path) => !IsUnix || Native.FStat(file, out var open) == 0 && open.Status == At(path);

    static bool IsUnix => !OperatingSystem.IsWindows() && !OperatingSystem.IsBrowser();

    static FileStatus? Portable(string path, bool follow)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || !Path.Exists(path))
            return null;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (new FileInfo(full).LinkTarget is not null)
        {
            if (!follow)
                return new FileStatus(FileKind.Link, full.ToUpperInvariant());
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        var kind = full.StartsWith(@"\\.\pipe\", StringComparison.OrdinalIgnoreCase) ? FileKind.Pipe
            : full.StartsWith(@"\\.\", StringComparison.Ordinal) ? FileKind.Device
            : Directory.Exists(full) ? FileKind.Folder : FileKind.File;
        return new FileStatus(kind, full.ToUpperInvariant());
    }

    /// <summary>The runtime's own call of <c>stat</c>, the same on every Unix. The public API of .NET cannot tell a pipe from a file, nor whether two paths are one file.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    struct Native
    {
        const int Kinds = 0xF000;

        [FieldOffset(4)] int _mode;
        [FieldOffset(88)] long _device;
        [FieldOffset(104)] long _number;

        public delegate int Reader(byte[] path, out Native status);

        public static FileStatus? Read(string path, Reader read) =>
            path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal) && read(Encoding.UTF8.GetBytes(path + '\0'), out var found) == 0 ? found.Status : null;

        public readonly FileStatus Status => new(
            (_mode & Kinds) switch { 0x8000 => FileKind.File, 0x4000 => FileKind.Folder, 0x1000 => FileKind.Pipe, 0x2000 or 0x6000 => FileKind.Device, 0xA000 => FileKind.Link, _ => FileKind.Other },
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_device}:{_number}"));

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
        public static extern int Stat(byte[] path, out Native status);

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
        public static extern int LStat(byte[] path, out Native status);

        [DllImport("libSystem.Native", EntryPoint = "SystemNative_FStat")]
        public static extern int FStat(SafeFileHandle file, out Native status);
    }
}
