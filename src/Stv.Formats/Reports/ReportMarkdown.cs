using System.Text;

namespace Stv.Formats;

/// <summary>A report as Markdown.</summary>
internal static class ReportMarkdown
{
    /// <summary>The report as lines that end in <c>\n</c>.</summary>
    public static string Format(Report report)
    {
        var page = new StringBuilder();
        page.Append($"# {MarkdownText.Plain(report.Title)}\n");
        if (report.Rehearsal is { } words)
            page.Append($"\n**{English.RehearsalLabel}. {MarkdownText.Plain(words)}**\n");
        if (!report.Facts.IsEmpty)
            page.Append('\n');
        foreach (var fact in report.Facts)
            page.Append($"- **{MarkdownText.Plain(fact.Name)}:** {MarkdownText.Plain(fact.Text)}\n");
        Parts(page, report.Lead);
        foreach (var section in report.Sections)
        {
            page.Append($"\n## {MarkdownText.Plain(section.Heading)}\n");
            Parts(page, section.InWords);
            foreach (var inner in section.Sections)
            {
                page.Append($"\n### {MarkdownText.Plain(inner.Heading)}\n");
                Parts(page, inner.InWords);
            }
        }
        if (!report.Notes.IsEmpty)
        {
            page.Append($"\n## {English.Notes}\n\n");
            page.Numbered(report.Notes);
        }
        if (!report.Files.IsEmpty)
        {
            page.Append($"\n## {English.FilesRead}\n\n");
            page.List(report.Files.Select(English.Input));
        }
        return page.ToString();
    }

    static void Parts(StringBuilder page, IEnumerable<ReportPart> parts)
    {
        foreach (var part in parts)
        {
            page.Append('\n');
            switch (part)
            {
                case ReportParagraph { IsWarning: true } warning:
                    page.Append($"**{MarkdownText.Plain(English.Warned(warning.Words))}**\n");
                    break;
                case ReportParagraph { IsAnswer: true } answer:
                    page.Append($"**{MarkdownText.Plain(answer.Words)}**\n");
                    break;
                case ReportParagraph paragraph:
                    page.Append($"{MarkdownText.Plain(paragraph.Words)}\n");
                    break;
                case ReportList list:
                    page.List(list.Sentences);
                    break;
                case ReportTable table:
                    page.Append($"| {string.Join(" | ", table.Headings.Select(heading => MarkdownText.Plain(heading.Words)))} |\n");
                    page.Append($"| {string.Join(" | ", table.Headings.Select((heading, index) => index == 0 || heading.IsText ? "---" : "---:"))} |\n");
                    foreach (var row in table.Rows)
                        page.Append($"| {string.Join(" | ", row.Cells.Select(MarkdownText.Plain))} |\n");
                    break;
            }
        }
    }
}
