using System.Text;

namespace Stv.Formats;

/// <summary>CSV with a whole ranking in one cell: <c>C;A</c> or <c>C&gt;A=B</c>. A rank left blank is written as nothing between two marks.</summary>
internal sealed class RankingReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.Ranking;

    public override string Description => "CSV with rankings like C>A=B in one column";

    public override bool HasPaperRows => true;

    /// <summary>A column that can hold rankings, with a mark between names in some row.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows.Length == 0 || AbifReader.IsAbif(head))
            return false;
        if (ColumnRoles.Layout(options) is { } named)
            return named == Layout;
        if (RankingColumns.WithoutHeadings(head) >= 0)
            return true;
        var plan = SheetPlan.Of(head, options);
        var columns = RankingColumns.Of(plan, options);
        // Of a form with several questions one may be answered by columns of choices and another by a ranking: neither is passed over.
        return PreferenceHeadings.Of(plan, options) is { Count: > 0 } questions
            ? Array.Exists(columns, column => !questions.Any(question => question.Columns.ContainsValue(column)) && RankingColumns.HoldsRankings(plan, column))
            : Array.Exists(columns, column => RankingColumns.MayHold(plan, column));
    }

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects, draft.Lines);
        new File(new PaperSheet(rows, draft), draft).Read();
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(PaperSheet sheet, Draft draft) : IPlaces
    {
        readonly CandidateCells _candidates = new(draft);
        readonly List<ushort> _paper = [];
        readonly List<ushort> _rank = [];
        int _column;
        char _mark;
        bool _areLists;

        public void Read()
        {
            _candidates.WholeCell = () => sheet.Text(_column + 1);
            if (!Begin())
                return;
            if (_column == sheet.VoterColumn)
                sheet.AllowRepeatedIds();
            sheet.NoteOthers([_column]);
            if (draft.Defects.Total > 0)
                return;
            _areLists = ListCell.AreLists(sheet.Plan.Cells(_column));
            var papers = new PaperCollector(_candidates.AtMost, draft);
            while (sheet.Read())
            {
                var isSound = ReadRanking();
                sheet.Collect(papers, _paper.ToArray(), isSound, this);
            }
            draft.Ballots = _candidates.Finish(papers);
        }

        bool Begin()
        {
            if (ColumnRoles.Layout(draft.Options) is null && RankingColumns.WithoutHeadings(draft.Head) is >= 0 and var first)
            {
                sheet.BeginWithoutHeadings();
                _column = first;
                return draft.Defects.Total == 0;
            }
            if (!sheet.ReadHeadings())
                return false;
            var columns = RankingColumns.Of(sheet.Plan, draft.Options);
            if (columns.Length == 0)
            {
                draft.Defects.Add(sheet.Row, null, "no one column that can hold rankings", "a column headed ranking", $"correct the headings, or say {new Setting(Term.Columns, null, "ranking")}");
                return false;
            }
            var asked = sheet.Asked([.. columns.Select(column => sheet.Headings[column])]);
            _column = asked < 0 ? -1 : columns[asked];
            return asked >= 0;
        }

        bool ReadRanking()
        {
            _paper.Clear();
            sheet.Times = 1;
            var cell = sheet.Cell(_column);
            if (cell.IsEmpty)
                return true;
            if (Utf8Text.Decode(cell) is not { } text)
            {
                draft.Unreadable.Add(sheet.Row, _column + 1, sheet.Shown(_column), "names in UTF-8", Utf8Text.HowToSave);
                return false;
            }
            if (CefVote.TryTakeCount(ref text, out var times))
                sheet.Times = times;
            if (NoChoice.Is(text))
                return true;
            if (_areLists && ListCell.AsRanking(text) is var ranking)
            {
                if (ranking is null)
                {
                    draft.Unreadable.Add(sheet.Row, _column + 1, sheet.Shown(_column), "a list of names, as in the other rows", "write all rankings alike");
                    return false;
                }
                text = ranking;
            }
            var (sound, blanks) = (true, 0);
            foreach (var place in Split(text))
            {
                if (place.Trim().Length == 0)
                {
                    blanks++;
                    continue;
                }
                for (; blanks > 0; blanks--)
                    _paper.AddRange([0, 0]);
                ReadRank(place, ref sound);
            }
            return sound;
        }

        /// <summary>Reads the candidates at one rank.</summary>
        void ReadRank(string place, ref bool sound)
        {
            var isOvervote = false;
            _rank.Clear();
            foreach (var name in QuotedList.Split(place, '='))
            {
                var number = _candidates.Number(Encoding.UTF8.GetBytes(QuotedList.Unquoted(name)), sheet.Row, _column + 1, sheet.Headings[_column]);
                if (number == CandidateCells.Nobody)
                    continue;
                isOvervote |= number == CandidateCells.Overvote;
                sound &= number != 0;
                foreach (var named in _candidates.Named(number))
                    _rank.Add((ushort)Math.Max(named, 0));
            }
            if (isOvervote)
                _paper.AddRange(BallotSet.Overvote);
            else if (_rank.Count == 0)
                _paper.AddRange([0, 0]);
            for (var i = 0; i < _rank.Count && !isOvervote; i++)
                _paper.AddRange(i == 0 ? [_rank[i]] : [0, _rank[i]]);
        }

        /// <summary>The ranks of a paper. The surest mark that the file has had so far divides them; a surer one that comes only later is a defect of its row.</summary>
        List<string> Split(string text)
        {
            var found = RankingColumns.Marks.FirstOrDefault(mark => QuotedList.Split(text, mark).Count > 1);
            if (found == default)
                return [text];
            if (_mark == default)
                _mark = found;
            if (found != _mark && Array.IndexOf(RankingColumns.Marks, found) < Array.IndexOf(RankingColumns.Marks, _mark))
                draft.Defects.Add(sheet.Row, _column + 1, $"{found} between names where {_mark} stood before", "one mark between names in all rows", "write all rankings alike");
            return QuotedList.Split(text, _mark);
        }

        public int? Column(int rank, int candidate) => _column + 1;

        public string Text(int column) => sheet.Text(column);
    }
}
