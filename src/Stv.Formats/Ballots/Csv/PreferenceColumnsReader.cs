using System.Globalization;

namespace Stv.Formats;

/// <summary>CSV with a column a preference: <c>Pref 1,Pref 2,…</c> over names, or over numbers when the candidates were given.</summary>
internal sealed class PreferenceColumnsReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.PreferenceColumns;

    public override string Description => "CSV with columns headed Pref 1, Pref 2 and so on";

    public override bool HasPaperRows => true;

    /// <summary>
    /// A heading that names a rank in words; or bare numbers 1, 2, … over cells that are all names or all numbers, for
    /// rows of either kind are the e-count's.
    /// </summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows is not [var headings, .. var rows])
            return false;
        return headings.Any(heading => RankHeader.TryRead(heading, out _))
            || AreRanks(headings, options) && rows.All(row => row.Length <= headings.Length) && AreAlike(rows.SelectMany(row => row.Where((_, i) => RankHeader.TryReadNumber(headings[i], out int _))).Where(cell => cell.Length > 0));
    }

    static bool AreAlike(IEnumerable<string> cells) => cells.Select(cell => RankHeader.TryReadNumber(cell, out int _)).Distinct().Count() <= 1;

    /// <summary>Whether the headings, those aside whose meaning is known, are the bare numbers from 1 to their count.</summary>
    static bool AreRanks(string[] headings, BallotReadOptions options)
    {
        string[] open = [.. headings.Where(heading => ColumnRoles.Of(heading, options) == ColumnRole.None)];
        return open.Length > 1 && open.Select(heading => RankHeader.TryReadNumber(heading, out var rank) ? rank : 0).Order().SequenceEqual(Enumerable.Range(1, open.Length));
    }

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects);
        new File(new PaperSheet(rows, draft), draft).Read();
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(PaperSheet sheet, Draft draft) : IPlaces
    {
        readonly CandidateCells _candidates = new(draft);

        /// <summary>For each rank the index of its column.</summary>
        int[] _columns = [];

        public void Read()
        {
            if (!sheet.ReadHeadings() || !FindColumns())
                return;
            var papers = new PaperCollector(_candidates.AtMost, draft);
            // A rank takes four marks at most, unless its cell names several.
            var paper = new ushort[4 * _columns.Length];
            while (sheet.Read())
            {
                var isSound = ReadPaper(ref paper, out var length);
                sheet.Collect(papers, paper.AsSpan(0, length), isSound, this);
            }
            draft.Ballots = _candidates.Finish(papers.Build());
        }

        bool ReadPaper(ref ushort[] paper, out int length)
        {
            var (blank, sound, filled) = (0, true, sheet.Filled);
            length = 0;
            for (var rank = 0; rank < _columns.Length; rank++)
            {
                var cell = _columns[rank] < filled ? sheet.Cell(_columns[rank]) : [];
                if (cell.IsEmpty)
                {
                    blank++;
                    continue;
                }
                var number = _candidates.Number(cell, sheet.Row, _columns[rank] + 1, sheet.Headings[_columns[rank]]);
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
            var worded = sheet.Headings.Any(heading => RankHeader.TryRead(heading, out _));
            var columns = new SortedDictionary<int, int>();
            for (var i = 0; i < sheet.Headings.Length; i++)
            {
                if (!sheet.IsOpen(i) || !(worded ? RankHeader.TryRead(sheet.Headings[i], out var rank) : RankHeader.TryReadNumber(sheet.Headings[i], out rank)))
                    continue;
                if (!columns.TryAdd(rank, i))
                    draft.Defects.Add(sheet.Row, i + 1, $"rank {rank} again in {Excerpt.Of(sheet.Headings[i])}", "a column for each rank", "correct the heading");
            }
            var missing = Enumerable.Range(1, columns.Count).FirstOrDefault(rank => !columns.ContainsKey(rank));
            if (missing > 0 || columns.Count == 0)
                draft.Defects.Add(sheet.Row, null, columns.Count == 0 ? "no column for a preference" : string.Create(CultureInfo.InvariantCulture, $"no column for rank {missing}"), "headings like Pref 1, Pref 2 without a gap", "correct the headings");
            _columns = [.. columns.Values];
            sheet.NoteOthers(_columns);
            return columns.Count > 0;
        }
    }
}
