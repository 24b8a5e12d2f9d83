using System.Globalization;

namespace Stv.Formats;

/// <summary>Chances as CSV (RFC 4180 with <c>\n</c>), a row a figure: the case, the contest, what it is a figure of, of whom, how often in how many counts, and the share with its interval. How many papers a contest's figures rest on stands under <c>times</c>.</summary>
public static class ChancesCsv
{
    /// <summary>The report as CSV.</summary>
    public static string Format(ChancesReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CsvTable.Format(["case", "contest", "figure", "who", "of", "times", "counts", "share", "low", "high"], report.Cases.SelectMany(Case));
    }

    static IEnumerable<string[]> Case(Chances chances)
    {
        var title = chances.Scenario.Title;
        foreach (var row in chances.Contests.SelectMany(contest => Contest(title, contest, chances.Scenario.Model)))
            yield return row;
        foreach (var row in chances.Slates.SelectMany(slate => Seats(title, "", slate)))
            yield return row;
        if (chances.Body is not { } body)
            yield break;
        foreach (var minimum in body.Minimums)
            yield return Figure(title, body.Body.Title, "minimum met", minimum.Minimum.Id, minimum.Minimum.Minimum.ToString(CultureInfo.InvariantCulture), minimum.Met);
        yield return Figure(title, body.Body.Title, "all minimums met", "", "", body.All);
    }

    static IEnumerable<string[]> Contest(string title, ContestChances chances, ElectorateModel model)
    {
        var contest = chances.Of.Contest;
        if (model.UsesPapers)
            yield return [title, contest.Id, "papers", "", "", contest.Ballots.Papers.ToString(CultureInfo.InvariantCulture), "", "", "", ""];
        foreach (var (i, candidate) in contest.Candidates.Index())
            yield return Figure(title, contest.Id, "elected", candidate.Name, candidate.Slate ?? "", chances.Elected[i]);
        foreach (var (i, likely) in chances.FirstPreferencesLikely.Index())
            yield return [title, contest.Id, "first preferences", contest.Candidates[i].Name, contest.Candidates[i].Slate ?? "", "", "", Decimal(chances.FirstPreferences[i]), Decimal(likely.Low), Decimal(likely.High)];
        foreach (var row in chances.Slates.SelectMany(slate => Seats(title, contest.Id, slate)))
            yield return row;
        foreach (var constraint in chances.Constraints)
        {
            yield return Figure(title, contest.Id, "reserved place decides", constraint.Constraint.Id, "", constraint.Binds);
            foreach (var (i, candidate) in contest.Candidates.Index())
            {
                if (constraint.Gains[i].Times > 0)
                    yield return Figure(title, contest.Id, "elected by reserved place", candidate.Name, constraint.Constraint.Id, constraint.Gains[i]);
                if (constraint.Losses[i].Times > 0)
                    yield return Figure(title, contest.Id, "not elected by reserved place", candidate.Name, constraint.Constraint.Id, constraint.Losses[i]);
            }
        }
        foreach (var decided in chances.LastPlace)
            yield return Figure(title, contest.Id, "last place", contest.Candidates[decided.Winner].Name, English.Decided(contest, decided), decided.Times);
        yield return Figure(title, contest.Id, "lot needed", "", "", chances.ByLot);
    }

    static IEnumerable<string[]> Seats(string title, string contest, SlateChances slate) =>
        slate.Seats.Index().Select(seats => Figure(title, contest, "seats", slate.Slate, seats.Index.ToString(CultureInfo.InvariantCulture), seats.Item));

    static string[] Figure(string title, string contest, string figure, string who, string of, Frequency frequency) =>
    [
        title, contest, figure, who, of,
        frequency.Times.ToString(CultureInfo.InvariantCulture),
        frequency.Counts.ToString(CultureInfo.InvariantCulture),
        Decimal(frequency.Share), Decimal(frequency.Low), Decimal(frequency.High),
    ];

    static string Decimal(double share) => share.ToString("0.000000", CultureInfo.InvariantCulture);
}
