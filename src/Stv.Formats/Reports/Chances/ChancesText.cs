using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Chances as plain text.</summary>
public static class ChancesText
{
    /// <summary>How many ways of deciding the last place are listed.</summary>
    const int MostDecided = 6;

    /// <summary>The report as lines that end in <c>\n</c>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(ChancesReport report, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(report);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title($"{report.Title}: chances", width);
        Head(text, report, width);
        for (var contest = 0; contest < report.Base.Contests.Length; contest++)
            Contest(text, report, contest, width);
        Together(text, report, width);
        text.Append('\n');
        text.Paragraph("", English.IntervalNote, width);
        text.Paragraph("", English.LastPlaceNote, width);
        return text.ToString();
    }

    static void Head(StringBuilder text, ChancesReport report, int width)
    {
        var chances = report.Base;
        text.Paragraph("Electorates  ", English.Electorates(chances.Scenario.Model), width);
        text.Paragraph("Elections    ", chances.Runs == chances.Asked ? English.Count(chances.Runs, "run") : $"{English.Count(chances.Runs, "run")} of {chances.Asked}: INTERRUPTED", width);
        text.Paragraph("Seed         ", chances.Seed, width);
        foreach (var input in report.Inputs)
            text.Paragraph("File         ", $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}", width);
        foreach (var (index, other) in report.Others.Index())
            text.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Case {index + 1}       ")[..13], $"{other.Scenario.Title}{(other.Runs == chances.Runs ? "" : $" ({English.Count(other.Runs, "run")})")}", width);
    }

    static void Contest(StringBuilder text, ChancesReport report, int index, int width)
    {
        var chances = report.Base.Contests[index];
        var contest = chances.Of.Contest;
        text.Append('\n');
        text.Paragraph("", $"{contest.Title}: {English.RestsOn(chances)}", width);
        text.Append('\n');
        if (chances.Counts > 0)
            Table(text, Elected(report, index), width);
        if (!chances.Slates.IsEmpty)
        {
            text.Append('\n');
            Table(text, Seats("Seats of", chances.Slates, report, others => others.Contests[index].Slates), width);
        }
        foreach (var sentence in English.Binding(chances))
            text.Paragraph("  ", sentence, width);
        if (!chances.LastPlace.IsEmpty)
            text.Append("\nWhat decides the last place\n");
        var deciding = English.Deciding(chances).ToList();
        foreach (var (times, words) in deciding.Take(MostDecided))
            text.Paragraph($"  {PlainText.Right(English.Percent(times), 6)}  ", words, width);
        if (deciding.Count > MostDecided)
            text.Paragraph($"  {PlainText.Right(English.Percent(deciding.Skip(MostDecided).Sum(each => each.Times.Share)), 6)}  ", $"{deciding.Count - MostDecided} other transfers", width);
        if (chances.ByLot.Times > 0)
            text.Paragraph("  ", $"A lot is needed with a chance of {English.Percent(chances.ByLot)}.", width);
        if (English.Distance(chances) is { } distance)
            text.Paragraph("  ", distance, width);
    }

    static List<string[]> Elected(ChancesReport report, int index)
    {
        var chances = report.Base.Contests[index];
        var slates = !chances.Slates.IsEmpty;
        List<string[]> rows = [["", .. slates ? ["Slate"] : Array.Empty<string>(), "Elected", "(interval)", .. Headings(report)]];
        foreach (var (i, candidate) in chances.Of.Contest.Candidates.Index())
            rows.Add(
            [
                candidate.Name,
                .. slates ? [report.Base.Scenario.Model.SlateOf(chances.Of.Contest, candidate) ?? ""] : Array.Empty<string>(),
                candidate.Withdrawn ? "withdrawn" : English.Percent(chances.Elected[i]),
                candidate.Withdrawn ? "" : $"({English.Interval(chances.Elected[i])})",
                .. report.Others.Select(other => Beside(other.Contests[index], i, chances.Elected[i])),
            ]);
        return rows;
    }

    static IEnumerable<string> Headings(ChancesReport report) => report.Others.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"Case {index + 1}"));

    static string Beside(ContestChances other, int candidate, Frequency before) =>
        other.Of.Contest.Candidates[candidate].Withdrawn ? "withdrawn" : $"{English.Percent(other.Elected[candidate])} {English.Points(other.Elected[candidate].Share - before.Share)}";

    /// <summary>A row a slate: its mean number of seats, and the chance of each number.</summary>
    static List<string[]> Seats(string heading, IReadOnlyList<SlateChances> slates, ChancesReport report, Func<Chances, IReadOnlyList<SlateChances>> beside)
    {
        var most = slates.Max(slate => slate.Seats.Length);
        List<string[]> rows = [[heading, "Mean", .. Enumerable.Range(0, most).Select(seats => seats.ToString(CultureInfo.InvariantCulture)), .. Headings(report)]];
        foreach (var slate in slates)
            rows.Add(
            [
                slate.Slate,
                Mean(slate),
                .. Enumerable.Range(0, most).Select(seats => seats < slate.Seats.Length ? English.Percent(slate.Seats[seats]) : ""),
                .. report.Others.Select(other => beside(other).FirstOrDefault(same => same.Slate == slate.Slate) is { } same ? Mean(same) : "-"),
            ]);
        return rows;
    }

    static string Mean(SlateChances slate) => slate.Mean.ToString("0.00", CultureInfo.InvariantCulture);

    static void Together(StringBuilder text, ChancesReport report, int width)
    {
        if (!report.Base.Slates.IsEmpty)
        {
            text.Append("\nAll contests together\n\n");
            Table(text, Seats("Seats of", report.Base.Slates, report, other => other.Slates), width);
        }
        if (report.Base.Body is not { } body)
            return;
        text.Append('\n');
        text.Paragraph("", $"{body.Body.Title}: {English.Count(body.All.Counts, "run")}", width);
        foreach (var minimum in body.Minimums)
            text.Paragraph("  ", English.Meets(minimum), width);
        if (body.Minimums.Length > 1)
            text.Paragraph("  ", $"All minimums: met with a chance of {English.Percent(body.All)}.", width);
    }

    /// <summary>Writes columns, the first from the left and the others from the right; the first line is the heading.</summary>
    static void Table(StringBuilder text, List<string[]> rows, int width)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => PlainText.Width(row[column]))).ToArray();
        var others = widths.Skip(1).Sum(each => each + 2);
        widths[0] = Math.Max(8, Math.Min(widths[0], width - others));
        foreach (var (number, row) in rows.Index())
        {
            var line = PlainText.Left(PlainText.Fit(PlainText.Harmless(row[0]), widths[0]), widths[0])
                + string.Concat(row.Skip(1).Select((cell, column) => "  " + PlainText.Right(PlainText.Harmless(cell), widths[column + 1])));
            text.Append(line.TrimEnd()).Append('\n');
            if (number == 0)
                text.Append('─', widths[0] + others).Append('\n');
        }
    }
}
