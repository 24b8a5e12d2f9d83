namespace Stv.Formats;

/// <summary>Reads rows of names in spellings met before, with nothing behind them.</summary>
/// <param name="headings">How many columns have headings.</param>
/// <param name="voterColumn">The index of the column with voters' ids; −1 where there is none.</param>
/// <param name="first">The column of the first preference; those of the others follow on it.</param>
/// <param name="ranks">How many there are.</param>
/// <param name="candidates">Whose names they are, as they are published between chunks.</param>
internal sealed class KnownNames(int headings, int voterColumn, int first, int ranks, CandidateCells candidates) : PackedRows(headings, voterColumn)
{
    /// <summary>For each candidate whose number takes a byte the paper that named them last.</summary>
    readonly int[] _namedBy = new int[byte.MaxValue + 1];
    int _paper;
    NameTable? _names;

    protected override void Prepare()
    {
        _names = candidates.Published;
        Array.Clear(_namedBy);
        _paper = 0;
    }

    protected override int ReadPaper(in PlainCells cells, Span<byte> numbers)
    {
        if (_names is not { } names)
            return 0;
        var (namedBy, paper, length) = (_namedBy, ++_paper, 0);
        var last = Math.Min(first + ranks, cells.Count) - 1;
        for (var column = first; column <= last; column++)
        {
            if (cells.Start(column) == cells.End(column))
                return cells.AreEmpty(column, last) ? length : 0;
            var number = names.Find(cells, column);
            if ((uint)(number - 1) >= byte.MaxValue || namedBy[number] == paper)
                return 0;
            namedBy[number] = paper;
            numbers[length++] = (byte)number;
        }
        return length;
    }
}
