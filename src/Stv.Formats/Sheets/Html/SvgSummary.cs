namespace Stv.Formats;

/// <summary>Everybody elected in an election as a picture of its own, to be published: contest by contest, each with the mark of their slate, below what the minimums of the body came to.</summary>
public static class SvgSummary
{
    const int Columns = 2;
    const decimal ColumnWidth = 460, Between = 40, NameSize = 14, HeadingSize = 16, Line = 20, Indent = 24, BarHeight = 12;

    const decimal Width = Columns * ColumnWidth + (Columns - 1) * Between;

    /// <summary>The picture as lines that end in <c>\n</c>.</summary>
    public static string Format(ElectionSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return PictureFile.Of("body", summary.Title, Legend(summary), InWords(summary), Width, (page, top) =>
        {
            HtmlSeats.Definitions(page, summary.Slates.Length);
            if (summary.Body is { } body)
                top = Minimums(page, body, top);
            foreach (var line in summary.Contests.Chunk(Columns))
                top = line.Index().Select(each => Contest(page, summary, each.Item, each.Index * (ColumnWidth + Between), top)).Max() + Line;
            return top;
        });
    }

    static IEnumerable<string> Legend(ElectionSummary summary) => new[]
    {
        summary.Rehearsal is { } rehearsal ? $"{English.RehearsalLabel}. {rehearsal}" : "",
        summary.Body is { } body ? $"{body.Title}: {body.Course}." : "",
        summary.Turnout,
    }.Where(words => words.Length > 0);

    static string InWords(ElectionSummary summary) => string.Join(' ',
    [
        .. summary.Body?.Attained ?? [],
        .. summary.Contests.Select(contest => $"{contest.Title}: {(contest.Elected.IsEmpty ? string.Join(' ', contest.Sentences) : $"{English.List(contest.Elected)}.")}"),
    ]);

    static decimal Minimums(Markup page, BodySummary body, decimal top)
    {
        foreach (var (i, sentence) in body.Attained.Index())
        {
            top = Words(page, sentence, "name", 0, top, Width, NameSize);
            if (HtmlSummary.HasBar(body, i))
            {
                HtmlSummary.Bar(page, body, i, ("y", PictureText.Number(top += 4)), ("width", PictureText.Number(ColumnWidth)), ("height", PictureText.Number(BarHeight)));
                top += BarHeight;
            }
        }
        return top + Line;
    }

    static decimal Contest(Markup page, ElectionSummary summary, ContestSummary contest, decimal x, decimal top)
    {
        top = Words(page, contest.Title, "heading", x, top, ColumnWidth, HeadingSize * PictureText.Bold);
        foreach (var (person, slate) in contest.Elected.Zip(contest.Slates))
        {
            page.Shape("use", ("href", $"#{HtmlSeats.Mark(summary, slate)}"), ("x", PictureText.Number(x)), ("y", PictureText.Number(top + 6)));
            top = Words(page, person, "name", x + Indent, top, ColumnWidth - Indent, NameSize);
        }
        if (contest.Vacant > 0)
        {
            page.Shape("use", ("href", $"#{HtmlSeats.Vacant}"), ("x", PictureText.Number(x)), ("y", PictureText.Number(top + 6)));
            top = Words(page, $"{English.VacantWord} {contest.Vacant}", "name", x + Indent, top, ColumnWidth - Indent, NameSize);
        }
        return top;
    }

    static decimal Words(Markup page, string words, string kind, decimal x, decimal top, decimal width, decimal size)
    {
        foreach (var line in PictureText.Wrap(words, width, size))
            page.Element("text", line, ("class", kind), ("x", PictureText.Number(x)), ("y", PictureText.Number(top += Line))).Line();
        return top;
    }
}
