using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Ties broken by an order of all candidates made before the count, as in the reference rule of the Proportional Representation Foundation.</summary>
public class DeclaredOrderTests
{
    static readonly Rule WigmPrf = Presets.WigmPrf.Rule;

    /// <summary>B and C are level at stage 2; B was behind at stage 1, which does not matter.</summary>
    static readonly Contest Tied = SmallElection.Of(seats: 1, """
        20 A
        5 B
        6 C
        9 D
        1 E>B
        """).Contest();

    [Theory]
    [InlineData("ABCDE", "Exclusion B")]
    [InlineData("DCBEA", "Exclusion C")]
    public void The_earliest_of_the_tied_is_the_one_excluded(string order, string third)
    {
        var result = Tied.Under(WigmPrf, Declared(order));

        Assert.Equal(third, result.Course()[2]);
        var tie = Assert.Single(result.Stages[2].Ties);
        Assert.Equal((TieMethod.DeclaredOrder, "D.1"), (tie.Method, tie.Clause));
        Assert.Empty(tie.Compared);
        Assert.Equal(order, result.DeclaredOrder.Letters());
    }

    [Theory]
    [InlineData("ABCDE", "Surplus A")]
    [InlineData("EDCBA", "Surplus B")]
    public void The_earliest_of_the_tied_has_his_surplus_transferred_first(string order, string second) =>
        Assert.Equal(second, SmallElection.Of(seats: 3, """
            12 A>B>C
            12 B>A>D
            3 C
            3 D
            2 E
            """).Contest().Under(WigmPrf, Declared(order)).Course()[1]);

    [Fact]
    public void An_order_that_broke_no_tie_is_not_part_of_the_result() =>
        Assert.Empty(SmallElection.Of(seats: 1, "3 A\n2 B\n1 C").Contest().Under(WigmPrf, Declared("CBA")).DeclaredOrder);

    [Fact]
    public void Without_an_order_it_is_drawn_from_the_seed_once_and_published()
    {
        var drawn = Tied.Under(WigmPrf, new Lots { Seed = "12345" });

        var sampler = new PlainDraws("12345/ward");
        var left = "ABCDE".ToList();
        var order = "";
        while (left.Count > 1)
        {
            var next = left[sampler.Next(left.Count)];
            order += next;
            left.Remove(next);
        }
        Assert.Equal(order + left[0], drawn.DeclaredOrder.Letters());
    }

    /// <summary>Surpluses are ordered by an order of all five, then C and D tie for exclusion: the draws 0 to 3 make the order, for the last of it there is nothing to draw.</summary>
    [Fact]
    public void Four_draws_put_five_candidates_in_order_and_a_lot_is_the_fifth()
    {
        var rule = (GregoryRule)Presets.Scotland.Rule with { SurplusTies = new([TieMethod.DeclaredOrder], null), ExclusionTies = new([TieMethod.Lot], null) };
        var result = SmallElection.Of(seats: 3, """
            12 A>B>C
            12 B>A>D
            3 C
            3 D
            2 E
            """).Contest().Under(rule, new Lots { Seed = "12345" });

        var ties = result.Stages.SelectMany(stage => stage.Ties);
        Assert.Equal([(TieMethod.DeclaredOrder, null), (TieMethod.Lot, 4)], ties.Select(tie => (tie.Method, tie.Draw?.Counter)));
    }

    [Fact]
    public void The_draws_of_an_order_are_in_the_result()
    {
        var draws = Tied.Under(WigmPrf, new Lots { Seed = "12345" }).OrderDraws;

        Assert.Equal([5, 4, 3, 2], draws.Select(draw => draw.Among));
        Assert.All(draws, draw => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"12345/ward,{draw.Counter}"))), draw.Hash));
    }

    [Fact]
    public void An_order_that_was_declared_has_no_draws() =>
        Assert.Empty(Tied.Under(WigmPrf, Declared("CBADE")).OrderDraws);

    [Property]
    [Trait("Cases", "many")]
    public Property A_drawn_order_declared_in_a_recount_gives_the_same_count() => SmallElections.UntidyAndWeighted.Holds(election =>
    {
        var first = election.Contest().Under(WigmPrf, new Lots { Seed = election.Seed });
        var recount = election.Contest().Under(WigmPrf, new Lots { DeclaredOrder = [.. first.DeclaredOrder.Select(SmallElection.Letter)] });

        Assert.Equal(PlainCount.Of(first).ToString(), PlainCount.Of(recount).ToString());
    });

    [Fact]
    public void Without_an_order_and_without_a_seed_a_lot_is_needed()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(Tied, WigmPrf with { NeedlessLots = NeedlessLots.Drawn }));

        Assert.Equal("BC", needed.Tie.StillTied.Letters());
        Assert.Equal(TieMethod.Lot, needed.Tie.Method);
    }

    [Fact]
    public void A_recorded_lot_answers_where_no_order_was_declared() =>
        Assert.Equal("Exclusion C", Tied.Under(WigmPrf, new Lots { Recorded = [Lot("ward", "C")] }).Course()[2]);

    [Theory]
    [InlineData("B")]
    [InlineData("C")]
    public void Where_a_lot_is_recorded_no_order_is_drawn_from_the_seed(string chosen)
    {
        var result = Tied.Under(WigmPrf, new Lots { Seed = "12345", Recorded = [Lot("ward", chosen)] });

        Assert.Equal($"Exclusion {chosen}", result.Course()[2]);
        Assert.Empty(result.DeclaredOrder);
    }

    [Fact]
    public void A_lot_of_another_contest_does_not_keep_an_order_from_being_drawn() =>
        Assert.Equal(5, Tied.Under(WigmPrf, new Lots { Seed = "12345", Recorded = [Lot("another ward", "C")] }).DeclaredOrder.Length);

    [Theory]
    [InlineData("ABCD")]
    [InlineData("ABCDD")]
    [InlineData("ABCDEF")]
    [InlineData("ABCDX")]
    public void An_order_that_does_not_name_every_candidate_once_is_refused(string order) =>
        Assert.Throws<ElectionException>(() => Count.Run(Tied, WigmPrf, Declared(order)));

    [Fact]
    public void A_declared_order_can_be_the_last_method_of_any_rule()
    {
        var rule = (GregoryRule)Presets.Scotland.Rule with { ExclusionTies = new([TieMethod.Backwards, TieMethod.DeclaredOrder], null) };
        var contest = SmallElection.Of(seats: 1, "20 A\n5 B\n5 C\n11 D").Contest();

        Assert.Equal("Exclusion C", contest.Under(rule, Declared("DCBA")).Course()[1]);
    }

    static Lot Lot(string contest, string chosen) => new() { Contest = contest, Purpose = TiePurpose.Exclude, Tied = ["B", "C"], Chosen = chosen };

    static Lots Declared(string order) => new() { DeclaredOrder = [.. order.Select(letter => letter.ToString())] };
}
