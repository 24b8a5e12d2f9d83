using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>What is said of the chances in an election, as a report.</summary>
internal static class ReportOfChances
{
    /// <summary>How many ways of deciding the last place are listed.</summary>
    const int MostDecided = 10;

    /// <summary>The report.</summary>
    public static Report Of(ChancesReport chances)
    {
        var report = new Report
        {
            Title = English.ChancesIn(chances.Title),
            Rehearsal = chances.Base.Contests.Any(contest => contest.Of.Contest.IsRehearsal) ? English.MadeUp : null,
            Facts = [.. Facts(chances)],
            Files = chances.Inputs,
            Sections = [],
            Notes = [IsPosterior(chances) ? English.PosteriorNote(chances.Base.Scenario.Model.Prior, chances.Base.Runs) : English.IntervalNote, English.LastPlaceNote],
        }.About(Enumerable.Range(0, chances.Base.Contests.Length).Select(index => Contest(chances, index)));
        return report with { Sections = [.. report.Sections, .. Together(chances)] };
    }

    /// <summary>Whether figures have intervals that say how much a sample leaves open.</summary>
    static bool IsPosterior(ChancesReport report) => report.Base.Scenario.Model.Kind == ElectorateKind.Dirichlet;

    static IEnumerable<SheetFact> Facts(ChancesReport report)
    {
        var chances = report.Base;
        yield return new SheetFact(English.ElectoratesLabel, English.Electorates(chances.Scenario.Model));
        yield return new SheetFact(English.ElectionsLabel, English.Runs(chances));
        yield return new SheetFact(English.SeedLabel, chances.Seed);
        foreach (var (index, other) in report.Others.Index())
            yield return new SheetFact(English.CaseNumber(index), $"{other.Scenario.Title}{(other.Runs == chances.Runs ? "" : $" ({English.Count(other.Runs, "run")})")}");
    }

    static ReportSection Contest(ChancesReport report, int index)
    {
        var chances = report.Base.Contests[index];
        var contest = chances.Of.Contest;
        ImmutableArray<ReportPart> head =
        [
            new ReportParagraph(English.RestsOn(chances, report.Base.Scenario.Model)),
            .. English.FewPapers(chances, report.Base.Scenario.Model) is { } few ? [new ReportParagraph(few) { IsWarning = true }] : Array.Empty<ReportPart>(),
        ];
        if (chances.Counts == 0)
            return new ReportSection(contest.Title, head);
        var binding = English.Binding(chances).ToImmutableArray();
        return new ReportSection(contest.Title, head)
        {
            Sections =
            [
                new ReportSection(English.ChanceOfElection, [Elected(report, index)]),
                .. chances.Slates.IsEmpty ? Array.Empty<ReportSection>() : [new ReportSection(English.SeatsBySlate, [Seats(report, contest.Title, chances.Slates, other => other.Contests[index].Slates)])],
                .. binding.IsEmpty ? Array.Empty<ReportSection>() : [new ReportSection(English.ReservedHeading, [new ReportList(binding)])],
                LastPlace(chances),
            ],
        };
    }

    static ReportTable Elected(ChancesReport report, int index)
    {
        var chances = report.Base.Contests[index];
        var slates = !chances.Slates.IsEmpty;
        return new ReportTable(
            $"{English.ChanceOfElection}, {chances.Of.Contest.Title}",
            [new ReportHeading(English.Candidate), .. slates ? [new ReportHeading(English.SlateLabel, IsText: true)] : Array.Empty<ReportHeading>(), new ReportHeading(English.ElectedShort), .. IsPosterior(report) ? [new ReportHeading(English.FirstPreferences, Short: English.FirstPreferencesShort)] : Array.Empty<ReportHeading>(), new ReportHeading(English.IntervalLabel), .. Headings(report)],
            [.. chances.Of.Contest.Candidates.Index().Select(each => Row(each.Index, each.Item))]);

        ReportRow Row(int i, Candidate candidate)
        {
            var (withdrawn, elected) = (candidate.Withdrawn, chances.Elected[i]);
            return new ReportRow(
                [
                    candidate.Name,
                    .. slates ? [report.Base.Scenario.Model.SlateOf(chances.Of.Contest, candidate) ?? ""] : Array.Empty<string>(),
                    withdrawn ? English.WithdrawnWord : English.Percent(elected),
                    .. withdrawn ? [.. IsPosterior(report) ? [""] : Array.Empty<string>(), ""] : IsPosterior(report)
                        ? [English.Percent(chances.FirstPreferences[i]), $"({English.Interval(chances.FirstPreferencesLikely[i])})"]
                        : new[] { $"({English.Interval(elected)})" },
                    .. report.Others.Select(other => Beside(other.Contests[index], i, elected)),
                ],
                withdrawn ? null : new ReportBar([elected.Share], IsPosterior(report) ? null : (elected.Low, elected.High)));
        }
    }

