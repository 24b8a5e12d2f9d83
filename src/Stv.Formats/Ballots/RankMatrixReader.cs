using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>CSV with a column a candidate: names as headings, cells that are ranks from 1 or blank.</summary>
internal sealed class RankMatrixReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.RankMatrix;

    public override string Description => "CSV with a column for each candidate and ranks below";

    /// <summary>
    /// Headings that can be names over at least one number. Numbers as headings can be names too, but then every cell
    /// must be a rank, or the e-count's CSV would pass for this one.
    /// </summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows is not [{ Length: > 1 } headings, .. var rows])
            return false;
        if (!options.Candidates.IsEmpty)
            return headings.Any(heading => options.Candidates.Any(name => name.Trim() == heading));
        if (headings.Any(heading => RankHeader.TryRead(heading, out _)))
            return false;
        if (headings.Any(heading => heading.Length > 0 && !IsRank(heading, int.MaxValue)))
            return rows.Any(row => row.Where((_, i) => i < headings.Length && IsCandidate(headings[i])).Any(cell => IsRank(cell, headings.Length)));
        return rows.All(row => row.Length <= headings.Length && row.All(cell => cell.Length == 0 || IsRank(cell, headings.Length)));
    }

    static bool IsCandidate(string heading) => heading.Length > 0 && !OtherColumns.Identifies(heading) && !OtherColumns.Weighs(heading);

    static bool IsRank(string cell, int most) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank >= 1 && rank <= most;

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
        readonly ImmutableArray<string> _given = [.. draft.Options.Candidates.Select(name => name.Trim())];
        string[] _headings = [];

        /// <summary>For each candidate the index of his column; −1 when he has none, which is a defect.</summary>
        int[] _columns = [];

        /// <summary>For each rank the last candidate found there, and for each candidate the one found there before; 0 for none.</summary>
        int[] _lastAt = [];
        int[] _before = [];

        public void Read()
        {
            if (!ReadHeadings())
                return;
            _lastAt = new int[_columns.Length + 1];
            _before = new int[_columns.Length + 1];
            var papers = new PaperCollector(new BallotSetBuilder(_columns.Length), draft.Defects);
            // At most a candidate and a mark for each candidate, and two marks for each rank left blank.
            var paper = new ushort[4 * _columns.Length];
            while (rows.Read())
            {
                if (rows.Count == 1 && rows.Cell(0).IsEmpty)
                    continue;
                if (ReadRanks(out var lowest))
                    papers.Add(paper.AsSpan(0, Write(paper, lowest)), 1, rows.Row, rows.Section);
            }
            draft.Ballots = papers.Build();
        }

        /// <summary>Sorts the row's candidates by rank. Going from the last candidate to the first leaves those of one rank in ballot-paper order.</summary>
        bool ReadRanks(out int lowest)
        {
            Array.Clear(_lastAt);
            lowest = 0;
            var sound = rows.Count <= _headings.Length || NothingBeyond();
            for (var candidate = _columns.Length; candidate >= 1; candidate--)
            {
                var cell = rows.Cell(_columns[candidate - 1]);
                if (cell.IsEmpty)
                    continue;
                if (!WholeNumber.TryRead(cell, out var rank) || rank < 1 || rank > _columns.Length)
                {
                    NoteNoRank(candidate);
                    sound = false;
                    continue;
                }
                _before[candidate] = _lastAt[rank];
                _lastAt[rank] = candidate;
                lowest = Math.Max(lowest, (int)rank);
            }
            return sound;
        }

        int Write(ushort[] paper, int lowest)
        {
            var length = 0;
            for (var rank = 1; rank <= lowest; rank++)
            {
                var candidate = _lastAt[rank];
                if (candidate == 0)
                {
                    paper[length++] = 0;
                    paper[length++] = 0;
                    continue;
                }
                paper[length++] = (ushort)candidate;
                for (candidate = _before[candidate]; candidate != 0; candidate = _before[candidate])
                {
                    paper[length++] = 0;
                    paper[length++] = (ushort)candidate;
                }
            }
            return length;
        }

        void NoteNoRank(int candidate)
        {
            var column = _columns[candidate - 1];
            draft.Defects.Add(rows.Row, column + 1, $"{Excerpt.Of(rows.Cell(column))} under {Excerpt.Of(_headings[column])}",
                $"a rank from 1 to {_columns.Length}, or a blank cell", "correct the cell, or name the columns that are candidates with --candidates");
        }

        bool NothingBeyond()
        {
            if (rows.Width <= _headings.Length)
                return true;
            draft.Defects.Add(rows.Row, _headings.Length + 1, Excerpt.Of(rows.Cell(_headings.Length)), $"nothing after column {_headings.Length}, the last that has a heading", "take it out, or give the column a heading");
            return false;
        }

        bool ReadHeadings()
        {
            _headings = new string[rows.Width];
            for (var i = 0; i < _headings.Length; i++)
            {
                if (Utf8Text.Decode(rows.Cell(i)) is { } heading)
                    _headings[i] = heading;
                else
                    draft.Defects.Add(rows.Row, i + 1, Excerpt.Of(rows.Cell(i)), "a heading in UTF-8", "save the file as UTF-8");
            }
            if (draft.Defects.Total > 0)
                return false;
            ChooseColumns();
            NameCandidates();
            var taken = _columns.ToHashSet();
            for (var i = 0; i < _headings.Length; i++)
            {
                if (!taken.Contains(i))
                    LeaveAside(i);
            }
            return draft.Defects.Total == 0;
        }

        void ChooseColumns()
        {
            if (_given.IsEmpty)
            {
                _columns = [.. Enumerable.Range(0, _headings.Length).Where(i => IsCandidate(_headings[i]))];
                return;
            }
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < _headings.Length; i++)
                columns.TryAdd(_headings[i], i);
            _columns = [.. _given.Select(name => columns.GetValueOrDefault(name, -1))];
        }

        void NameCandidates()
        {
            if (_columns.Length is 0 or > BallotSet.MaxCandidates)
            {
                draft.Defects.Add(rows.Row, null, $"{_columns.Length} columns that can be candidates", $"from 1 to {BallotSet.MaxCandidates}", "give each candidate a column");
                return;
            }
            for (var i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] >= 0)
                    draft.AddCandidate(_headings[_columns[i]], rows.Row, _columns[i] + 1);
                else
                    draft.Defects.Add(rows.Row, null, $"no column {Excerpt.Of(_given[i])}", "a column for each candidate given", "correct the heading, or leave the name out of --candidates");
            }
        }

        void LeaveAside(int column)
        {
            var heading = _headings[column];
            if (_given.Contains(heading))
                draft.Defects.Add(rows.Row, column + 1, $"{Excerpt.Of(heading)} again", "a column for each candidate", "correct the heading");
            else
                OtherColumns.LeaveAside(heading, column + 1, rows.Row, draft);
        }
    }
}
