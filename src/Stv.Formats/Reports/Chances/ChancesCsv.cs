using System.Globalization;
using CsvHelper;

namespace Stv.Formats;

/// <summary>Chances as CSV (RFC 4180 with <c>\n</c>), a row a figure: the case, the contest, what it is a figure of, of whom, how often in how many counts, and the share with its interval.</summary>
public static class ChancesCsv
{
    static readonly CsvWriterOptions Options = new() { NewLine = "\n", ValidateFieldCount = false };

    /// <summary>The report as CSV.</summary>
    public static string Format(ChancesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options))
        {
            Record(csv, "case", "contest", "figure", "who", "of", "times", "counts", "share", "low", "high");
            foreach (var chances in report.Cases)
                Case(csv, chances);
        }
        return text.ToString();
    }

    static void Case(CsvWriter csv, Chances chances)
    {
        var title = chances.Scenario.Title;
        foreach (var contest in chances.Contests)
            Contest(csv, title, contest);
        foreach (var slate in chances.Slates)
            Seats(csv, title, "", slate);
        if (chances.Body is not { } body)
            return;
        foreach (var minimum in body.Minimums)
            Figure(csv, title, body.Body.Title, "minimum met", minimum.Minimum.Id, minimum.Minimum.Minimum.ToString(CultureInfo.InvariantCulture), minimum.Met);
        Figure(csv, title, body.Body.Title, "all minimums met", "", "", body.All);
    }

    static void Contest(CsvWriter csv, string title, ContestChances chances)
    {
        var contest = chances.Of.Contest;
        foreach (var (i, candidate) in contest.Candidates.Index())
            Figure(csv, title, contest.Id, "elected", candidate.Name, candidate.Slate ?? "", chances.Elected[i]);
        foreach (var slate in chances.Slates)
            Seats(csv, title, contest.Id, slate);
        foreach (var constraint in chances.Constraints)
        {
            Figure(csv, title, contest.Id, "reserved place decides", constraint.Constraint.Id, "", constraint.Binds);
            foreach (var (i, candidate) in contest.Candidates.Index())
            {
                if (constraint.Gains[i].Times > 0)
                    Figure(csv, title, contest.Id, "elected by reserved place", candidate.Name, constraint.Constraint.Id, constraint.Gains[i]);
                if (constraint.Losses[i].Times > 0)
                    Figure(csv, title, contest.Id, "not elected by reserved place", candidate.Name, constraint.Constraint.Id, constraint.Losses[i]);
            }
        }
        foreach (var decided in chances.LastPlace)
            Figure(csv, title, contest.Id, "last place", contest.Candidates[decided.Winner].Name, English.Decided(contest, decided), decided.Times);
        Figure(csv, title, contest.Id, "lot needed", "", "", chances.ByLot);
    }

    static void Seats(CsvWriter csv, string title, string contest, SlateChances slate)
    {
        foreach (var (seats, frequency) in slate.Seats.Index())
            Figure(csv, title, contest, "seats", slate.Slate, seats.ToString(CultureInfo.InvariantCulture), frequency);
    }

    static void Figure(CsvWriter csv, string title, string contest, string figure, string who, string of, Frequency frequency) => Record(
        csv, title, contest, figure, who, of,
        frequency.Times.ToString(CultureInfo.InvariantCulture),
        frequency.Counts.ToString(CultureInfo.InvariantCulture),
        Decimal(frequency.Share), Decimal(frequency.Low), Decimal(frequency.High));

    static string Decimal(double share) => share.ToString("0.000000", CultureInfo.InvariantCulture);

    static void Record(CsvWriter csv, params string[] fields)
    {
        foreach (var field in fields)
            csv.WriteField(DefusedCell.Write(field));
        csv.EndRecord();
    }
}
