namespace Stv.Formats;

/// <summary>Reads rows of ranks as <see cref="PlainRanks"/> does.</summary>
/// <param name="headings">How many columns have headings.</param>
/// <param name="voterColumn">The index of the column with voters' ids; −1 where there is none.</param>
/// <param name="columns">For each candidate the index of their column.</param>
internal sealed class KnownRanks(int headings, int voterColumn, int[] columns) : PackedRows(headings, voterColumn)
{
    readonly ushort[] _paper = new ushort[PlainRanks.Room];

    protected override int ReadPaper(in PlainCells cells, Span<byte> numbers)
    {
        if (!PlainRanks.TryRead(cells, columns, _paper, out var length))
            return 0;
        // Ranks are read so of fewer candidates than a byte numbers.
        for (var i = 0; i < length; i++)
            numbers[i] = (byte)_paper[i];
        return length;
    }
}
