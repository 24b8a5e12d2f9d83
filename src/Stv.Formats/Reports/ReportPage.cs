using System.Globalization;

namespace Stv.Formats;

/// <summary>A report as a page of the same make as a count's: it needs no network, prints, and is read on a telephone and in the dark.</summary>
internal static class ReportPage
{
    /// <summary>Shades of a divided bar, from light to dark; the style sheet has one for each.</summary>
    const int Shades = 7;

    /// <summary>The page as lines that end in <c>\n</c>.</summary>
    public static string Format(Report report) => HtmlPage.Of(report.Title, page =>
    {
        HtmlSheet.Rehearsal(page, report.Rehearsal);
        var sections = report.Sections.Select((section, index) => (Id: string.Create(CultureInfo.InvariantCulture, $"section-{index + 1}"), Section: section)).ToList();
        page.Open("header").Line().Element("h1", report.Title).Line();
        if (sections.Count > 1)
            Contents(page, sections);
        page.CloseLine("header").Open("main").Line();
        Head(page, report);
        foreach (var (id, section) in sections)
        {
            HtmlSheet.Section(page, id, section.Heading);
            Parts(page, section.Parts);
            foreach (var inner in section.Sections)
            {
                page.Element("h3", inner.Heading).Line();
                Parts(page, inner.Parts);
            }
            page.CloseLine("section");
        }
        Listed(page, "notes", English.Notes, "ol", report.Notes);
        Listed(page, "files", English.FilesRead, "ul", [.. report.Files.Select(English.Input)]);
        page.CloseLine("main");
    });

    static void Contents(Markup page, List<(string Id, ReportSection Section)> sections)
    {
        page.Open("nav", ("aria-label", English.OnThisPage)).Open("ul");
        foreach (var (id, section) in sections)
            page.Open("li").Element("a", section.Heading, ("href", $"#{id}")).Close("li");
        page.Close("ul").CloseLine("nav");
    }

    static void Head(Markup page, Report report)
    {
        if (report.Lead.IsEmpty && report.Facts.IsEmpty)
            return;
        page.Open("section", ("id", "lead"), ("class", "lead")).Line();
        Parts(page, report.Lead);
        if (!report.Facts.IsEmpty)
        {
            page.Open("dl").Line();
            foreach (var fact in report.Facts)
                page.Open("div").Element("dt", fact.Name).Element("dd", fact.Text).CloseLine("div");
            page.CloseLine("dl");
        }
        page.CloseLine("section");
    }

    static void Listed(Markup page, string id, string heading, string list, IReadOnlyCollection<string> sentences)
    {
        if (sentences.Count == 0)
            return;
        HtmlSheet.Section(page, id, heading).Open(list, ("class", id)).Line();
        foreach (var sentence in sentences)
            page.Element("li", sentence).Line();
        page.CloseLine(list).CloseLine("section");
    }

    static void Parts(Markup page, IEnumerable<ReportPart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case ReportParagraph paragraph:
                    page.Element("p", paragraph.IsWarning ? English.Warned(paragraph.Words) : paragraph.Words, ("class", paragraph.IsWarning ? "warning" : paragraph.IsAnswer ? "answer" : null)).Line();
                    break;
                case ReportList list:
                    page.Open("ul", ("class", "sentences")).Line();
                    foreach (var sentence in list.Sentences)
                        page.Element("li", sentence).Line();
                    page.CloseLine("ul");
                    break;
                case ReportTable table:
                    Table(page, table);
                    break;
                case ReportCurves curves:
                    CurvePicture.Draw(page, curves);
                    break;
            }
        }
    }

    static void Table(Markup page, ReportTable table)
    {
        page.Open("div", ("class", "scroll plain"), ("role", "region"), ("aria-label", table.Caption), ("tabindex", "0")).Line();
        page.Open("table").Line().Element("caption", table.Caption).Line().Open("thead").Open("tr");
        foreach (var (index, heading) in table.Headings.Index())
            page.Element("th", heading.Words, ("scope", "col"), ("class", index == 0 || heading.IsText ? null : "figure"));
        page.Close("tr").CloseLine("thead").Open("tbody").Line();
        foreach (var row in table.Rows)
        {
            page.Open("tr").Open("th", ("scope", "row")).Name(row.Cells[0]);
            if (row.Bar is { } bar)
                Bar(page, bar);
            page.Close("th");
            foreach (var (cell, heading) in row.Cells.Zip(table.Headings).Skip(1))
                page.Element("td", cell, ("class", heading.IsText ? null : "figure"));
            page.CloseLine("tr");
        }
        page.CloseLine("tbody").CloseLine("table").CloseLine("div");
    }

    /// <summary>The bar says nothing that the row's figures do not say, so that a reader of the screen passes it over.</summary>
    static void Bar(Markup page, ReportBar bar)
    {
        page.Open("svg", ("class", "bar"), ("aria-hidden", "true"));
        page.Shape("rect", ("class", "whole"), ("width", "100%"));
        var before = 0.0;
        foreach (var (index, share) in bar.Parts.Index())
        {
            if (share > 0)
                page.Shape("rect", ("class", bar.Parts.Length == 1 ? "share" : $"shade-{Shade(index, bar.Parts.Length)}"), ("x", Percent(before)), ("width", Percent(share)));
            before += share;
        }
        if (bar.Range is var (low, high))
            page.Shape("rect", ("class", "range"), ("x", Percent(low)), ("width", Percent(high - low)));
        page.Close("svg");
    }

    static string Shade(int index, int parts) => ((int)Math.Round((Shades - 1.0) * index / (parts - 1))).ToString(CultureInfo.InvariantCulture);

    static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
