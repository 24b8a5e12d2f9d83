using System.Runtime.CompilerServices;
using System.Text;

namespace Stv.Formats;

/// <summary>A CSV of papers: its headings, the rows that are asked for, and what columns beside the preferences say about each.</summary>
internal sealed partial class PaperSheet(CsvRows rows, Draft draft)
{
    readonly Queue<int> _blank = new();
    ColumnRole[] _roles = [];
    bool _plain;

    /// <summary>Whether something beside the preferences and the voter's id has to be looked at.</summary>
    bool _saysMore;
    readonly bool _leavesOut = !draft.Options.LeftOut.IsEmpty;
    bool _isBlank;
    bool _isAhead;

    /// <summary>The headings up to the last that is not blank.</summary>
    public string[] Headings { get; private set; } = [];

    /// <summary>What the beginning of the file shows.</summary>
    public SheetPlan Plan { get; private set; } = new([], [], []);

    /// <summary>Row of the file, from 1.</summary>
    public int Row => _isBlank ? _blank.Peek() : rows.Row;

    /// <summary>How many papers the row stands for.</summary>
    public long Count { get; private set; } = 1;

    /// <summary>What each is worth; null for 1.</summary>
    public Fraction? Worth { get; private set; }

    /// <summary>The section of voters that the row comes from, from 0.</summary>
    public int Section { get; private set; }

    /// <summary>Whether everything but the preferences could be read.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether a column may be a candidate's or a preference's.</summary>
    public bool IsOpen(int column) => _roles[column] == ColumnRole.None && Headings[column].Length > 0 && draft.Options.Rows?.Uses(Headings[column], draft.Options.Candidates) != true;

    /// <summary>No column from this one on holds anything on the row.</summary>
    public int Filled => _corrected is not null ? Headings.Length : _isBlank ? 0 : rows.Filled;

    /// <summary>Whether the row's cells are <see cref="PlainCells"/>: nothing is corrected in it, and no quotation mark has come.</summary>
    public bool IsPlain => !_isOther && rows.IsPlain;

    /// <summary>The row's cells as they stand in the file.</summary>
    public PlainCells PlainCells => rows.Cells;

    /// <summary>A cell of the row; empty when the row is shorter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cell(int column) => _isOther ? OtherCell(column) : rows.Cell(column);

    /// <summary>Reads the headings; false when there are none to go on with.</summary>
    public bool ReadHeadings()
    {
        var head = draft.Head.Rows;
        var read = new string[head.Length == 0 ? 1 : HeadingRows.Count(head)][];
        for (var row = 0; row < read.Length; row++)
        {
            do
            {
                if (!rows.Read())
                    return false;
            }
            while (row == 0 && IsBlankRow());
            read[row] = ReadHeadingRow();
        }
        if (draft.Defects.Total > 0)
            return false;
        if (read.Length > 1)
            draft.Notices.Add(new Notice(read.Length == 2 ? "this row was read as further headings, not as a paper" : "this row and the one before were read as further headings, not as papers", rows.Row));
        Headings = HeadingRows.Composed(read);
        _roles = ColumnRoles.Of(Headings, draft.Options);
        Plan = SheetPlan.Of(draft.Head, draft.Options);
        FindColumns();
        return draft.Defects.Total == 0;
    }

    /// <summary>Begins with the first row, since it is a paper as the rest are.</summary>
    public void BeginWithoutHeadings()
    {
        Plan = SheetPlan.WithoutHeadings(draft.Head);
        (Headings, _roles) = (Plan.Headings, Plan.Roles);
        draft.Notices.Add(new Notice("there are no headings: the first row was read as a paper, because it is like the others", 1));
        FindColumns();
    }

