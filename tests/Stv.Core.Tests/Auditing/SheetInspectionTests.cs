using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Small sheets by themselves: A, B, C, D and E for two places; 100 papers, quota 34.</summary>
public class SheetInspectionTests
{
    /// <summary>First preferences, then changes and totals; the last row is of non-transferable votes.</summary>
    static readonly string[] Right =
    [
        "46 -12 34 0 34 0 34 0 34",
        "20 4 24 2 26 7 33 2 35",
        "16 5 21 1 22 9 31 -31 0",
        "12 2 14 4 18 -18 0 0 0",
        "6 1 7 -7 0 0 0 0 0",
        "0 0 0 0 0 2 2 29 31",
    ];

    [Fact]
    public void A_right_sheet_is_not_doubted()
    {
        var findings = Inspect(Right);

        Assert.Empty(findings.Findings);
        Assert.Equal(("34", QuotaEvidence.Rule, "100"), (findings.Quota.ToString(), findings.QuotaFrom, findings.Valid.ToString()));
        Assert.Equal([new SheetElection(0, 1, true), new SheetElection(1, 5, true)], findings.Elected.AsEnumerable());
        Assert.DoesNotContain(SheetGap.Rows, findings.Gaps);
        Assert.DoesNotContain(SheetGap.Columns, findings.Gaps);
    }

    [Theory]
    [InlineData(1, "20 4 24 2 62 7 33 2 35", "3 Mistyped 62 26", "3 RowSum 62 26", "3 ColumnSum 136 100", "4 RowSum 33 69")]
    [InlineData(1, "20 4 24 12 26 7 33 2 35", "3 Mistyped 12 2", "3 RowSum 26 36", "3 ColumnSum 10 0")]
    [InlineData(5, "0 0 0 0 0 2 2 92 31", "5 Mistyped 92 29", "5 RowSum 31 94", "5 ColumnSum 63 0")]
    public void A_mistyped_figure_is_named_with_every_sum_that_it_spoils(int row, string mistyped, params string[] expected) =>
        Assert.Equal(expected, Short(Inspect(With(row, mistyped)).Findings.Where(finding => finding.Kind is SheetFindingKind.Mistyped or SheetFindingKind.RowSum or SheetFindingKind.ColumnSum)));

    [Fact]
    public void A_sum_that_does_not_come_out_is_certain_and_the_figure_to_blame_is_likely() =>
        Assert.All(Inspect(With(1, "20 4 24 12 26 7 33 2 35")).Findings, finding => Assert.Equal(finding.Kind == SheetFindingKind.Mistyped ? FindingCertainty.Likely : FindingCertainty.Certain, finding.Certainty));

    [Fact]
    public void Whoever_is_excluded_has_the_fewest() => Finds("3 NotTheLowest 14 7 50(1)", "46 -12 34 0 34", "20 4 24 6 30", "16 5 21 5 26", "12 2 14 -14 0", "6 1 7 2 9", "0 0 0 1 1");

    [Fact]
    public void A_tie_for_the_fewest_is_shown_and_is_nothing_wrong()
    {
        var tie = Assert.Single(Inspect("46 -12 34 0 34", "20 5 25 3 28", "19 5 24 3 27", "8 1 9 -9 0", "7 2 9 1 10", "0 -1 0 2 2").Findings, finding => finding.Kind == SheetFindingKind.Tie);
        Assert.Equal((FindingCertainty.Remark, "3, 4", "9"), (tie.Certainty, string.Join(", ", tie.Candidates), tie.Found.ToString()));
    }

    [Fact]
    public void A_surplus_leaves_the_quota() => Finds("2 SurplusNotToQuota 36 34", "46 -10 36 0 36", "20 2 22 2 24", "16 5 21 1 22", "12 2 14 4 18", "6 1 7 -7 0", "0 0 0 0 0");

    [Fact]
    public void An_excluded_candidate_keeps_nothing() => Finds("3 ExcludedKeepsVotes 1 0", "46 -12 34 0 34 0 34", "20 4 24 2 26 7 33", "16 5 21 0 21 9 30", "12 2 14 4 18 -18 0", "6 1 7 -6 1 0 1", "0 0 0 0 0 2 2");

