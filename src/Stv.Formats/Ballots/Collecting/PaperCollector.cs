namespace Stv.Formats;

/// <summary>
/// Adds papers to a ballot set, notes those that are no plain lists of preferences, and turns the limits of what a set can
/// hold into a defect of the file.
/// </summary>
internal sealed class PaperCollector(int candidates, Draft draft)
{
    readonly BallotSetBuilder _builder = new(candidates, draft.Options.KeepOrder);

    /// <summary>By then it shows how much room the papers of the rest will take.</summary>
    const int RowsBeforeRoom = 1 << 18;

    readonly PaperLog? _log = draft.Options.Log;

    int _rows;
    bool _hasRoom;
    bool _full;

    /// <summary>Adds papers that say the same.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="count">How many papers, at least 1.</param>
    /// <param name="row">Row of the file, for what is noted.</param>
    /// <param name="places">Where on the row a preference stands; null where the format has no cells.</param>
    public void Add(ReadOnlySpan<ushort> paper, long count, int row, IPlaces? places = null)
    {
        if (!MayAdd())
            return;
        try
        {
            var isPlain = _builder.AddMarked(paper, count);
            if (!isPlain || _log is not null)
                Keep(paper, count, row, places, Fraction.One, 0, isPlain);
        }
        catch (OverflowException)
        {
            Overflow(row);
        }
    }

    /// <summary>Adds papers that say the same and are worth more or less than 1 each, or come from a section.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="count">How many papers, at least 1.</param>
    /// <param name="worth">What each is worth; null for 1.</param>
    /// <param name="section">The section of voters, from 0.</param>
    /// <param name="row">Row of the file, for what is noted.</param>
    /// <param name="places">Where on the row a preference stands; null where the format has no cells.</param>
    public void Add(ReadOnlySpan<ushort> paper, long count, Fraction? worth, int section, int row, IPlaces? places = null)
    {
        if (worth is null && section == 0)
        {
            Add(paper, count, row, places);
            return;
        }
        if (!MayAdd())
            return;
        try
        {
            Keep(paper, count, row, places, worth ?? Fraction.One, section, _builder.AddMarked(paper, count, worth ?? Fraction.One, section));
        }
        catch (OverflowException)
        {
            Overflow(row);
        }
    }

    /// <summary>Adds plain papers one after another, each a single one worth 1.</summary>
    /// <param name="numbers">Candidate numbers of a byte each, with a 0 behind each paper.</param>
    /// <param name="start">Where the first paper begins.</param>
    /// <param name="ends">For each paper where it ends, behind its 0.</param>
    /// <param name="row">Row of the first; the others follow on it.</param>
    public void AddPacked(ReadOnlySpan<byte> numbers, int start, ReadOnlySpan<int> ends, int row)
    {
        var before = _builder.Papers;
        if (_log is null && MayAdd(ends.Length))
        {
            try
            {
                _builder.AddPacked(numbers, start, ends);
                return;
            }
            catch (OverflowException)
            {
                // One of them is the first for which there is no room.
            }
        }
        Span<ushort> paper = stackalloc ushort[byte.MaxValue];
        for (var i = (int)(_builder.Papers - before); i < ends.Length; i++)
        {
            var length = 0;
            for (var at = i == 0 ? start : ends[i - 1]; at < ends[i] - 1; at++)
                paper[length++] = numbers[at];
            Add(paper[..length], 1, row + i);
        }
    }

    /// <summary>Whether there may be room for other rows, after making it where that can be foreseen.</summary>
    bool MayAdd(int rows = 1)
    {
        if (_rows < RowsBeforeRoom && (_rows += rows) >= RowsBeforeRoom)
            MakeRoom();
        return !_full;
    }

    /// <summary>Makes room for the papers of the rest, once it shows how much that is.</summary>
    public void MakeRoom() => _hasRoom = _hasRoom || draft.Part() is > 0 and var part && _builder.MakeRoom(part);

    void Overflow(int row)
    {
        _full = true;
        draft.Defects.Add(row, null, "more papers than can be counted", $"at most {long.MaxValue} papers, and two thousand million preferences that differ", "correct the number of papers, or count the file in parts");
    }

    void Keep(ReadOnlySpan<ushort> paper, long count, int row, IPlaces? places, Fraction worth, int section, bool isPlain)
    {
        _log?.Add(row, paper, count, worth, section);
        if (!isPlain)
            Note(paper, count, row, places);
    }

    /// <summary>How many papers have been added.</summary>
    public long Papers => _builder.Papers;

    public BallotSet Build() => _builder.Build();

    /// <summary>The papers with the candidates numbered anew.</summary>
    /// <param name="numbers">For each candidate their new number, from 1.</param>
    /// <param name="candidates">How many candidates these are among.</param>
    public BallotSet Build(ReadOnlySpan<ushort> numbers, int candidates) => _builder.Build(numbers, candidates);

    /// <summary>Goes along the ranks, and notes the first of each kind.</summary>
    void Note(ReadOnlySpan<ushort> paper, long count, int row, IPlaces? places)
    {
        var (gap, isBlank) = (0, true);
        var (noted, seen) = (new HashSet<IrregularityKind>(), new HashSet<int>());
        var whole = paper.ToArray();
        for (var ranks = new RankWalk(paper); ranks.Next();)
        {
            if (ranks.Count == 0 && !ranks.IsOvervote)
            {
                gap = gap == 0 ? ranks.Rank : gap;
                continue;
            }
            isBlank = false;
            if (gap > 0)
                Note(IrregularityKind.Gap, gap, ranks.Rank, ranks.IsOvervote ? 0 : ranks[0]);
            if (ranks.IsOvervote)
                Note(IrregularityKind.Overvote, ranks.Rank, ranks.Rank, 0);
            else if (AreSeveral(ranks))
                Note(IrregularityKind.EqualRanks, ranks.Rank, ranks.Rank, ranks[1]);
            for (var i = 0; i < ranks.Count; i++)
                if (!seen.Add(ranks[i]))
                    Note(IrregularityKind.Repeat, ranks.Rank, ranks.Rank, ranks[i]);
        }
        if (isBlank)
            Note(IrregularityKind.Blank, 1, 0, 0);

        void Note(IrregularityKind kind, int at, int shownAt, int number)
        {
            if (!noted.Add(kind))
                return;
            draft.Irregularities.Count(kind, count);
            if (draft.Irregularities.IsFull)
                return;
            var column = shownAt == 0 ? null : places?.Column(shownAt, number);
            draft.Irregularities.Keep(kind, at, row, column, column is null ? null : places!.Text(column.Value), count, whole);
        }
    }

    static bool AreSeveral(RankWalk rank)
    {
        for (var i = 1; i < rank.Count; i++)
            if (rank[i] != rank[0])
                return true;
        return false;
    }
}
