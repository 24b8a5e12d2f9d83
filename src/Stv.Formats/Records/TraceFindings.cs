namespace Stv.Formats;

/// <summary>Follows a paper, or a candidate's votes, through a count.</summary>
public static class TraceFindings
{
    /// <summary>Follows them through a count that has a result.</summary>
    /// <param name="input">The contest, and what is asked of it. A paper is known by its row where the ballots were read with a log of their rows.</param>
    /// <param name="result">Its count.</param>
    /// <exception cref="TermsException">Nobody of that name stands, no paper stands on that row, or the rule's record has nothing to follow.</exception>
    public static Findings Of(CountInput input, CountResult result)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(result);
        return new Findings
        {
            Input = input,
            Lots = input.Lots,
            Rules = [(result.Contest, result.Rule)],
            Document = input.Terms.Inquiry switch
            {
                TraceInquiry { Candidate: { } who } => OfCandidate(input, result, who),
                TraceInquiry { Row: { } row } => OfPaper(input, result, row),
                _ => throw new ArgumentException("No trace is asked for.", nameof(input)),
            },
        };
    }

    static Document OfCandidate(CountInput input, CountResult result, string who)
    {
        if (result.Rule is QuotientRule)
            throw new TermsException(Term.Rule, $"Under the rule {result.Rule.Id} papers move whole, and the record has no transfers to trace. The result sheet shows who has them at every stage.");
        var trace = CandidateTrace.Of(result, Withdrawals.Find(result.Contest.Candidates, who));
        return Document.Of("trace", () => TraceReport.Of(input.Inputs, result, trace), () => TraceCsv.Format(result, trace), () => TraceJson.Format(input.Inputs, result, trace));
    }

    static Document OfPaper(CountInput input, CountResult result, int row)
    {
        if (!PaperTrace.CanTrace(result.Rule))
            throw new TermsException(Term.Files, PaperTrace.WhyNot(result.Rule));
        var entry = input.Terms.ReadOptions.Log?.Entries.FirstOrDefault(each => each.Row == row) ?? throw new TermsException(Term.Files, $"{input.Inputs[0].File} has no paper in row {row}.");
        var trace = PaperTrace.Of(result, entry.Paper);
        return Document.Of("trace", () => TraceReport.Of(input.Inputs, result, trace, English.TracedPaper(result, entry)), () => TraceCsv.Format(result, trace), () => TraceJson.Format(input.Inputs, result, trace, row));
    }

    /// <summary>Counts, and follows them.</summary>
    internal static (Findings? Findings, string? WhyNot) Again(CountInput input)
    {
        var contest = One(input);
        return Count.Run(contest.Contest, contest.Rule, input.Lots) switch
        {
            Counted { Result: { Unopposed: false } result } => (Of(input, result), null),
            Counted => (null, English.NoPaperCounted(contest.Contest)),
            var outcome => (null, Findings.Without(outcome)),
        };
    }

    /// <summary>The one contest of an input.</summary>
    /// <exception cref="TermsException">It has several.</exception>
    internal static ContestReading One(CountInput input) => input.Contests is [var only] ? only
        : throw new TermsException(Term.Files, $"The terms name no contest; there are {string.Join(", ", input.Contests.Select(contest => contest.Contest.Id))}.");
}
