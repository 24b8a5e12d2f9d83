namespace Stv.Core.Tests.Gregory;

/// <summary>The published Gregory rules on two small elections, worked by hand from each rule's text.</summary>
public class WorkedGregoryTests
{
    static readonly SmallElection M1 = WorkedElections.M1;
    static readonly SmallElection M3 = WorkedElections.M3;

    /// <summary>F goes while B's surplus of 1.50 waits (1.50 ≤ 3 − 1). D and E then tie at 4, and E was behind after the first batch in which they differed.</summary>
    [Fact]
    public void Ers97_defers_a_surplus_and_elects_C()
    {
        var result = M1.Contest().Under(Presets.Ers97.Rule);

        Assert.Equal("7.50", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                            | A    | B    | C   | D | E | F | n/t | loss | total |
            | 1. first preferences -> elect A                  | 13*  | 6    | 4   | 3 | 3 | 1 | 0   | 0    | 30    |
            | 2. surplus of A (5.5), value(s) 0.5 -> elect B   | 7.5* | 9*   | 5.5 | 4 | 3 | 1 | 0   | 0    | 30    |
            | 3. exclude F                                     | 7.5* | 9*   | 5.5 | 4 | 4 | 0 | 0   | 0    | 30    |
            | 4. surplus of B (1.5), value(s) 0.25             | 7.5* | 7.5* | 7   | 4 | 4 | 0 | 0   | 0    | 30    |
            | 5. exclude E -> elect C                          | 7.5* | 7.5* | 8*  | 7 | 0 | 0 | 0   | 0    | 30    |
            """, result);
        Assert.Equal("ABC", result.Winners());
    }

    /// <summary>A's surplus moves on 12 of their 20 papers, which bring B 11.16; B's on those 12 alone.</summary>
    [Fact]
    public void Ers97_moves_the_last_batch_alone()
    {
        var result = M3.Contest().Under(Presets.Ers97.Rule);

        WorkedTable.Equal("""
            | stage                                                | A     | B      | C      | D | E | n/t  | loss | total |
            | 1. first preferences -> elect A                      | 20*   | 5      | 3      | 4 | 3 | 0    | 0    | 35    |
            | 2. surplus of A (11.25), value(s) 0.93 -> elect B    | 8.75* | 16.16* | 3      | 4 | 3 | 0.09 | 0    | 35    |
            | 3. surplus of B (7.41), value(s) 0.61 -> elect C     | 8.75* | 8.75*  | 10.32* | 4 | 3 | 0.18 | 0    | 35    |
            """, result);
    }

    /// <summary>The remainders of the surpluses (0.05, 0.04) are non-transferable by rule 50(2)(c). E has more votes than C at the end (rule 52(2)).</summary>
    [Fact]
    public void Northern_Ireland_moves_first_preferences_before_other_papers_and_gives_the_last_place_to_E()
    {
        var result = M1.Contest().Under(Presets.NorthernIreland.Rule);

        Assert.Equal("8.00", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                           | A   | B    | C    | D   | E    | F | n/t  | loss | total |
            | 1. first preferences -> elect A                 | 13* | 6    | 4    | 3   | 3    | 1 | 0    | 0    | 30    |
            | 2. surplus of A (5), value(s) 0.45 -> elect B   | 8*  | 8.7* | 5.35 | 3.9 | 3    | 1 | 0.05 | 0    | 30    |
            | 3. exclude F                                    | 8*  | 8.7* | 5.35 | 3.9 | 4    | 0 | 0.05 | 0    | 30    |
            | 4. surplus of B (0.7), value(s) 0.11            | 8*  | 8*   | 6.01 | 3.9 | 4    | 0 | 0.09 | 0    | 30    |
            | 5. exclude D -> elect E                         | 8*  | 8*   | 6.01 | 0   | 7.9* | 0 | 0.09 | 0    | 30    |
            """, result);
        Assert.Equal(["1.00", "0.45"], result.Stages[4].Transfers.Select(transfer => transfer.Value.ToString()));
        Assert.Equal("ABE", result.Winners());
    }

    [Fact]
    public void Northern_Ireland_elects_C_by_the_last_batch()
    {
        var result = M3.Contest().Under(Presets.NorthernIreland.Rule);

        WorkedTable.Equal("""
            | stage                                            | A   | B      | C     | D | E | n/t  | loss | total |
            | 1. first preferences -> elect A                  | 20* | 5      | 3     | 4 | 3 | 0    | 0    | 35    |
            | 2. surplus of A (11), value(s) 0.91 -> elect B   | 9*  | 15.92* | 3     | 4 | 3 | 0.08 | 0    | 35    |
            | 3. surplus of B (6.92), value(s) 0.57 -> elect C | 9*  | 9*     | 9.84* | 4 | 3 | 0.16 | 0    | 35    |
            """, result);
    }

