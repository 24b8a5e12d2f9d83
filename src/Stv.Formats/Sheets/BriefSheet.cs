using System.Text;

namespace Stv.Formats;

/// <summary>A count in a few lines, for whoever has the whole of it in a folder: who is elected in each contest, and what needs attention.</summary>
public static class BriefSheet
{
    /// <summary>A longer title of a contest gets a line of its own.</summary>
    const int WidestTitle = 28;

    /// <summary>The lines, which end in <c>\n</c>.</summary>
    /// <param name="counted">What was counted.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(CountedElection counted, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(counted);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(counted.Input.Title, width);
        var titles = counted.Contests.Max(contest => Math.Min(WidestTitle, PlainText.Width(contest.Reading.Contest.Title)));
        foreach (var contest in counted.Contests)
            text.Paragraph(PlainText.Left(PlainText.Fit(contest.Reading.Contest.Title, titles), titles) + "  ", English.ElectedOrNot(contest), width);
        var attention = counted.Contests.SelectMany(English.Attention).ToList();
        if (counted.Result.Body is { } body)
        {
            text.Append('\n');
            text.Paragraph("", $"{body.Body.Title}: {English.Filled(body)}. {string.Join(' ', English.Attained(body))}", width);
        }
        if (attention.Count > 0)
            text.Append($"\n{English.LookAt}\n");
        foreach (var sentence in attention)
            text.Paragraph("  ", sentence, width);
        return text.ToString();
    }
}
