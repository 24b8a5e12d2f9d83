using System.Globalization;

namespace Stv.Cli;

/// <summary>The streams that the command was started with. One may have been closed (<c>&gt;&amp;-</c>), and then must not be taken for another.</summary>
static class StandardStreams
{
    public static Stream Input => IsClosed(0) ? new ClosedStream("standard input is closed") : Console.OpenStandardInput();

    public static Stream Output => IsClosed(1) ? new ClosedStream("it is closed") : Console.OpenStandardOutput();

    /// <summary>Standard error. Where nothing can be written there is nobody to tell, and the exit code says what became of the command.</summary>
    public static Stream Error => IsClosed(2) ? Stream.Null : new UnheededStream(Console.OpenStandardError());

    /// <summary>Whether a stream was closed when the command started. The runtime then gives its number to a pipe of its own and holds both ends of it. A pipe from elsewhere has only one end in this process.</summary>
    static bool IsClosed(int number)
    {
        const string Open = "/proc/self/fd";
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Open))
            return false;
        try
        {
            if (Target(Open, number.ToString(CultureInfo.InvariantCulture)) is not { } own || !own.StartsWith("pipe:", StringComparison.Ordinal))
                return false;
            var ends = Directory.EnumerateFileSystemEntries(Open).Select(Path.GetFileName).Where(name => Target(Open, name!) == own)
                .Select(name => File.ReadLines($"/proc/self/fdinfo/{name}").First(line => line.StartsWith("flags:", StringComparison.Ordinal))[^1] - '0').Select(flags => flags & 3).ToHashSet();
            return ends.Contains(0) && ends.Contains(1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }

    static string? Target(string folder, string name) => new FileInfo(Path.Combine(folder, name)).LinkTarget;

    sealed class ClosedStream(string why) : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new IOException(why);

        public override int Read(byte[] buffer, int offset, int count) => throw new IOException(why);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(why);

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(why);
    }

    /// <summary>Passes on what it can.</summary>
    sealed class UnheededStream(Stream stream) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                stream.Write(buffer);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                // Nobody can be told.
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
