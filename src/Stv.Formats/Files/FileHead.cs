using System.Text;

namespace Stv.Formats;

/// <summary>The beginning of a file, by which its layout is recognised.</summary>
internal sealed class FileHead(ReadOnlyMemory<byte> bytes, bool isWhole)
{
    const int RowsAtMost = 200;

    readonly Dictionary<char, string[][]> _rows = [];
    readonly Dictionary<(char, object), object> _answers = [];

    /// <summary>The beginning as it is, a byte-order mark included.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>Without a byte-order mark of UTF-8.</summary>
    public ReadOnlySpan<byte> Text => Bytes.StartsWith(Encoding.UTF8.Preamble) ? Bytes[3..] : Bytes;

    /// <summary>Whether it opens with a brace, after comments if any.</summary>
    public bool StartsWithBrace
    {
        get
        {
            var text = Text;
            while (true)
            {
                text = text.TrimStart(" \t\r\n"u8);
                if (!text.StartsWith("//"u8) && !text.StartsWith("/*"u8))
                    return text.StartsWith("{"u8);
                ReadOnlySpan<byte> end = text[1] == '/' ? "\n"u8 : "*/"u8;
                var length = text[2..].IndexOf(end);
                if (length < 0)
                    return false;
                text = text[(2 + length + end.Length)..];
            }
        }
    }

    /// <summary>Whether nothing follows.</summary>
    public bool IsWhole => isWhole;

    /// <summary>The lines that are certainly complete.</summary>
    public ReadOnlyMemory<byte> WholeLines => isWhole ? bytes : bytes[..(bytes.Span.LastIndexOf((byte)'\n') + 1)];

    /// <summary>What stands between the cells, if this is a CSV.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>The first rows of the file if it is a CSV: cells trimmed, rows without a line break at the end of the head left out.</summary>
    public string[][] Rows => RowsWith(Delimiter);

    /// <summary>The first rows as they are with one delimiter.</summary>
    public string[][] RowsWith(char delimiter)
    {
        if (!_rows.TryGetValue(delimiter, out var rows))
            _rows[delimiter] = rows = [.. ReadRows(delimiter)];
        return rows;
    }

    /// <summary>What was found out about these rows, so that each layout need not look anew.</summary>
    /// <param name="question">What the answer depends on beside the rows.</param>
    /// <param name="answer">Finds it out.</param>
    public T Once<T>(object question, Func<T> answer)
        where T : class
    {
        if (!_answers.TryGetValue((Delimiter, question), out var known))
            _answers[(Delimiter, question)] = known = answer();
        return (T)known;
    }

    IEnumerable<string[]> ReadRows(char delimiter)
    {
        using var rows = new CsvRows(new MemoryStream(WholeLines.ToArray()), delimiter);
        // Rows of empty cells above the headings are what a spreadsheet left.
        for (var row = 0; row < RowsAtMost && rows.Read(); row++)
            if (row > 0 || rows.Width > 0)
                yield return rows.Texts();
            else
                row--;
    }
}
