namespace Stv.Core.Tests.WholeVote;

/// <summary>The rule of Cambridge, Massachusetts, in which papers move one by one and a surplus is every nth of them.</summary>
public class CambridgeTests
{
    static readonly WholeVoteRule Cambridge = (WholeVoteRule)Presets.Cambridge.Rule;

    /// <summary>13 ÷ 5 is nearest to 3: A's papers 3, 6, 9, 12 (which names nobody next), 4 and 7 are taken. B comes to the quota at the second, so that the fourth goes to C.</summary>
    [Fact]
    public void M1_is_counted_paper_by_paper() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 1 -> elect B | 8* | 8* | 7 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 3. exclude F | 8* | 8* | 7 | 3 | 4 | 0 | 0 | 0 | 30 |
        | 4. exclude D | 8* | 8* | 7 | 0 | 7 | 0 | 0 | 0 | 30 |
        | 5. exclude E -> elect C | 8* | 8* | 8* | 0 | 0 | 0 | 6 | 0 | 30 |
        """, WorkedElections.M1.Under(Cambridge));

    /// <summary>The quota is 10 and C has 8. D's papers are for C, then B: two make C's quota, and the others go to B.</summary>
    [Fact]
    public void Whoever_comes_to_the_quota_receives_no_more_from_the_next_paper_on()
    {
        var stage = SmallElection.Of(seats: 2, "9 A\n7 B\n8 C\n5 D>C>B").Under(Cambridge).Stages[1];

        Assert.Equal(("Exclusion D", "10", "10"), (stage.What(), stage.Totals[1].ToString(), stage.Totals[2].ToString()));
        Assert.Equal("BC", stage.Elected.Letters());
    }

    /// <summary>A's surplus is 1 of 9: the ninth paper names nobody, and no paper has the numbers 10, 11 and so on; so the first follows.</summary>
    [Fact]
    public void When_the_sequences_are_used_up_the_papers_before_the_nth_follow()
    {
        var stage = SmallElection.Of(seats: 2, "1 A>B\n1 A>C\n7 A\n7 B\n7 C").Contest().Under(Cambridge, new Lots { Seed = "1" }).Stages[1];

        Assert.Equal(("Surplus A", "8", "8", "7"), (stage.What(), stage.Totals[0].ToString(), stage.Totals[1].ToString(), stage.Totals[2].ToString()));
    }

    /// <summary>A's surplus is 3, and one paper names somebody next: the other 2 votes stay, above the quota of 8.</summary>
    [Fact]
    public void Papers_that_name_nobody_next_stay_with_the_elected()
    {
        var stage = SmallElection.Of(seats: 2, "10 A\n1 A>B\n6 B\n5 C").Under(Cambridge).Stages[1];

        Assert.Equal(("Surplus A", "10", "7", "0"), (stage.What(), stage.Totals[0].ToString(), stage.Totals[1].ToString(), stage.NonTransferable.ToString()));
    }

    /// <summary>Those with fewer than 4 papers when the surplus has moved go together; C has come to 4 by it.</summary>
    [Fact]
    public void Those_with_fewer_papers_than_signatures_go_together_when_surpluses_have_moved()
    {
        var rule = Cambridge with { MinimumVotes = (4, "9(g)") };

        Assert.Equal(["Surplus A", "Exclusion DE"], SmallElection.Of(seats: 3, "1 A\n9 A>C\n6 B\n3 C\n2 D\n1 E\n5 F").Under(rule).Course().Skip(1).Take(2));
        Assert.Equal(["Surplus A", "Exclusion CDE"], SmallElection.Of(seats: 3, "1 A\n9 A>C\n6 B\n3 C\n2 D\n1 E\n5 F").Under(rule with { MinimumOf = MinimumOf.FirstPreferences }).Course().Skip(1).Take(2));
    }

    /// <summary>The quota is 6, and A's surplus of 2 is every fourth paper: those for B or those for C, as they lie.</summary>
    [Theory]
    [InlineData("3 A>B\n1 A>C\n3 A>B\n1 A>C\n5 D\n4 E", "C")]
    [InlineData("3 A>C\n1 A>B\n3 A>C\n1 A>B\n5 D\n4 E", "B")]
    public void The_order_of_the_papers_can_decide(string papers, string receiver) =>
        Assert.Equal(receiver, SmallElection.Of(seats: 2, papers).Under(Cambridge).Stages[1].Transfers[0].To.Select(receipt => receipt.Candidate).Letters());
}
