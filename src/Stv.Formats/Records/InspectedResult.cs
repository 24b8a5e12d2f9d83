using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Looks at a published result by itself, without ballots.</summary>
internal static class InspectedResult
{
    /// <summary>What the result shows: of each contest that it has.</summary>
    /// <param name="published">The result: a sheet of any make, RCTab's summary, or our JSON.</param>
    /// <param name="terms">The rule, the seats, the title and the contest, as far as somebody says them.</param>
    /// <exception cref="TermsException">The figures cannot be understood.</exception>
    /// <exception cref="BallotFormatException">It cannot be read.</exception>
    public static ImmutableArray<InspectedSheet> Of(InputBytes published, CountTerms terms)
    {
        var sheets = !PublishedResults.IsJson(published.Content) ? [OfSheet(published, terms)]
            : RctabSummary.Read(published.Content, published.Name) is { } summary ? [OfSummary(published, summary, terms)]
            : OfResult(published, terms);
        if (sheets.FirstOrDefault(sheet => sheet.Findings.IsMisread) is { } misread)
            throw new TermsException(Term.Files, $"{published.Name}: {misread.Findings.Wrong} of {misread.Findings.Sums} sums of rows and columns do not add up as the file was read. It has probably been misread, so nothing is said about it. It was {misread.Notes.FirstOrDefault() ?? "read as a result of stv"}. Give it as CSV with a column for each stage, or give the ballots too.");
        return sheets;
    }

    static InspectedSheet OfSheet(InputBytes published, CountTerms terms)
    {
        var file = PublishedSheetFile.Open(published.Content, published.Name);
        var candidates = file.Candidates;
        if (candidates.Length < 2)
            throw new TermsException(Term.Files, $"{published.Name} has no table of candidates with their votes. Without ballots, the names must be beside the figures or above them.");
        var readings = file.Readings(candidates);
        var rule = (terms.Rule ?? (file.Rule is { } id ? Presets.Find(id) : null))?.Rule;
        var findings = SheetInspection.Inspect([.. readings.Select(reading => reading.Sheet)], rule, terms.Seats ?? file.Seats);
        return new InspectedSheet
        {
            File = published.Name,
            Title = terms.Title,
            Candidates = candidates,
            Findings = findings,
            Notes = readings.First(reading => ReferenceEquals(reading.Sheet, findings.Sheet)).Notes,
            IsSheet = true,
        };
    }

    static InspectedSheet OfSummary(InputBytes published, RctabSummary summary, CountTerms terms) => new()
    {
        File = published.Name,
        Title = terms.Title ?? summary.Title,
        Candidates = summary.Candidates,
        Findings = SheetInspection.Inspect([summary.Sheet], terms.Rule?.Rule, terms.Seats),
        Notes = ["read as RCTab's summary: what is transferred after a round is a change in the next"],
    };

    static ImmutableArray<InspectedSheet> OfResult(InputBytes published, CountTerms terms) =>
        [.. PublishedResults.Read(published.Content, published.Name).Where(count => terms.Contest is null || count.Id == terms.Contest).Select(count => new InspectedSheet
        {
            File = published.Name,
            Title = count.Title,
            Candidates = count.Candidates,
            Findings = SheetInspection.Inspect([count.Sheet], terms.Rule?.Rule ?? count.Rule, terms.Seats ?? count.Seats),
        })];
}