    [Fact]
    public void A_surplus_that_waits_comes_before_an_exclusion() => Finds("2 SurplusPassedOver 18 12", "46 0 46", "20 2 22", "16 1 17", "12 3 15", "6 -6 0", "0 0 0");

    [Fact]
    public void A_count_goes_on_until_the_places_can_be_filled() => Finds("2 EndsEarly", "46 -12 34", "20 4 24", "16 5 21", "12 2 14", "6 1 7", "0 0 0");

    [Fact]
    public void A_quota_that_does_not_follow_is_doubted_by_its_clause()
    {
        var sheet = Sheet(Right) with { Quota = new PublishedFigure(Votes.Parse("33"), 1, 1) };
        Assert.Contains("0 Quota 33 34 46", Short(SheetInspection.Inspect([sheet], Presets.Scotland.Rule, 2).Findings));
        Assert.Empty(SheetInspection.Inspect([sheet with { Quota = new PublishedFigure(Votes.Parse("34"), 1, 1) }], null, 2).Findings);
    }

    [Fact]
    public void A_list_of_the_elected_is_held_against_the_figures()
    {
        var sheet = Sheet(Right) with { Claims = [new PublishedClaim(0, true, 9), new PublishedClaim(2, true, 9)] };
        var finding = Assert.Single(SheetInspection.Inspect([sheet], Presets.Scotland.Rule, 2).Findings);
        Assert.Equal((SheetFindingKind.Fate, 2), (finding.Kind, finding.Candidates[0]));
    }

    /// <summary>Two figures cut off at one decimal may be a unit off their sum, and the column several.</summary>
    [Fact]
    public void Rounding_is_no_slip() => Assert.DoesNotContain(SheetInspection.Inspect([Sheet(["46 -12 34", "20 4.1 24.2", "16 5 21", "12 1.7 13.8", "6 1 7", "0 0.1 0"])], null, 2).Findings, finding => finding.Certainty != FindingCertainty.Remark && finding.Kind is SheetFindingKind.RowSum or SheetFindingKind.ColumnSum or SheetFindingKind.Mistyped);

    [Fact]
    public void What_a_sheet_does_not_show_is_said()
    {
        var gaps = SheetInspection.Inspect([Sheet(["46 -12 34", "20 4 24"], hasRest: false)], null, null).Gaps;
        Assert.Equal([SheetGap.Ballots, SheetGap.Papers, SheetGap.Lots, SheetGap.Columns, SheetGap.Places, SheetGap.Rule], gaps.AsEnumerable());
    }

    static void Finds(string expected, params string[] rows) => Assert.Contains(Short(Inspect(rows).Findings), finding => finding.StartsWith(expected, StringComparison.Ordinal));

    static string[] With(int row, string other) => [.. Right[..row], other, .. Right[(row + 1)..]];

    static SheetFindings Inspect(params string[] rows) => SheetInspection.Inspect([Sheet(rows)], Presets.Scotland.Rule, 2);

    static IEnumerable<string> Short(IEnumerable<SheetFinding> findings) =>
        findings.Select(finding => string.Join(' ', new object?[] { finding.Stage ?? 0, finding.Kind, finding.Found, finding.Expected, finding.Clause }.Where(part => part is not null)));

    static PublishedSheet Sheet(string[] rows, bool hasRest = true)
    {
        var cells = rows.Select((row, at) => row.Split(' ').Select((figure, column) => new PublishedFigure(Votes.Parse(figure), at + 1, column + 1)).ToArray()).ToArray();
        var people = hasRest ? cells[..^1] : cells;
        return new PublishedSheet
        {
            Stages = [.. Enumerable.Range(0, (cells[0].Length + 1) / 2).Select(stage => new PublishedStage
            {
                Candidates = [.. people.Select(row => Cell(row, stage))],
                NonTransferable = hasRest ? Cell(cells[^1], stage) : default,
            })],
            Fates = [.. people.Select(_ => default(PublishedFate))],
        };
    }

    static PublishedCell Cell(PublishedFigure[] row, int stage) => stage == 0 ? new PublishedCell(null, row[0]) : new PublishedCell(row[2 * stage - 1], row[2 * stage]);
}
