using System.Globalization;

namespace Stv.Formats;

/// <summary>CSV with a column a preference: <c>Pref 1,Pref 2,…</c> over names, or over numbers when the candidates were given.</summary>
internal sealed class PreferenceColumnsReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.PreferenceColumns;

    public override string Description => "CSV with columns headed Pref 1, Pref 2 and so on";

    public override bool HasPaperRows => true;

    /// <summary>Headings that name ranks; or no headings, and names in every row alike.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows.Length == 0)
            return false;
        if (ColumnRoles.Layout(options) is { } named)
            return named == Layout;
        return PreferenceHeadings.Of(SheetPlan.Of(head, options), options).Count > 0 || HasNoHeadings(head);
    }

    /// <summary>Whether the first row is a paper: it holds names and nothing else, most of which other rows hold too, in whatever columns.</summary>
    static bool HasNoHeadings(FileHead head)
    {
        if (head.Rows is not [{ Length: > 1 } first, _, ..] || Array.Exists(first, cell => cell.Length > 0 && !CellKinds.IsWordy(cell) || RankHeader.TryRead(cell, out _)))
            return false;
        var plan = SheetPlan.WithoutHeadings(head);
        var below = plan.Papers.Skip(1).SelectMany(row => row).Select(NameKey.Of).ToHashSet(StringComparer.Ordinal);
        return plan.HoldChoices([.. plan.Open]) && first.Where(cell => cell.Length > 0).All(cell => below.Contains(NameKey.Of(cell)) || NoChoice.Is(cell));
    }

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects, draft.Lines, draft.Options.Chunking);
        new File(new PaperSheet(rows, draft), draft).Read();
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(PaperSheet sheet, Draft draft) : IPlaces
    {
        readonly CandidateCells _candidates = new(draft);

        /// <summary>For each rank the index of its column.</summary>
        int[] _columns = [];

        /// <summary>Whether the columns stand in the order of the ranks, so that behind the last cell that holds anything no rank does.</summary>
        bool _areInOrder;

        /// <summary>Whether they stand side by side besides.</summary>
        bool _areTogether;

        public void Read()
        {
            if (!Begin())
                return;
            _areInOrder = _columns.Zip(_columns.Skip(1)).All(pair => pair.First < pair.Second);
            _areTogether = _areInOrder && _columns[^1] - _columns[0] == _columns.Length - 1;
            var papers = new PaperCollector(_candidates.AtMost, draft);
            // A rank takes four marks at most, unless its cell names several.
            var paper = new ushort[4 * _columns.Length];
            if (_areTogether)
                sheet.ReadInChunks(() => new KnownNames(sheet.Headings.Length, sheet.VoterColumn, _columns[0], _columns.Length, _candidates), () =>
                {
                    _candidates.Publish();
                    papers.MakeRoom();
                });
            for (; ; )
            {
                sheet.CollectPacked(papers);
                if (!sheet.Read())
                    break;
                var isSound = sheet.IsPlain && _areTogether && ReadKnownNames(paper, out var length) || ReadPaper(ref paper, out length);
                sheet.Collect(papers, paper.AsSpan(0, length), isSound, this);
            }
            draft.Ballots = _candidates.Finish(papers);
        }

        bool Begin()
        {
            var plan = SheetPlan.Of(draft.Head, draft.Options);
            if (ColumnRoles.Layout(draft.Options) is null && PreferenceHeadings.Of(plan, draft.Options).Count == 0 && HasNoHeadings(draft.Head))
            {
                sheet.BeginWithoutHeadings();
                _columns = [.. Enumerable.Range(0, sheet.Headings.Length)];
                return draft.Defects.Total == 0;
            }
            return sheet.ReadHeadings() && FindColumns();
        }

        /// <summary>The common case, and the only one made for speed: names in spellings met before, and nothing behind them. False where there is anything else.</summary>
        bool ReadKnownNames(ushort[] paper, out int length)
        {
            var cells = sheet.PlainCells;
            var first = _columns[0];
            var last = Math.Min(first + _columns.Length, cells.Count) - 1;
            length = 0;
            for (var column = first; column <= last; column++)
            {
                if (cells.Start(column) == cells.End(column))
                    return cells.AreEmpty(column, last);
                var number = _candidates.Known(cells, column);
                if (number <= 0)
                    return false;
                paper[length++] = (ushort)number;
            }
            return true;
        }

        bool ReadPaper(ref ushort[] paper, out int length)
        {
            var (blank, sound, filled, row) = (0, true, sheet.Filled, sheet.Row);
            length = 0;
            for (var rank = 0; rank < _columns.Length; rank++)
            {
                var cell = _columns[rank] < filled ? sheet.Cell(_columns[rank]) : [];
                if (cell.IsEmpty)
                {
                    if (_areInOrder && _columns[rank] >= filled)
                        break;
                    blank++;
                    continue;
                }
                var number = _candidates.Number(cell, row, _columns[rank] + 1, sheet.Headings[_columns[rank]]);
                if (number == CandidateCells.Nobody)
                {
                    blank++;
                    continue;
                }
                for (; blank > 0; blank--)
                {
                    paper[length++] = 0;
                    paper[length++] = 0;
                }
                sound &= number != 0;
                if (number >= 0)
                    paper[length++] = (ushort)number;
                else
                    AppendSeveral(number, rank, ref paper, ref length);
            }
            return sound;
        }

        void AppendSeveral(int number, int rank, ref ushort[] paper, ref int length)
        {
            ReadOnlySpan<ushort> marks = number == CandidateCells.Overvote ? BallotSet.Overvote
                : [.. _candidates.Named(number).SelectMany((named, i) => i == 0 ? new[] { (ushort)named } : [0, (ushort)named])];
            if (length + marks.Length + 4 * (_columns.Length - rank) > paper.Length)
                Array.Resize(ref paper, 2 * (paper.Length + marks.Length));
            marks.CopyTo(paper.AsSpan(length));
            length += marks.Length;
        }

        public int? Column(int rank, int candidate) => _columns[rank - 1] + 1;

        public string Text(int column) => sheet.Text(column);

        bool FindColumns()
        {
            var groups = PreferenceHeadings.Of(sheet.Plan, draft.Options);
            if (groups.Count == 0)
            {
                draft.Defects.Add(sheet.Row, null, "no column for a preference", "headings like Pref 1, Pref 2 without a gap", $"correct the headings, or name the columns in their order with {new Setting(Term.Columns, null, "choice")}");
                return false;
            }
            var asked = sheet.Asked([.. groups.Select(group => group.Question)]);
            if (asked < 0)
                return false;
            var (_, columns, twice, areBare) = groups[asked];
            if (twice is var (column, rank))
                draft.Defects.Add(sheet.Row, column + 1, $"rank {rank} again in {Excerpt.Of(sheet.Headings[column])}", "a column for each rank", "correct the heading");
            var missing = Enumerable.Range(1, columns.Count).FirstOrDefault(each => !columns.ContainsKey(each));
            if (missing > 0)
                draft.Defects.Add(sheet.Row, null, string.Create(CultureInfo.InvariantCulture, $"no column for rank {missing}"), "headings like Pref 1, Pref 2 without a gap", "correct the headings");
            _columns = [.. columns.Values];
            if (areBare && draft.Options.Layout is null && !draft.Options.Candidates.IsEmpty && _columns.SelectMany(sheet.Plan.Cells).All(cell => RankHeader.TryReadNumber(cell, out _) || cell.Length == 0))
                draft.Defects.Add(sheet.Row, null, "numbers above numbers, so this row may be the headings or the first paper", "headings that cannot be a paper", $"say {new Setting(Term.Layout, "preferences")} if these are the headings, or put headings above: Pref 1, Pref 2 and so on, or the candidates' names over ranks");
            sheet.NoteOthers(_columns);
            return columns.Count > 0 && draft.Defects.Total == 0;
        }
    }
}
