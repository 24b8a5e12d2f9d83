using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>The cells of a row without quotation marks, as they stand in the file.</summary>
/// <param name="block">A part of the file that holds the row, and behind each of its cells at least as many bytes as <see cref="ByteMasks.Bytes"/>.</param>
/// <param name="start">Where the row begins.</param>
/// <param name="ends">Where each of its cells ends.</param>
internal readonly ref struct PlainCells(ReadOnlySpan<byte> block, int start, ReadOnlySpan<int> ends)
{
    readonly ReadOnlySpan<int> _ends = ends;

    /// <summary>A part of the file that holds the row.</summary>
    public ReadOnlySpan<byte> Block { get; } = block;

    /// <summary>How many there are.</summary>
    public int Count => _ends.Length;

    /// <summary>Where a cell begins in the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Start(int index) => index == 0 ? start : _ends[index - 1] + 1;

    /// <summary>Where a cell ends in the block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int End(int index) => _ends[index];

    /// <summary>Whether all cells from an empty one to another hold nothing: then they are as long as the marks between them.</summary>
    public bool AreEmpty(int first, int last) => End(last) - End(first) == last - first;

    /// <summary>A cell; empty when the row is shorter.</summary>
    public ReadOnlySpan<byte> this[int index] => (uint)index < (uint)Count ? Block[Start(index)..End(index)] : [];
}
