namespace Stv.Core.Tests;

/// <summary>The rules of the Proportional Representation Society of Australia.</summary>
public class Prsa77Tests
{
    [Fact]
    public void A_worked_election_is_counted_in_thousandths() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5.499), value(s) 0.499 -> elect B | 7.501* | 8.994* | 5.497 | 3.998 | 3 | 1 | 0 | 0.01 | 30 |
        | 3. surplus of B (1.493), value(s) 0.248 | 7.501* | 7.501* | 6.985 | 3.998 | 3 | 1 | 0 | 0.015 | 30 |
        | 4. exclude F | 7.501* | 7.501* | 6.985 | 3.998 | 4 | 0 | 0 | 0.015 | 30 |
        | 5. exclude D -> elect E | 7.501* | 7.501* | 6.985 | 0 | 7.998* | 0 | 0 | 0.015 | 30 |
        """, WorkedElections.M1.Under(Presets.Prsa77.Rule));

    /// <summary>D has 2 papers of their own, then 3 of A's surplus at less, then F's paper, which is worth 1 again.</summary>
    [Fact]
    public void Parcels_of_the_excluded_go_in_the_order_in_which_they_came_whatever_they_are_worth()
    {
        var result = SmallElection.Of(seats: 2, "12 A>D>C\n6 B\n5 C\n2 D>B\n1 F>D>C\n4 E", candidates: 6).Under(Presets.Prsa77.Rule);
        var excluded = result.Stages.First(stage => stage.What() == "Exclusion D");

        Assert.Equal([(1, null), (2, 1), (3, 1)], excluded.Transfers.SelectMany(transfer => transfer.Parcels).Select(parcel => (parcel.Stage, parcel.Transfer)));
        Assert.Equal(["1.000", "0.166", "1.000"], excluded.Transfers.Select(transfer => transfer.Value.ToString()));
    }
}
