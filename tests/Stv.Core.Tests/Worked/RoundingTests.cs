namespace Stv.Core.Tests;

/// <summary>A paper of A's, worth 0.4166, carries a surplus of 0.3331 out of 3.8332 votes: 0.0362 when it is cut off once, 0.0361 when the product is cut off before.</summary>
public class RoundingTests
{
    static readonly Contest Contest = SmallElection.Of(seats: 3, """
        2 A>B>C
        4 A
        3 B>D
        2 C
        1 D
        2 E
        """).Contest();

    static readonly GregoryRule WigmPrf = (GregoryRule)Presets.WigmPrf.Rule;

    [Fact]
    public void The_reference_rule_cuts_off_the_product_and_then_its_quotient() =>
        WorkedTable.Equal("""
            | stage                                                | A       | B       | C       | D      | E | n/t    | loss   | total |
            | 1. first preferences -> elect A                      | 6*      | 3       | 2       | 1      | 2 | 0      | 0      | 14    |
            | 2. surplus of A (2.4999), value(s) 0.4166 -> elect B | 3.5001* | 3.8332* | 2       | 1      | 2 | 1.6664 | 0.0003 | 14    |
            | 3. surplus of B (0.3331), value(s) 0.0868, 0.0361    | 3.5001* | 3.5001* | 2.0722  | 1.2604 | 2 | 1.6664 | 0.0008 | 14    |
            | 4. exclude D -> exclude E without transfer, elect C  | 3.5001* | 3.5001* | 2.0722* | 0      | 2 | 2.9268 | 0.0008 | 14    |
            """, Contest.Under(WigmPrf));

    [Fact]
    public void Cut_off_once_the_value_is_a_unit_higher() =>
        Assert.Equal(["0.0868", "0.0362"], Contest.Under(WigmPrf with { ValueRounding = ValueRounding.OnceDown }).Stages[2].Transfers.Select(transfer => transfer.Value.ToString()));

    /// <summary>Six papers at 1/6 of a vote: 0.16666 each, so that C gets 0.99996 for them and not 1.</summary>
    [Fact]
    public void Values_are_cut_off_for_each_paper_and_not_for_the_sum()
    {
        var result = SmallElection.Of(seats: 3, """
            6 B>C
            5 A
            4 C
            4 D
            """).Contest().Under(Presets.Scotland.Rule);

        Assert.Equal("0.16666", Assert.Single(result.Stages[1].Transfers).Value.ToString());
        Assert.Equal("4.99996", result.Stages[1].Totals[2].ToString());
        Assert.Equal("0.00004", result.Stages[1].Loss.ToString());
    }
}
