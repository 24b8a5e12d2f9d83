using System.Buffers.Binary;

namespace Stv.Formats;

/// <summary>Reads the ranks of a row where they are the common case, the only one made for speed: 1, 2, 3 and so on, each once and written in one digit or two, and blank cells.</summary>
/// <remarks>Nothing is guessed at from cell to cell: which candidates a voter ranks cannot be foreseen, and a wrong guess costs as much as reading several cells.</remarks>
internal static class PlainRanks
{
    /// <summary>How long a paper has to be at least.</summary>
    public const int Room = 128;

    /// <summary>Ranks are kept as the bits of a word.</summary>
    const int MostColumns = 63;

    /// <summary>Reads a row; false where it holds anything else.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="columns">For each candidate the index of their column.</param>
    /// <param name="paper">Where to write the candidates in the order of their ranks, with <see cref="Room"/> at least.</param>
    /// <param name="length">How many have ranks.</param>
    public static bool TryRead(in PlainCells cells, int[] columns, Span<ushort> paper, out int length)
    {
        length = 0;
        if (columns.Length > MostColumns)
            return false;
        var block = cells.Block;
        var (ranks, strange) = (0UL, 0);
        for (var candidate = 1; candidate <= columns.Length; candidate++)
        {
            var column = columns[candidate - 1];
            if (column >= cells.Count)
                continue;
            var start = cells.Start(column);
            var size = cells.End(column) - start;
            // The cell's digits, the first in the lower byte; what stands behind the cell is masked out.
            var digits = (BinaryPrimitives.ReadUInt16LittleEndian(block[start..]) ^ 0x3030) & ((1 << 8 * size) - 1);
            var rank = (digits & 0xFF) * (1 + 9 * (size >> 1)) + (digits >> 8);
            // A byte above 9 has its highest bit set, or gets it when 118 is added.
            strange |= (digits | digits + 0x7676) & 0x8080 | (2 - size) >> 31 | rank >> 6;
            ranks |= 1UL << rank;
            paper[rank & (Room - 1)] = (ushort)candidate;
            length += size == 0 ? 0 : 1;
        }
        // Those without a rank were written at 0; the others begin behind it.
        paper[1..(length + 1)].CopyTo(paper);
        return strange == 0 && ranks >> 1 == (1UL << length) - 1;
    }
}
