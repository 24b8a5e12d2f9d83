namespace Stv.Core.Tests;

public class QuotaTests
{
    [Theory]
    [InlineData("scotland", 99, 3, "25.00000")]
    [InlineData("scotland", 100, 3, "26.00000")]
    [InlineData("scotland", 103, 3, "26.00000")]
    [InlineData("wigm", 99, 3, "99/4")]
    [InlineData("wigm", 100, 3, "25")]
    [InlineData("wigm-prf", 99, 3, "24.7501")]
    [InlineData("wigm-prf", 100, 3, "25.0001")]
    [InlineData("wigm-prf", 100, 2, "33.3334")]
    public void The_quota_follows_from_the_valid_papers_and_the_seats(string rule, int papers, int seats, string quota) =>
        Assert.Equal(quota, SmallElection.Of(seats, $"{papers} A\n5\n", candidates: 5).Contest().Under(Presets.Find(rule)!.Rule, new Lots { Seed = "1" }).Quota.ToString());

    [Fact]
    public void Papers_of_different_worth_make_a_quota_of_their_worth()
    {
        var election = SmallElection.Of(2, """
            4 @1/3 A
            1 @1/7 B
            1 C
            """);

        Assert.Equal("52/63", election.Under(Presets.Wigm.Rule).Quota.ToString());
        // 52/21 = 2.47619…, cut off at four places, divided by 3, cut off, plus 0.0001
        Assert.Equal("0.8254", election.Under(Presets.WigmPrf.Rule).Quota.ToString());
    }

    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm-prf")]
    public void A_candidate_on_exactly_the_quota_is_elected(string rule)
    {
        // Scotland: 19 papers, 3 seats: 5. Reference rule: 5.0001, made up by papers worth a ten-thousandth.
        var exactly = rule == "scotland" ? SmallElection.Of(3, "5 A\n6 B\n4 C\n4 D") : SmallElection.Of(3, "5 A\n1 @1/10000 A\n6 B\n4 C\n4 D\n1 @9999/10000 D");
        var result = exactly.Under(Presets.Find(rule)!.Rule);

        Assert.Equal(result.Quota, result.Stages[0].Totals[0]);
        Assert.Equal("BA", result.Stages[0].Elected.Letters());
    }

    [Fact]
    public void Under_wigm_exactly_the_quota_is_not_enough()
    {
        var result = SmallElection.Of(1, """
            2 A
            1 B
            1 C>B
            """).Contest().Under(Presets.Wigm.Rule, new Lots { Seed = "1" });

        Assert.Equal("2", result.Quota.ToString());
        Assert.Empty(result.Stages[0].Elected);
    }

    [Fact]
    public void A_candidate_elected_with_exactly_the_quota_keeps_his_papers_and_has_no_stage()
    {
        var result = SmallElection.Of(3, """
            5 A>D
            6 B>C
            4 C
            4 D
            """, candidates: 4).Contest().Under(Presets.Scotland.Rule);

        Assert.Equal(["FirstPreferences", "Surplus B", "Exclusion D"], result.Course());
        Assert.All(result.Stages, stage => Assert.Equal("5.00000", stage.Totals[0].ToString()));
    }

    [Fact]
    public void The_reference_rule_transfers_a_surplus_of_nothing_in_a_stage_that_moves_no_vote()
    {
        var result = SmallElection.Of(2, """
            5 A>C
            1 @1/10000 A>C
            4 B
            4 C
            1 D
            1 @9999/10000 D
            """).Contest().Under(Presets.WigmPrf.Rule, new Lots { Seed = "1" });

        Assert.Equal(("5.0001", "5.0001"), (result.Quota.ToString(), result.Stages[0].Totals[0].ToString()));
        Assert.Equal("Surplus A", result.Course()[1]);
        Assert.Empty(result.Stages[1].Transfers);
        Assert.Equal(result.Stages[0].Totals.AsEnumerable(), result.Stages[1].Totals);
    }
}
