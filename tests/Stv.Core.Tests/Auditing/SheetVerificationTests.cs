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

    [Fact]
    public void A_lot_that_fits_no_tie_is_not_used()
    {
        var contest = SmallElection.Of(seats: 1, "5 A\n3 B>A\n4 C").Contest();
        var lots = new Lots { Recorded = [new Lot { Contest = contest.Id, Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = "C" }, new Lot { Contest = contest.Id, Purpose = TiePurpose.Exclude, Tied = ["X", "Y"], Chosen = "Y" }] };

        var comparison = SheetVerification.Verify(contest, Presets.Scotland.Rule, lots, contest.Under(Presets.Scotland.Rule).Published());

        Assert.Equal(SheetVerdict.Reproduced, comparison!.Verdict);
    }
}
