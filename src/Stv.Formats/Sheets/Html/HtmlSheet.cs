namespace Stv.Formats;

/// <summary>
/// The result sheet as a page for members and for print: who was elected, every stage in words, figures and bars, the whole
/// table, and where the votes went. It stands by itself and needs no network; without its script everything is visible.
/// </summary>
public static class HtmlSheet
{
    /// <summary>A page shows so many totals, candidates times stages, at most. Each stands on it twice, with a bar: so many take 200 megabytes, and the largest real counts have a fifth of them.</summary>
    const int MostTotals = 1_000_000;

    /// <summary>Whether a page can show a sheet.</summary>
    internal static bool CanShow(Sheet sheet) => (long)sheet.Candidates.Length * sheet.Stages.Length <= MostTotals;

    /// <summary>Whether a page has so many totals that a browser takes seconds to lay all of them out at once.</summary>
    static bool IsLarge(Sheet sheet) => sheet.Candidates.Length * sheet.Stages.Length > 10_000;

    /// <summary>The page as lines that end in <c>\n</c>.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="election">Title and address of the page of the whole election; null where there is none.</param>
    /// <param name="files">The name, without its ending, of the files of the same result in other formats that lie beside the page; null where none do.</param>
    /// <exception cref="PublicationException">The page would show more than a million totals, candidates times stages: too many for a browser.</exception>
    public static string Format(Sheet sheet, (string Title, string Address)? election = null, string? files = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (!CanShow(sheet))
            throw new PublicationException(English.TooLargeForAPage(sheet.Title, sheet.Candidates.Length, sheet.Stages.Length, MostTotals));
        return HtmlPage.Of(sheet.Title, page =>
        {
            Rehearsal(page, sheet.Rehearsal);
            Header(page, sheet, election, files is not null);
            page.Open("main", ("class", IsLarge(sheet) ? "large" : null)).Line();
            Elected(page, sheet);
            if (!sheet.Stages.IsEmpty)
            {
                if (HasCourse(sheet))
                    Course(page, sheet);
                HtmlStages.Write(page, sheet);
                HtmlTable.Write(page, sheet);
                if (HasFlow(sheet))
                    FlowChart.Write(page, sheet);
            }
            Notes(page, sheet);
            Facts(page, sheet);
            if (files is not null)
                HtmlFiles.Write(page, sheet, files);
            Declaration(page, sheet);
            page.CloseLine("main");
        });
    }

    /// <summary>Whether the rule is one by which votes move, and some did.</summary>
    static bool HasFlow(Sheet sheet) => sheet.Sums.Length > 1 && sheet.Sums[0].Cells.Length > 1;

    /// <summary>Whether votes changed, so that there is a course to be seen.</summary>
    static bool HasCourse(Sheet sheet) => sheet.Stages.Length > 1;

