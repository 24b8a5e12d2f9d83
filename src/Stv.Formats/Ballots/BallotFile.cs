using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>Reads ballot files. The layout is recognised by content; where two readings are possible, nothing is read.</summary>
public static class BallotFile
{
    static readonly ImmutableArray<LayoutReader> Readers = [new BltReader(), new EcountReader(), new PreferenceColumnsReader(), new RankMatrixReader(), new LongReader(), new RankingReader(), new PrefLibReader(), new AbifReader(), new CefReader(), new SenateReader(), new AustralianLongReader(), new CastVoteRecordReader()];

    /// <summary>Reads the ballot file at a path; a pipe, once through.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="options">What is known beyond the content; nothing when left out.</param>
    /// <param name="cancel">Breaks the reading off.</param>
    /// <exception cref="BallotFormatException">The file cannot be opened, or has defects: all of them.</exception>
    /// <exception cref="OperationCanceledException">The reading was broken off.</exception>
    public static BallotReading Read(string path, BallotReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } last ? last : path;
        try
        {
            using var content = SourceFile.Open(path, mayBePipe: true);
            return Read(content, name, options, cancel);
        }
        catch (UnreadableFileException cause)
        {
            var remedy = cause.IsNoFile ? "check the name" : cause.Found == "a folder" ? "name a file in it" : "check the name, and that you may read the file";
            throw new BallotFormatException(new Defect(name, null, null, cause.Found, "a ballot file", remedy) { IsNoFile = cause.IsNoFile }, cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BallotFormatException(new Defect(name, null, null, "a file that cannot be read", "a ballot file", "check the name, and that you may read the file"), cause);
        }
    }

    /// <summary>Reads a ballot file from a stream, once through from where it stands. The stream need not seek, and is left open.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">Its name for errors and results; a folder before it is left out.</param>
    /// <param name="options">What is known beyond the content; nothing when left out.</param>
    /// <param name="cancel">Breaks the reading off.</param>
    /// <exception cref="BallotFormatException">The file has defects: all of them.</exception>
    /// <exception cref="OperationCanceledException">The reading was broken off.</exception>
    public static BallotReading Read(Stream content, string fileName, BallotReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        options ??= new BallotReadOptions();
        if (options.Duplicates != DuplicatePapers.Refuse && !options.ListDuplicates)
        {
            var bytes = SourceFile.ReadAll(content);
            return OnePaperAVoter(options, each => Read(new MemoryStream(bytes), fileName, each, cancel));
        }
        using var file = new HashedStream(content, options.Progress, cancel);
        var draft = new Draft(Path.GetFileName(fileName), Logged(options)) { Part = () => file.Part };
        draft.CheckGivenNames();
        try
        {
            var text = CivsText.Of(Workbook.Text(PlainBytes.Of(file, draft.Options.Encoding), head => Fitting(head, draft.Options).Length > 0, draft));
            var layout = Read(text, draft);
            return draft.Finish(layout, file.Sha256());
        }
        catch (Exception cause) when (cause is InvalidDataException or DecoderFallbackException)
        {
            draft.Defects.Add(null, null, cause is InvalidDataException ? $"a damaged gzip file ({cause.Message.TrimEnd('.')})" : "bytes that are not of its encoding",
                "text, or text compressed with gzip", cause is InvalidDataException ? "compress it again, or give the file as it was before it was compressed" : NameEncoding("windows-1252"));
            throw draft.Defects.Exception();
        }
    }

    /// <summary>Reads the rows of a file that are a contest's.</summary>
    /// <exception cref="BallotFormatException">They have defects: all of them.</exception>
    internal static BallotReading Read(BallotPart part, BallotReadOptions options)
    {
        if (options.Duplicates != DuplicatePapers.Refuse && !options.ListDuplicates)
            return OnePaperAVoter(options, each => Read(part, each));
        var draft = new Draft(part.FileName, Logged(options)) { Lines = part.Lines };
        draft.CheckGivenNames();
        return draft.Finish(Read(new BallotInput(new MemoryStream(part.Text), part.Head), draft), part.Sha256);
    }

    static BallotReadOptions Logged(BallotReadOptions options) => options.CodeColumn is null || options.Log is not null ? options : options with { Log = new PaperLog() };