    static IEnumerable<ReportHeading> Headings(ChancesReport report) =>
        report.Others.Select((other, index) => new ReportHeading(English.Capital(other.Scenario.Title), Short: English.CaseNumber(index)));

    static string Beside(ContestChances other, int candidate, Frequency before) =>
        other.Of.Contest.Candidates[candidate].Withdrawn ? English.WithdrawnWord : $"{English.Percent(other.Elected[candidate])} {English.Points(other.Elected[candidate].Share - before.Share)}";

    /// <summary>A row a slate: its mean number of seats, and the chance of each number.</summary>
    static ReportTable Seats(ChancesReport report, string title, IReadOnlyList<SlateChances> slates, Func<Chances, IReadOnlyList<SlateChances>> beside)
    {
        var most = slates.Max(slate => slate.Seats.Length);
        return new ReportTable(
            $"{English.SeatsBySlate}, {title}",
            [new ReportHeading(English.SlateLabel), new ReportHeading(English.MeanLabel), .. IsPosterior(report) ? [new ReportHeading(English.IntervalLabel)] : Array.Empty<ReportHeading>(), .. Enumerable.Range(0, most).Select(seats => new ReportHeading(English.Count(seats, "seat"), Short: seats.ToString(CultureInfo.InvariantCulture))), .. Headings(report)],
            [.. slates.Select(slate => new ReportRow(
                [
                    slate.Slate,
                    Mean(slate),
                    .. IsPosterior(report) ? [$"({English.Interval(slate.Likely)})"] : Array.Empty<string>(),
                    .. Enumerable.Range(0, most).Select(seats => seats < slate.Seats.Length ? English.Percent(slate.Seats[seats]) : ""),
                    .. report.Others.Select(other => beside(other).FirstOrDefault(same => same.Slate == slate.Slate) is { } same ? Mean(same) : "-"),
                ],
                new ReportBar([.. slate.Seats.Select(seats => seats.Share)])))]);
    }

    static string Mean(SlateChances slate) => slate.Mean.ToString("0.00", CultureInfo.InvariantCulture);

    static ReportSection LastPlace(ContestChances chances)
    {
        var deciding = English.Deciding(chances).ToList();
        List<ReportRow> rows = [.. deciding.Take(MostDecided).Select(decided => new ReportRow([English.Capital(decided.Words), English.Percent(decided.Times)]))];
        if (deciding.Count > MostDecided)
            rows.Add(new ReportRow([English.OtherTransfers(deciding.Count - MostDecided), English.Percent(deciding.Skip(MostDecided).Sum(each => each.Times.Share))]));
        return new ReportSection(English.LastPlaceHeading,
        [
            .. rows.Count == 0 ? Array.Empty<ReportPart>() : [new ReportTable($"{English.LastPlaceHeading}, {chances.Of.Contest.Title}", [new ReportHeading(English.HowLabel), new ReportHeading(English.ChanceLabel)], [.. rows])],
            new ReportList([English.LotNeededWith(chances), .. English.Distance(chances) is { } distance ? [distance] : Array.Empty<string>()]),
        ]);
    }

    static IEnumerable<ReportSection> Together(ChancesReport report)
    {
        if (!report.Base.Slates.IsEmpty)
            yield return new ReportSection(English.AllTogether, [Seats(report, report.Title, report.Base.Slates, other => other.Slates)]);
        if (report.Base.Body is not { } body)
            yield break;
        yield return new ReportSection(body.Body.Title,
        [
            new ReportParagraph($"{English.Count(body.All.Counts, "run")}"),
            new ReportList([.. body.Minimums.Select(English.Meets), .. body.Minimums.Length > 1 ? [English.MeetsAll(body)] : Array.Empty<string>()]),
        ]);
    }
}
