namespace Stv.Formats;

/// <summary>Reads plain papers of a CSV on any thread: rows that say nothing beside the paper but perhaps who votes.</summary>
/// <param name="headings">How many columns have headings.</param>
/// <param name="voterColumn">The index of the column with voters' ids; −1 where there is none.</param>
internal abstract class PackedRows(int headings, int voterColumn) : RowReader
{
    /// <summary>The papers, row by row. Odd are all rows that are not the common case.</summary>
    public PackedPapers Papers { get; } = new();

    /// <summary>The voter of each row that is not odd, where there are ids.</summary>
    public UInt128[] Voters { get; private set; } = [];

    public override void Read(RowChunk rows)
    {
        // A number takes a cell of a byte at least, and there is a mark behind each cell.
        Papers.Clear(rows.Length + 1);
        if (voterColumn >= 0 && rows.Rows > Voters.Length)
            Voters = new UInt128[2 * rows.Rows];
        Prepare();
        for (var row = 0; row < rows.Rows; row++)
        {
            var cells = rows.Cells(row);
            if (cells.Count <= headings && CsvRows.IsTrimmed(cells[0]) && !SumsRow.IsWord(cells[0]) && ReadVoter(cells, row) && ReadPaper(cells, Papers.Next) is > 0 and var length)
                Papers.AddPlain(length);
            else
                Papers.AddOdd();
        }
    }

    bool ReadVoter(in PlainCells cells, int row)
    {
        if (voterColumn < 0)
            return true;
        var id = cells[voterColumn];
        if (!PaperSheet.IsAsItStands(id) || id.SequenceEqual(PaperSheet.Anonymous))
            return false;
        Voters[row] = VoterDigest.Of(id);
        return true;
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
