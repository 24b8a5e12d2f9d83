using System.Globalization;

namespace Stv.Formats;

/// <summary>What decides an election as CSV (RFC 4180 with <c>\n</c>), a row a figure: the question, the case, the contest, what it is a figure of, of whom, how often in how many counts, and the figure with its interval.</summary>
/// <remarks>Of a mean, <c>times</c> is the sum over all counts. Where a chance crosses one half is the value itself, in the unit of the case.</remarks>
public static class WhatIfCsv
{
    /// <summary>The report as CSV.</summary>
    public static string Format(WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CsvTable.Format(["question", "case", "without", "contest", "figure", "who", "of", "times", "counts", "value", "low", "high"], report.Answers.Answers.SelectMany(Answer));
    }

    static IEnumerable<string[]> Answer(WhatIfAnswer answer)
    {
        var question = English.Heading(answer.Question);
        foreach (var row in answer.Cases.SelectMany(each => Case(question, each)))
            yield return row;
        foreach (var (contest, candidate, crossing) in WhatIfReport.Crossings(answer))
            yield return [question, "", "", contest.Id, crossing.Rises ? "rises above one half" : "falls below one half", contest.Candidates[candidate].Name, "", "", "", Decimal(crossing.At), Decimal(crossing.Low), Decimal(crossing.High)];
    }

    static IEnumerable<string[]> Case(string question, WhatIfCase of)
    {
        var at = of.At.ToString("0.######", CultureInfo.InvariantCulture);
        foreach (var contest in of.Contests)
        {
            var (id, candidates) = (contest.Of.Contest.Id, contest.Of.Contest.Candidates);
            string[] head = [question, at, string.Join("; ", of.LeftOut.Select(candidate => candidates[candidate].Name)), id];
            foreach (var (index, candidate) in candidates.Index())
                if (!candidate.Withdrawn)
                    yield return [.. head, "elected", candidate.Name, "", .. Figures(contest.Elected[index])];
            foreach (var row in contest.Slates.SelectMany(slate => Slate(head, slate)))
                yield return row;
        }
        foreach (var row in of.Slates.SelectMany(slate => Slate([question, at, "", ""], slate)))
            yield return row;
    }

    static IEnumerable<string[]> Slate(string[] head, WhatIfSeats slate)
    {
        foreach (var (seats, chance) in slate.Chances.Seats.Index())
            yield return [.. head, "seats", slate.Chances.Slate, seats.ToString(CultureInfo.InvariantCulture), .. Figures(chance)];
        yield return [.. head, "mean seats", slate.Chances.Slate, "", .. Figures(slate.Mean)];
        yield return [.. head, "more seats than as it stands", slate.Chances.Slate, "", .. Figures(slate.Change)];
    }

    static string[] Figures(Frequency frequency) => [Whole(frequency.Times), Whole(frequency.Counts), Decimal(frequency.Share), Decimal(frequency.Low), Decimal(frequency.High)];

    static string[] Figures(MeanEstimate mean) => [Whole(mean.Sum), Whole(mean.Counts), Decimal(mean.Mean), Decimal(mean.Low), Decimal(mean.High)];

    static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Decimal(double? figure) => figure?.ToString("0.000000", CultureInfo.InvariantCulture) ?? "";
}
