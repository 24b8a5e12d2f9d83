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
        if (head.Rows is not [{ Length: > 0 } headings, ..])
            return false;
        if (ColumnRoles.Layout(options) is { } named)
            return named == Layout;
        var plan = SheetPlan.Of(head, options);
        if (!options.Candidates.IsEmpty)
            return plan.Headings.Any(heading => options.Candidates.Any(name => MatrixColumns.IsNamed(name, heading, MatrixColumns.NameIn(heading))));
        if (plan.Headings.Length < 2 || LongReader.HasItsHeadings(plan.Headings) || PreferenceHeadings.Of(plan, options).Any(group => !group.AreBare))
            return false;
        if (AreGroups(plan.Headings))
            return false;
        var (columns, others, _) = CandidateColumns.Of(plan, options);
        // Beside columns of words a lone column of numbers is rather something else than a candidate's.
        if (columns.Length < 2 && others.Count > 0 || others.Count > 1 && columns.Count(column => plan.Cells(column).Any(cell => CellKinds.Of(cell, out _) == CellKind.Number)) < 2)
            return false;
        if (columns.Any(column => !IsNumber(plan.Headings[column], int.MaxValue)))
            return columns.Any(column => plan.Cells(column).Any(cell => IsRank(cell, plan.Headings.Length)));
        return columns.Length > 1 && others.Count == 0 && plan.Papers.All(row => row.Length <= headings.Length) && columns.All(column => plan.Cells(column).All(cell => cell.Length == 0 || IsRank(cell, headings.Length)));
    }

    /// <summary>Groups above a line and their candidates below it (<c>A:Greens, B:Reds, A:Ann, A:Bob</c>), whose numbers are two rankings.</summary>
    static bool AreGroups(string[] headings)
    {
        char[] groups = [.. headings.Where(heading => heading is [>= 'A' and <= 'Z', ':', _, ..]).Select(heading => heading[0])];
        return groups.Length > 2 && groups.Where((group, i) => i == 0 || groups[i - 1] != group).GroupBy(group => group).Any(group => group.Count() > 1);
    }

    static bool IsNumber(string cell, int most) => RankHeader.TryReadNumber(cell, out var rank) && rank <= most;

    static bool IsRank(string cell, int most) => IsNumber(cell, most) || RankHeader.TryRead(cell, out _);

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects, draft.Lines, draft.Options.Chunking);
        new File(this, new PaperSheet(rows, draft), draft).Read();
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(RankMatrixReader reader, PaperSheet sheet, Draft draft) : IPlaces
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
            var paper = new ushort[Math.Max(4 * _columns.Length, PlainRanks.Room)];
            sheet.ReadInChunks(() => new KnownRanks(sheet.Headings.Length, sheet.VoterColumn, _columns), papers.MakeRoom);
            for (; ; )
            {
                sheet.CollectPacked(papers);
                if (!sheet.Read())
                    break;
                var (isSound, lowest) = (true, 0);
                if (!sheet.IsPlain || !PlainRanks.TryRead(sheet.PlainCells, _columns, paper, out var length))
                {
                    isSound = ReadRanks(out lowest);
                    length = Write(paper, lowest);
                }
                sheet.Collect(papers, paper.AsSpan(0, length), isSound, this);
            }
            _ranks.NoteMarkers();
            draft.Ballots = papers.Build();
        }

        /// <summary>Sorts the row's candidates by rank. Going from the last candidate to the first leaves those of one rank in ballot-paper order.</summary>
        bool ReadRanks(out int lowest)
        {
            Array.Clear(_lastAt);
            lowest = 0;
            var (sound, row) = (true, sheet.Row);
            for (var candidate = _columns.Length; candidate >= 1; candidate--)
            {
                var cell = sheet.Cell(_columns[candidate - 1]);
                if (cell.IsEmpty)
                    continue;
                var rank = _ranks.Rank(cell, row);
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

        static Advice NameColumns { get; } = $"correct the cell, or name the columns that are candidates with {Term.Candidates}";

        void NoteNoRank(int candidate)
        {
            var column = _columns[candidate - 1];
            draft.Unreadable.Add(sheet.Row, column + 1, sheet.Shown(column),
                $"a rank from 1 to {_columns.Length}, or a blank cell", NameColumns);
        }

        bool FindColumns()
        {
            var verdict = draft.Options.Candidates.IsEmpty ? CandidateColumns.Of(sheet.Plan, draft.Options) : new([], new Dictionary<int, string>(), []);
            Func<int, bool> isOpen = draft.Options.Candidates.IsEmpty ? column => verdict.Candidates.Contains(column) && draft.Options.Rows?.Uses(sheet.Headings[column], draft.Options.Candidates) != true : sheet.IsOpen;
            if (MatrixColumns.Questions(Enumerable.Range(0, sheet.Headings.Length).Where(isOpen).Select(column => sheet.Headings[column])) is { Length: > 0 } questions && draft.Options.Candidates.IsEmpty)
            {
                var asked = sheet.Asked(questions);
                if (asked < 0)
                    return false;
                var any = isOpen;
                isOpen = column => any(column) && MatrixColumns.QuestionIn(sheet.Headings[column]) == questions[asked];
            }
            else if (sheet.Asked([""]) < 0)
                return false;
            var columns = MatrixColumns.Of(sheet.Headings, draft.Options, isOpen);
            if (columns.Length is 0 or > BallotSet.MaxCandidates)
                draft.Defects.Add(sheet.Row, null, $"{columns.Length} columns that can be candidates", $"from 1 to {BallotSet.MaxCandidates}", "give each candidate a column");
            foreach (var (column, name) in columns.Take(BallotSet.MaxCandidates))
            {
                if (column >= 0)
                    draft.AddCandidate(name, sheet.Row, column + 1);
                else
                    draft.Defects.Add(sheet.Row, null, $"no column {Excerpt.Of(name)}", "a column for each candidate given", $"correct the heading, or leave the name out of {Term.Candidates}");
            }
            _columns = [.. columns.Select(column => column.Column)];
            if (draft.Options.Candidates.IsEmpty)
                NoteDoubts(verdict);
            NoteOthers(verdict);
            return draft.Defects.Total == 0;
        }

        /// <summary>Notes what cannot be told from the cells: which columns are candidates', and whether the rows are papers and the numbers ranks at all.</summary>
        void NoteDoubts(ColumnVerdict verdict)
        {
            int[] nameless = [.. Enumerable.Range(0, sheet.Headings.Length).Where(column => sheet.Headings[column].Length == 0 && CandidateColumns.CompletesPapers(sheet.Plan, _columns, column))];
            foreach (var column in nameless)
                draft.Defects.Add(sheet.Row, column + 1, "no heading over ranks", "a candidate's name", "put it in");
            if (nameless.Length > 0)
                return;
            if (verdict.Others.Keys.Select(column => (int?)column).FirstOrDefault(column => IsListOfCandidates(column!.Value)) is { } list)
                draft.Defects.Add(sheet.Row, list + 1, $"{Excerpt.Of(sheet.Headings[list])}, as where each row is a candidate", "a row for each paper and a column for each candidate", "swap rows and columns");
            else if (verdict.Doubtful.Length > 0)
                AskAbout(verdict);
            else if (draft.Options.Layout is null && draft.Options.RankColumns.IsEmpty)
                NoteNoRanks();
        }

        void AskAbout(ColumnVerdict verdict)
        {
            foreach (var column in verdict.Doubtful)
            {
                var heading = sheet.Headings[column];
                string[] others = [.. _columns.Where(other => other != column).Select(other => sheet.Headings[other])];
                var without = FirstPapers.With(reader, draft.Head, draft, draft.Options with { IgnoredColumns = draft.Options.IgnoredColumns.Add(heading), RankColumns = [.. others] });
                var with = FirstPapers.With(reader, draft.Head, draft, draft.Options with { RankColumns = [heading, .. others] });
                draft.Defects.Add(sheet.Row, column + 1, $"{Excerpt.Of(heading)}, a column of numbers that may be a candidate's ranks ({with}) or not ({without})", "a decision about which columns are candidates",
                    $"say {new Setting(Term.Columns, heading, "ignore")} or {new Setting(Term.Columns, heading, "rank")}{OrCount(heading)}; or name the candidates with {Term.Candidates}");
            }
        }

        Advice OrCount(string heading) => sheet.Plan.Roles.Contains(ColumnRole.Count) ? ""
            : $", {new Setting(Term.Columns, heading, "count")} or {new Setting(Term.Columns, heading, "weight")} if it is how many papers a row stands for or what they are worth";

        void NoteNoRanks()
        {
            if (CandidateColumns.MostRankNobodyFirst(sheet.Plan, _columns))
                draft.Defects.Add(sheet.Row, null, "numbers that give nobody rank 1 on most papers, as scores do", "ranks, where 1 is the first choice", $"say {new Setting(Term.Layout, "matrix")} if they are ranks");
            else if (CandidateColumns.MostRankSeveralFirst(sheet.Plan, _columns))
                draft.Defects.Add(sheet.Row, null, "rank 1 given to several on most papers, as where voters approve of candidates, or where several questions stand side by side", "the ranks of one question", $"say {new Setting(Term.Layout, "matrix")} if these are equal ranks, or name the columns of one question with {new Setting(Term.Columns, null, "rank")}");
            else if (CandidateColumns.AreTurned(sheet.Plan, _columns))
                draft.Defects.Add(sheet.Row, null, "ranks that are 1, 2 and so on in each column and not in each row, as where each column is a paper", "a row for each paper and a column for each candidate", $"swap rows and columns, or say {new Setting(Term.Layout, "matrix")} if the rows are papers");
        }

        /// <summary>A column that says so and names somebody else in each row.</summary>
        bool IsListOfCandidates(int column) => ColumnRoles.Key(sheet.Headings[column]) is "candidate" or "candidates" or "candidatename" or "nominee" or "option" or "options"
            && sheet.Plan.Cells(column).Distinct(StringComparer.Ordinal).Count() == sheet.Plan.Papers.Length;

        void NoteOthers(ColumnVerdict verdict)
        {
            foreach (var column in Enumerable.Range(0, sheet.Headings.Length).Except(_columns))
            {
                if (draft.Options.Candidates.Any(name => MatrixColumns.IsNamed(name, sheet.Headings[column], MatrixColumns.NameIn(sheet.Headings[column]))))
                    draft.Defects.Add(sheet.Row, column + 1, $"{Excerpt.Of(sheet.Headings[column])} again", "a column for each candidate", "correct the heading");
            }
            sheet.NoteOthers(_columns, verdict.Others.Concat(verdict.Candidates.Except(_columns).Select(column => KeyValuePair.Create(column, "answers another question and was ignored"))).ToDictionary());
        }
    }
}
