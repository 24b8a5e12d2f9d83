using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Stv.Formats;

/// <summary>Takes the sheet with the papers out of a workbook (.xlsx), as text that the layouts of CSV are read from.</summary>
internal static class Workbook
{
    /// <summary>A workbook packs to a tenth or a hundredth; only a file made for it unpacks to more.</summary>
    const long MostTimes = 250, AlwaysAllowed = 1L << 30;

    /// <summary>The text of a file: of a workbook that of one sheet, of anything else itself.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="mayHoldPapers">Whether a sheet that begins so may hold papers.</param>
    /// <param name="draft">Where the sheet that was taken, and defects, are noted.</param>
    public static Stream Text(Stream file, Func<FileHead, bool> mayHoldPapers, Draft draft)
    {
        var mark = new byte[4];
        mark = mark[..file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false)];
        file = new ReplayStream(mark, file);
        if (mark is [0xD0, 0xCF, 0x11, 0xE0])
            draft.Defects.Add(null, null, "a workbook of the older kind (.xls), or one with a password", "a workbook (.xlsx) without a password, or text", "save it as .xlsx, or the sheet with the papers as CSV in UTF-8");
        draft.Defects.ThrowIfAny();
        if (mark is not [(byte)'P', (byte)'K', 3, 4])
            return file;
        var bytes = SourceFile.ReadAll(file);
        return IsWorkbook(bytes, draft) ? Rows(bytes, mayHoldPapers, draft) : new MemoryStream(bytes);
    }

    /// <summary>Apart from the above, so that only workbooks load what reads them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static WorkbookRows Rows(byte[] bytes, Func<FileHead, bool> mayHoldPapers, Draft draft)
    {
        // The reader looks for the encoding of older workbooks before it reads any; .NET has it only where it is asked for.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return new WorkbookRows(Choose(bytes, mayHoldPapers, draft), draft);
        }
        catch (Exception cause) when (cause is ExcelReaderException or System.Xml.XmlException or InvalidDataException or FormatException or InvalidCastException or ArgumentException or NullReferenceException or KeyNotFoundException or OverflowException)
        {
            draft.Defects.Add(null, null, "a damaged workbook", "a workbook (.xlsx)", "open it and save it again, or save the sheet with the papers as CSV in UTF-8");
            throw draft.Defects.Exception();
        }
    }

    static bool IsWorkbook(byte[] bytes, Draft draft)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            if (archive.Entries.Sum(entry => entry.Length) is > AlwaysAllowed and var length && length / MostTimes > bytes.Length)
                draft.Defects.Add(null, null, "a workbook that unpacks to more than 250 times its size", "a workbook (.xlsx)", "save the sheet with the papers as CSV in UTF-8");
            draft.Defects.ThrowIfAny();
            return archive.Entries.Any(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The one sheet that was asked for or can be meant, its reader standing before the first row.</summary>
    static IExcelDataReader Choose(byte[] bytes, Func<FileHead, bool> mayHoldPapers, Draft draft)
    {
        var sheets = Sheets(bytes, mayHoldPapers);
        var asked = draft.Options.Sheet;
        Sheet[] meant = asked is not null ? [.. sheets.Where(sheet => sheet.Name == asked)]
            : sheets.Where(sheet => sheet.HasPapers && sheet.IsVisible).ToArray() is { Length: > 0 } fitting ? fitting
            : [.. sheets.Where(sheet => sheet.FirstRow.Length > 0 && sheet.IsVisible)];
        var names = string.Join(", ", sheets.Where(sheet => sheet.IsVisible).Select(sheet => Excerpt.Of(sheet.Name)));
        if (meant is not [var chosen])
        {
            if (asked is not null)
                draft.Defects.Add(null, null, $"no sheet called {Excerpt.Of(asked)}", $"one of {names}", $"correct {Term.Sheet}");
            else if (meant.Length == 0)
                draft.Defects.Add(null, null, "a workbook without a filled sheet", "papers", "check that this is the right file");
            else
                draft.Defects.Add(null, null, $"several sheets that may be meant: {string.Join("; ", meant.Select(sheet => $"{Excerpt.Of(sheet.Name)}, which begins {Excerpt.Of(sheet.FirstRow)}"))}", "one sheet with papers", $"say which with {meant.Select(sheet => new Setting(Term.Sheet, sheet.Name))}");
            throw draft.Defects.Exception();
        }
        if (sheets.Count(sheet => sheet.IsVisible) > 1 || !chosen.IsVisible)
            draft.Notices.Add(new Notice($"the sheet {Excerpt.Of(chosen.Name)} was read, one of {names}", null));
        var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        for (var i = 0; i < chosen.Index; i++)
            reader.NextResult();
        return reader;
    }

    sealed record Sheet(int Index, string Name, bool IsVisible, string FirstRow, bool HasPapers);

    static ImmutableArray<Sheet> Sheets(byte[] bytes, Func<FileHead, bool> mayHoldPapers)
    {
        const int HeadLength = 1 << 16;
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        do
        {
            var head = new byte[HeadLength];
            var text = new WorkbookRows(reader, null);
            var length = text.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
            var beginning = new FileHead(head.AsMemory(0, length), isWhole: length < HeadLength);
            var isFilled = beginning.RowsWith(',') is [{ Length: > 0 }, ..];
            sheets.Add(new Sheet(sheets.Count, reader.Name, reader.VisibleState is null or "visible", isFilled ? string.Join(", ", beginning.RowsWith(',')[0]) : "", isFilled && mayHoldPapers(beginning)));
        }
        while (reader.NextResult());
        return sheets.ToImmutable();
    }
}
