namespace Stv.Formats;

/// <summary>The picture of a whole count as a file of its own, to be published: what <see cref="HtmlSheet"/> shows as everybody's course, with a title and on white.</summary>
public static class SvgSheet
{
    const int Columns = 3;
    const decimal ColumnWidth = 300, Margin = 32, TitleSize = 24, SmallSize = 14;

    /// <summary>The picture as lines that end in <c>\n</c>.</summary>
    public static string Format(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var chart = new CourseChart(sheet, Columns, ColumnWidth);
        var inside = new Markup();
        var y = 0m;
        foreach (var line in PictureText.Wrap(sheet.Title, chart.Width, TitleSize))
            inside.Element("text", line, ("class", "title"), ("y", PictureText.Number(y += 30))).Line();
        y += 4;
        foreach (var line in Words(sheet).SelectMany(words => PictureText.Wrap(words, chart.Width, SmallSize)))
            inside.Element("text", line, ("class", "legend"), ("y", PictureText.Number(y += 20))).Line();
        y = chart.Write(inside, y + 24);
        inside.Element("text", English.CountedBy(EngineVersion.Text), ("class", "small"), ("y", PictureText.Number(y += 12))).Line();
        var (width, height) = (PictureText.Number(chart.Width + 2 * Margin), PictureText.Number(y + 2 * Margin));
        var picture = new Markup();
        picture.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "course"), ("viewBox", $"{PictureText.Number(-Margin)} {PictureText.Number(-Margin)} {width} {height}"), ("width", width), ("height", height), ("role", "img"), ("aria-labelledby", "title desc")).Line();
        picture.Element("title", sheet.Title, ("id", "title")).Line().Element("desc", CourseChart.InWords(sheet), ("id", "desc")).Line();
        picture.Open("style").Raw(HtmlPage.PictureStyle).CloseLine("style");
        picture.Shape("rect", ("class", "paper"), ("x", PictureText.Number(-Margin)), ("y", PictureText.Number(-Margin)), ("width", width), ("height", height)).Line();
        return picture.Raw(inside.ToString()).CloseLine("svg").ToString();
    }

    static IEnumerable<string> Words(Sheet sheet)
    {
        if (sheet.Rehearsal is { } rehearsal)
            yield return $"{English.RehearsalLabel}. {rehearsal}";
        if (CourseChart.Legend(sheet) is { Length: > 0 } legend)
            yield return legend;
    }
}
