using Xunit.Abstractions;

namespace Stv.Conformance.Tests;

/// <summary>
/// Twelve of the wards counted by an older program, Droop 0.11. A program is not the law: where it differs from the rule's
/// text the difference is pinned here, with the reason.
/// </summary>
public class SecondOpinionTests(ITestOutputHelper output)
{
    static IEnumerable<string> Names => ElectionFiles.Names("second-opinions", ".scotland.droop.json");

    public static TheoryData<string> Wards => [.. Names];

    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_the_Scottish_rule_every_total_of_every_stage_is_the_same(string ward)
    {
        var (droop, ours) = Both(ward, "scotland");

        Assert.Equal(droop.Rounds.Select(round => round.ToString()), ours.Stages.Select(Row));
    }

    /// <summary>
    /// Droop does not ask whether the count is complete when somebody was elected or defeated, as B.1 and B.4 with D.3 of the
    /// reference rule demand, and makes one more transfer: it moves the papers of the candidate whose defeat filled the last seats.
    /// </summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Under_the_reference_rule_every_total_is_the_same_but_Droop_goes_on_for_one_transfer_after_the_last_seat_is_filled(string ward)
    {
        var (droop, ours) = Both(ward, "wigm-prf");

        Assert.Equal(droop.Rounds.SkipLast(1).Select(round => round.ToString()), ours.Stages.Select(Row));
        var last = ours.Stages[^1];
        Assert.Contains(last.Reasons, reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer);
        Assert.Equal("0.0000", droop.Rounds[^1].Totals[$"{last.Excluded[^1] + 1}"]);
    }

    /// <summary>Droop lists those elected together in another order; the rules give them none.</summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void The_same_candidates_are_elected(string ward)
    {
        foreach (var rule in new[] { "scotland", "wigm-prf" })
        {
            var (droop, ours) = Both(ward, rule);
            Assert.Equal(droop.Elected.Order(), ours.Elected.Numbers().Order());
        }
    }

    [ElectionFact]
    public void Twelve_wards_were_compared()
    {
        var compared = new List<(string Rule, int Wards, int Stages, int Cells)>();
        foreach (var rule in new[] { "scotland", "wigm-prf" })
        {
            var stages = Names.SelectMany(ward => Both(ward, rule).Ours.Stages).ToList();
            compared.Add((rule, Names.Count(), stages.Count, stages.Sum(stage => stage.Totals.Length)));
            output.WriteLine($"{rule}: {Names.Count()} wards, {stages.Count} stages, {compared[^1].Cells} cells");
        }

        Assert.Equal([("scotland", 12, 103, 971), ("wigm-prf", 12, 91, 863)], compared);
    }

    static (SecondOpinion Droop, CountResult Ours) Both(string ward, string rule) =>
        (SecondOpinion.Of($"second-opinions/{ward}.{rule}.droop.json"), FileCounts.Count($"scotland-2017/{ward}.blt", rule));

    static string Row(Stage stage) => $"quota {stage.Quota}: {string.Join(' ', stage.Totals)}";
}
