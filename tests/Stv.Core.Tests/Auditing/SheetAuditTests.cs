using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>What sheets show otherwise than we do, and what is said of sheets that are wrong. M1 under the Scottish rule: A has a surplus at stage 2, B at stage 3, then F, D and C are excluded.</summary>
public class SheetAuditTests
{
    static readonly CountResult Scotland = WorkedElections.M1.Under(Presets.Scotland.Rule);
    static readonly CountResult NorthernIreland = WorkedElections.M1.Under(Presets.NorthernIreland.Rule);

    [Fact]
    public void A_faithful_sheet_is_reproduced_under_every_preset() => Assert.All(Presets.All, preset =>
    {
        var result = WorkedElections.M1.Under(preset.Rule);
        var comparison = SheetAudit.Compare(result, result.Published());
        Assert.Equal((SheetVerdict.Reproduced, 8 * result.Stages.Length, new SheetConventions()), (comparison.Verdict, comparison.Compared, comparison.Conventions));
    });

    [Fact]
    public void A_wrong_figure_is_named_with_both_figures()
    {
        var sheet = Scotland.Published().With(3, stage => stage with { Candidates = stage.Candidates.SetItem(2, PublishedSheets.Total(PublishedSheets.Number("5.42424"))) });

        var difference = Assert.Single(SheetAudit.Compare(Scotland, sheet).Differences);

        Assert.Equal((SheetDifferenceKind.Figure, 3, 2, "5.42424", "5.42442"), (difference.Kind, difference.Stage, difference.Candidate, difference.Published!.Votes.ToString(), difference.Counted.ToString()));
    }

    [Fact]
    public void Rounding_put_into_non_transferable_is_seen()
    {
        var sheet = Scotland.Published();
        sheet = sheet with { Stages = [.. Scotland.Stages.Zip(sheet.Stages, (stage, shown) => shown with { NonTransferable = PublishedSheets.Total(stage.NonTransferable + stage.Loss), Loss = default })] };

        var comparison = SheetAudit.Compare(Scotland, sheet);

        Assert.Equal((SheetVerdict.Reproduced, RestShown.NonTransferable), (comparison.Verdict, comparison.Conventions.Rest));
    }

    [Fact]
    public void Rounding_left_with_the_elected_is_seen()
    {
        var sheet = Scotland.Published().WithTotal(0, 2, _ => "8.00007").WithTotal(1, 3, _ => "8.00004");
        sheet = sheet with { Stages = [.. sheet.Stages.Select(stage => stage with { Loss = default })] };

        var comparison = SheetAudit.Compare(Scotland, sheet);

        Assert.Equal((SheetVerdict.Reproduced, RestShown.WithElected), (comparison.Verdict, comparison.Conventions.Rest));
    }

    [Fact]
    public void Elected_left_above_the_quota_and_excluded_left_standing_are_seen()
    {
        var sheet = Scotland.Published().WithTotal(0, 2, _ => "13").WithTotal(1, 3, _ => "8.30766").WithTotal(5, 4, _ => "1").WithTotal(3, 5, _ => "3.80625").WithTotal(2, 6, _ => "5.42442");

        var comparison = SheetAudit.Compare(Scotland, sheet);

        Assert.Equal((SheetVerdict.Reproduced, ElectedShown.AsElected, ExcludedShown.LastTotal), (comparison.Verdict, comparison.Conventions.Elected, comparison.Conventions.Excluded));
    }

    [Fact]
    public void A_stage_for_each_value_of_an_exclusion_is_seen()
    {
        // D's papers: one of first preference goes first, then what came at 0.45.
        var exclusion = NorthernIreland.Stages.First(stage => stage.Transfers.Length > 1);
        var before = NorthernIreland.Stages[exclusion.Number - 2].Totals;
        var first = exclusion.Transfers[0];
        var half = exclusion.Number - 1;
        var sheet = NorthernIreland.Published();
        var between = sheet.Stages[half] with
        {
            Candidates = [.. before.Select((votes, candidate) => PublishedSheets.Total(first.From.Contains(candidate)
                ? first.To.Aggregate(votes - first.NonTransferable.Votes, (left, receipt) => left - receipt.Votes)
                : first.To.Where(receipt => receipt.Candidate == candidate).Aggregate(votes, (sum, receipt) => sum + receipt.Votes)))],
            NonTransferable = default,
            Loss = default,
        };

        var comparison = SheetAudit.Compare(NorthernIreland, sheet with { Stages = sheet.Stages.Insert(half, between), Fates = [.. sheet.Fates.Select(fate => fate with { Stage = null })] });

        Assert.Equal((SheetVerdict.Reproduced, true), (comparison.Verdict, comparison.Conventions.ByBatch));
    }

    [Fact]
    public void Exclusions_numbered_by_decision_are_seen()
    {
        var sheet = Scotland.Published();
        sheet = sheet with { Fates = [.. sheet.Fates.Select(fate => fate.Elected == false ? fate with { Stage = fate.Stage - 1 } : fate)] };

        var comparison = SheetAudit.Compare(Scotland, sheet);

        Assert.Equal((SheetVerdict.Reproduced, true), (comparison.Verdict, comparison.Conventions.ExclusionsByDecision));
    }

    [Fact]
    public void A_stage_that_repeats_the_one_before_is_passed_over()
    {
        var sheet = Scotland.Published();

        var comparison = SheetAudit.Compare(Scotland, sheet with { Stages = sheet.Stages.Insert(4, sheet.Stages[3]), Fates = [.. sheet.Fates.Select(fate => fate with { Stage = null })] });

        Assert.Equal((SheetVerdict.Reproduced, 1), (comparison.Verdict, comparison.Conventions.Repeated));
    }

