namespace Stv.Core.Tests;

/// <summary>A sheet is compared with the count that its lots gave.</summary>
public class SheetVerificationTests
{
    /// <summary>B and C tie for exclusion. Without the lot, the seed would make an order of all candidates; with it, the lot decides, as it does in the count.</summary>
    [Theory, InlineData("B"), InlineData("C")]
    public void A_recorded_lot_is_followed_beside_a_seed(string excluded)
    {
        var contest = SmallElection.Of(seats: 1, "5 A\n3 B>A\n3 C>A\n4 D").Contest();
        var lots = new Lots { Seed = "12345", Recorded = [new Lot { Contest = contest.Id, Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = excluded }] };
        var counted = Assert.IsType<Counted>(Count.Run(contest, Presets.WigmPrf.Rule, lots)).Result;
        Assert.Equal(excluded, counted.Stages[1].Excluded.Letters());

        var comparison = SheetVerification.Verify(contest, Presets.WigmPrf.Rule, lots, counted.Published());

        Assert.Equal(SheetVerdict.Reproduced, comparison!.Verdict);
        Assert.Equal(excluded, comparison.Result.Stages[1].Excluded.Letters());
    }

    /// <summary>A and B fill both places at the first stage, and A's surplus of 2 need not move. A sheet of 2022 may show it all the same, but not two transfers.</summary>
    [Fact]
    public void A_sheet_may_show_one_transfer_more_than_the_rule_requires_and_no_more()
    {
        var contest = SmallElection.Of(seats: 2, "10 A>C\n8 B>D\n3 C\n1 D").Contest();
        var scotland = (StagedRule)Presets.Scotland.Rule;
        var plain = contest.Under(scotland);
        var further = contest.Under(scotland with { FurtherTransfers = FurtherTransfers.One });
        Assert.Equal((1, 2, "Surplus A"), (plain.Stages.Length, further.Stages.Length, further.Stages[1].What()));
        Assert.Equal(plain.Elected.Letters(), further.Elected.Letters());

        Assert.Single(SheetVerification.Verify(contest, scotland, Lots.None, plain.Published())!.Result.Stages);
        var comparison = SheetVerification.Verify(contest, scotland, Lots.None, further.Published())!;
        Assert.Equal((SheetVerdict.Reproduced, 2), (comparison.Verdict, comparison.Result.Stages.Length));
        Assert.Empty(comparison.Result.Rule.Changed);
        var sheet = further.Published();
        Assert.Equal(SheetVerdict.Differs, SheetVerification.Verify(contest, scotland, Lots.None, sheet with { Stages = sheet.Stages.Add(sheet.Stages[^1] with { Candidates = sheet.Stages[^1].Candidates.SetItem(2, sheet.Stages[^1].Candidates[3]) }) })!.Verdict);
        Assert.Equal(SheetVerdict.Differs, SheetVerification.Verify(contest, Presets.NorthernIreland.Rule, Lots.None, further.Published())!.Verdict);
    }

    [Fact]
    public void A_lot_that_fits_no_tie_is_not_used()
    {
        var contest = SmallElection.Of(seats: 1, "5 A\n3 B>A\n4 C").Contest();
        var lots = new Lots { Recorded = [new Lot { Contest = contest.Id, Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = "C" }, new Lot { Contest = contest.Id, Purpose = TiePurpose.Exclude, Tied = ["X", "Y"], Chosen = "Y" }] };

        var comparison = SheetVerification.Verify(contest, Presets.Scotland.Rule, lots, contest.Under(Presets.Scotland.Rule).Published());

        Assert.Equal(SheetVerdict.Reproduced, comparison!.Verdict);
    }
}
