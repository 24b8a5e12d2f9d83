using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The summary of an election as plain text.</summary>
public static class ElectionSheet
{
    /// <summary>The summary as lines that end in <c>\n</c>.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(ElectionSummary summary, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(summary);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(summary.Title, width);
        if (summary.Rehearsal is { } rehearsal)
            text.Paragraph(PlainText.Left(English.RehearsalLabel, 12), rehearsal, width);
        foreach (var file in summary.Files)
            text.Paragraph(PlainText.Left(file.Name, 12), file.Text, width);
        foreach (var contest in summary.Contests)
            Contest(text, contest, width);
        if (summary.Body is { } body)
            Body(text, body, width);
        return text.ToString();
    }

    static void Contest(StringBuilder text, ContestSummary contest, int width)
    {
        text.Append('\n');
        text.Paragraph("", $"{contest.Title}: {contest.Course ?? English.NotCounted}", width);
        foreach (var (i, person) in contest.Elected.Index())
            text.Paragraph(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}. "), person, width);
        foreach (var sentence in contest.Sentences)
            text.Paragraph("      ", sentence, width);
    }

    static void Body(StringBuilder text, BodySummary body, int width)
    {
        text.Append('\n');
        text.Paragraph("", $"{body.Title}: {body.Course}", width);
        foreach (var sentence in body.Attained)
            text.Paragraph("  ", sentence, width);
        text.Append($"\n{English.BeforeTheCount}\n");
        foreach (var sentence in body.Certificate)
            text.Paragraph("  ", sentence, width);
    }
}
