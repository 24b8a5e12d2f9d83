using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What decides an imagined election for a slate.</summary>
public sealed class WhatIfFindings
{
    WhatIfFindings(Findings findings, WhatIfReport report) => (Findings, Report) = (findings, report);

    /// <summary>What was found, as a document.</summary>
    public Findings Findings { get; }

    /// <summary>The figures.</summary>
    public WhatIfReport Report { get; }

    /// <summary>Imagines and counts.</summary>
    /// <param name="input">The contests, and what is asked of them.</param>
    /// <param name="threads">How many counts are made at once; 0 for one a processor. It cannot change a figure.</param>
    /// <param name="progress">What is told how many elections have been imagined, each in all cases; null for nothing.</param>
    /// <param name="cancel">Ends it early, with what it has.</param>
    /// <exception cref="TermsException">Questions do not apply, all of them with the reason; or the model does not go with the contests.</exception>
    /// <exception cref="BallotFormatException">The model has defects.</exception>
    /// <exception cref="OperationCanceledException">It was ended before the first election.</exception>
    public static WhatIfFindings Of(CountInput input, int threads = 0, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var asked = input.Terms.Inquiry as WhatIfInquiry ?? throw new ArgumentException("Nothing is asked about what decides.", nameof(input));
        var scenario = ImaginedElection.Of(input, asked);
        var questions = WhatIfQuestions.Of(scenario, asked);
        var answers = ImaginedElection.Counted(() => WhatIf.Run(scenario, questions, asked.Runs, asked.Seed, threads, progress, cancel));
        if (answers.AsItStands.Runs == 0)
            throw new OperationCanceledException("Interrupted before the first run ended.");
        var report = new WhatIfReport { Title = input.ReportTitle, Inputs = input.Inputs, Answers = answers };
        return new WhatIfFindings(new Findings
        {
            Input = input,
            Lots = input.Lots,
            Rules = [.. scenario.Contests.Select(contest => (contest.Contest, contest.Rule))],
            IsComplete = !cancel.IsCancellationRequested,
            Document = report.Document,
        }, report);
    }
}
