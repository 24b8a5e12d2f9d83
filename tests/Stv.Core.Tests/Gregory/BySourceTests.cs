namespace Stv.Core.Tests;

/// <summary>Where papers of several move together, the record says who gave what to whom.</summary>
public class BySourceTests
{
    static IEnumerable<string> Parts(Transfer transfer) => transfer.BySource.Select(part =>
        $"{part.From.Letters()} x{part.Papers} at {part.Value}: {string.Join(", ", part.To.Select(receipt => $"{SmallElection.Letter(receipt.Candidate)} x{receipt.Papers} {receipt.Votes}"))}; left x{part.NonTransferable.Papers} {part.NonTransferable.Votes}; lost {part.Loss}");

    /// <summary>
    /// 30 papers, 3 places, the quota is ⌊30 ÷ 4⌋ + 1 = 8. A has 12 and B 10; their surpluses of 4 and 2 move together in one
    /// stage, A's papers at 4/12 and B's at 2/10, neither to the other.
    /// <code>
    /// | from | papers | value   | C           | D           | non-transferable | lost    |
    /// | A    | 12     | 0.33333 | 6 → 1.99998 | 3 → 0.99999 | 3 → 0.99999      | 0.00004 |
    /// | B    | 10     | 0.20000 | 5 → 1.00000 | 5 → 1.00000 | 0                | 0       |
    /// </code>
    /// </summary>
    [Fact]
    public void Of_two_surpluses_that_move_together_each_is_a_transfer_of_its_own()
    {
        var rule = Presets.Scotland.Rule.With("surplus-order", "all-together");
        var stage = SmallElection.Of(3, "6 A>C\n3 A>B>D\n3 A>B\n5 B>A>C\n5 B>D\n4 C\n2 D\n2 E").Under(rule).Stages[1];

        Assert.Equal("Surplus AB", stage.What());
        Assert.Equal(["A", "B"], stage.Transfers.Select(transfer => transfer.From.Letters()));
        Assert.All(stage.Transfers, transfer => Assert.Empty(transfer.BySource));
        Assert.Equal(["C x6 1.99998, D x3 0.99999 | x3 0.99999 | 0.00004", "C x5 1.00000, D x5 1.00000 | x0 0.00000 | 0.00000"], stage.Transfers.Select(transfer =>
            $"{string.Join(", ", transfer.To.Select(receipt => $"{SmallElection.Letter(receipt.Candidate)} x{receipt.Papers} {receipt.Votes}"))} | x{transfer.NonTransferable.Papers} {transfer.NonTransferable.Votes} | {transfer.Loss}"));
    }

    /// <summary>
    /// 32 papers, 1 place, the quota is 17. C, D and E together have fewer votes than B and go at once; their 9 papers move at 1.
    /// <code>
    /// | from | A | B | non-transferable |
    /// | C    | 2 | 1 | 1                |
    /// | D    | 0 | 2 | 1                |
    /// | E    | 1 | 0 | 1                |
    /// </code>
    /// </summary>
    [Fact]
    public void Of_an_exclusion_of_several_it_is_told_who_gave_what_to_whom()
    {
        var stage = SmallElection.Of(1, "12 A\n11 B\n2 C>D>A\n1 C>B\n1 C\n2 D>B\n1 D>E\n1 E>C>A\n1 E").Under(Presets.NorthernIreland.Rule).Stages[1];

        Assert.Equal("EDC", stage.Action.Candidates.Letters());
        Assert.Equal(
        [
            "C x4 at 1.00: A x2 2.00, B x1 1.00; left x1 1.00; lost 0.00",
            "D x3 at 1.00: B x2 2.00; left x1 1.00; lost 0.00",
            "E x2 at 1.00: A x1 1.00; left x1 1.00; lost 0.00",
        ], Parts(Assert.Single(stage.Transfers)).Order());
    }
}
