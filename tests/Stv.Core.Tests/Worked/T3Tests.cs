namespace Stv.Core.Tests;

/// <summary>B and C tie at stage 3: B was ahead at stage 1, C at stage 2. Who wins depends on which way one looks back.</summary>
public class T3Tests
{
    static readonly SmallElection T3 = SmallElection.Of(seats: 1, """
        10 A
        5 B>C
        4 C>B
        1 D>B>C
        2 D
        2 E>C>B
        """);

    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;

    [Fact]
    public void Looking_forwards_excludes_C_who_was_behind_at_stage_1()
    {
        var result = T3.Contest().Under(Scotland with { ExclusionTies = new([TieMethod.Forwards, TieMethod.Lot], null) });

        Assert.Equal("13.00000", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                   | A  | B   | C | D | E | n/t | loss | total |
            | 1. first preferences    | 10 | 5   | 4 | 3 | 2 | 0   | 0    | 24    |
            | 2. exclude E            | 10 | 5   | 6 | 3 | 0 | 0   | 0    | 24    |
            | 3. exclude D            | 10 | 6   | 6 | 0 | 0 | 2   | 0    | 24    |
            | 4. exclude C            | 10 | 12  | 0 | 0 | 0 | 2   | 0    | 24    |
            | 5. exclude A -> elect B | 0  | 12* | 0 | 0 | 0 | 12  | 0    | 24    |
            """, result);
    }

    [Fact]
    public void Looking_backwards_excludes_B_who_was_behind_at_stage_2()
    {
        var result = T3.Contest().Under(Scotland);

        Assert.Equal("13.00000", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                   | A  | B | C   | D | E | n/t | loss | total |
            | 1. first preferences    | 10 | 5 | 4   | 3 | 2 | 0   | 0    | 24    |
            | 2. exclude E            | 10 | 5 | 6   | 3 | 0 | 0   | 0    | 24    |
            | 3. exclude D            | 10 | 6 | 6   | 0 | 0 | 2   | 0    | 24    |
            | 4. exclude B            | 10 | 0 | 12  | 0 | 0 | 2   | 0    | 24    |
            | 5. exclude A -> elect C | 0  | 0 | 12* | 0 | 0 | 12  | 0    | 24    |
            """, result);
    }

    [Fact]
    public void Under_wigm_the_same_two_ways_are_open()
    {
        var wigm = (GregoryRule)Presets.Wigm.Rule;

        Assert.Equal("C", T3.Contest().Under(wigm).Winners());
        Assert.Equal("B", T3.Contest().Under(wigm with { ExclusionTies = new([TieMethod.Forwards, TieMethod.Lot], null) }).Winners());
    }

    [Fact]
    public void The_tie_states_the_stage_that_decided_and_what_stood_there()
    {
        var tie = Assert.Single(T3.Contest().Under(Scotland).Stages[3].Ties);

        Assert.Equal(TiePurpose.Exclude, tie.Purpose);
        Assert.Equal("BC", tie.Candidates.Letters());
        Assert.Equal(TieMethod.Backwards, tie.Method);
        Assert.Equal(SmallElection.Index("B"), tie.Chosen);
        Assert.Equal("51(2)", tie.Clause);
        var comparison = Assert.Single(tie.Compared);
        Assert.Equal(2, comparison.Stage);
        Assert.Equal(("C", "6.00000"), (comparison.Dropped.Letters(), Assert.Single(comparison.Totals).ToString()));
        Assert.Equal("5.00000", comparison.Remaining.ToString());
    }
}
