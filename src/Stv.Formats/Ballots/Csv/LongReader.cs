using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>CSV with a row a preference: <c>ballot_id,rank,choice</c>. Rows of one paper may stand anywhere, so the file is kept until its end.</summary>
internal sealed class LongReader : LayoutReader
{
    static readonly FrozenSet<string> RankWords = FrozenSet.Create(StringComparer.Ordinal, "rank", "ranking", "preference", "pref", "position", "preferencenumber", "choicenumber", "order");

    static readonly FrozenSet<string> ChoiceWords = FrozenSet.Create(StringComparer.Ordinal, "choice", "candidate", "candidatename", "candidateid", "name", "option", "vote", "selection");

    public override BallotLayout Layout => BallotLayout.PreferenceRows;

    public override string Description => "CSV with columns ballot_id, rank and choice and a row for each preference";

    public override bool HasPaperRows => true;

    /// <summary>Headings that say paper, rank and choice.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options) => head.Rows is [var headings, ..]
        && (ColumnRoles.Layout(options) is { } named ? named == Layout : HasItsHeadings(headings) && !headings.Any(heading => options.Candidates.Contains(heading)));

    public static bool HasItsHeadings(string[] headings) => Find(headings, RankWords) >= 0 && FindChoice(headings) is >= 0 and var choice
        && headings.Where((_, column) => column != choice).Any(heading => ColumnRoles.Of(heading, new BallotReadOptions()) == ColumnRole.Voter);

    /// <summary>Where ranks and choices stand, from 0; −1 where no heading says so.</summary>
    public static (int Rank, int Choice) ColumnsOf(string[] headings) => (Find(headings, RankWords), FindChoice(headings));

    /// <summary>The column of choices; one headed <c>name</c> may be the voter's, and is taken last.</summary>
    static int FindChoice(string[] headings) => Array.FindIndex(headings, heading => ColumnRoles.Key(heading) != "name" && ChoiceWords.Contains(ColumnRoles.Key(heading))) is >= 0 and var found ? found : Find(headings, ChoiceWords);

