using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// The files with a row a preference that the electoral commissions of the Australian Capital Territory
/// (<c>batch,pindex,pref,pcode,ccode,rcand</c>) and of New South Wales (<c>BallotPaperID</c>, <c>PreferenceNumber</c>,
/// <c>CandidateName</c> and more) publish. They are read as <see cref="LongReader"/> reads its own.
/// </summary>
internal sealed class AustralianLongReader : LayoutReader
{
    static readonly string[] Act = ["batch", "pindex", "pref", "pcode", "ccode"];
    static readonly string[] NewSouthWales = ["ballotpaperid", "preferencenumber", "candidatename", "formality", "type", "electoratename"];

    public override BallotLayout Layout => BallotLayout.PreferenceRows;

    public override string Description => "the files with a row a preference of the Australian Capital Territory and of New South Wales";

    public override bool HasPaperRows => true;

    public override bool Fits(FileHead head, BallotReadOptions options) => HasItsHeadings(head.Rows);

    public override bool IsCertain(FileHead head) => HasItsHeadings(head.RowsWith(',')) || HasItsHeadings(head.RowsWith('\t'));

    static bool HasItsHeadings(string[][] rows) => rows is [var headings, ..] && (Columns(headings, Act) ?? Columns(headings, NewSouthWales)) is not null;

    /// <summary>Where each of the words heads a column; null when one does not.</summary>
    static int[]? Columns(string[] headings, string[] words)
    {
        string[] keys = [.. headings.Select(ColumnRoles.Key)];
        int[] columns = [.. words.Select(word => Array.IndexOf(keys, word))];
        return columns.Contains(-1) ? null : columns;
    }

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, delimiter, draft.Defects);
        if (!rows.Read())
            return;
        var headings = rows.Texts();
        Rewritten rewritten;
        if (Columns(headings, Act) is { } act)
        {
            draft.Notices.Add(new Notice("candidates are named by the numbers of their group and of their place in it, as in A-1", rows.Row));
            rewritten = new Rewritten(rows, text => text.Append("paper,rank,choice"), text => Append(text, act, rows));
        }
        else if (Columns(headings, NewSouthWales) is { } south)
            rewritten = new Rewritten(rows, text => text.Append("paper,rank,choice,contest"), text => Append(text, south, rows, draft));
        else
        {
            draft.Defects.Add(rows.Row, null, "other headings", $"{string.Join(", ", Act)}; or {string.Join(", ", NewSouthWales)}", "correct the headings");
            return;
        }
        new LongReader().Read(rewritten, ',', draft);
        if (rewritten.Informal > 0)
            draft.Notices.Add(new Notice($"{Amount.Of(rewritten.Informal, "row")} of informal papers left out, as the file says", null));
    }

    static bool Append(StringBuilder text, int[] columns, CsvRows rows)
    {
        text.Append(Cell(rows, columns[0])).Append('-').Append(Cell(rows, columns[1])).Append(',').Append(Cell(rows, columns[2])).Append(',')
            .Append(Cell(rows, columns[3])).Append('-').Append(Cell(rows, columns[4]));
        return true;
    }

    static bool Append(StringBuilder text, int[] columns, CsvRows rows, Draft draft)
    {
        if (Cell(rows, columns[3]).Equals("informal", StringComparison.OrdinalIgnoreCase))
            return false;
        var type = Cell(rows, columns[4]);
        if (!type.Equals("BTL", StringComparison.OrdinalIgnoreCase) && type.Length > 0)
            draft.Defects.Add(rows.Row, columns[4] + 1, Excerpt.Of(type), "BTL: marks above the line stand for a group, and the file does not say who is in the group", "write each such paper out for the candidates of its groups");
        // A mark that counts for nothing has no number.
        var rank = Cell(rows, columns[1]);
        text.Append(CsvCell.Quoted(Cell(rows, columns[0]))).Append(',').Append(rank).Append(',').Append(rank.Length == 0 ? "" : CsvCell.Quoted(Cell(rows, columns[2]))).Append(',').Append(CsvCell.Quoted(Cell(rows, columns[5])));
        return true;
    }

    static string Cell(CsvRows rows, int column) => Encoding.UTF8.GetString(rows.Cell(column));

    /// <summary>The rows as a CSV of three or four columns, each on the line where it stands in the file.</summary>
    sealed class Rewritten(CsvRows rows, Action<StringBuilder> heading, Func<StringBuilder, bool> append) : ForwardStream
    {
        readonly StringBuilder _line = new();
        ReadOnlyMemory<byte> _next;
        int _row;

        public long Informal { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            while (_next.IsEmpty)
            {
                if (!Compose())
                    return 0;
            }
            var length = Math.Min(buffer.Length, _next.Length);
            _next.Span[..length].CopyTo(buffer);
            _next = _next[length..];
            return length;
        }

        bool Compose()
        {
            const int Enough = 1 << 15;
            _line.Clear();
            if (_row == 0)
            {
                heading(_line.Append('\n', rows.Row - 1));
                _line.Append('\n');
                _row = rows.Row + 1;
            }
            while (_line.Length < Enough && rows.Read())
            {
                _line.Append('\n', Math.Max(0, rows.Row - _row));
                _row = rows.Row;
                if (!append(_line))
                {
                    Informal++;
                    continue;
                }
                _line.Append('\n');
                _row++;
            }
            _next = Encoding.UTF8.GetBytes(_line.ToString());
            return !_next.IsEmpty;
        }
    }
}
