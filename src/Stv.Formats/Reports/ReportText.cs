using System.Text;

namespace Stv.Formats;

/// <summary>A report as plain text.</summary>
internal static class ReportText
{
    const string SetIn = "  ";

    /// <summary>The labels at the head take as much room as those of a result sheet.</summary>
    const int NarrowestLabel = 12;

    /// <summary>So many columns of letters a name keeps, however many figures stand beside it.</summary>
    const int NarrowestName = 16;

    /// <summary>The report as lines that end in <c>\n</c>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(Report report, int width)
    {
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(report.Title, width);
        List<SheetFact> facts =
        [
            .. report.Rehearsal is { } words ? [new(English.RehearsalLabel, words)] : Array.Empty<SheetFact>(),
            .. report.Facts,
        ];
        var label = Math.Max(NarrowestLabel, facts.Select(fact => PlainText.Width(fact.Name)).DefaultIfEmpty().Max() + SetIn.Length);
        foreach (var fact in facts)
            text.Paragraph(PlainText.Left(fact.Name, label), fact.Text, width);
        foreach (var (index, part) in report.Lead.Index())
        {
            if (index == 0 || part is not ReportParagraph { IsWarning: false })
                text.Append('\n');
            Part(text, part, "", heading: null, width);
        }
        foreach (var section in report.Sections)
            Section(text, section, width);
        if (!report.Notes.IsEmpty)
            text.Append('\n');
        foreach (var note in report.Notes)
            text.Paragraph("", note, width);
        // An election file names the others, and a terminal is short: the other formats list them all, and the manifest of a record.
        if (report.Files.IsEmpty || report.Files.Any(input => input.Layout == "election"))
            return text.ToString();
        text.Append($"\n{English.FilesRead}\n");
        foreach (var input in report.Files)
            text.Paragraph(SetIn, English.Input(input), width);
        return text.ToString();
    }

    static void Section(StringBuilder text, ReportSection section, int width)
    {
        text.Append('\n');
        var isHead = !section.Sections.IsEmpty;
        // A table says in its first cell what its section tells.
        if (section.InWords is not [ReportTable, ..])
            text.Paragraph("", section.Heading, width);
        if (isHead)
            text.Append('─', Math.Min(width, PlainText.Width(PlainText.Harmless(section.Heading)))).Append('\n');
        foreach (var (index, part) in section.InWords.Index())
        {
            if (index > 0 && (part is ReportTable || section.InWords[index - 1] is ReportTable))
                text.Append('\n');
            Part(text, part, isHead ? "" : SetIn, index == 0 ? section.Heading : null, width);
        }
        foreach (var inner in section.Sections)
            Section(text, inner, width);
    }

    static void Part(StringBuilder text, ReportPart part, string setIn, string? heading, int width)
    {
        switch (part)
        {
            case ReportParagraph paragraph:
                text.Paragraph(setIn, paragraph.IsWarning ? English.Warned(paragraph.Words) : paragraph.Words, width);
                break;
            case ReportList list:
                foreach (var sentence in list.Sentences)
                    text.Paragraph(setIn, sentence, width);
                break;
            case ReportTable table:
                Table(text, table, heading, width);
                break;
        }
    }

    /// <summary>Writes columns, names and words from the left, figures from the right. The name takes the room that is left, on several lines if it must.</summary>
    static void Table(StringBuilder text, ReportTable table, string? heading, int width)
    {
        List<string[]> rows =
        [
            [heading ?? table.Headings[0].Words, .. table.Headings.Skip(1).Select(each => each.Short ?? each.Words)],
            .. table.Rows.Select(row => row.Cells.ToArray()),
        ];
        rows = [.. rows.Select(row => row.Select(PlainText.Harmless).ToArray())];
        var widths = table.Headings.Select((_, column) => rows.Max(row => PlainText.Width(row[column]))).ToArray();
        var others = widths.Skip(1).Sum(each => each + SetIn.Length);
        widths[0] = Math.Min(widths[0], Math.Max(NarrowestName, width - others));
        foreach (var (number, row) in rows.Index())
        {
            var names = PlainText.Wrap(row[0], widths[0]).SelectMany((name, line) => line == 0 ? [name] : PlainText.Wrap(name, widths[0] - SetIn.Length).Select(part => SetIn + part)).ToList();
            var cells = row.Skip(1).Select((cell, index) => SetIn + (table.Headings[index + 1].IsText ? PlainText.Left(cell, widths[index + 1]) : PlainText.Right(cell, widths[index + 1])));
            text.Append((PlainText.Left(names[0], widths[0]) + string.Concat(cells)).TrimEnd()).Append('\n');
            foreach (var name in names.Skip(1))
                text.Append(name).Append('\n');
            if (number == 0)
                text.Append('─', widths[0] + others).Append('\n');
        }
    }
}
