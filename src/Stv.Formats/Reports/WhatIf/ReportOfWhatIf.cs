using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>What is said of what decides an election, as a report: a section for each question.</summary>
internal static class ReportOfWhatIf
{
    /// <summary>The report.</summary>
    public static Report Of(WhatIfReport report)
    {
        var chances = report.Answers.AsItStands;
        var model = chances.Scenario.Model;
        var cases = report.Answers.Answers.SelectMany(answer => answer.Cases).ToList();
        var contests = cases.SelectMany(each => each.Contests).ToList();
        return new Report
        {
            Title = English.WhatIfIn(report.Title),
            Rehearsal = report.IsRehearsal ? English.MadeUp : null,
            Facts = [new(English.ElectoratesLabel, English.Electorates(model)), new(English.ElectionsLabel, English.Runs(chances)), new(English.SeedLabel, chances.Seed)],
            Lead = [.. Lead(chances)],
            Sections = [.. report.Answers.Answers.Select(answer => Question(answer, chances.Contests.Length == 1))],
            Notes =
            [
                .. report.Answers.Answers.Select(answer => English.Meaning(answer.Question, model)).Distinct(),
                English.WhatIfNote(
                    contests.SelectMany(contest => contest.Elected).Where(elected => elected.Counts > 0).Select(elected => Math.Max(elected.High - elected.Share, elected.Share - elected.Low)).DefaultIfEmpty().Max(),
                    cases.SelectMany(each => each.Slates).Concat(contests.SelectMany(contest => contest.Slates)).Select(slate => slate.Mean.Error).DefaultIfEmpty().Max()),
            ],
            Files = report.Inputs,
        };
    }

    static IEnumerable<ReportPart> Lead(Chances chances)
    {
        var model = chances.Scenario.Model;
        if (chances.Contests is [var only])
            yield return new ReportParagraph(English.StandingOn(only, model));
        else
            yield return new ReportList([.. chances.Contests.Select(contest => $"{contest.Of.Contest.Title}: {English.StandingOn(contest, model)}")]);
        if (chances.Contests.Where(contest => contest.RestsOnFewPapers(model)).ToList() is { Count: > 0 } few)
            yield return new ReportParagraph(English.FewPapersFor(few, chances.Contests.Length, model)) { IsWarning = true };
    }

    static ReportSection Question(WhatIfAnswer answer, bool isAlone)
    {
        var sentences = Sentences(answer, isAlone)
            .Concat(answer.Cases.SelectMany(each => each.Contests.Select(contest => English.ElectoratesNotCounted(answer.Question, each, contest))).OfType<string>());
        return new ReportSection(English.Heading(answer.Question), [new ReportList([.. sentences])])
        {
            Sections = [.. answer.Question is FieldQuestion field ? Fields(answer, field, isAlone) : Steps(answer, isAlone)],
        };
    }

    static IEnumerable<string> Sentences(WhatIfAnswer answer, bool isAlone)
    {
        if (answer.Question is FieldQuestion field)
            return ByContest(answer).SelectMany(cases => Counted(cases, field.Slate) is { Count: > 0 } counted ? English.BestField(field.Slate, counted, isAlone) : []);
        var last = answer.Cases[^1];
        var crossings = WhatIfReport.Crossings(answer).Select(found => English.Crosses(answer.Question, found.Contest, found.Candidate, found.Crossing, isAlone)).ToList();
        return
        [
            .. answer.Question is PactQuestion pact ? [English.PactWorth(pact, last.At, isAlone ? last.Contests[0].Slates : last.Slates)] : Array.Empty<string>(),
            .. crossings.Count == 0 ? [English.CrossesNowhere(answer.Question, answer.Cases[0].At, last.At)] : crossings,
        ];
    }

    static IEnumerable<ImmutableArray<WhatIfCase>> ByContest(WhatIfAnswer answer) =>
        answer.Cases.GroupBy(each => each.Contests[0].Of.Contest.Id).Select(cases => cases.ToImmutableArray());

    static List<(WhatIfCase, WhatIfSeats)> Counted(ImmutableArray<WhatIfCase> cases, string slate) =>
        [.. cases.Where(each => each.Contests[0].Counts > 0).Select(each => (each, SeatsOf(each, slate)))];

    static WhatIfSeats SeatsOf(WhatIfCase of, string slate) => of.Contests[0].Slates.First(each => each.Chances.Slate == slate);

