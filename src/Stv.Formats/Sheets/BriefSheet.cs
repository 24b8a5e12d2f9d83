using System.Text;

namespace Stv.Formats;

/// <summary>A result in a few lines, for whoever has the whole of it in a folder: who is elected in each contest, and what needs attention.</summary>
public static class BriefSheet
{
    /// <summary>A longer title of a contest is cut.</summary>
    const int WidestTitle = 28;

    /// <summary>The lines, which end in <c>\n</c>.</summary>
    /// <param name="result">What is published.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(PublishedResult result, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(result);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(result.Title, width);
        if (result.IsRehearsal)
            text.Paragraph("", English.MadeUp, width);
        (string Title, string Words)[] contests = [.. result.Contests.Select(count => (count.Contest.Title, English.ElectedNames(count))), .. result.Uncounted.Select(contest => (contest.Contest.Title, English.WithoutResult(contest)))];
        var titles = contests.Max(contest => Math.Min(WidestTitle, PlainText.Width(contest.Title)));
        foreach (var (title, words) in contests)
            text.Paragraph(PlainText.Left(PlainText.Fit(title, titles), titles) + "  ", words, width);
        if (result.Body is { } body)
        {
            text.Append('\n');
            text.Paragraph("", $"{body.Body.Title}: {English.Filled(body)}. {string.Join(' ', English.Attained(body))}", width);
        }
        string[] attention = [.. result.Contests.SelectMany(English.Attention), .. result.Uncounted.Where(contest => contest.Why == UncountedReason.Refused).Select(contest => $"{contest.Contest.Title}: {contest.Sentence}")];
        if (attention.Length > 0)
            text.Append($"\n{English.LookAt}\n");
        foreach (var sentence in attention)
            text.Paragraph("  ", sentence, width);
        return text.ToString();
    }
}
