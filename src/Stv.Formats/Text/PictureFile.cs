namespace Stv.Formats;

/// <summary>A picture as a file of its own: on white, below its title and a legend, in words for whoever cannot see it, and with who counted at its foot.</summary>
internal static class PictureFile
{
    const decimal Margin = 32, TitleSize = 24, SmallSize = 14;

    /// <summary>The picture as lines that end in <c>\n</c>.</summary>
    /// <param name="kind">The class of the picture, by which the style knows it.</param>
    /// <param name="title">Its title.</param>
    /// <param name="legend">What explains it, paragraph by paragraph.</param>
    /// <param name="inWords">What it shows.</param>
    /// <param name="width">How wide it is within its margins.</param>
    /// <param name="draw">Draws below an upper edge, and answers with the lower one.</param>
    public static string Of(string kind, string title, IEnumerable<string> legend, string inWords, decimal width, Func<Markup, decimal, decimal> draw)
    {
        var inside = new Markup();
        var y = 0m;
        foreach (var line in PictureText.Wrap(title, width, TitleSize))
            inside.Element("text", line, ("class", "title"), ("y", PictureText.Number(y += 30))).Line();
        y += 4;
        foreach (var line in legend.SelectMany(words => PictureText.Wrap(words, width, SmallSize)))
            inside.Element("text", line, ("class", "legend"), ("y", PictureText.Number(y += 20))).Line();
        y = draw(inside, y + 24);
        foreach (var line in PictureText.Wrap(English.CountedBy(EngineVersion.Text), width, SmallSize))
            inside.Element("text", line, ("class", "small"), ("y", PictureText.Number(y += 12))).Line();
        var (across, down) = (PictureText.Number(width + 2 * Margin), PictureText.Number(y + 2 * Margin));
        var picture = new Markup();
        picture.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", kind), ("viewBox", $"{PictureText.Number(-Margin)} {PictureText.Number(-Margin)} {across} {down}"), ("width", across), ("height", down), ("role", "img"), ("aria-labelledby", "title desc")).Line();
        picture.Element("title", title, ("id", "title")).Line().Element("desc", inWords, ("id", "desc")).Line();
        picture.Open("style").Raw(HtmlPage.PictureStyle).CloseLine("style");
        picture.Shape("rect", ("class", "paper"), ("x", PictureText.Number(-Margin)), ("y", PictureText.Number(-Margin)), ("width", across), ("height", down)).Line();
        return picture.Raw(inside.ToString()).CloseLine("svg").ToString();
    }
}
