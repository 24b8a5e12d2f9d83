namespace Stv.Formats;

/// <summary>What was read of some rows, one after another: of a plain paper its numbers, as a ballot set keeps them; the others are marked as odd.</summary>
/// <remarks>A plain paper is a single one worth 1, of candidates whose numbers take a byte, names somebody, and nobody twice. Knows nothing of other rows, so that any thread may fill it.</remarks>
internal sealed class PackedPapers
{
    byte[] _numbers = [];
    int[] _ends = new int[256];
    int[] _odd = new int[16];
    int _length;
    int _oddCount;
    int _oddPassed;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>Begins anew.</summary>
    /// <param name="numbers">How many numbers there will be at most, with one more for each paper.</param>
    public void Clear(int numbers)
    {
        (Rows, _length, _oddCount, _oddPassed) = (0, 0, 0, 0);
        if (numbers > _numbers.Length)
            _numbers = new byte[numbers];
    }

    /// <summary>Where to write the numbers of the next paper.</summary>
    public Span<byte> Next => _numbers.AsSpan(_length);

    /// <summary>Adds a plain paper.</summary>
    /// <param name="length">How many numbers were written to <see cref="Next"/>.</param>
    public void AddPlain(int length)
    {
        _numbers[_length + length] = 0;
        _length += length + 1;
        NextRow();
    }

    /// <summary>Adds a row that is to be looked at more closely.</summary>
    public void AddOdd()
    {
        if (_oddCount == _odd.Length)
            Array.Resize(ref _odd, 2 * _oddCount);
        _odd[_oddCount++] = Rows;
        NextRow();
    }

    void NextRow()
    {
        if (Rows == _ends.Length)
            Array.Resize(ref _ends, 2 * Rows);
        _ends[Rows++] = _length;
    }

    /// <summary>The odd rows, by their index.</summary>
    public ReadOnlySpan<int> Odd => _odd.AsSpan(0, _oddCount);

    /// <summary>The first odd row at or behind a row, by their indices; the number of rows where there is none. To be asked in order.</summary>
    public int NextOdd(int row)
    {
        while (_oddPassed < _oddCount && _odd[_oddPassed] < row)
            _oddPassed++;
        return _oddPassed < _oddCount ? _odd[_oddPassed] : Rows;
    }

    /// <summary>Adds plain papers to others, which are those of rows that follow one another.</summary>
    /// <param name="papers">Where to add them.</param>
    /// <param name="first">The index of the first row.</param>
    /// <param name="next">The index of the row after the last.</param>
    /// <param name="row">The first row's place in the file.</param>
    public void CopyTo(PaperCollector papers, int first, int next, int row)
    {
        if (first < next)
            papers.AddPacked(_numbers, first == 0 ? 0 : _ends[first - 1], _ends.AsSpan(first, next - first), row);
    }
}
