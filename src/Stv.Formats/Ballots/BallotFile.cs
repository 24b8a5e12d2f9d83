using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Reads ballot files. The layout is recognised by content; where two readings are possible, nothing is read.</summary>
public static class BallotFile
{
    static readonly ImmutableArray<LayoutReader> Readers = [new BltReader(), new EcountReader(), new PreferenceColumnsReader(), new RankMatrixReader()];

    /// <summary>Reads the ballot file at a path.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="options">What is known beyond the content; nothing when left out.</param>
    /// <exception cref="BallotFormatException">The file cannot be opened, or has defects: all of them.</exception>
    public static BallotReading Read(string path, BallotReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        if (Directory.Exists(path))
            throw new BallotFormatException(new Defect(name, null, null, "a folder", "a ballot file", "name a file in it"));
        try
        {
            using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return Read(content, name, options);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            var found = cause is FileNotFoundException or DirectoryNotFoundException ? "no such file" : "a file that cannot be read";
            throw new BallotFormatException(new Defect(name, null, null, found, "a ballot file", "see whether the name is right and the file may be read"), cause);
        }
    }

    /// <summary>Reads a ballot file from a stream, once through from where it stands. The stream need not seek, and is left open.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name for errors and results; a folder before it is left out.</param>
    /// <param name="options">What is known beyond the content; nothing when left out.</param>
    /// <exception cref="BallotFormatException">The file has defects: all of them.</exception>
    public static BallotReading Read(Stream content, string fileName, BallotReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        var draft = new Draft(Path.GetFileName(fileName), options ?? new BallotReadOptions());
        draft.CheckGivenNames();
        using var input = new BallotInput(content);
        CheckIsText(input.Head, draft);
        var reader = Choose(input.Head, draft);
        RefuseRowsOf(reader, draft);
        reader.Read(input, draft);
        var sha256 = input.Sha256();
        if (input.RowOfZero is { } row)
            draft.Defects.Add(row, null, "a byte 0", "text", "see whether the file is damaged, or save it as UTF-8");
        draft.CompareWithGivenNames();
        return draft.Finish(reader.Layout, sha256);
    }

    static void CheckIsText(FileHead head, Draft draft)
    {
        if (head.IsWhole && Utf8Text.Trim(head.Text).IsEmpty)
            draft.Defects.Add(null, null, "an empty file", "papers", "see whether this is the right file");
        else if (head.Bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.Bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            draft.Defects.Add(1, 1, "UTF-16", "UTF-8", "save the file as UTF-8");
        else if (head.Bytes.IndexOf((byte)0) is var zero and >= 0)
            draft.Defects.Add(head.Bytes[..zero].Count((byte)'\n') + 1, null, "a byte 0", "text", "give the ballots as a text file");
        draft.Defects.ThrowIfAny();
    }

    static void RefuseRowsOf(LayoutReader reader, Draft draft)
    {
        if (draft.Options.Rows is not { } rows || reader.Layout is BallotLayout.PreferenceColumns or BallotLayout.RankMatrix)
            return;
        var column = rows.ContestColumn ?? rows.SectionColumn;
        draft.Defects.Add(null, null, $"the layout {reader.Layout.Word()}", $"CSV with a row a paper and a column headed {Excerpt.Of(column ?? "")}", "save the papers as such a CSV, or give each contest a file of its own");
        draft.Defects.ThrowIfAny();
    }

    static LayoutReader Choose(FileHead head, Draft draft)
    {
        if (draft.Options.Layout is { } layout)
            return Readers.First(reader => reader.Layout == layout);
        LayoutReader[] fitting = [.. Readers.Where(reader => reader.Fits(head, draft.Options))];
        if (fitting is [var only])
            return only;
        var words = fitting.Length == 0 ? BallotLayouts.All : fitting.Select(reader => reader.Layout.Word());
        draft.Defects.Add(1, null,
            fitting.Length == 0 ? $"{Excerpt.Of(FirstLine(head))}, which begins no layout" : "what can be read as " + string.Join(", or as ", fitting.Select(reader => FirstPapers.Under(reader, head, draft))),
            fitting.Length == 0 ? string.Join("; or ", Readers.Select(reader => reader.Description)) : "one reading",
            $"correct the first line, or say which with --layout {string.Join(" or ", words)}");
        throw draft.Defects.Exception();
    }

    static ReadOnlySpan<byte> FirstLine(FileHead head)
    {
        var text = Utf8Text.Trim(head.Text);
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text : text[..end];
    }
}
