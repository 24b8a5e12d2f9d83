using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What audits of the contests of an input must find out.</summary>
public sealed class AuditFindings
{
    AuditFindings(Findings findings, ImmutableArray<AuditPlan> plans, ImmutableArray<string> unplanned) => (Findings, Plans, Unplanned) = (findings, plans, unplanned);

    /// <summary>What was found, as a document.</summary>
    public Findings Findings { get; }

    /// <summary>The plans of the contests that have one.</summary>
    public ImmutableArray<AuditPlan> Plans { get; }

    /// <summary>Why the others have none, a sentence each.</summary>
    public ImmutableArray<string> Unplanned { get; }

    /// <summary>Plans the audits.</summary>
    /// <param name="input">The contests, and what is asked of them.</param>
    /// <exception cref="ElectionException">The one contest has no such audit.</exception>
    public static AuditFindings Of(CountInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var asked = input.Terms.Inquiry as AuditInquiry ?? throw new ArgumentException("No audit is asked for.", nameof(input));
        var (plans, unplanned) = Findings.OfEach(input, (contest, rule) => RiskLimitingAudit.Plan(contest, rule, (double)asked.Risk / 100, asked.Draw, input.Lots));
        var findings = new Findings
        {
            Input = input,
            Lots = input.Lots,
            Rules = [.. plans.Select(plan => (plan.Contest, plan.Rule))],
            Document = Document.Of("audit", () => AuditReport.Of(input.ReportTitle, input.Inputs, plans, unplanned, asked.Risk), () => AuditCsv.Format(plans), () => AuditJson.Format(input.ReportTitle, input.Inputs, plans, unplanned, asked.Risk)),
        };
        return new AuditFindings(findings, plans, unplanned);
    }
}
