using System.Text;

namespace Stv.Formats;

/// <summary>The headings of an export. Nothing else of the file is read, since the papers below them may be real.</summary>
/// <param name="Headings">The headings.</param>
/// <param name="Delimiter">What stands between them.</param>
internal sealed record ExportHead(string[] Headings, char Delimiter)
{
    const int LongestLine = 1 << 16;

    /// <summary>The headings; null where no such file is there, or its first line is no line of text.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="options">How it is read.</param>
    public static ExportHead? Of(string path, BallotReadOptions options)
    {
        if (FileStatus.Of(path)?.Kind != FileKind.File || FirstLine(path) is not { } line)
            return null;
        var text = (options.Encoding ?? Encoding.UTF8).GetString(line).TrimStart('\uFEFF');
        if (text.Trim().Length == 0 || text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n')))
            return null;
        var head = new FileHead(Encoding.UTF8.GetBytes(text), isWhole: true);
        var delimiter = options.Delimiter ?? Delimiters.Of(head)[0];
        return head.RowsWith(delimiter) is [var headings, ..] ? new ExportHead(headings, delimiter) : null;
    }

    /// <summary>The bytes up to the first line end outside quotation marks; null where there are too many.</summary>
    static byte[]? FirstLine(string path)
    {
        using var file = new BufferedStream(SourceFile.Open(path, mayBePipe: false), 1 << 8);
        var line = new List<byte>();
        var isQuoted = false;
        for (int next; (next = file.ReadByte()) >= 0 && (next != '\n' || isQuoted);)
        {
            isQuoted ^= next == '"';
            line.Add((byte)next);
            if (line.Count > LongestLine)
                return null;
        }
        return [.. line];
    }
}
