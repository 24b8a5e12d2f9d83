using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>CSV with a column a preference: <c>Pref 1,Pref 2,…</c> over names, or over numbers when the candidates were given.</summary>
internal sealed class PreferenceColumnsReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.PreferenceColumns;

    public override string Description => "CSV with columns headed Pref 1, Pref 2 and so on";

    /// <summary>
    /// A heading that names a rank in words; or bare numbers 1, 2, … over cells that are all names or all numbers, for
    /// rows of either kind are the e-count's.
    /// </summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows is not [var headings, .. var rows])
            return false;
        return headings.Any(heading => RankHeader.TryRead(heading, out _))
            || AreRanks(headings) && rows.All(row => row.Length <= headings.Length) && AreAlike(rows.SelectMany(row => row).Where(cell => cell.Length > 0));
    }

    static bool AreAlike(IEnumerable<string> cells) => cells.Select(cell => RankHeader.TryReadNumber(cell, out _)).Distinct().Count() <= 1;

    /// <summary>Whether the headings are the bare numbers from 1 to their count.</summary>
    static bool AreRanks(string[] headings) => headings.Length > 1
        && headings.Select(heading => RankHeader.TryReadNumber(heading, out var rank) ? rank : 0).Order().SequenceEqual(Enumerable.Range(1, headings.Length));

    public override void Read(Stream content, Draft draft)
    {
        using var rows = new CsvRows(content, draft.Defects);
        if (!rows.Read())
            return;
        rows.Choose(draft.Options.Rows);
        new File(rows, draft).Read();
    }

    /// <summary>One file on its way into a draft; it stands on the row of headings.</summary>
    sealed class File(CsvRows rows, Draft draft)
    {
        readonly CandidateCells _candidates = new(draft);

        /// <summary>For each rank the index of its column.</summary>
        int[] _columns = [];

        string[] _headings = [];

        public void Read()
        {
            if (!ReadHeadings())
                return;
            var papers = new PaperCollector(new BallotSetBuilder(_candidates.AtMost), draft.Defects);
            // A blank rank takes two marks, and is written only before a candidate.
            var paper = new ushort[2 * _columns.Length];
            while (rows.Read())
            {
                if (rows.Count == 1 && rows.Cell(0).IsEmpty)
                    continue;
                if (ReadPaper(paper, out var length))
                    papers.Add(paper.AsSpan(0, length), 1, rows.Row, rows.Section);
            }
            draft.Ballots = _candidates.Finish(papers.Build());
        }

        bool ReadPaper(ushort[] paper, out int length)
        {
            var sound = rows.Count <= _headings.Length || NothingBeyond();
            var blank = 0;
            length = 0;
            for (var rank = 0; rank < _columns.Length; rank++)
            {
                var cell = rows.Cell(_columns[rank]);
                if (cell.IsEmpty)
                {
                    blank++;
                    continue;
                }
                for (; blank > 0; blank--)
                {
                    paper[length++] = 0;
                    paper[length++] = 0;
                }
                var number = _candidates.Number(cell, rows.Row, _columns[rank] + 1, _headings[_columns[rank]]);
                sound &= number > 0;
                paper[length++] = (ushort)number;
            }
            return sound;
        }

        bool NothingBeyond()
        {
            if (rows.Width <= _headings.Length)
                return true;
            draft.Defects.Add(rows.Row, _headings.Length + 1, Excerpt.Of(rows.Cell(_headings.Length)), $"nothing after column {_headings.Length}, the last that has a heading", "give the column a heading, or quote a cell that contains a comma");
            return false;
        }

        bool ReadHeadings()
        {
            _headings = new string[rows.Width];
            for (var i = 0; i < _headings.Length; i++)
                _headings[i] = Encoding.UTF8.GetString(rows.Cell(i));
            var worded = _headings.Any(heading => RankHeader.TryRead(heading, out _));
            var columns = new SortedDictionary<int, int>();
            for (var i = 0; i < _headings.Length; i++)
            {
                if (!(worded ? RankHeader.TryRead(_headings[i], out var rank) : RankHeader.TryReadNumber(_headings[i], out rank)))
                    OtherColumns.LeaveAside(_headings[i], i + 1, rows.Row, draft);
                else if (!columns.TryAdd(rank, i))
                    draft.Defects.Add(rows.Row, i + 1, $"rank {rank} again in {Excerpt.Of(_headings[i])}", "a column for each rank", "correct the heading");
            }
            var missing = Enumerable.Range(1, columns.Count).FirstOrDefault(rank => !columns.ContainsKey(rank));
            if (missing > 0 || columns.Count == 0)
                draft.Defects.Add(rows.Row, null, columns.Count == 0 ? "no column for a preference" : string.Create(CultureInfo.InvariantCulture, $"no column for rank {missing}"), "headings like Pref 1, Pref 2 without a gap", "correct the headings");
            _columns = [.. columns.Values];
            return columns.Count > 0;
        }
    }
}
