using System.Text;

namespace Stv.Formats;

/// <summary>The summary of an election as Markdown.</summary>
public static class MarkdownSummary
{
    /// <summary>The summary as lines that end in <c>\n</c>.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="pageOf">The address of the page of a contest, by its id; null where it has none.</param>
    public static string Format(ElectionSummary summary, Func<string, string?> pageOf)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(pageOf);
        var page = new StringBuilder($"# {MarkdownText.Plain(summary.Title)}\n");
        if (summary.Rehearsal is { } rehearsal)
            page.Append($"\n**{MarkdownText.Plain(rehearsal)}**\n");
        foreach (var contest in summary.Contests)
            Contest(page, contest, contest.Course is null ? null : pageOf(contest.Id));
        if (summary.Body is { } body)
        {
            page.Append($"\n## {MarkdownText.Plain($"{body.Title}: {body.Course}")}\n\n");
            page.List(body.Attained);
            page.Append($"\n### {English.BeforeTheCount}\n\n");
            page.List(body.Certificate);
        }
        page.Append($"\n## {English.FilesHeading}\n\n");
        page.List(summary.Files.Select(file => file.Text));
        return page.ToString();
    }

    static void Contest(StringBuilder page, ContestSummary contest, string? address)
    {
        var title = MarkdownText.Plain(contest.Title);
        page.Append($"\n## {(address is null ? title : $"[{title}]({address})")}\n\n{MarkdownText.Plain(English.Capital(contest.Course ?? English.NotCounted))}.\n\n");
        page.Numbered(contest.Elected);
        if (!contest.Elected.IsEmpty && !contest.Sentences.IsEmpty)
            page.Append('\n');
        page.List(contest.Sentences);
    }
}
