namespace Stv.Formats;

/// <summary>Reads plain papers of a CSV on any thread: rows that say nothing beside the paper which would have to be looked at.</summary>
/// <param name="headings">How many columns have headings.</param>
internal abstract class PackedRows(int headings) : RowReader
{
    /// <summary>The papers, row by row. Odd are all rows that are not the common case.</summary>
    public PackedPapers Papers { get; } = new();

    public override void Read(RowChunk rows)
    {
        // A number takes a cell of a byte at least, and there is a mark behind each cell.
        Papers.Clear(rows.Length + 1);
        Prepare();
        for (var row = 0; row < rows.Rows; row++)
        {
            var cells = rows.Cells(row);
            if (cells.Count <= headings && CsvRows.IsTrimmed(cells[0]) && !SumsRow.IsWord(cells[0]) && ReadPaper(cells, Papers.Next) is > 0 and var length)
                Papers.AddPlain(length);
            else
                Papers.AddOdd();
        }
    }

    /// <summary>Called before the rows of a chunk.</summary>
    protected virtual void Prepare()
    {
    }

    /// <summary>Reads a plain paper that names somebody, and nobody twice.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="numbers">Where to write its numbers.</param>
    /// <returns>How many there are; 0 where the paper is anything else.</returns>
    protected abstract int ReadPaper(in PlainCells cells, Span<byte> numbers);
}
