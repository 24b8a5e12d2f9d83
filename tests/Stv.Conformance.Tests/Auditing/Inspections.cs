using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>Sheets looked at by themselves.</summary>
static class Inspections
{
    /// <summary>What the text of a sheet shows.</summary>
    public static (ImmutableArray<Candidate> Candidates, SheetFindings Findings) Of(string text, string? rule, int? seats)
    {
        var file = PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet");
        var candidates = file.Candidates;
        return (candidates, SheetInspection.Inspect([.. file.Readings(candidates).Select(reading => reading.Sheet)], rule is null ? null : Presets.Find(rule)!.Rule, seats));
    }

    /// <summary>A finding in short: <c>4 RowSum Certain</c>.</summary>
    public static string Short(SheetFinding finding) => $"{finding.Stage} {finding.Kind} {finding.Certainty}";
}
