using System.Globalization;
using System.Net;
using System.Text;

namespace Stv.Formats;

/// <summary>Chances as a page for a meeting: one HTML file with charts and, under each, the same figures as a table. It needs no network and no script.</summary>
public static class ChancesPage
{
    const int MostDecided = 10;

    /// <summary>The hash of its style, for a policy that lets it in.</summary>
    internal static string StyleHash => HtmlPage.Hash($"\n{Style}\n");

    const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
        h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a; } h3 { margin-bottom: .3rem; }
        table { border-collapse: collapse; margin: .5rem 0 1rem; } th, td { padding: .15rem .6rem; border-bottom: 1px solid #ccc; text-align: right; }
        th:first-child, td:first-child { text-align: left; } dt { font-weight: 600; float: left; clear: left; width: 8rem; } dd { margin-left: 8.5rem; overflow-wrap: anywhere; }
        svg { width: 100%; height: auto; } svg text { font: 13px system-ui, sans-serif; fill: #1a1a1a; } .note { color: #444; font-size: .9rem; }
        @media print { body { margin: 0; } h2, svg, table { break-inside: avoid; } }
        """;

    /// <summary>The report as a page, in UTF-8 when written.</summary>
    public static string Format(ChancesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append("<title>").Append(Text(report.Title)).Append(": chances</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        page.Append("<h1>").Append(Text(report.Title)).Append(": chances</h1>\n");
        Head(page, report);
        for (var contest = 0; contest < report.Base.Contests.Length; contest++)
            Contest(page, report, contest);
        Together(page, report);
        page.Append("<p class=\"note\">").Append(Text(English.IntervalNote)).Append("</p>\n<p class=\"note\">").Append(Text(English.LastPlaceNote)).Append("</p>\n");
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    static void Head(StringBuilder page, ChancesReport report)
    {
        var chances = report.Base;
        page.Append("<dl>\n");
        Fact(page, "Electorates", English.Electorates(chances.Scenario.Model));
        Fact(page, "Elections", chances.Runs == chances.Asked ? English.Count(chances.Runs, "run") : $"{English.Count(chances.Runs, "run")} of {chances.Asked}: interrupted");
        Fact(page, "Seed", chances.Seed);
        foreach (var input in report.Inputs)
            Fact(page, "File", $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}");
        foreach (var (index, other) in report.Others.Index())
            Fact(page, string.Create(CultureInfo.InvariantCulture, $"Case {index + 1}"), other.Scenario.Title);
        page.Append("</dl>\n");
    }

    static void Fact(StringBuilder page, string name, string text) => page.Append("<dt>").Append(Text(name)).Append("</dt><dd>").Append(Text(text)).Append("</dd>\n");

    static void Contest(StringBuilder page, ChancesReport report, int index)
    {
        var chances = report.Base.Contests[index];
        var contest = chances.Of.Contest;
        page.Append("<section>\n<h2>").Append(Text(contest.Title)).Append("</h2>\n<p>").Append(Text(English.RestsOn(chances))).Append("</p>\n");
        if (chances.Counts == 0)
        {
            page.Append("</section>\n");
            return;
        }
        page.Append("<h3>Chance of election</h3>\n").Append(ChanceCharts.Bars($"Chance of election, {contest.Title}",
            contest.Candidates.Index().Where(each => !each.Item.Withdrawn).Select(each => (each.Item.Name, chances.Elected[each.Index]))));
        Table(page, ["Candidate", "Slate", "Elected", "Interval", .. Headings(report)], contest.Candidates.Index().Where(each => !each.Item.Withdrawn).Select(each => (string[])
        [
            each.Item.Name, report.Base.Scenario.Model.SlateOf(contest, each.Item) ?? "", English.Percent(chances.Elected[each.Index]), English.Interval(chances.Elected[each.Index]),
            .. report.Others.Select(other => other.Contests[index].Of.Contest.Candidates[each.Index].Withdrawn ? "withdrawn"
                : $"{English.Percent(other.Contests[index].Elected[each.Index])} ({English.Points(other.Contests[index].Elected[each.Index].Share - chances.Elected[each.Index].Share)})"),
        ]));
        Seats(page, report, contest.Title, chances.Slates, other => other.Contests[index].Slates);
        List(page, "Reserved places", English.Binding(chances));
        if (!chances.LastPlace.IsEmpty)
        {
            page.Append("<h3>What decides the last place</h3>\n");
            Table(page, ["How", "Chance"], English.Deciding(chances).Take(MostDecided).Select(decided => (string[])[English.Capital(decided.Words), English.Percent(decided.Times)]));
        }
        if (English.Distance(chances) is { } distance)
            page.Append("<p>").Append(Text(distance)).Append("</p>\n");
        page.Append("</section>\n");
    }

    static IEnumerable<string> Headings(ChancesReport report) => report.Others.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"Case {index + 1}"));

    static void Seats(StringBuilder page, ChancesReport report, string title, IReadOnlyList<SlateChances> slates, Func<Chances, IReadOnlyList<SlateChances>> beside)
    {
        if (slates.Count == 0)
            return;
        page.Append("<h3>Seats by slate</h3>\n").Append(ChanceCharts.Seats($"Seats by slate, {title}", slates));
        var most = slates.Max(slate => slate.Seats.Length);
        Table(page, ["Slate", "Mean", .. Enumerable.Range(0, most).Select(seats => English.Count(seats, "seat")), .. Headings(report)], slates.Select(slate => (string[])
        [
            slate.Slate, Mean(slate), .. Enumerable.Range(0, most).Select(seats => seats < slate.Seats.Length ? English.Percent(slate.Seats[seats]) : ""),
            .. report.Others.Select(other => beside(other).FirstOrDefault(same => same.Slate == slate.Slate) is { } same ? Mean(same) : ""),
        ]));
    }

    static string Mean(SlateChances slate) => slate.Mean.ToString("0.00", CultureInfo.InvariantCulture);

    static void Together(StringBuilder page, ChancesReport report)
    {
        if (!report.Base.Slates.IsEmpty)
        {
            page.Append("<section>\n<h2>All contests together</h2>\n");
            Seats(page, report, "all contests", report.Base.Slates, other => other.Slates);
            page.Append("</section>\n");
        }
        if (report.Base.Body is not { } body)
            return;
        page.Append("<section>\n");
        List(page, body.Body.Title, [.. body.Minimums.Select(English.Meets), $"All minimums: met with a chance of {English.Percent(body.All)}, in {English.Count(body.All.Counts, "run")}."]);
        page.Append("</section>\n");
    }

    static void List(StringBuilder page, string heading, IEnumerable<string> sentences)
    {
        var all = sentences.ToList();
        if (all.Count == 0)
            return;
        page.Append("<h3>").Append(Text(heading)).Append("</h3>\n<ul>\n");
        foreach (var sentence in all)
            page.Append("<li>").Append(Text(sentence)).Append("</li>\n");
        page.Append("</ul>\n");
    }

    static void Table(StringBuilder page, string[] headings, IEnumerable<string[]> rows)
    {
        page.Append("<table>\n<thead><tr>");
        foreach (var heading in headings)
            page.Append("<th scope=\"col\">").Append(Text(heading)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(Text(row[0])).Append("</th>");
            foreach (var cell in row.Skip(1))
                page.Append("<td>").Append(Text(cell)).Append("</td>");
            page.Append("</tr>\n");
        }
        page.Append("</tbody>\n</table>\n");
    }

    static string Text(string text) => WebUtility.HtmlEncode(PlainText.Harmless(text));
}
