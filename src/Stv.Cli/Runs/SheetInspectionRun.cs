using Stv.Formats;

namespace Stv.Cli;

/// <summary>Looks at a published result by itself, when no ballots are given.</summary>
static class SheetInspectionRun
{
    /// <summary>Writes what the result shows.</summary>
    /// <param name="world">Where it is written.</param>
    /// <param name="published">The result.</param>
    /// <param name="request">The rule and the places, as far as the command line says them.</param>
    /// <param name="output">In which format it is written, and where.</param>
    /// <returns>1 when something is certainly wrong, else 0.</returns>
    /// <exception cref="TermsException">The figures cannot be understood.</exception>
    public static int Run(Surroundings world, InputBytes published, CountRequest request, VerdictOutput output)
    {
        var sheets = InspectedResult.Of(published, request.Terms);
        output.Publish(world, Document.Of("verification", () => VerificationReport.Of(sheets),
            width => string.Join('\n', sheets.Select(sheet => InspectionText.Format(sheet, width))), () => InspectionJson.Format(sheets)));
        return sheets.Any(sheet => sheet.Findings.AnyCertain) ? ExitCode.No : ExitCode.Done;
    }
}