    static void Course(Markup page, Sheet sheet)
    {
        Section(page, "course", English.CourseHeading).Element("p", CourseChart.Legend(sheet), ("class", "legend"), ("id", "course-legend")).Line();
        foreach (var (kind, chart) in new[] { ("course wide", new CourseChart(sheet, 3, 300)), ("course narrow", new CourseChart(sheet, 2, 150)) })
        {
            var inside = new Markup();
            var (width, height) = (PictureText.Number(chart.Width), PictureText.Number(chart.Write(inside, 0)));
            page.Open("svg", ("class", kind), ("role", "img"), ("aria-labelledby", "course-heading"), ("aria-describedby", "course-legend"), ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height)).Line();
            page.Raw(inside.ToString()).CloseLine("svg");
        }
        SaveButton(page, "course");
        page.CloseLine("section");
    }

    /// <summary>The button that saves the picture of a section, which the script shows.</summary>
    internal static void SaveButton(Markup page, string section) =>
        page.Element("button", English.SavePicture, ("type", "button"), ("class", "save"), ("data-section", section), ("hidden", "")).Line();

    static void Header(Markup page, Sheet sheet, (string Title, string Address)? election, bool hasFiles)
    {
        page.Open("header").Line();
        if (election is { } whole)
            page.Open("p", ("class", "election")).Element("a", whole.Title, ("href", whole.Address)).CloseLine("p");
        page.Element("h1", sheet.Title).Line();
        if (sheet.Story.Field.Length > 0)
            page.Element("p", sheet.Story.Field, ("class", "field")).Line();
        page.Open("nav", ("aria-label", English.OnThisPage)).Open("ul");
        foreach (var (id, words) in Sections(sheet, hasFiles))
            page.Open("li").Element("a", words, ("href", $"#{id}")).Close("li");
        page.Close("ul").CloseLine("nav").CloseLine("header");
    }

    /// <summary>Says of a rehearsal that it is one, in a line that stays in sight, and in print across every leaf.</summary>
    internal static void Rehearsal(Markup page, string? words)
    {
        if (words is not null)
            page.Element("p", $"{English.RehearsalLabel}. {words}", ("class", "rehearsal")).Line();
    }

    static IEnumerable<(string Id, string Words)> Sections(Sheet sheet, bool hasFiles)
    {
        yield return ("elected", English.ElectedShort);
        if (!sheet.Stages.IsEmpty)
        {
            if (HasCourse(sheet))
                yield return ("course", English.CourseHeading);
            yield return ("stages", English.StagesHeading);
            yield return ("table", English.TableHeading);
            if (HasFlow(sheet))
                yield return ("flow", English.FlowHeading);
        }
        if (!sheet.Notes.IsEmpty)
            yield return ("notes", English.Notes);
        yield return ("facts", English.FactsHeading);
        if (hasFiles)
            yield return ("files", English.DownloadsHeading);
        yield return ("declaration", English.DeclarationHeading);
    }

    /// <summary>Opens a section with its heading.</summary>
    internal static Markup Section(Markup page, string id, string heading) =>
        page.Open("section", ("id", id), ("aria-labelledby", $"{id}-heading")).Line().Element("h2", heading, ("id", $"{id}-heading")).Line();

    static void Elected(Markup page, Sheet sheet)
    {
        Section(page, "elected", English.ElectedHeading(!sheet.Stages.IsEmpty, sheet.IsVacancy));
        if (sheet.Elected.IsEmpty)
            page.Element("p", English.Nobody).Line();
        else
            page.Open("ol", ("class", "elected")).Line();
        foreach (var (row, way) in sheet.Elected.Select(candidate => sheet.Candidates[candidate]).Zip(sheet.Story.Ways))
        {
            page.Open("li").Open("span", ("class", "name")).Name(row.Label).Close("span");
            Person(page, row);
            page.Element("span", way, ("class", "fared")).CloseLine("li");
        }
        if (!sheet.Elected.IsEmpty)
            page.CloseLine("ol");
        Story(page, sheet.Story);
        page.CloseLine("section");
    }

    static void Story(Markup page, SheetStory story)
    {
        if (story.Paragraphs.IsEmpty)
            return;
        page.Open("div", ("class", "story")).Line();
        foreach (var paragraph in story.Paragraphs)
        {
            page.Open("div").Element("h3", paragraph.Heading).Line();
            foreach (var sentence in paragraph.Sentences)
                page.Element("p", sentence).Line();
            page.CloseLine("div");
        }
        page.CloseLine("div");
    }

    /// <summary>A candidate's slate and attributes.</summary>
    static void Person(Markup page, SheetRow row)
    {
        var about = string.Join(" · ", row.Attributes.Prepend(row.Slate).Where(word => !string.IsNullOrEmpty(word)));
        if (about.Length > 0)
            page.Element("span", about, ("class", "about"));
    }

    static void Facts(Markup page, Sheet sheet)
    {
        Section(page, "facts", English.FactsHeading).Open("dl").Line();
        foreach (var fact in sheet.Facts)
            page.Open("div").Element("dt", fact.Name).Element("dd", fact.Text).CloseLine("div");
        page.CloseLine("dl").CloseLine("section");
    }

    static void Notes(Markup page, Sheet sheet)
    {
        if (sheet.Notes.IsEmpty)
            return;
        Section(page, "notes", English.Notes).Open("ol").Line();
        foreach (var (i, note) in sheet.Notes.Index())
            page.Element("li", note, ("id", NoteId(i + 1))).Line();
        page.CloseLine("ol").CloseLine("section");
    }

    /// <summary>Where a note stands, by its number.</summary>
    internal static string NoteId(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"note-{number}");

    static void Declaration(Markup page, Sheet sheet)
    {
        Section(page, "declaration", English.DeclarationHeading).Element("p", sheet.Statement).Line();
        page.Open("div", ("class", "sign"));
        page.Element("span", English.Signed).Element("span", English.Officer, ("class", "officer")).Element("span", English.Date);
        page.CloseLine("div").CloseLine("section");
    }
}