    [Fact]
    public void A_missing_stage_and_one_too_many_are_differences()
    {
        var sheet = Scotland.Published();
        var more = sheet.Stages[^1] with { Candidates = sheet.Stages[0].Candidates };

        Assert.Equal((SheetDifferenceKind.MissingStage, 4), Single(sheet with { Stages = sheet.Stages.RemoveAt(3) }, difference => (difference.Kind, difference.Stage!.Value)));
        Assert.Equal((SheetDifferenceKind.ExtraStage, 7), Single(sheet with { Stages = sheet.Stages.Add(more) }, difference => (difference.Kind, difference.SheetStage!.Value)));
    }

    [Fact]
    public void An_end_that_is_cut_off_is_a_difference_where_it_decided_something() =>
        Assert.Equal((SheetDifferenceKind.MissingStage, 6), Single(Scotland.Published() with { Stages = Scotland.Published().Stages[..^1] }, difference => (difference.Kind, difference.Stage!.Value)));

    [Fact]
    public void A_candidate_without_a_row_is_a_difference()
    {
        var sheet = Scotland.Published();
        var bare = sheet with { Missing = [5], Stages = [.. sheet.Stages.Select(stage => stage with { Candidates = stage.Candidates.SetItem(5, default) })] };

        Assert.Equal((SheetDifferenceKind.MissingCandidate, 5), Single(bare, difference => (difference.Kind, difference.Candidate!.Value)));
    }

    [Fact]
    public void Somebody_else_published_as_elected_is_a_difference()
    {
        var sheet = Scotland.Published();
        var other = sheet with { Fates = sheet.Fates.SetItem(2, new PublishedFate(true, null)).SetItem(4, default) };

        Assert.Equal([2, 4], SheetAudit.Compare(Scotland, other).Differences.Select(difference => difference.Candidate!.Value));
    }

    [Theory]
    [InlineData(FigureRoundingKind.Nearest, 2, "8.31")]
    [InlineData(FigureRoundingKind.Down, 2, "8.30")]
    [InlineData(FigureRoundingKind.Significant, 4, "8.308")]
    public void Rounded_sheets_are_reproduced_as_rounded(FigureRoundingKind kind, int digits, string second)
    {
        var rounding = new FigureRounding(kind, digits);
        Votes Round(Votes votes)
        {
            var rounded = rounding.Of(votes.Value);
            return Enumerable.Range(0, 6).Select(places => (Places: places, Scaled: rounded * new Fraction(System.Numerics.BigInteger.Pow(10, places)))).Where(each => each.Scaled.IsWhole && (each.Places >= digits || kind == FigureRoundingKind.Significant))
                .Select(each => Votes.Decimals(each.Scaled.Numerator, each.Places)).First();
        }
        PublishedCell Rounded(PublishedCell cell) => cell.Total is { } total ? PublishedSheets.Total(Round(total.Votes)) : default;
        var sheet = Scotland.Published();
        sheet = sheet with { Stages = [.. sheet.Stages.Select(stage => stage with { Candidates = [.. stage.Candidates.Select(Rounded)], NonTransferable = Rounded(stage.NonTransferable), Loss = default })] };
        Assert.Equal(second, sheet.Stages[1].Candidates[1].Total!.Votes.ToString());

        var comparison = SheetAudit.Compare(Scotland, sheet);

        Assert.Equal((SheetVerdict.ReproducedAsRounded, rounding), (comparison.Verdict, comparison.Conventions.Rounding));
    }

    [Fact]
    public void A_lot_falls_as_the_sheet_shows()
    {
        var election = SmallElection.Of(1, "3 A>C\n3 B\n4 C");
        var contest = election.Contest();
        var tie = Assert.IsType<LotNeeded>(Count.Run(contest, Presets.Scotland.Rule)).Tie;
        Assert.All(tie.StillTied, chosen =>
        {
            var result = contest.Under(Presets.Scotland.Rule, new Lots { Recorded = [tie.LotFor(contest, chosen)] });
            var comparison = SheetVerification.Verify(contest, Presets.Scotland.Rule, Lots.None, result.Published())!;
            Assert.Equal((SheetVerdict.Reproduced, chosen), (comparison.Verdict, comparison.Result.Stages.SelectMany(stage => stage.Ties).Single().Chosen));
        });
    }

    [Theory]
    [InlineData("numbers", "3 decimals")]
    [InlineData("quota", "droop-plus-unit")]
    public void The_changed_rule_of_a_sheet_is_found(string choice, string value)
    {
        var made = Presets.Scotland.Rule.With(choice, value);

        var explanation = RuleSearch.Explain(WorkedElections.M1.Contest(), Presets.Scotland.Rule, WorkedElections.M1.Under(made).Published())!;

        Assert.True(explanation.Explains);
        Assert.Equal(("scotland", choice, value), (explanation.Rule.Id, explanation.Rule.Changed.Single().Name, explanation.Rule.Changed.Single().Value));
    }

    [Fact]
    [Trait("Cases", "many")]
    public void Where_no_rule_explains_a_sheet_the_one_that_comes_furthest_is_told()
    {
        var sheet = Scotland.Published().With(6, stage => stage with { Candidates = stage.Candidates.SetItem(4, PublishedSheets.Total(PublishedSheets.Number("7.5"))) });

        var explanation = RuleSearch.Explain(WorkedElections.M1.Contest(), Presets.Meek.Rule, sheet)!;

        Assert.Equal((false, "scotland", 6), (explanation.Explains, explanation.Rule.Id, explanation.Comparison.Differences[0].Stage));
    }

    static T Single<T>(PublishedSheet sheet, Func<SheetDifference, T> of) => of(Assert.Single(SheetAudit.Compare(Scotland, sheet).Differences));
}
