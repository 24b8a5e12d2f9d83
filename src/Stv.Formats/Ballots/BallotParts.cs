using System.Buffers;
using System.Text.Unicode;

namespace Stv.Formats;

/// <summary>
/// A CSV that several contests share, gone through once and parted into the rows of each. To read the whole of it for every contest
/// costs contests times papers, which is hours where there are thousands of both.
/// </summary>
internal sealed class BallotParts
{
    const int HeadLength = 1 << 16;

    readonly string _file;
    readonly string _sha256;
    readonly FileHead _head;
    readonly ArrayBufferWriter<byte> _rows = new();
    readonly List<(int Start, int Length, int Row)> _headings = [], _ofNone = [];
    readonly Dictionary<string, List<(int Start, int Length, int Row)>> _ofContest = new(StringComparer.Ordinal);

    BallotParts(string file, string sha256, FileHead head) => (_file, _sha256, _head) = (file, sha256, head);

    /// <summary>Parts a file; null where it is no plain CSV with that column, so that it has to be read as a whole, which also tells what is wrong with it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="options">What is known of the file.</param>
    /// <param name="contestColumn">Heading of the column that names the contest.</param>
    /// <param name="names">What the contests are called.</param>
    /// <param name="cancel">Breaks the reading off.</param>
    public static BallotParts? Of(string path, BallotReadOptions options, string contestColumn, SharedNames names, CancellationToken cancel)
    {
        try
        {
            using var content = SourceFile.Open(path, mayBePipe: false);
            using var file = new HashedStream(content, null, cancel);
            var text = SourceFile.ReadAll(PlainBytes.Of(file, options.Encoding));
            var head = new FileHead(text.AsMemory(0, Math.Min(text.Length, HeadLength)), text.Length < HeadLength);
            if (text.AsSpan().Contains((byte)0) || !Utf8.IsValid(text) || Delimiter(head, options, contestColumn) is not { } delimiter)
                return null;
            var parts = new BallotParts(Path.GetFileName(path), file.Sha256(), head);
            return parts.Part(text, delimiter, contestColumn, names) ? parts : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.DecoderFallbackException or UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>What stands between the cells: the one delimiter under which a column has the heading.</summary>
    static char? Delimiter(FileHead head, BallotReadOptions options, string contestColumn)
    {
        char[] fitting = [.. (options.Delimiter is { } named ? [named] : Delimiters.Of(head)).Where(delimiter => head.RowsWith(delimiter) is [var headings, ..] && headings.Count(heading => NameKey.AreSame(DefusedCell.Read(heading) ?? "", contestColumn)) == 1)];
        return fitting is [var only] ? only : null;
    }

    bool Part(byte[] text, char delimiter, string contestColumn, SharedNames names)
    {
        using var rows = new CsvRows(new MemoryStream(text), delimiter, new DefectList(_file));
        List<(int, int, int)> blank = [];
        var (headings, column) = (HeadingRows.Count(_head.RowsWith(delimiter)), -1);
        while (rows.ReadLoosely())
        {
            // What a quotation mark out of place does to rows is told of the whole file.
            if (rows.HasStrayQuote || rows.Raw.IndexOf((byte)'\r') is >= 0 and var mark && (mark + 1 == rows.Raw.Length || rows.Raw[mark + 1] != '\n'))
                return false;
            if (_headings.Count < headings)
            {
                if (_headings.Count == 0 && rows.Width == 0)
                    continue;
                if (_headings.Count == 0)
                    column = Array.FindIndex(rows.Texts(), heading => NameKey.AreSame(DefusedCell.Read(heading) ?? "", contestColumn));
                _headings.Add(Keep(rows));
                continue;
            }
            if (rows.Width == 0)
            {
                blank.Add(Keep(rows));
                continue;
            }
            // Blank rows mean something at the end of the file alone.
            blank.Clear();
            var name = System.Text.Encoding.UTF8.GetString(rows.Cell(column));
            if (!names.IsContest(name))
                _ofNone.Add(Keep(rows));
            else if (_ofContest.TryGetValue(NameKey.Of(name), out var known))
                known.Add(Keep(rows));
            else
                _ofContest.Add(NameKey.Of(name), [Keep(rows)]);
        }
        _ofNone.AddRange(blank);
        return column >= 0;
    }

    (int Start, int Length, int Row) Keep(CsvRows rows)
    {
        var start = _rows.WrittenCount;
        _rows.Write(rows.Raw);
        _rows.Write("\n"u8);
        return (start, _rows.WrittenCount - start, rows.Row);
    }

    /// <summary>The rows of a contest.</summary>
    /// <param name="names">The contest's id and title.</param>
    /// <param name="withOthers">Whether the rows of no contest, which are blank or wrong, are among them: they are told of once.</param>
    public BallotPart Of(IEnumerable<string> names, bool withOthers)
    {
        var rows = names.Select(NameKey.Of).Distinct().SelectMany(key => _ofContest.GetValueOrDefault(key, [])).Concat(withOthers ? _ofNone : []);
        using var text = new MemoryStream();
        var lines = new List<int>();
        foreach (var (start, length, row) in _headings.Concat(rows.OrderBy(row => row.Start)))
        {
            var raw = _rows.WrittenSpan.Slice(start, length);
            text.Write(raw);
            lines.AddRange(Enumerable.Range(row, raw.Count((byte)'\n')));
        }
        return new BallotPart(_file, _sha256, _head, text.ToArray(), [.. lines]);
    }
}
