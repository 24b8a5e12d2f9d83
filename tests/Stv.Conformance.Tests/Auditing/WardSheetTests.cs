using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Conformance.Tests;

/// <summary>The official sheets of eighty-nine wards, typed as a stranger would, against a count of their ballots.</summary>
public class WardSheetTests
{
    /// <summary>Wards of several shapes, for what would take long over all.</summary>
    static readonly ImmutableArray<string> Sample = ["argyll_bute_2017_ward10", "highland_2017_ward2", "edinburgh_2017_ward14", "falkirk_2017_ward3"];

    public static TheoryData<string> Samples => [.. Sample];

    static IEnumerable<string> Wards => ElectionFiles.Names("scotland-2017", ".official.json");

    [ElectionFact]
    public void Every_exact_sheet_is_reproduced_with_exclusions_numbered_by_decision()
    {
        var exact = Wards.Where(ward => OfficialSheet.Of(ward).Exact).ToList();

        Assert.Equal(85, exact.Count);
        Assert.All(exact, ward =>
        {
            var comparison = WardSheet.Of(ward).Verify(ward);
            Assert.Equal(SheetVerdict.Reproduced, comparison.Verdict);
            Assert.Equal(OfficialSheet.Of(ward).Stages.Sum(stage => stage.Totals.Count), comparison.Compared);
            Assert.Equal(!OfficialSheet.Of(ward).Excluded.IsEmpty, comparison.Conventions.ExclusionsByDecision);
        });
    }

    /// <summary>Three figures of a thousand votes and more were published with six digits, and one was mistyped.</summary>
    [ElectionTheory]
    [InlineData("clackmannanshire_2017_ward2", 8, 2, "1196.32000", "1196.31846")]
    [InlineData("clackmannanshire_2017_ward4", 7, 3, "1000.21000", "1000.21069")]
    [InlineData("clackmannanshire_2017_ward5", 4, 1, "1079.92000", "1079.92140")]
    [InlineData("midlothian_2017_ward1", 3, 5, "832.84154", "832.84152")]
    public void The_one_inexact_figure_of_a_sheet_is_named(string ward, int stage, int candidate, string published, string counted)
    {
        var difference = Assert.Single(WardSheet.Of(ward).Verify(ward).Differences);

        Assert.Equal((stage, candidate, published, counted), (difference.Stage, difference.Candidate, difference.Published!.Votes.ToString(), difference.Counted.ToString()));
    }

    [ElectionTheory, MemberData(nameof(Samples))]
    public void A_changed_digit_is_found(string ward)
    {
        var sheet = WardSheet.Of(ward);
        var (row, stage) = (sheet.Rows.Length - 1, 2);
        var cell = sheet.Rows[row][stage];
        var changed = cell[..^1] + (char)('0' + (cell[^1] - '0' + 1) % 10);

        var difference = Assert.Single(sheet.With(row, stage, changed).Verify(ward).Differences);

        Assert.Equal((SheetDifferenceKind.Figure, stage, row - 1), (difference.Kind, difference.Stage, difference.Candidate));
        Assert.Equal((changed, cell), (difference.Published!.Votes.ToString(), difference.Counted.ToString()));
        Assert.Equal((row + 1, stage + 1), (difference.Published.Row, difference.Published.Column));
    }

    [ElectionTheory, MemberData(nameof(Samples))]
    public void Exchanged_names_are_found(string ward)
    {
        var sheet = WardSheet.Of(ward);

        var comparison = sheet.With(1, 0, sheet.Rows[2][0]).With(2, 0, sheet.Rows[1][0]).Verify(ward);

        Assert.Equal((SheetVerdict.Differs, (0, 1)), (comparison.Verdict, comparison.Exchanged));
    }

    [ElectionTheory, MemberData(nameof(Samples))]
    public void A_stage_left_out_is_found(string ward)
    {
        var comparison = WardSheet.Of(ward).Without(3).Verify(ward);

        var difference = Assert.Single(comparison.Differences);
        Assert.Equal((SheetDifferenceKind.MissingStage, 3), (difference.Kind, difference.Stage));
    }

    [ElectionTheory, MemberData(nameof(Samples))]
    public void Two_places_are_reproduced_to_the_published_rounding(string ward)
    {
        var comparison = WardSheet.Of(ward).Figures(cell => decimal.Parse(cell, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture)).Verify(ward);

        Assert.Equal((SheetVerdict.ReproducedAsRounded, new FigureRounding(FigureRoundingKind.Nearest, 2)), (comparison.Verdict, comparison.Conventions.Rounding));
    }

    [ElectionTheory, MemberData(nameof(Samples))]
    public void Another_rule_differs_from_the_first_surplus_on(string ward)
    {
        var comparison = WardSheet.Of(ward).Verify(ward, "ers97");

        Assert.Equal(SheetVerdict.Differs, comparison.Verdict);
    }

    [ElectionTheory]
    [InlineData("highland_2017_ward2", "ers97", null)]
    [InlineData("highland_2017_ward2", "meek", null)]
    [InlineData("falkirk_2017_ward3", "scotland", "3 decimals")]
    public void The_rule_of_a_sheet_is_found(string ward, string rule, string? numbers)
    {
        var made = numbers is null ? Presets.Find(rule)!.Rule : Presets.Find(rule)!.Rule.With("numbers", numbers);
        var result = FileCounts.Count($"scotland-2017/{ward}.blt", made);
        var sheet = new PublishedSheet
        {
            Stages = [.. result.Stages.Select(stage => new PublishedStage { Candidates = [.. stage.Totals.Select(votes => new PublishedCell(null, new PublishedFigure(votes, 1, 1)))] })],
            Fates = [.. result.Candidates.Select(fared => new PublishedFate(fared.Outcome == Outcome.Elected, fared.Stage))],
        };

        var explanation = RuleSearch.Explain(result.Contest, Presets.Scotland.Rule, sheet)!;

        Assert.Equal((rule, SheetVerdict.Reproduced), (explanation.Rule.Id, explanation.Comparison.Verdict));
        Assert.Equal(numbers is null ? [] : [("numbers", numbers)], explanation.Rule.Changed.Select(choice => (choice.Name, choice.Value)));
    }
}
