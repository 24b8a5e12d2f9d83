using System.Text;

namespace Stv.Formats;

/// <summary>A result in about a line a contest, for whoever has the whole of it in a folder: who is elected, and what needs attention.</summary>
public static class BriefSheet
{
    /// <summary>A title that is cut keeps so many letters.</summary>
    const int NarrowestTitle = 12;

    /// <summary>The lines, which end in <c>\n</c>.</summary>
    /// <param name="result">What is published.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(PublishedResult result, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(result);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        if (result.IsRehearsal)
            text.Paragraph("", English.MadeUp, width);
        (string Title, string Words)[] contests = [.. result.Contests.Select(count => (count.Contest.Title, English.ElectedNames(count))), .. result.Uncounted.Select(contest => (contest.Contest.Title, English.WithoutResult(contest)))];
        foreach (var (title, words) in contests)
            text.Hanging($"{Cut(title, width - PlainText.Width(words) - 2, contests)}: {words}", width);
        if (result.Body is { } body)
            text.Hanging($"{body.Body.Title}: {English.Filled(body)}. {English.AttainedInShort(body)}", width);
        foreach (var sentence in English.Attention(result))
            text.Hanging(sentence, width);
        return text.ToString();
    }

    /// <summary>A title cut so that its contest takes one line, if that is enough and leaves it different from the others.</summary>
    static string Cut(string title, int room, (string Title, string Words)[] contests) =>
        room < NarrowestTitle || contests.Count(other => PlainText.Fit(other.Title, room) == PlainText.Fit(title, room)) > 1 ? title : PlainText.Fit(title, room);
}
