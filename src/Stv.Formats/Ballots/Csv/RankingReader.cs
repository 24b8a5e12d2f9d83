using System.Collections.Frozen;
using System.Text;

namespace Stv.Formats;

/// <summary>CSV with a whole ranking in one cell: <c>C;A</c> or <c>C&gt;A=B</c>. A rank left blank is written as nothing between two marks.</summary>
internal sealed class RankingReader : LayoutReader
{
    static readonly FrozenSet<string> HeadingWords = FrozenSet.Create(StringComparer.Ordinal, "ranking", "rankings", "ballot", "paper", "vote", "preferences", "order", "choices", "rankedchoices", "answer");

    /// <summary>What may stand between ranks, the surest first.</summary>
    static readonly char[] Marks = ['>', ';', '|', ','];

    public override BallotLayout Layout => BallotLayout.Ranking;

    public override string Description => "CSV with rankings like C>A=B in one column";

    public override bool HasPaperRows => true;

    /// <summary>One column that can hold rankings, with a mark between names in some row.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (AbifReader.IsAbif(head) || head.Rows is not [{ Length: > 0 } headings, .. var rows] || Column(headings, i => IsOpen(headings[i], options)) is not (>= 0 and var column))
            return false;
        if (ColumnRoles.Key(headings[column]) is "ranking" or "rankings")
            return true;
        var marks = HeadingWords.Contains(ColumnRoles.Key(headings[column])) ? Marks : Marks[..3];
        return rows.Any(row => column < row.Length && marks.Any(mark => row[column].Contains(mark, StringComparison.Ordinal)));
    }

    static bool IsOpen(string heading, BallotReadOptions options) => heading.Length > 0 && ColumnRoles.Of(heading, options) == ColumnRole.None;

    /// <summary>The column with the rankings: the only one whose heading says nothing else, or the only one whose heading says so; −1 when there is none.</summary>
    static int Column(string[] headings, Func<int, bool> isOpen)
    {
        int[] open = [.. Enumerable.Range(0, headings.Length).Where(isOpen)];
        int[] worded = [.. Enumerable.Range(0, headings.Length).Where(i => HeadingWords.Contains(ColumnRoles.Key(headings[i])))];
        return worded is [var only] ? only : open is [var alone] ? alone : -1;
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
        readonly List<ushort> _paper = [];
        readonly List<ushort> _rank = [];
        int _column;
        char _mark;

        public void Read()
        {
            if (!sheet.ReadHeadings())
                return;
            _column = RankingReader.Column(sheet.Headings, sheet.IsOpen);
            if (_column < 0)
            {
                draft.Defects.Add(sheet.Row, null, "no one column that can hold rankings", "a column headed ranking", "correct the headings");
                return;
            }
            if (_column == sheet.VoterColumn)
                sheet.AllowRepeatedIds();
            sheet.NoteOthers([_column]);
            var papers = new PaperCollector(_candidates.AtMost, draft);
            while (sheet.Read())
            {
                var isSound = ReadRanking();
                sheet.Collect(papers, _paper.ToArray(), isSound, this);
            }
            draft.Ballots = _candidates.Finish(papers.Build());
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
            var found = Marks.FirstOrDefault(mark => QuotedList.Split(text, mark).Count > 1);
            if (found == default)
                return [text];
            if (_mark == default)
                _mark = found;
            if (found != _mark && Array.IndexOf(Marks, found) < Array.IndexOf(Marks, _mark))
                draft.Defects.Add(sheet.Row, _column + 1, $"{found} between names where {_mark} stood before", "one mark between names in all rows", "write all rankings alike");
            return QuotedList.Split(text, _mark);
        }

        public int? Column(int rank, int candidate) => _column + 1;

        public string Text(int column) => sheet.Text(column);
    }
}
