namespace Stv.Formats;

/// <summary>Papers of a long BLT file.</summary>
/// <param name="candidates">How many candidates there are.</param>
internal sealed class BltChunk(int candidates) : Chunk
{
    /// <summary>The plain lines with which it begins.</summary>
    public BltLines Lines { get; } = new(candidates);

    /// <summary>How many bytes they take.</summary>
    public int Passed { get; private set; }

    public override void Read() => Passed = Lines.Read(Text.AsSpan(0, Length), out _);
}
