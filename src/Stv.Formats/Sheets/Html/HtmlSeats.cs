using System.Globalization;

namespace Stv.Formats;

/// <summary>The places of an election as a picture: a row for each contest, a mark for each place. A slate has a shape and a colour of its own, and its name stands beside them.</summary>
internal static class HtmlSeats
{
    /// <summary>The shapes of slates on a ground of 16 by 16; more slates than these share them, and then the names alone tell them apart.</summary>
    static readonly string[] Shapes =
    [
        "M2 2h12v12H2z", "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14z", "M8 1l7 13H1z", "M8 0l8 8-8 8-8-8z", "M1 2h14L8 15z", "M5 1h6v4h4v6h-4v4H5v-4H1V5h4z", "M8 0l5 4v8l-5 4-5-4V4z", "M0 5h16v6H0z",
    ];

    /// <summary>Whether there is anything to compare.</summary>
    public static bool CanShow(ElectionSummary summary) => summary.Contests.Length > 1 || !summary.Slates.IsEmpty;

    public static void Write(Markup page, ElectionSummary summary)
    {
        Definitions(page, summary.Slates.Length);
        page.Open("table", ("class", "seats")).Line().Element("caption", English.SeatsCaption).Line();
        page.Open("thead").Open("tr").Element("th", English.ContestLabel, ("scope", "col")).Element("th", English.ElectedShort, ("scope", "col")).Close("tr").CloseLine("thead").Open("tbody").Line();
        foreach (var contest in summary.Contests)
        {
            page.Open("tr").Open("th", ("scope", "row")).Element("a", contest.Title, ("href", $"#{HtmlSummary.Id(contest)}")).Close("th").Open("td");
            Marks(page, summary, contest.Slates, contest.Vacant);
            page.Close("td").CloseLine("tr");
        }
        page.CloseLine("tbody");
        if (summary.Contests.Length > 1)
        {
            page.Open("tfoot").Open("tr").Element("th", English.AllContests, ("scope", "row")).Open("td");
            Marks(page, summary, summary.Contests.SelectMany(contest => contest.Slates), summary.Contests.Sum(contest => contest.Vacant));
            page.Close("td").Close("tr").CloseLine("tfoot");
        }
        page.CloseLine("table");
    }

    /// <summary>The mark of a slate, of somebody without one (-1), or of a vacant place (-2).</summary>
    static string Mark(int slate) => slate switch
    {
        -2 => Vacant,
        -1 => "slate-none",
        _ => string.Create(CultureInfo.InvariantCulture, $"slate-{slate % Shapes.Length}"),
    };

    /// <summary>The mark of a slate, or of somebody without one.</summary>
    public static string Mark(ElectionSummary summary, string? slate) => Mark(slate is null ? -1 : summary.Slates.IndexOf(slate));

    /// <summary>The mark of a vacant place.</summary>
    public const string Vacant = "vacant";

    /// <summary>What the marks look like; once a page.</summary>
    public static void Definitions(Markup page, int slates)
    {
        page.Open("svg", ("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")).Open("defs");
        foreach (var (i, shape) in Shapes.Take(slates).Index())
            page.Shape("path", ("id", Mark(i)), ("class", Mark(i)), ("d", shape));
        page.Shape("circle", ("id", Mark(-1)), ("class", Mark(-1)), ("cx", "8"), ("cy", "8"), ("r", "5.5"));
        page.Shape("rect", ("id", Mark(-2)), ("class", Mark(-2)), ("x", "2.5"), ("y", "2.5"), ("width", "11"), ("height", "11"));
        page.Close("defs").CloseLine("svg");
    }

    static void Marks(Markup page, ElectionSummary summary, IEnumerable<string?> slates, int vacant)
    {
        var places = slates.Select(slate => slate is null ? -1 : summary.Slates.IndexOf(slate)).OrderBy(slate => slate < 0).ThenBy(slate => slate)
            .Concat(Enumerable.Repeat(-2, vacant)).GroupBy(slate => slate).ToList();
        page.Open("span", ("class", "places"));
        foreach (var same in places)
        {
            page.Open("span", ("class", "place"));
            foreach (var slate in same)
                page.Open("svg", ("class", "mark"), ("viewBox", "0 0 16 16"), ("width", "16"), ("height", "16"), ("aria-hidden", "true")).Shape("use", ("href", $"#{Mark(slate)}")).Close("svg");
            page.Text(" ").Text(Together(English.BySlate([(same.Key switch { -2 => English.VacantWord, -1 => summary.Slates.IsEmpty ? English.ElectedBefore : English.WithoutSlate, var slate => summary.Slates[slate] }, same.Count())]))).Close("span").Text(" ");
        }
        page.Close("span");
    }

    /// <summary>Keeps the figure at the end on the line of the word before it.</summary>
    static string Together(string words) => words.LastIndexOf(' ') is > 0 and var space ? $"{words[..space]}\u00A0{words[(space + 1)..]}" : words;
}
