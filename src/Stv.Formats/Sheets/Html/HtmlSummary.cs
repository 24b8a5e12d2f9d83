namespace Stv.Formats;

/// <summary>The summary of an election as a page that leads to the page of each contest.</summary>
public static class HtmlSummary
{
    /// <summary>The page as lines that end in <c>\n</c>.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="pageOf">The address of the page of a contest, by its id; null where it has none.</param>
    /// <param name="recount">The address of the page that counts again in a browser; null where there is none.</param>
    /// <param name="picture">The address of the same as a picture (<see cref="SvgSummary"/>); null where there is none.</param>
    public static string Format(ElectionSummary summary, Func<string, string?> pageOf, string? recount = null, string? picture = null)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(pageOf);
        return HtmlPage.Of(summary.Title, page =>
        {
            HtmlSheet.Rehearsal(page, summary.Rehearsal);
            page.Open("header").Element("h1", summary.Title).Line();
            foreach (var line in new[] { summary.Body is { } filled ? $"{filled.Title}: {filled.Course}." : "", summary.Turnout })
                if (line.Length > 0)
                    page.Element("p", line, ("class", "field")).Line();
            if (recount is not null)
                page.Open("p").Element("a", English.CountAgain, ("href", recount)).CloseLine("p");
            page.CloseLine("header").Open("main").Line();
            if (HtmlSeats.CanShow(summary) || summary.Body is not null)
                Glance(page, summary, picture);
            HtmlSheet.Section(page, "contests", English.Contests);
            page.Open("div", ("class", "contests")).Line();
            foreach (var contest in summary.Contests)
                Contest(page, contest, contest.Course is null ? null : pageOf(contest.Id));
            page.CloseLine("div").CloseLine("section");
            if (summary.Body is { } body)
                Certificate(page, body);
            HtmlSheet.Section(page, "files", English.FilesHeading).Open("ul", ("class", "files")).Line();
            foreach (var file in summary.Files)
                page.Element("li", file.Text).Line();
            page.CloseLine("ul").CloseLine("section").CloseLine("main");
        });
    }

    /// <summary>Where a contest stands on the page.</summary>
    internal static string Id(ContestSummary contest) => $"contest-{contest.Id}";

    static void Glance(Markup page, ElectionSummary summary, string? picture)
    {
        HtmlSheet.Section(page, "body", summary.Body?.Title ?? English.SeatsHeading);
        if (summary.Body is { } body)
            Minimums(page, body);
        if (HtmlSeats.CanShow(summary))
            HtmlSeats.Write(page, summary);
        if (picture is not null)
            page.Open("p", ("class", "save")).Element("a", English.PictureOfTheElected, ("href", picture), ("download", "")).CloseLine("p");
        page.CloseLine("section");
    }

    /// <summary>What each minimum came to: in words, and as a bar of the seats with a line where the minimum is.</summary>
    static void Minimums(Markup page, BodySummary body)
    {
        page.Open("ul", ("class", "minimums")).Line();
        foreach (var (i, sentence) in body.Attained.Index())
        {
            page.Open("li").Text(sentence);
            if (HasBar(body, i))
                Bar(page, body, i);
            page.CloseLine("li");
        }
        page.CloseLine("ul");
    }

    /// <summary>Whether what a minimum came to is published in figures.</summary>
    internal static bool HasBar(BodySummary body, int index) => index < body.Minimums.Length && body.Minimums[index] is not null && body.Seats > 0;

    /// <summary>Writes the bar of a minimum: the seats, how many went to those it is about, and a line where it is.</summary>
    internal static void Bar(Markup page, BodySummary body, int index, params ReadOnlySpan<(string Name, string? Value)> place)
    {
        var minimum = body.Minimums[index]!;
        page.Open("svg", [("class", "bar"), ("aria-hidden", "true"), .. place]).Shape("rect", ("class", "whole"), ("width", "100%"));
        page.Shape("rect", ("class", "share"), ("width", Share(minimum.Elected, body.Seats))).Shape("rect", ("class", "quota"), ("x", Share(minimum.Required, body.Seats))).Close("svg");
    }

    static string Share(int part, int whole) => $"{English.Percent(new Fraction(part), new Fraction(whole))}%";

    static void Contest(Markup page, ContestSummary contest, string? address)
    {
        page.Open("article", ("id", Id(contest))).Line().Open("h3");
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
        if (contest.Turnout is { } turnout)
            page.Element("p", turnout).Line();
        foreach (var sentence in contest.Sentences)
            page.Element("p", sentence).Line();
        page.CloseLine("article");
    }

    static void Certificate(Markup page, BodySummary body)
    {
        HtmlSheet.Section(page, "certificate", English.BeforeTheCount).Open("ul").Line();
        foreach (var sentence in body.Certificate)
            page.Element("li", sentence).Line();
        page.CloseLine("ul").CloseLine("section");
    }
}