    /// <summary>A row a field: its mean number of seats, and the chance of each number.</summary>
    static IEnumerable<ReportSection> Fields(WhatIfAnswer answer, FieldQuestion field, bool isAlone)
    {
        foreach (var cases in ByContest(answer))
        {
            var contest = cases[0].Contests[0].Of.Contest;
            var most = cases.Max(each => SeatsOf(each, field.Slate).Chances.Seats.Length);
            yield return new ReportSection(isAlone ? English.FieldLabel : contest.Title,
            [
                new ReportTable(
                    $"{English.Heading(field)}, {contest.Title}",
                    [new(English.FieldLabel), new(English.MeanLabel), new(English.AgainstAllLabel), .. Enumerable.Range(0, most).Select(seats => new ReportHeading(English.Count(seats, "seat"), Short: seats.ToString(CultureInfo.InvariantCulture)))],
                    [.. cases.Select(Row)]),
            ]);

            ReportRow Row(WhatIfCase each)
            {
                var (seats, isCounted) = (SeatsOf(each, field.Slate), each.Contests[0].Counts > 0);
                var chances = seats.Chances.Seats;
                return new ReportRow(
                    [
                        English.Field(contest, each),
                        isCounted ? English.SeatsWithin(seats.Mean) : "-",
                        isCounted && !each.LeftOut.IsEmpty ? English.Changed(seats.Change) : "",
                        .. Enumerable.Range(0, most).Select(number => isCounted && number < chances.Length ? English.Percent(chances[number]) : ""),
                    ],
                    isCounted ? new ReportBar([.. chances.Select(each => each.Share)]) : null);
            }
        }
    }

    /// <summary>For each contest the chances, and the seats of the slates; then all contests together.</summary>
    static IEnumerable<ReportSection> Steps(WhatIfAnswer answer, bool isAlone)
    {
        foreach (var (index, contest) in answer.Cases[0].Contests.Select(contest => contest.Of.Contest).Index())
        {
            var title = isAlone ? "" : $"{contest.Title}: ";
            yield return new ReportSection(title + English.Columns(answer.Question, English.ChanceWord), [Elected(answer, index, contest), Curves(answer, index, contest)]);
            yield return Seats(answer, title + English.Columns(answer.Question, English.SeatsWord), contest.Title, each => each.Contests[index].Slates);
        }
        if (!isAlone)
            yield return Seats(answer, $"{English.AllTogether}: {English.Columns(answer.Question, English.SeatsWord)}", English.AllTogether, each => each.Slates);
    }

    static ImmutableArray<ReportHeading> Headings(WhatIfAnswer answer, string first) =>
        [new(first), .. answer.Cases.Select(each => English.Step(answer.Question, each.At)).Select(step => new ReportHeading(step.Words, Short: step.Short))];

    static IEnumerable<int> Standing(Contest contest) => Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn);

    static ReportTable Elected(WhatIfAnswer answer, int index, Contest contest) => new(
        $"{English.ChanceOfElection}, {contest.Title}",
        Headings(answer, English.Candidate),
        [.. Standing(contest).Select(candidate => new ReportRow([contest.Candidates[candidate].Name, .. answer.Cases.Select(each => Chance(each.Contests[index].Elected[candidate]))]))]);

    static string Chance(Frequency frequency) => frequency.Counts == 0 ? "-" : English.Percent(frequency);

    static ReportCurves Curves(WhatIfAnswer answer, int index, Contest contest)
    {
        var (from, to) = (answer.Cases[0].At, answer.Cases[^1].At);
        return new ReportCurves(
            English.CurvesOf(answer.Question, from, to),
            [.. Standing(contest).Select(candidate => new ReportCurve(contest.Candidates[candidate].Name, [.. answer.Cases.Select(each => Point(each.At, each.Contests[index].Elected[candidate]))]) { MarksHalf = true })]);

        CurvePoint Point(double at, Frequency chance) => new((at - from) / (to - from), chance.Share, chance.Low, chance.High);
    }

    /// <summary>A row a slate. Where there is room the mean has its interval, and else the note has the widest of all.</summary>
    static ReportSection Seats(WhatIfAnswer answer, string heading, string title, Func<WhatIfCase, ImmutableArray<WhatIfSeats>> of)
    {
        var isWide = answer.Question is PactQuestion;
        return new ReportSection(heading,
        [
            new ReportTable($"{English.SeatsBySlate}, {title}", Headings(answer, English.SlateLabel),
            [
                .. of(answer.Cases[0]).Select((slate, number) => new ReportRow(
                [
                    slate.Chances.Slate,
                    .. answer.Cases.Select(each => of(each)[number].Mean).Select(mean => mean.Counts == 0 ? "-" : isWide ? English.SeatsWithin(mean) : English.MeanSeats(mean.Mean)),
                ])),
            ]),
        ]);
    }
}
