using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The result sheet as plain text for a terminal or a printer with letters of one width.</summary>
public static class TextSheet
{
    /// <summary>The narrowest sheet that is made; on a narrower terminal its lines break.</summary>
    public const int NarrowestWidth = 60;

    /// <summary>Width where it is not known.</summary>
    public const int DefaultWidth = 80;

    /// <summary>The sheet as lines that end in <c>\n</c>.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="width">Columns of letters to fill, taken as <see cref="NarrowestWidth"/> when less; what does not fit is continued in further blocks of stages.</param>
    public static string Format(Sheet sheet, int width = DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        width = Math.Max(width, NarrowestWidth);
        var text = new StringBuilder();
        text.Title(sheet.Title, width);
        Facts(text, sheet, width);
        Declaration(text, sheet, width);
        if (!sheet.Stages.IsEmpty)
        {
            foreach (var block in TextTable.Blocks(sheet, width))
                text.Append('\n').Append(block);
            text.Append($"{English.TextLegend}\n");
            text.Paragraph("", sheet.Balance, width);
        }
        else if (sheet.Candidates.Any(HasWithdrawn))
            Withdrawn(text, sheet, width);
        Proceedings(text, sheet, width);
        Notes(text, sheet.Notes, width);
        Statement(text, sheet, width);
        return text.ToString();
    }

    static void Facts(StringBuilder text, Sheet sheet, int width)
    {
        foreach (var fact in sheet.Facts)
            text.Paragraph( PlainText.Left(fact.Name, 12), fact.Text, width);
    }

    static void Declaration(StringBuilder text, Sheet sheet, int width)
    {
        text.Append($"\n{English.ElectedHeading(!sheet.Stages.IsEmpty, sheet.IsVacancy)}\n");
        if (sheet.Declaration.IsEmpty)
            text.Append($"      {English.NobodyListed}\n");
        foreach (var (i, line) in sheet.Declaration.Index())
            text.Paragraph( string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}. "), line, width);
    }

    static void Proceedings(StringBuilder text, Sheet sheet, int width)
    {
        foreach (var stage in sheet.Stages)
        {
            text.Append('\n');
            text.Paragraph("", English.StageInSentence(stage.Number, stage.Heading, stage.Notes), width);
            foreach (var sentence in stage.Proceedings)
                text.Paragraph( "  ", sentence, width);
        }
    }

    static void Notes(StringBuilder text, ImmutableArray<string> notes, int width)
    {
        if (notes.IsEmpty)
            return;
        text.Append($"\n{English.Notes}\n");
        foreach (var (i, note) in notes.Index())
            text.Paragraph( string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}. "), note, width);
    }

    static void Statement(StringBuilder text, Sheet sheet, int width)
    {
        text.Append($"\n{English.DeclarationHeading}\n");
        text.Paragraph("  ", sheet.Statement, width);
        text.Append($"\n  {English.Signed} {new string('_', 30)}  {English.Date} {new string('_', 14)}\n  {English.Officer}\n");
    }

    /// <summary>Who left a place, or has one already, did not withdraw.</summary>
    static bool HasWithdrawn(SheetRow row) => row.Outcome == Outcome.Withdrawn && row.Result == English.WithdrawnWord;

    static void Withdrawn(StringBuilder text, Sheet sheet, int width)
    {
        text.Append($"\n{English.WithdrawnHeading}\n");
        foreach (var row in sheet.Candidates.Where(HasWithdrawn))
            text.Paragraph( "      ", row.Label, width);
    }
}
