namespace Stv.Formats;

/// <summary>Reads rows of a CSV on any thread, knowing nothing of rows elsewhere.</summary>
internal abstract class RowReader
{
    /// <summary>Reads all rows of a chunk, and keeps what it made of them until the next.</summary>
    public abstract void Read(RowChunk rows);
}
