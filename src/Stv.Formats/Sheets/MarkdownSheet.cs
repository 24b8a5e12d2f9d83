using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The result sheet as Markdown: facts, the elected, the table, then what happened stage by stage, notes and the declaration.</summary>
public static class MarkdownSheet
{
    /// <summary>The sheet as lines that end in <c>\n</c>.</summary>
    public static string Format(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var page = new StringBuilder();
        page.Append($"# {MarkdownText.Plain(sheet.Title)}\n\n");
        foreach (var fact in sheet.Facts)
            page.Append($"- **{fact.Name}:** {MarkdownText.Plain(fact.Text)}\n");
        page.Append($"\n## {English.ElectedHeading(!sheet.Stages.IsEmpty, sheet.IsVacancy)}\n\n");
        page.Numbered(sheet.Declaration);
        if (sheet.Declaration.IsEmpty)
            page.Append($"{English.Nobody}\n");
        if (!sheet.Stages.IsEmpty)
        {
            Table(page, sheet);
            page.Append($"\n## {English.StagesHeading}\n");
        }
        foreach (var stage in sheet.Stages)
        {
            page.Append($"\n### {MarkdownText.Plain(stage.NumberedHeading)}\n\n");
            page.List(stage.Proceedings);
        }
        if (!sheet.Notes.IsEmpty)
        {
            page.Append($"\n## {English.Notes}\n\n");
            page.Numbered(sheet.Notes);
        }
        page.Append($"\n## {English.DeclarationHeading}\n\n{MarkdownText.Plain(sheet.Statement)}\n\n");
        page.Append($"{English.Signed}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_ {English.Date}: \\_\\_\\_\\_\\_\\_\n\n{English.Officer}\n");
        return page.ToString();
    }

    static void Table(StringBuilder page, Sheet sheet)
    {
        page.Append($"\n## {English.TableHeading}\n\n| {English.Candidate} |");
        foreach (var stage in sheet.Stages)
        {
            var heading = MarkdownText.Plain(stage.NumberedHeading);
            page.Append(stage.Number == 1 ? $" {heading} |" : $" {heading}: {English.Change} | {English.StageNumber(stage.Number)}: {English.Total} |");
        }
        page.Append($" {English.Result} |\n| --- |");
        foreach (var stage in sheet.Stages)
            page.Append(stage.Number == 1 ? " ---: |" : " ---: | ---: |");
        page.Append(" --- |\n");
        var whole = SheetFigure.AreWhole(sheet);
        foreach (var row in sheet.Candidates.Concat(sheet.Sums))
            Row(page, row, whole);
        page.Append($"\n{English.MarkdownLegend}\n\n{MarkdownText.Plain(sheet.Balance)}\n");
    }

    static void Row(StringBuilder page, SheetRow row, bool[] whole)
    {
        page.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Plain(row.Slate is null ? row.Label : $"{row.Label} ({row.Slate})")} |");
        foreach (var (i, cell) in row.Cells.Index())
        {
            if (i > 0)
                page.Append($" {SheetFigure.Change(cell, whole[i])} |");
            var total = SheetFigure.Total(cell, whole[i]);
            page.Append(cell.Elected ? $" **{total}** |" : $" {total} |");
        }
        page.Append($" {MarkdownText.Plain(English.Capital(row.Result ?? ""))} |\n");
    }
}
