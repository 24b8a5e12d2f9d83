using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Looks at a published result by itself, when no ballots are given.</summary>
static class SheetInspectionRun
{
    /// <summary>Writes what the result shows.</summary>
    /// <param name="world">Where it is written.</param>
    /// <param name="published">The result.</param>
    /// <param name="request">The rule and the places, as far as the command line says them.</param>
    /// <param name="asJson">Whether it is written as JSON.</param>
    /// <returns>1 when something is certainly wrong, else 0.</returns>
    /// <exception cref="Refusal">The figures cannot be understood.</exception>
    public static int Run(Surroundings world, InputBytes published, CountRequest request, bool asJson)
    {
        var sheets = !PublishedResults.IsJson(published.Content) ? [OfSheet(published, request)]
            : RctabSummary.Read(published.Content, published.Name) is { } summary ? [OfSummary(published, summary, request)]
            : OfResult(published, request);
        if (sheets.FirstOrDefault(sheet => sheet.Findings.IsMisread) is { } misread)
            throw new Refusal($"{published.Name}: {misread.Findings.Wrong} of {misread.Findings.Sums} sums of rows and columns do not come out as the file was read, so that it has probably been misread, and nothing is said about it. It was {misread.Notes.FirstOrDefault() ?? "read as a result of ours"}. Give it as CSV with a column for each stage, or give the ballots too.");
        world.Publish(asJson ? InspectionJson.Format(sheets) : Encoding.UTF8.GetBytes(string.Join('\n', sheets.Select(sheet => InspectionText.Format(sheet, world.Columns)))));
        return sheets.Any(sheet => sheet.Findings.AnyCertain) ? ExitCode.No : ExitCode.Done;
    }

    static InspectedSheet OfSheet(InputBytes published, CountRequest request)
    {
        var file = PublishedSheetFile.Open(published.Content, published.Name);
        var candidates = file.Candidates;
        if (candidates.Length < 2)
            throw new Refusal($"{published.Name} has no table of candidates with their votes. Without ballots the names must stand beside the figures, or above them.");
        var readings = file.Readings(candidates);
        var rule = (request.Rule ?? (file.Rule is { } id ? Presets.Find(id) : null))?.Rule;
        var findings = SheetInspection.Inspect([.. readings.Select(reading => reading.Sheet)], rule, request.Seats ?? file.Seats);
        return new InspectedSheet
        {
            File = published.Name,
            Title = request.Title,
            Candidates = candidates,
            Findings = findings,
            Notes = readings.First(reading => ReferenceEquals(reading.Sheet, findings.Sheet)).Notes,
            IsSheet = true,
        };
    }

    static InspectedSheet OfSummary(InputBytes published, RctabSummary summary, CountRequest request) => new()
    {
        File = published.Name,
        Title = request.Title ?? summary.Title,
        Candidates = summary.Candidates,
        Findings = SheetInspection.Inspect([summary.Sheet], request.Rule?.Rule, request.Seats),
        Notes = ["read as RCTab's summary: what moved after a round is a change of the next"],
    };

    static ImmutableArray<InspectedSheet> OfResult(InputBytes published, CountRequest request) =>
        [.. PublishedResults.Read(published.Content, published.Name).Where(count => request.Contest is null || count.Id == request.Contest).Select(count => new InspectedSheet
        {
            File = published.Name,
            Title = count.Title,
            Candidates = count.Candidates,
            Findings = SheetInspection.Inspect([count.Sheet], request.Rule?.Rule ?? count.Rule, request.Seats ?? count.Seats),
        })];
}
