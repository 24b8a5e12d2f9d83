using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>What an audit must find out, and how many papers it takes.</summary>
internal static class AuditReport
{
    const int MostDrawn = 200;

    /// <summary>The report.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="unplanned">Why other contests have none.</param>
    /// <param name="risk">The risk limit, in 100.</param>
    public static Report Of(string title, ImmutableArray<InputFile> inputs, ImmutableArray<AuditPlan> plans, ImmutableArray<string> unplanned, decimal risk)
    {
        var report = new Report
        {
            Title = $"{title}: how to audit it",
            Rehearsal = plans.Any(plan => plan.Contest.IsRehearsal) ? English.MadeUp : null,
            Files = inputs,
            Sections = [],
            Notes = [.. English.AuditNotes],
        }.About(plans.Select(plan => Contest(plan, risk)));
        return unplanned.IsEmpty ? report : report with { Sections = report.Sections.Add(new ReportSection(English.NotLookedAt, [new ReportList(unplanned)])) };
    }

    static ReportSection Contest(AuditPlan plan, decimal risk) => new(plan.Contest.Title, [new ReportParagraph(English.Audited(plan)), new ReportList([.. plan.Assertions.Select(each => English.Statement(plan.Contest, each))])])
    {
        Sections =
        [
            new ReportSection("How many papers", [.. English.PapersToAudit(plan, risk).Select(sentence => new ReportParagraph(sentence))]),
            new ReportSection("Which papers", [new ReportParagraph(plan.Seed is null ? English.NothingDrawn : English.Drawn(plan)), .. plan.Drawn.IsEmpty ? Array.Empty<ReportPart>() : [new ReportParagraph(Numbers(plan))]]),
        ],
    };

    static string Numbers(AuditPlan plan) => string.Join(", ", plan.Drawn.Take(MostDrawn).Select(number => number.ToString(CultureInfo.InvariantCulture)))
        + (plan.Drawn.Length > MostDrawn ? $" and {English.Count(plan.Drawn.Length - MostDrawn, "paper")} more, which the CSV and the JSON list" : "");
}
