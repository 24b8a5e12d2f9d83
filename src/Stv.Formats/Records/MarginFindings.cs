using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>How close the counts of an input were.</summary>
public sealed class MarginFindings
{
    MarginFindings(Findings findings, ImmutableArray<MarginResult> margins, ImmutableArray<string> uncounted) => (Findings, Margins, Uncounted) = (findings, margins, uncounted);

    /// <summary>What was found, as a document.</summary>
    public Findings Findings { get; }

    /// <summary>The margins of the contests that can be counted and in which anybody else could be elected.</summary>
    public ImmutableArray<MarginResult> Margins { get; }

    /// <summary>Why the others have none, a sentence each.</summary>
    public ImmutableArray<string> Uncounted { get; }

    /// <summary>Searches.</summary>
    /// <param name="input">The contests, and what is asked of them.</param>
    /// <param name="progress">What is told of each contest how many counts have been made; null for nothing.</param>
    /// <param name="cancel">Ends the search early, with what it has.</param>
    /// <exception cref="ElectionException">The one contest cannot be counted, or nobody else can be elected.</exception>
    public static MarginFindings Of(CountInput input, Func<Contest, IProgress<long>>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var asked = input.Terms.Inquiry as MarginInquiry ?? throw new ArgumentException("No margin is asked for.", nameof(input));
        var (margins, others) = Findings.OfEach(input, (contest, rule) => Margin.Find(contest, rule, input.Lots, asked.Counts, progress?.Invoke(contest), cancel));
        var findings = new Findings
        {
            Input = input,
            Lots = input.Lots,
            Rules = [.. margins.Select(margin => (margin.Contest, margin.Rule))],
            IsComplete = !cancel.IsCancellationRequested,
            Document = Document.Of("margin", () => MarginReport.Of(input.ReportTitle, input.Inputs, margins, others), () => MarginCsv.Format(margins), () => MarginJson.Format(input.ReportTitle, input.Inputs, margins, others)),
        };
        return new MarginFindings(findings, margins, others);
    }
}
