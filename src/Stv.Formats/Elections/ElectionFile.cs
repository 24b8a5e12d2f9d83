namespace Stv.Formats;

/// <summary>
/// The election file: JSON, with comments and trailing commas if wished, that describes the contests of an election and
/// names the files with their candidates, ballots and lots. <c>schemas/stv-election-1.schema.json</c> describes it.
/// </summary>
public static class ElectionFile
{
    /// <summary>Reads an election file and all files that it names.</summary>
    /// <param name="path">Where the election file is. The files that it names must lie in its folder or below.</param>
    /// <param name="mayLackPapers">Whether contests may have no papers yet, as when a model is to make them.</param>
    /// <param name="listAll">Whether all irregular papers are kept; the first thousand of a file otherwise.</param>
    /// <exception cref="BallotFormatException">Something cannot be read or cannot be meant: every defect of every file, each with its place.</exception>
    public static ElectionReading Read(string path, bool mayLackPapers = false, bool listAll = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ElectionReader.Read(path, mayLackPapers, listAll);
    }

    /// <summary>Whether a file's content is an election file's rather than ballots: it opens with a brace, after comments if any, and holds neither cast vote records nor ABIF.</summary>
    /// <param name="path">Where the file is. One that cannot be opened is none.</param>
    public static bool IsElection(string path)
    {
        try
        {
            var head = new byte[1 << 16];
            using var content = File.OpenRead(path);
            var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return StartsWithBrace(head.AsSpan(0, length)) && !BallotFile.IsInBraces(new FileHead(head.AsMemory(0, length), isWhole: length < head.Length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    static bool StartsWithBrace(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8))
            text = text[3..];
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