    /// <summary>Which of a voter's papers counts may be known only at the end of the file, so it is read again.</summary>
    static BallotReading OnePaperAVoter(BallotReadOptions options, Func<BallotReadOptions, BallotReading> read)
    {
        var all = read(options with { ListDuplicates = true, SkipUnreadable = true, Log = null });
        if (all.Duplicates.IsEmpty && all.Unreadable.IsEmpty && all.SetAside == 0 && options.Log is null)
            return all;
        var leftOut = all.Duplicates.SelectMany(voter => voter.Rows.Where(row => row != voter.Counted));
        var counted = read(options with { ListDuplicates = true, LeftOut = [.. leftOut], Progress = null });
        return all.Duplicates.IsEmpty ? counted : counted with
        {
            Duplicates = all.Duplicates,
            Voters = all.Voters,
            Notices = counted.Notices.Add(new Notice(VoterPapers.Notice([.. all.Duplicates.Select(voter => voter.Places)], counted.DuplicatePapers, options.Duplicates), null)),
        };
    }

    /// <summary>Reads a ballot file from a stream that may only be read asynchronously, such as the body of a request: its bytes are awaited and held, then read.</summary>
    /// <inheritdoc cref="Read(Stream, string, BallotReadOptions?, CancellationToken)"/>
    /// <remarks>What arrives is held whole in memory, a gigabyte at most. Whoever takes files from strangers limits the length of a request before.</remarks>
    public static async Task<BallotReading> ReadAsync(Stream content, string fileName, BallotReadOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        using var arrived = new MemoryStream();
        var block = new byte[1 << 16];
        for (int length; (length = await content.ReadAsync(block, cancel).ConfigureAwait(false)) > 0;)
        {
            if (arrived.Length + length > SourceFile.LongestWhole)
                throw new BallotFormatException(new Defect(Path.GetFileName(fileName), null, null, "more than a gigabyte", "a ballot file of a gigabyte at most", "read it from where it is kept"));
            arrived.Write(block, 0, length);
        }
        arrived.Position = 0;
        return Read(arrived, fileName, options, cancel);
    }

    static Advice NameEncoding(string example) => $"name its encoding with {Term.Encoding}, such as {example}";

    static BallotLayout Read(Stream text, Draft draft)
    {
        using var input = new BallotInput(text);
        return Read(input, draft);
    }

    static BallotLayout Read(BallotInput input, Draft draft)
    {
        CheckIsText(input.Head, draft);
        draft.Head = input.Head;
        var reader = Choose(input.Head, draft);
        ReadAll(reader, input, draft);
        if (input.RowOfZero is { } row)
            draft.Defects.Add(row, null, "a byte 0", "text", $"check whether the file is damaged, or {NameEncoding("utf-16")}");
        else if (input.RowOfForeignBytes is { } foreign && draft.Defects.Total == 0)
            draft.Defects.Add(foreign, null, "bytes that are not UTF-8", "text in UTF-8", Utf8Text.HowToSave);
        draft.CompareWithGivenNames();
        return reader.Layout;
    }

    /// <summary>Reads the file, and passes over what the layout's reader leaves; a long file is read ahead.</summary>
    static void ReadAll(LayoutReader reader, BallotInput input, Draft draft)
    {
        using Stream text = input.Head.IsWhole || draft.Lines is not null || !SideBySide.IsPossible ? input : new AheadStream(input);
        reader.Read(text, input.Head.Delimiter, draft);
        text.CopyTo(Stream.Null);
    }

    /// <summary>Whether a file that opens with a brace is one of the layouts that may.</summary>
    internal static bool IsInBraces(FileHead head) =>
        Readers.Any(reader => reader.Layout is BallotLayout.CastVoteRecords or BallotLayout.Abif && reader.Fits(head, new BallotReadOptions()));

    static void CheckIsText(FileHead head, Draft draft)
    {
        if (head.IsWhole && Utf8Text.Trim(head.Text).IsEmpty)
            draft.Defects.Add(null, null, "an empty file", "papers", "check that this is the right file");
        else if (head.Bytes.StartsWith("PK\u0003\u0004"u8))
            draft.Defects.Add(null, null, "an archive, or a workbook other than .xlsx", "text, or a workbook (.xlsx)", "save the sheet with the papers as CSV in UTF-8, and give that");
        else if (head.Bytes.StartsWith("PAR1\u0015"u8) || head.Bytes.StartsWith("ARROW1\0\0"u8) || head.Bytes is [0xFF, 0xFF, 0xFF, 0xFF, ..])
            draft.Defects.Add(null, null, head.Bytes[0] == 'P' ? "a Parquet file" : "an Arrow file", "text, or a workbook (.xlsx)", "let the program that wrote it write CSV, with a row for each paper, or for each ranking and a column headed count");
        else if (head.Bytes.IndexOf((byte)0) is var zero and >= 0)
            draft.Defects.Add(head.Bytes[..zero].Count((byte)'\n') + 1, null, "a byte 0", "text", $"give the ballots as a text file, or {NameEncoding("utf-16")}");
        draft.Defects.ThrowIfAny();
    }