    /// <summary>F goes as a sure loser before B's surplus moves. C's papers do not move, since the defeat of C leaves one candidate for one seat (167.70(c)(1)e).</summary>
    [Fact]
    public void Minneapolis_defeats_sure_losers_before_it_transfers_a_surplus()
    {
        var result = M1.Contest().Under(Presets.Minneapolis.Rule);

        Assert.Equal("8.0000", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                                       | A   | B       | C      | D      | E       | F | n/t    | loss   | total |
            | 1. first preferences -> elect A                             | 13* | 6       | 4      | 3      | 3       | 1 | 0      | 0      | 30    |
            | 2. surplus of A (5), value(s) 0.3846 -> elect B             | 8*  | 8.3076* | 5.1538 | 3.7692 | 3       | 1 | 0.7692 | 0.0002 | 30    |
            | 3. exclude F                                                | 8*  | 8.3076* | 5.1538 | 3.7692 | 4       | 0 | 0.7692 | 0.0002 | 30    |
            | 4. surplus of B (0.3076), value(s) 0.037, 0.0142            | 8*  | 8*      | 5.424  | 3.8062 | 4       | 0 | 0.7692 | 0.0006 | 30    |
            | 5. exclude D -> exclude C without transfer, elect E         | 8*  | 8*      | 5.424  | 0      | 7.7692* | 0 | 0.8062 | 0.0006 | 30    |
            """, result);
        Assert.Equal("ABE", result.Winners());
    }

    [Fact]
    public void Portland_and_RCTab_transfer_surpluses_first_and_move_the_papers_of_the_last_defeated()
    {
        foreach (var preset in new[] { Presets.Portland, Presets.RcTab })
        {
            var result = M1.Contest().Under(preset.Rule);

            WorkedTable.Equal("""
                | stage                                            | A   | B       | C      | D      | E       | F | n/t    | loss   | total |
                | 1. first preferences -> elect A                  | 13* | 6       | 4      | 3      | 3       | 1 | 0      | 0      | 30    |
                | 2. surplus of A (5), value(s) 0.3846 -> elect B  | 8*  | 8.3076* | 5.1538 | 3.7692 | 3       | 1 | 0.7692 | 0.0002 | 30    |
                | 3. surplus of B (0.3076), value(s) 0.037, 0.0142 | 8*  | 8*      | 5.424  | 3.8062 | 3       | 1 | 0.7692 | 0.0006 | 30    |
                | 4. exclude F                                     | 8*  | 8*      | 5.424  | 3.8062 | 4       | 0 | 0.7692 | 0.0006 | 30    |
                | 5. exclude D                                     | 8*  | 8*      | 5.424  | 0      | 7.7692  | 0 | 0.8062 | 0.0006 | 30    |
                | 6. exclude C -> elect E                          | 8*  | 8*      | 0      | 0      | 7.7692* | 0 | 6.2302 | 0.0006 | 30    |
                """, result);
        }
    }

    /// <summary>As without the option, but F goes before B's surplus (1.0379 and 1 are less than 3).</summary>
    [Fact]
    public void Wigm_prf_batch_defeats_F_before_the_surplus_of_B()
    {
        var result = M1.Contest().Under(Presets.WigmPrfBatch.Rule);

        WorkedTable.Equal("""
            | stage                                               | A       | B       | C      | D      | E      | F | n/t    | loss   | total |
            | 1. first preferences -> elect A                     | 13*     | 6       | 4      | 3      | 3      | 1 | 0      | 0      | 30    |
            | 2. surplus of A (5.4999), value(s) 0.423 -> elect B | 7.5001* | 8.538*  | 5.269  | 3.846  | 3      | 1 | 0.846  | 0.0009 | 30    |
            | 3. exclude F                                        | 7.5001* | 8.538*  | 5.269  | 3.846  | 4      | 0 | 0.846  | 0.0009 | 30    |
            | 4. surplus of B (1.0379), value(s) 0.1215, 0.0514   | 7.5001* | 7.5001* | 6.1849 | 3.9675 | 4      | 0 | 0.846  | 0.0014 | 30    |
            | 5. exclude D -> elect E                             | 7.5001* | 7.5001* | 6.1849 | 0      | 7.846* | 0 | 0.9675 | 0.0014 | 30    |
            """, result);
    }
}
