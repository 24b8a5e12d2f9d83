namespace Stv.Formats;

/// <summary>
/// The common case of a BLT file's papers, and the only one made for speed: lines of a weight, candidates and 0 with
/// single blanks between them.
/// </summary>
/// <param name="candidates">How many candidates there are.</param>
internal sealed class BltLines(int candidates)
{
    readonly ushort[] _paper = new ushort[1 << 10];

    /// <summary>For each candidate the line that named them last.</summary>
    readonly int[] _namedBy = new int[candidates + 1];
    int _line;

    /// <summary>Of papers that are odd the numbers, one after another.</summary>
    ushort[] _numbers = [];
    readonly List<(int End, int Weight)> _odd = [];

    /// <summary>The papers. Odd are those that a line gives another weight than 1, that name nobody, or somebody twice, and all where a number may take two bytes.</summary>
    public PackedPapers Papers { get; } = new();

    /// <summary>Reads such lines. Stops before one that is anything else, or that the block does not hold to its end.</summary>
    /// <param name="block">A text from the beginning of a line.</param>
    /// <param name="more">Whether the block ended first.</param>
    /// <returns>How many bytes were read.</returns>
    public int Read(ReadOnlySpan<byte> block, out bool more)
    {
        block = block[..(block.LastIndexOf((byte)'\n') + 1)];
        // A number takes two bytes at least, and what stands for the 0 is the weight.
        Papers.Clear(block.Length);
        _odd.Clear();
        var packed = Papers.Next;
        var (paper, namedBy, line) = (_paper, _namedBy, NextLine());
        var (read, start, weight, length, isRepeated) = (0, 0, 0, -1, false);
        more = false;
        for (var part = 0; part < block.Length; part += DigitRuns.BytesAtOnce)
        {
            foreach (var end in DigitRuns.Ends(block, part))
            {
                var number = DigitRuns.Number(block, start, end);
                if (block[end] == ' ' && number > 0 && length < paper.Length)
                {
                    // The first number is the weight, the others are candidates.
                    if (length < 0)
                        weight = number;
                    else if (number < namedBy.Length)
                    {
                        paper[length] = (ushort)number;
                        packed[length] = (byte)number;
                        isRepeated |= namedBy[number] == line;
                        namedBy[number] = line;
                    }
                    else
                        return read;
                    length++;
                }
                else if (block[end] is (byte)'\n' or (byte)'\r' && number == 0 && length >= 0)
                {
                    if (weight == 1 && length > 0 && !isRepeated && candidates <= byte.MaxValue)
                        Papers.AddPlain(length);
                    else
                        AddOdd(paper.AsSpan(0, length), weight);
                    packed = Papers.Next;
                    (read, line, length, isRepeated) = (end + 1, NextLine(), -1, false);
                }
                else if (block[end] == '\n' && read == end && end > 0 && block[end - 1] == '\r')
                {
                    // The second half of the line end that ended the paper.
                    read++;
                }
                else
                {
                    return read;
                }
                start = end + 1;
            }
        }
        more = true;
        return read;
    }

    int NextLine()
    {
        if (++_line <= 0)
        {
            Array.Clear(_namedBy);
            _line = 1;
        }
        return _line;
    }

    void AddOdd(ReadOnlySpan<ushort> paper, int weight)
    {
        var start = _odd.Count == 0 ? 0 : _odd[^1].End;
        if (start + paper.Length > _numbers.Length)
            Array.Resize(ref _numbers, Math.Max(start + paper.Length, 2 * _numbers.Length));
        paper.CopyTo(_numbers.AsSpan(start));
        _odd.Add((start + paper.Length, weight));
        Papers.AddOdd();
    }

    /// <summary>Adds the papers to others.</summary>
    /// <param name="papers">Where to add them.</param>
    /// <param name="row">The row of the first.</param>
    /// <returns>The greatest number of papers that a line stands for.</returns>
    public int CopyTo(PaperCollector papers, int row)
    {
        var (next, start, mostAlike) = (0, 0, 1);
        for (var i = 0; i < _odd.Count; i++)
        {
            var (index, (end, weight)) = (Papers.Odd[i], _odd[i]);
            Papers.CopyTo(papers, next, index, row + next);
            papers.Add(_numbers.AsSpan(start, end - start), weight, row + index);
            mostAlike = Math.Max(mostAlike, weight);
            (next, start) = (index + 1, end);
        }
        Papers.CopyTo(papers, next, Papers.Rows, row + next);
        return mostAlike;
    }
}
