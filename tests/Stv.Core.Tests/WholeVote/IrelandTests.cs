namespace Stv.Core.Tests.WholeVote;

/// <summary>Ireland's rule, clause by clause.</summary>
public class IrelandTests
{
    static readonly WholeVoteRule Ireland = (WholeVoteRule)Presets.Ireland.Rule;

    /// <summary>
    /// Surpluses take the papers filed last. C and D tie at 7; D was behind at the first count. D's papers do not move, since
    /// C then fills the last place (s. 124(1), (3)).
    /// </summary>
    [Fact]
    public void M1_is_counted_in_whole_papers()
    {
        var result = WorkedElections.M1.Contest().Under(Ireland);

        Assert.Equal("8", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                               | A   | B  | C  | D | E | F | n/t | loss | total |
            | 1. first preferences -> elect A                     | 13* | 6  | 4  | 3 | 3 | 1 | 0   | 0    | 30    |
            | 2. surplus of A (5), value(s) 1 -> elect B          | 8*  | 9* | 5  | 4 | 3 | 1 | 0   | 0    | 30    |
            | 3. surplus of B (1), value(s) 1                     | 8*  | 8* | 6  | 4 | 3 | 1 | 0   | 0    | 30    |
            | 4. exclude F                                        | 8*  | 8* | 6  | 4 | 4 | 0 | 0   | 0    | 30    |
            | 5. exclude E -> exclude D without transfer, elect C | 8*  | 8* | 7* | 7 | 0 | 0 | 0   | 0    | 30    |
            """, result);
        Assert.Equal("ABC", result.Winners());
        Assert.Equal(PaperOrderUsed.Input, result.PaperOrder);
    }
}
