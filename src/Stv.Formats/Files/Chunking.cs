namespace Stv.Formats;

/// <summary>How the body of a long file is cut into chunks, which several threads read.</summary>
/// <param name="Threads">How many threads read chunks; 0 where none does, and the file is read as short ones are.</param>
/// <param name="After">How many bytes are read as those of a short file are, before others help.</param>
/// <param name="Length">How long a chunk is at most, in bytes. A line that is longer ends the reading in chunks.</param>
internal sealed record Chunking(int Threads, int After, int Length)
{
    /// <summary>More threads than these would wait for the one that adds up what they read.</summary>
    const int MostThreads = 8;

    /// <summary>As the machine at hand reads best: nowhere in chunks where there is one processor, or one thread as in a browser.</summary>
    public static Chunking Usual { get; } = new(SideBySide.IsPossible && Environment.ProcessorCount > 1 ? Math.Min(Environment.ProcessorCount, MostThreads) : 0, 1 << 22, 1 << 18);
}
