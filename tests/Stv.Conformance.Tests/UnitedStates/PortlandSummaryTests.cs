using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>The city's own summary of District 2 of Portland in 2024, without ballots.</summary>
public class PortlandSummaryTests
{
    [ElectionFact]
    public void The_summary_adds_up_and_a_changed_tally_is_found()
    {
        var text = File.ReadAllText(ElectionFiles.Path("us-portland-2024", "d2-official-rctab-summary.json"));
        var right = Inspect(text);
        Assert.Empty(right.Findings);
        Assert.Equal(("19290", "77157", 0), (right.Quota.ToString(), right.Valid.ToString(), right.Wrong));
        Assert.Equal(279, right.Sums);

        var wrong = Inspect(text.Replace("\"Dan Ryan\": \"12061\"", "\"Dan Ryan\": \"12601\"", StringComparison.Ordinal));
        var mistyped = Assert.Single(wrong.Findings, finding => finding.Kind == SheetFindingKind.Mistyped);
        Assert.Equal(("12601", "12061", 2), (mistyped.Found.ToString(), mistyped.Expected.ToString(), mistyped.Stage));
    }

    static SheetFindings Inspect(string text) => SheetInspection.Inspect([RctabSummary.Read(Encoding.UTF8.GetBytes(text), "summary.json")!.Sheet], null, 3);
}
