using System.Runtime.ExceptionServices;

namespace Stv.Formats;

/// <summary>A part of a text from the beginning of a line to the end of one, with what a thread made of it.</summary>
internal abstract class Chunk
{
    /// <summary>The bytes, and behind them room for as many as are looked at together.</summary>
    public byte[] Text { get; set; } = [];

    /// <summary>How many bytes of the text there are.</summary>
    public int Length { get; set; }

    /// <summary>Whether the text ends with it.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether it was cut at the end of a line. If not, no line ends in it, or none could be read.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether it has been read.</summary>
    public bool IsReady { get; set; }

    /// <summary>What went wrong.</summary>
    public ExceptionDispatchInfo? Failure { get; set; }

    /// <summary>Reads it as far as it is plain, on whatever thread, and knows of nothing that stands before it.</summary>
    public abstract void Read();
}
