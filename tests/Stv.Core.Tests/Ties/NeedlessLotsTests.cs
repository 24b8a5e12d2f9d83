using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Lots that change nobody.</summary>
public class NeedlessLotsTests
{
    static readonly Rule Ordered = Presets.Scotland.Rule;
    static readonly Rule Unordered = Presets.Default.Rule;

    /// <summary>A club in which nobody votes for D, E and F: wherever lots fall among them, C goes next and A is elected.</summary>
    static Contest Club => SmallElection.Of(1, "3 A>B\n3 B>A\n1 C>A", candidates: 6).Contest();

    [Fact]
    public void A_count_goes_on_where_a_lot_changes_nobody_and_says_so()
    {
        var result = Assert.IsType<Counted>(Count.Run(Club, Unordered)).Result;

        Assert.Equal("A", result.Elected.Letters());
        var ties = result.Stages.SelectMany(stage => stage.Ties).ToList();
        Assert.Equal(["DEF", "EF"], ties.Select(tie => tie.StillTied.Letters()));
        Assert.All(ties, tie => Assert.True(tie is { NotDrawn: true, Lot: null, Draw: null, Method: TieMethod.Lot } && tie.Chosen == tie.StillTied[0]));
    }

    [Fact]
    public void Where_the_law_orders_the_draw_the_count_stops() => Assert.Equal("DEF", Assert.IsType<LotNeeded>(Count.Run(Club, Ordered)).Tie.StillTied.Letters());

    [Fact]
    public void Such_a_rule_can_be_told_to_go_on() => Assert.IsType<Counted>(Count.Run(Club, Ordered.With("needless-lots", "not-drawn")));

    [Fact]
    public void A_lot_that_was_drawn_all_the_same_is_kept()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(Club, Ordered));
        var result = Assert.IsType<Counted>(Count.Run(Club, Unordered, Lots.None with { Recorded = [needed.Tie.LotFor(Club, 4)] })).Result;

        Assert.Equal([false, true], result.Stages.SelectMany(stage => stage.Ties).Select(tie => tie.NotDrawn));
        Assert.Equal("E", result.Stages[1].Excluded.Letters());
    }

    [Fact]
    public void With_a_seed_lots_are_drawn() =>
        Assert.All(Assert.IsType<Counted>(Count.Run(Club, Unordered, Lots.None with { Seed = "1" })).Result.Stages.SelectMany(stage => stage.Ties), tie => Assert.NotNull(tie.Draw));

    [Fact]
    public void A_lot_on_which_a_place_hangs_is_asked_for() => Assert.IsType<LotNeeded>(Count.Run(SmallElection.Of(1, "3 A\n2 B>A\n2 C>B").Contest(), Unordered));

    /// <summary>The first lot is among three without votes and changes nobody; the next, between A and B, decides the place.</summary>
    [Fact]
    public void A_lot_that_changes_nobody_is_asked_for_too_where_a_later_one_does() =>
        Assert.Equal("CDE", Assert.IsType<LotNeeded>(Count.Run(SmallElection.Of(1, "3 A\n3 B", candidates: 5).Contest(), Unordered)).Tie.StillTied.Letters());

    [Fact]
    public void Ten_candidates_without_votes_are_a_bounded_work() => Assert.IsType<Counted>(Count.Run(SmallElection.Of(1, "3 A>B\n3 B>A\n1 C>A", candidates: 11).Contest(), Unordered));

    /// <summary>Against counting every way, with elections in which two candidates can be told apart by a lot alone.</summary>
    [Property]
    public Property No_lot_is_drawn_exactly_where_every_way_elects_the_same() => SmallElections.Level.Holds(election =>
    {
        foreach (var rule in new[] { Unordered, Presets.Ers97.Rule, Presets.Meek.Rule, Presets.Wigm.Rule, Presets.Find("sntv")!.Rule })
        {
            var outcome = Count.Run(election.Contest(), rule);
            var ways = Count.Ends(election.Contest(), rule, Lots.None).ToList();
            if (ways.Exists(way => way is not Counted))
                continue;
            var elected = ways.Cast<Counted>().Select(way => way.Result.Elected.Order().Letters()).Distinct().ToList();
            Assert.Equal(elected.Count > 1, outcome is LotNeeded);
            if (outcome is Counted { Result: var result })
                Assert.Equal(elected[0], result.Elected.Order().Letters());
        }
    });
}