    static LayoutReader Choose(FileHead head, Draft draft)
    {
        if (draft.Options.Layout is null && VendorExport.Find(head) is { } vendor)
        {
            draft.Defects.Add(1, null, vendor.Found, "ballots in a layout that stv reads", vendor.Remedy);
            throw draft.Defects.Exception();
        }
        var fitting = Fitting(head, draft.Options);
        if (fitting is not [(var reader, var delimiter)])
            throw Undecided(head, draft, fitting);
        head.Delimiter = delimiter;
        if (draft.Options.Rows is { } rows && !(rows.SectionColumn is null ? reader.HoldsContests : reader.HasPaperRows))
        {
            draft.Defects.Add(null, null, $"the layout {reader.Layout.Word()}", $"CSV with one row per paper and a column headed {Excerpt.Of(rows.ContestColumn ?? rows.SectionColumn ?? "contest")}", "save the papers as such a CSV, or give each contest its own file");
            throw draft.Defects.Exception();
        }
        return reader;
    }

    /// <summary>Every reading of the file that its content allows: layouts, and for a CSV what may stand between the cells.</summary>
    static (LayoutReader Reader, char Delimiter)[] Fitting(FileHead head, BallotReadOptions options)
    {
        LayoutReader[] among = [.. Readers.Where(reader => options.Layout is null || reader.Layout == options.Layout)];
        LayoutReader[] readers = Array.Find(among, reader => reader.IsCertain(head)) is { } certain ? [certain] : options.Layout is null ? among : among[..1];
        var delimiters = options.Delimiter is { } named ? [named] : readers.Any(reader => reader.HasPaperRows) ? Delimiters.Of(head) : [','];
        List<(LayoutReader, char)> fitting = [];
        foreach (var reader in readers)
        {
            foreach (var delimiter in reader.HasPaperRows ? delimiters : [','])
            {
                head.Delimiter = delimiter;
                if (options.Layout is not null && delimiters.Length == 1 || reader.Fits(head, options))
                    fitting.Add((reader, delimiter));
            }
        }
        if (fitting.Count == 0 && options.Layout is not null)
            fitting.Add((readers[0], delimiters[0]));
        return [.. fitting];
    }

    static BallotFormatException Undecided(FileHead head, Draft draft, (LayoutReader Reader, char Delimiter)[] fitting)
    {
        if (fitting.Length == 0 && head.StartsWithBrace)
        {
            draft.Defects.Add(1, null, "what may be an election file", "ballots", "give an election file by its name, on its own and not through a pipe, because it names the files beside it");
            return draft.Defects.Exception();
        }
        if (fitting.Length == 0)
        {
            var (lacking, remedy) = NearestLayout.Of(head, draft.Options);
            draft.Defects.Add(1, null, Excerpt.Of(FirstLine(head)), lacking, remedy);
            return draft.Defects.Exception();
        }
        var readings = fitting.Select(reading =>
        {
            head.Delimiter = reading.Delimiter;
            return FirstPapers.Under(reading.Reader, head, draft);
        });
        Setting[] layouts = [.. fitting.Select(reading => reading.Reader.Layout.Word()).Distinct().Select(word => new Setting(Term.Layout, word))];
        Setting[] delimiters = [.. fitting.Where(reading => reading.Reader.HasPaperRows).Select(reading => Delimiters.Word(reading.Delimiter)).Distinct().Select(word => new Setting(Term.Delimiter, word))];
        draft.Defects.Add(1, null, "what can be read as " + string.Join(", or as ", readings), "one reading",
            $"correct the first line, or say which with {(layouts.Length > 1 ? layouts : delimiters)}");
        return draft.Defects.Exception();
    }

    static ReadOnlySpan<byte> FirstLine(FileHead head)
    {
        var text = Utf8Text.Trim(head.Text);
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text : text[..end];
    }
}