    static int Find(string[] headings, FrozenSet<string> words) => Array.FindIndex(headings, heading => words.Contains(ColumnRoles.Key(heading)));

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects, draft.Lines);
        new File(new PaperSheet(rows, draft), draft).Read();
    }

    /// <summary>A preference on its way to its paper.</summary>
    readonly record struct Mark(int Paper, int Rank, int Candidate, int Row);

    /// <summary>What all rows of a paper must agree about, and whether its rows can be read.</summary>
    sealed class Paper
    {
        public required int Row { get; init; }
        public required long Count { get; init; }
        public required Fraction? Worth { get; init; }
        public required int Section { get; init; }
        public required string Id { get; init; }
        public bool IsSound { get; set; } = true;
    }

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(PaperSheet sheet, Draft draft) : IPlaces
    {
        readonly CandidateCells _candidates = new(draft);
        readonly RankCells _ranks = new(draft);
        readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
        readonly List<Paper> _papers = [];
        readonly List<Mark> _marks = [];
        int _rankColumn;
        int _choiceColumn;

        public void Read()
        {
            if (!sheet.ReadHeadings() || !FindColumns())
                return;
            sheet.AllowRepeatedIds();
            draft.Corrections?.RefuseLeavingOut();
            while (sheet.Read())
                ReadRow();
            var papers = new PaperCollector(_candidates.AtMost, draft);
            var marks = _marks.OrderBy(mark => mark.Paper).ThenBy(mark => mark.Rank).ToArray();
            for (var (paper, at) = (0, 0); paper < _papers.Count; paper++)
            {
                var start = at;
                while (at < marks.Length && marks[at].Paper == paper)
                    at++;
                Collect(papers, _papers[paper], marks.AsSpan(start, at - start));
            }
            _ranks.NoteMarkers();
            draft.Ballots = _candidates.Finish(papers);
        }

        void ReadRow()
        {
            var index = FindPaper();
            if (index < 0)
                return;
            var paper = _papers[index];
            paper.IsSound &= sheet.IsSound;
            var rankCell = sheet.Cell(_rankColumn);
            var choiceCell = sheet.Cell(_choiceColumn);
            if (choiceCell.IsEmpty)
                return;
            var rank = rankCell.IsEmpty ? 0 : _ranks.Rank(rankCell, sheet.Row);
            if (rank < 1 || rank > _candidates.AtMost)
            {
                draft.Unreadable.Add(sheet.Row, _rankColumn + 1, sheet.Shown(_rankColumn), "a rank from 1", "correct the cell");
                paper.IsSound = false;
                return;
            }
            var candidate = _candidates.Number(choiceCell, sheet.Row, _choiceColumn + 1, sheet.Headings[_choiceColumn]);
            if (candidate is not (0 or CandidateCells.Nobody))
                _marks.Add(new Mark(index, rank, candidate, sheet.Row));
            paper.IsSound &= candidate != 0;
        }

        /// <summary>The paper to which the row belongs; −1 after noting that it cannot be told.</summary>
        int FindPaper()
        {
            if (sheet.Cell(sheet.VoterColumn).IsEmpty)
            {
                draft.Unreadable.Add(sheet.Row, sheet.VoterColumn + 1, sheet.Shown(sheet.VoterColumn), "the paper's id", "correct the cell");
                draft.SetAside++;
                return -1;
            }
            var id = sheet.Text(sheet.VoterColumn + 1);
            if (_ids.TryAdd(id, _papers.Count))
                _papers.Add(new Paper { Id = id, Row = sheet.Row, Count = sheet.Count, Worth = sheet.Worth, Section = sheet.Section });
            var index = _ids[id];
            var paper = _papers[index];
            if (paper.Count != sheet.Count || paper.Section != sheet.Section || (paper.Worth ?? Fraction.One) != (sheet.Worth ?? Fraction.One))
            {
                draft.Unreadable.Add(sheet.Row, null, $"another count, weight or section than in row {paper.Row} of the same paper", "rows of one paper that agree", "correct the row");
                paper.IsSound = false;
            }
            return index;
        }

        void Collect(PaperCollector papers, Paper paper, ReadOnlySpan<Mark> marks)
        {
            if (!paper.IsSound)
            {
                draft.SetAside += Math.Max(paper.Count, 1);
                return;
            }
            var kept = new List<(int Rank, int Candidate)>();
            foreach (var mark in marks)
                foreach (var number in _candidates.Named(mark.Candidate))
                    kept.Add((mark.Rank, number));
            if (paper.Count == 0)
                return;
            draft.Options.Log?.Next(draft.Options.CodeColumn is null ? paper.Id : null);
            papers.Add(RankedMarks.Paper(kept), paper.Count, paper.Worth, paper.Section, paper.Row, this);
        }

        /// <summary>The paper's first row stands for all of it.</summary>
        public int? Column(int rank, int candidate) => null;

        public string Text(int column) => "";

        int Named(string name) => Array.FindIndex(sheet.Headings, heading => NameKey.AreSame(heading, name));

        bool FindColumns()
        {
            _rankColumn = draft.Options.RankColumns is [var rank, ..] ? Named(rank) : Find(sheet.Headings, RankWords);
            _choiceColumn = draft.Options.ChoiceColumns is [var choice, ..] ? Named(choice) : FindChoice(sheet.Headings);
            if (_rankColumn < 0 || _choiceColumn < 0 || sheet.VoterColumn < 0 || sheet.VoterColumn == _choiceColumn)
                draft.Defects.Add(sheet.Row, null, "headings that do not say paper, rank and choice", "columns headed ballot_id, rank and choice", $"correct the headings, or name the columns with {new Setting(Term.Columns, null, "paper")}, {new Setting(Term.Columns, null, "rank")} and {new Setting(Term.Columns, null, "choice")}");
            if (draft.Defects.Total == 0 && sheet.Asked([""]) >= 0)
                sheet.NoteOthers([_rankColumn, _choiceColumn, sheet.VoterColumn]);
            return draft.Defects.Total == 0;
        }
    }
}
