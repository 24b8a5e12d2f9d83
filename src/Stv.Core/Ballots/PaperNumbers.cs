using System.Runtime.InteropServices;

namespace Stv;

/// <summary>The numbers of many papers one after another, one byte or two each, with a 0 after each paper.</summary>
/// <param name="bytes">The numbers, those of two bytes as the machine keeps them.</param>
/// <param name="wide">Whether a number takes two bytes.</param>
internal readonly ref struct PaperNumbers(ReadOnlySpan<byte> bytes, bool wide)
{
    /// <summary>The numbers that take one byte; empty when they take two.</summary>
    public ReadOnlySpan<byte> Narrow { get; } = wide ? [] : bytes;

    /// <summary>The numbers that take two bytes; empty when they take one.</summary>
    public ReadOnlySpan<ushort> Wide { get; } = wide ? MemoryMarshal.Cast<byte, ushort>(bytes) : [];

    /// <summary>One of the numbers, counted from 0 over all papers.</summary>
    public int this[int at] => wide ? Wide[at] : Narrow[at];

    /// <summary>The numbers of a group of papers, without the 0 after them.</summary>
    /// <param name="offsets">For each group which number is its first.</param>
    /// <param name="group">The group.</param>
    public ushort[] Paper(ReadOnlySpan<int> offsets, int group)
    {
        var (start, end) = (offsets[group], offsets[group + 1] - 1);
        if (wide)
            return Wide[start..end].ToArray();
        var paper = new ushort[end - start];
        for (var i = 0; i < paper.Length; i++)
            paper[i] = Narrow[start + i];
        return paper;
    }

    /// <summary>How many bytes so many numbers take.</summary>
    /// <exception cref="OverflowException">More than 2³¹ − 1.</exception>
    public static int Bytes(int numbers, bool wide) => checked(numbers * (wide ? 2 : 1));

    /// <summary>Writes one of the numbers.</summary>
    public static void Write(Span<byte> bytes, int at, int number, bool wide)
    {
        if (wide)
            MemoryMarshal.Cast<byte, ushort>(bytes)[at] = (ushort)number;
        else
            bytes[at] = (byte)number;
    }
}
