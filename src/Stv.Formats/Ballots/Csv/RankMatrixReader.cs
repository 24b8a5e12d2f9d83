using System.Globalization;

namespace Stv.Formats;

/// <summary>CSV with a column a candidate: names as headings, cells that are ranks from 1 or blank.</summary>
internal sealed class RankMatrixReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.RankMatrix;

    public override string Description => "CSV with a column for each candidate and ranks below";

    public override bool HasPaperRows => true;

    /// <summary>
    /// Headings that can be names over at least one rank. Numbers as headings can be names too, but then every cell
    /// must be a rank, or the e-count's CSV would pass for this one.
    /// </summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows is not [{ Length: > 0 } headings, .. var rows])
            return false;
        if (!options.Candidates.IsEmpty)
            return headings.Any(heading => options.Candidates.Any(name => MatrixColumns.IsNamed(name, heading, MatrixColumns.NameIn(heading))));
        if (headings.Any(heading => RankHeader.TryRead(heading, out _)) || LongReader.HasItsHeadings(headings))
            return false;
        int[] open = [.. Enumerable.Range(0, headings.Length).Where(i => IsOpen(headings[i], options))];
        if (headings.Length < 2)
            return false;
        if (open.Any(i => !IsNumber(headings[i], int.MaxValue)))
            return rows.Any(row => open.Any(i => i < row.Length && IsRank(row[i], headings.Length)));
        return open.Length > 1 && rows.All(row => row.Length <= headings.Length && open.All(i => i >= row.Length || row[i].Length == 0 || IsRank(row[i], headings.Length)));
    }

    static bool IsOpen(string heading, BallotReadOptions options) => heading.Length > 0 && ColumnRoles.Of(heading, options) == ColumnRole.None;

    static bool IsNumber(string cell, int most) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank >= 1 && rank <= most;

    static bool IsRank(string cell, int most) => IsNumber(cell, most) || RankHeader.TryRead(cell, out _);

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects);
        new File(new PaperSheet(rows, draft), draft).Read();
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(PaperSheet sheet, Draft draft) : IPlaces
    {
        readonly RankCells _ranks = new(draft);

        /// <summary>For each candidate the index of their column.</summary>
        int[] _columns = [];

        /// <summary>For each rank the last candidate found there, and for each candidate the one found there before; 0 for none.</summary>
        int[] _lastAt = [];
        int[] _before = [];

        public void Read()
        {
            if (!sheet.ReadHeadings() || !FindColumns())
                return;
            _lastAt = new int[_columns.Length + 1];
            _before = new int[_columns.Length + 1];
            var papers = new PaperCollector(_columns.Length, draft);
            // At most a candidate and a mark for each candidate, and two marks for each rank left blank.
            var paper = new ushort[4 * _columns.Length];
            while (sheet.Read())
            {
                var isSound = ReadRanks(out var lowest);
                sheet.Collect(papers, paper.AsSpan(0, Write(paper, lowest)), isSound, this);
            }
            _ranks.NoteMarkers();
            draft.Ballots = papers.Build();
        }

        /// <summary>Sorts the row's candidates by rank. Going from the last candidate to the first leaves those of one rank in ballot-paper order.</summary>
        bool ReadRanks(out int lowest)
        {
            Array.Clear(_lastAt);
            lowest = 0;
            var sound = true;
            for (var candidate = _columns.Length; candidate >= 1; candidate--)
            {
                var cell = sheet.Cell(_columns[candidate - 1]);
                if (cell.IsEmpty)
                    continue;
                var rank = _ranks.Rank(cell, sheet.Row);
                if (rank == RankCells.None)
                    continue;
                if (rank < 1 || rank > _columns.Length)
                {
                    NoteNoRank(candidate);
                    sound = false;
                    continue;
                }
                _before[candidate] = _lastAt[rank];
                _lastAt[rank] = candidate;
                lowest = Math.Max(lowest, rank);
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

        public int? Column(int rank, int candidate) => _columns[candidate - 1] + 1;

        public string Text(int column) => sheet.Text(column);

        void NoteNoRank(int candidate)
        {
            var column = _columns[candidate - 1];
            draft.Unreadable.Add(sheet.Row, column + 1, sheet.Shown(column),
                $"a rank from 1 to {_columns.Length}, or a blank cell", "correct the cell, or name the columns that are candidates with --candidates");
        }

        bool FindColumns()
        {
            if (draft.Options.Candidates.IsEmpty && MatrixColumns.Questions(sheet.Headings) is { Length: > 1 } questions)
                draft.Defects.Add(sheet.Row, null, $"headings with different questions before the brackets: {string.Join(", ", questions.Take(4).Select(Excerpt.Of))}", "the answers to one question", "take the columns of the others out, or name the candidates with --candidates");
            var columns = MatrixColumns.Of(sheet.Headings, draft.Options, sheet.IsOpen);
            if (columns.Length is 0 or > BallotSet.MaxCandidates)
                draft.Defects.Add(sheet.Row, null, $"{columns.Length} columns that can be candidates", $"from 1 to {BallotSet.MaxCandidates}", "give each candidate a column");
            foreach (var (column, name) in columns.Take(BallotSet.MaxCandidates))
            {
                if (column >= 0)
                    draft.AddCandidate(name, sheet.Row, column + 1);
                else
                    draft.Defects.Add(sheet.Row, null, $"no column {Excerpt.Of(name)}", "a column for each candidate given", "correct the heading, or leave the name out of --candidates");
            }
            _columns = [.. columns.Select(column => column.Column)];
            NoteOthers();
            return draft.Defects.Total == 0;
        }

        void NoteOthers()
        {
            foreach (var column in Enumerable.Range(0, sheet.Headings.Length).Except(_columns))
            {
                if (draft.Options.Candidates.Any(name => MatrixColumns.IsNamed(name, sheet.Headings[column], MatrixColumns.NameIn(sheet.Headings[column]))))
                    draft.Defects.Add(sheet.Row, column + 1, $"{Excerpt.Of(sheet.Headings[column])} again", "a column for each candidate", "correct the heading");
            }
            sheet.NoteOthers(_columns);
        }
    }
}