    string[] ReadHeadingRow()
    {
        var headings = new string[rows.Width];
        for (var i = 0; i < headings.Length; i++)
        {
            if (DefusedCell.Read(Utf8Text.Decode(rows.Cell(i))) is { } heading)
                headings[i] = heading;
            else
                draft.Defects.Add(rows.Row, i + 1, Excerpt.Of(rows.Cell(i)), "a heading in UTF-8", Utf8Text.HowToSave);
        }
        return headings;
    }

    /// <summary>Says which columns hold no preferences, and what was made of them.</summary>
    /// <param name="taken">The columns that do.</param>
    /// <param name="reasons">Why a column was left out that might have been one of them.</param>
    public void NoteOthers(IReadOnlyCollection<int> taken, IReadOnlyDictionary<int, string>? reasons = null)
    {
        var ignored = new List<string>();
        foreach (var column in Enumerable.Range(0, Headings.Length).Except(taken))
        {
            var heading = Headings[column];
            if (draft.Options.Rows?.Uses(heading, draft.Options.Candidates) == true)
                continue;
            // Of candidates that were given, one left out may have ranks there.
            var mayBeLeftOut = !draft.Options.Candidates.IsEmpty && Plan.Cells(column).All(cell => CellKinds.Of(cell, out var number) == CellKind.Number && number <= Headings.Length);
            if (!mayBeLeftOut && reasons?.ContainsKey(column) != true && _countColumn < 0 && CandidateColumns.MayBeCount(Plan, taken, column))
                draft.Defects.Add(rows.Row, column + 1, $"{Excerpt.Of(heading)}, a column of numbers that may be how many papers each row stands for, or what they are worth", "a decision about what it is",
                    $"say so with {new Setting(Term.Columns, heading, "ignore")}, {new Setting(Term.Columns, heading, "count")} or {new Setting(Term.Columns, heading, "weight")}");
            if (heading.Length == 0)
                draft.Notices.Add(new Notice($"column {ColumnLetters.Of(column + 1)} has no heading and was ignored", rows.Row));
            else if ((reasons?.GetValueOrDefault(column) ?? Use(column)) is { } use)
                draft.Notices.Add(new Notice($"column {Excerpt.Of(heading)} {use}", rows.Row));
            else
                ignored.Add(Excerpt.Of(heading));
        }
        if (ignored.Count > 0)
            draft.Notices.Add(new Notice(ignored is [var only] ? $"column {only} was ignored" : $"columns {string.Join(", ", ignored.SkipLast(1))} and {ignored[^1]} were ignored", rows.Row));
    }

    /// <summary>What a column was used for; null where it was ignored.</summary>
    string? Use(int column) => _roles[column] switch
    {
        ColumnRole.Voter when column == _voterColumn => "was used to check for duplicate votes",
        ColumnRole.Count => "was read as the number of papers",
        ColumnRole.Weight => "was read as what each paper is worth",
        ColumnRole.Status => "was read as whether a paper is spoilt",
        ColumnRole.Contest => "was read as the contest",
        ColumnRole.Section => "was read as the voter's section, which counts only with an election file that gives the sections' shares",
        _ => null,
    };

    /// <summary>Goes to the next paper that is asked for and is not spoilt; false at the end of the file.</summary>
    public bool Read()
    {
        while (ReadRow())
        {
            _isOther = _isBlank;
            if (_plain)
            {
                IsSound = _isBlank || rows.Count <= Headings.Length || NothingBeyond();
                return true;
            }
            Correct();
            if (!IsAskedFor() || IsLeftOutAsCorrected())
                continue;
            if (_leavesOut && draft.Options.LeftOut.Contains(Row))
            {
                draft.DuplicatePapers += LeftOut;
                continue;
            }
            IsSound = NothingBeyond() & ReadCount() & ReadWorth() & ReadSection();
            if (IsSpoilt())
                continue;
            if (IsNewVoter())
                return true;
            draft.DuplicatePapers += LeftOut;
        }
        return false;
    }

