using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>How close counts were.</summary>
internal static class MarginReport
{
    const int MostChanges = 12;
    const int MostDecisions = 5;

    /// <summary>The report.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="margins">The margins.</param>
    /// <param name="uncounted">Why other contests could not be counted.</param>
    public static Report Of(string title, ImmutableArray<InputFile> inputs, ImmutableArray<MarginResult> margins, ImmutableArray<string> uncounted)
    {
        var report = new Report
        {
            Title = English.HowClose(title),
            Rehearsal = margins.Any(margin => margin.Contest.IsRehearsal) ? English.MadeUp : null,
            Files = inputs,
            Sections = [],
            Notes = [English.ChangeNote],
        }.About(margins.Select(Contest));
        return uncounted.IsEmpty ? report : report with { Sections = report.Sections.Add(new ReportSection(English.NotLookedAt, [new ReportList(uncounted)])) };
    }

    static ReportSection Contest(MarginResult margin) => new(margin.Contest.Title, [new ReportParagraph(English.Searched(margin)), .. English.Margin(margin).Select(sentence => new ReportParagraph(sentence))])
    {
        Sections =
        [
            .. margin.Found is { } found ? [new ReportSection(English.ChangesFound, [new ReportList(Changes(margin.Contest, found))])] : Array.Empty<ReportSection>(),
            .. margin.Closest.IsEmpty ? Array.Empty<ReportSection>()
                : [new ReportSection(English.ClosestDecisions, [new ReportList([.. margin.Closest.Take(MostDecisions).Select(decision => English.Capital(English.Decision(margin.Contest, decision)) + ".")])])],
        ],
    };

    static ImmutableArray<string> Changes(Contest contest, ChangedPapers found) =>
    [
        .. found.Changes.Take(MostChanges).Select(change => English.PapersChanged(contest, change)),
        .. found.Changes.Length > MostChanges ? [$"and {English.Count(found.Changes.Skip(MostChanges).Sum(change => change.Count), "paper")} more of other kinds"] : Array.Empty<string>(),
    ];
}
