namespace Stv.Formats;

/// <summary>The summary of an election as a page that leads to the page of each contest.</summary>
public static class HtmlSummary
{
    /// <summary>The page as lines that end in <c>\n</c>.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="pageOf">The address of the page of a contest, by its id; null where it has none.</param>
    public static string Format(ElectionSummary summary, Func<string, string?> pageOf)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(pageOf);
        return HtmlPage.Of(summary.Title, page =>
        {
            HtmlSheet.Rehearsal(page, summary.Rehearsal);
            page.Open("header").Element("h1", summary.Title).CloseLine("header").Open("main").Line();
            HtmlSheet.Section(page, "contests", English.Contests);
            page.Open("div", ("class", "contests")).Line();
            foreach (var contest in summary.Contests)
                Contest(page, contest, contest.Course is null ? null : pageOf(contest.Id));
            page.CloseLine("div").CloseLine("section");
            if (summary.Body is { } body)
                Body(page, body);
            HtmlSheet.Section(page, "files", English.FilesHeading).Open("ul", ("class", "files")).Line();
            foreach (var file in summary.Files)
                page.Element("li", file.Text).Line();
            page.CloseLine("ul").CloseLine("section").CloseLine("main");
        });
    }

    static void Contest(Markup page, ContestSummary contest, string? address)
    {
        page.Open("article").Line().Open("h3");
        if (address is null)
            page.Text(contest.Title);
        else
            page.Element("a", contest.Title, ("href", address));
        page.CloseLine("h3").Element("p", English.Capital(contest.Course ?? English.NotCounted), ("class", "legend")).Line();
        if (!contest.Elected.IsEmpty)
        {
            page.Open("ol").Line();
            foreach (var person in contest.Elected)
                page.Element("li", person).Line();
            page.CloseLine("ol");
        }
        foreach (var sentence in contest.Sentences)
            page.Element("p", sentence).Line();
        page.CloseLine("article");
    }

    static void Body(Markup page, BodySummary body)
    {
        HtmlSheet.Section(page, "body", body.Title).Element("p", English.Capital(body.Course), ("class", "legend")).Line();
        List(page, body.Attained);
        page.Element("h3", English.BeforeTheCount).Line();
        List(page, body.Certificate);
        page.CloseLine("section");
    }

    static void List(Markup page, IEnumerable<string> sentences)
    {
        page.Open("ul").Line();
        foreach (var sentence in sentences)
            page.Element("li", sentence).Line();
        page.CloseLine("ul");
    }
}