    /// <summary>Goes to the next row. Rows without anything are papers only where others follow: at the end of a file they are what a spreadsheet left.</summary>
    bool ReadRow()
    {
        if (_isBlank)
            _blank.Dequeue();
        _isBlank = _isAhead && _blank.Count > 0;
        if (_isBlank)
            return true;
        if (_isAhead)
        {
            _isAhead = false;
            return true;
        }
        while (rows.Read())
        {
            // Nearly every row begins with what neither a blank row nor a row of sums begins with.
            if (rows.Cell(0) is var first && (first.IsEmpty || SumsRow.MayBeginWith(first)))
            {
                if (rows.Count == 1 && first.IsEmpty || IsSums())
                    continue;
                if (IsBlankRow())
                {
                    _blank.Enqueue(rows.Row);
                    continue;
                }
            }
            _isAhead = _isBlank = _blank.Count > 0;
            return true;
        }
        if (_blank.Count > 0)
            draft.Notices.Add(new Notice($"{Amount.Of(_blank.Count, "row")} with nothing in {(_blank.Count == 1 ? "it" : "them")} at the end of the file {(_blank.Count == 1 ? "was" : "were")} ignored", _blank.Peek()));
        _blank.Clear();
        return false;
    }

    /// <summary>Whether the row holds sums of those above, and so is no paper. Below preferences the word may be somebody's name, and is asked about.</summary>
    bool IsSums()
    {
        if (!draft.Options.Candidates.IsEmpty || SumsRow.Column(rows) is not (>= 0 and var column))
            return false;
        if (column < Headings.Length && !IsOpen(column))
        {
            draft.Notices.Add(new Notice($"{Excerpt.Of(rows.Cell(column))} before numbers: the row was read as sums, not as a paper", rows.Row));
            return true;
        }
        draft.Unreadable.Add(rows.Row, column + 1, $"{Excerpt.Of(rows.Cell(column))} before numbers, as in a row of sums", "a paper", $"remove the row, or name the candidates with {new Setting(Term.Candidates)} if it is one");
        draft.SetAside++;
        return true;
    }

    bool IsBlankRow() => rows.Cell(0).IsEmpty && (rows.Filled == 0 || rows.Width == 0);

    /// <summary>How many papers the row says it is beside its count.</summary>
    public long Times { get; set; } = 1;

    /// <summary>Adds the paper of the row, or sets it aside when it cannot be read.</summary>
    public void Collect(PaperCollector papers, ReadOnlySpan<ushort> paper, bool isSound, IPlaces places)
    {
        if (!isSound || !IsSound)
            draft.SetAside += Math.Max(Total, 1);
        else if (_plain)
            papers.Add(paper, Times, Row, places);
        else if (Count > 0)
        {
            draft.Options.Log?.Next(draft.Options.CodeColumn is not null ? _codeColumn >= 0 ? Text(_codeColumn + 1) : null : _voterColumn >= 0 && !_allowRepeats ? Text(_voterColumn + 1) : null);
            papers.Add(paper, Total, Worth, Section, Row, places);
        }
    }

    /// <summary>Both together; too many are told by the collector.</summary>
    long Total => Count == 0 || Times <= long.MaxValue / Count ? Count * Times : long.MaxValue;

    /// <summary>A cell's text for an error, with its heading.</summary>
    public string Shown(int column) => $"{(Cell(column).IsEmpty ? "a blank cell" : Excerpt.Of(Cell(column)))} under {Excerpt.Of(Headings[column])}";

    /// <summary>The text of a cell, from 1, for a list of irregular papers.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Cell(column - 1));

    bool NothingBeyond()
    {
        if (_isBlank || rows.Count <= Headings.Length || rows.Width <= Headings.Length)
            return true;
        draft.Unreadable.Add(rows.Row, Headings.Length + 1, Excerpt.Of(rows.Cell(Headings.Length)), $"nothing after column {ColumnLetters.Of(Headings.Length)}, the last that has a heading", "give the column a heading, or quote a cell that contains a delimiter");
        return false;
    }
}
