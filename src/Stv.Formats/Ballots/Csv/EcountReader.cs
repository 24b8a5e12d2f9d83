using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// The CSV of the Scottish e-count: <c>candidates,seats,</c>; a row for each ranking, <c>papers,first,second,…,</c>; a row
/// for each candidate, <c>"Candidate 1","Name","Party",</c>; the ward.
/// </summary>
internal sealed class EcountReader : LayoutReader
{
    public override BallotLayout Layout => BallotLayout.EcountCsv;

    public override string Description => "the e-count's CSV, which begins with candidates,seats";

    /// <summary>Two whole numbers alone, then rows of whole numbers, then the candidates.</summary>
    public override bool Fits(FileHead head, BallotReadOptions options)
    {
        if (head.Rows is not [[var candidates, var seats], .. var rows] || !IsWhole(candidates) || !IsWhole(seats))
            return false;
        var afterPapers = rows.FirstOrDefault(row => row.Length > 0 && !IsWhole(row[0]));
        return (afterPapers is null || IsCandidate(afterPapers[0]))
            && rows.TakeWhile(row => row != afterPapers).All(row => row.All(cell => cell.Length == 0 || IsWhole(cell)));
    }

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, ',', draft.Defects);
        new File(rows, draft).Read();
    }

    static bool IsWhole(string cell) => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    static bool IsCandidate(string cell) => cell.StartsWith("Candidate ", StringComparison.Ordinal);

    /// <summary>One file on its way into a draft.</summary>
    sealed class File(CsvRows rows, Draft draft)
    {
        readonly ushort[] _paper = new ushort[BallotSet.MaxCandidates];
        int _candidates;

        public void Read()
        {
            if (!Next() || !ReadFirstRow())
                return;
            var papers = new PaperCollector(_candidates, draft);
            var more = Next();
            for (; more && IsPaper(); more = Next())
                ReadPaper(papers);
            for (; more && IsCandidateRow(); more = Next())
                ReadCandidate();
            if (draft.Candidates.Count != _candidates)
                draft.Defects.Add(more ? rows.Row : null, null, $"{draft.Candidates.Count} rows that name candidates", $"{_candidates}, as the first row says", "check whether the file is cut short, or correct the first row");
            if (more)
                ReadTitle();
            draft.Ballots = papers.Build();
        }

        bool ReadFirstRow()
        {
            var candidatesRead = ReadNumber(0, BallotSet.MaxCandidates, "the number of candidates", out _candidates);
            if (ReadNumber(1, BallotSet.MaxCandidates, "the number of seats", out var seats))
                draft.Seats = seats;
            if (rows.Width > 2)
                draft.Defects.Add(rows.Row, 3, Excerpt.Of(rows.Cell(2)), "nothing after the candidates and the seats", "remove it");
            return candidatesRead;
        }

        bool ReadNumber(int cell, int most, string meaning, out int number)
        {
            if (WholeNumber.TryRead(rows.Cell(cell), out var value) && value >= 1 && value <= most)
            {
                number = (int)value;
                return true;
            }
            number = 0;
            draft.Defects.Add(rows.Row, cell + 1, Shown(cell), $"{meaning}, from 1 to {most}", "correct it");
            return false;
        }

        /// <summary>Goes to the next row that says anything.</summary>
        bool Next()
        {
            while (rows.ReadLoosely())
            {
                if (rows.HasStrayQuote && !IsQuotedTwice())
                    rows.NoteStrayQuote();
                if (rows.Width > 0)
                    return true;
            }
            return false;
        }

        /// <summary>A ward's name that holds a comma is published with quotation marks put twice around it.</summary>
        bool IsQuotedTwice() => rows.Raw.StartsWith("\"\""u8) && rows.Raw.TrimEnd(", "u8).EndsWith("\"\""u8);

        /// <summary>The ward's name stands alone; a candidate's row says so; every other row must be papers.</summary>
        bool IsPaper() => !IsCandidateRow() && !IsQuotedTwice() && (rows.Width > 1 || rows.Cell(0) is [>= (byte)'0' and <= (byte)'9', ..]);

        bool IsCandidateRow() => rows.Cell(0).StartsWith("Candidate "u8);

        void ReadPaper(PaperCollector papers)
        {
            var sound = true;
            if (!WholeNumber.TryRead(rows.Cell(0), out var count) || count == 0)
            {
                draft.Defects.Add(rows.Row, 1, Shown(0), "how many papers say this, a whole number from 1", "correct it");
                sound = false;
            }
            var width = rows.Width;
            if (width - 1 > _paper.Length)
            {
                draft.Defects.Add(rows.Row, _paper.Length, "more preferences than a paper can hold", $"at most {_paper.Length}", "correct the row");
                return;
            }
            for (var i = 1; i < width; i++)
                sound &= ReadPreference(i);
            if (sound)
                papers.Add(_paper.AsSpan(0, width - 1), count, rows.Row);
        }

        bool ReadPreference(int cell)
        {
            if (WholeNumber.TryRead(rows.Cell(cell), out var candidate) && candidate >= 1 && candidate <= _candidates)
            {
                _paper[cell - 1] = (ushort)candidate;
                return true;
            }
            draft.Defects.Add(rows.Row, cell + 1, Shown(cell), $"a candidate number from 1 to {_candidates}", "correct it, or remove the row");
            return false;
        }

        void ReadCandidate()
        {
            var number = draft.Candidates.Count + 1;
            if (Encoding.UTF8.GetString(rows.Cell(0)) != string.Create(CultureInfo.InvariantCulture, $"Candidate {number}"))
                draft.Defects.Add(rows.Row, 1, Shown(0), $"\"Candidate {number}\"", "give the candidates in the order of their numbers");
            var name = Utf8Text.Decode(rows.Cell(1));
            if (string.IsNullOrEmpty(name))
                draft.Defects.Add(rows.Row, 2, Shown(1), "a candidate's name in UTF-8", $"give each candidate a name, and {Utf8Text.HowToSave}");
            var party = Utf8Text.Decode(rows.Cell(2));
            if (party is null)
                draft.Defects.Add(rows.Row, 3, Shown(2), "a party's name in UTF-8", Utf8Text.HowToSave);
            draft.AddCandidate(string.IsNullOrEmpty(name) ? $"candidate {number}" : name, rows.Row, 2, slate: party is "" ? null : party);
        }

        void ReadTitle()
        {
            var whole = IsQuotedTwice();
            draft.Title = Utf8Text.Decode(whole ? rows.Raw.Trim("\", "u8) : rows.Cell(0));
            if (draft.Title is null || rows.Width != 1 && !whole)
                draft.Defects.Add(rows.Row, 1, Shown(0), "the ward's name alone, in UTF-8", "correct the row");
            if (Next())
                draft.Defects.Add(rows.Row, 1, Shown(0), "the end of the file after the ward's name", "remove what follows");
        }

        string Shown(int cell) => rows.Cell(cell).IsEmpty ? "a blank cell" : Excerpt.Of(rows.Cell(cell));
    }
}
