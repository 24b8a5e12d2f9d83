namespace Stv.Core.Tests;

/// <summary>Thirty-five papers for three seats, in which papers that went through two surpluses settle the order of C and D.</summary>
public class M3Tests
{
    static readonly SmallElection M3 = SmallElection.Of(seats: 3, """
        12 A>B>C
        8 A
        5 B>D
        3 C
        4 D
        3 E
        """);

    [Fact]
    public void Scotland()
    {
        var result = M3.Contest().Under(Presets.Scotland.Rule);

        Assert.Equal("9.00000", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                            | A   | B     | C       | D        | E | n/t      | loss    | total |
            | 1. first preferences -> elect A                  | 20* | 5     | 3       | 4        | 3 | 0        | 0       | 35    |
            | 2. surplus of A (11), value(s) 0.55 -> elect B   | 9*  | 11.6* | 3       | 4        | 3 | 4.4      | 0       | 35    |
            | 3. surplus of B (2.6), value(s) 0.22413, 0.12327 | 9*  | 9*    | 4.47924 | 5.12065  | 3 | 4.4      | 0.00011 | 35    |
            | 4. exclude E                                     | 9*  | 9*    | 4.47924 | 5.12065  | 0 | 7.4      | 0.00011 | 35    |
            | 5. exclude C -> elect D                          | 9*  | 9*    | 0       | 5.12065* | 0 | 11.87924 | 0.00011 | 35    |
            """, result);
    }

    [Fact]
    public void Wigm()
    {
        var result = M3.Contest().Under(Presets.Wigm.Rule);

        Assert.Equal("35/4", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                               | A     | B      | C         | D          | E | n/t        | loss | total |
            | 1. first preferences -> elect A                     | 20*   | 5      | 3         | 4          | 3 | 0          | 0    | 35    |
            | 2. surplus of A (11.25), value(s) 0.5625 -> elect B | 8.75* | 11.75* | 3         | 4          | 3 | 4.5        | 0    | 35    |
            | 3. surplus of B (3), value(s) 0.255319~, 0.143617~  | 8.75* | 8.75*  | 4.723404~ | 5.276596~  | 3 | 4.5        | 0    | 35    |
            | 4. exclude E                                        | 8.75* | 8.75*  | 4.723404~ | 5.276596~  | 0 | 7.5        | 0    | 35    |
            | 5. exclude C -> elect D                             | 8.75* | 8.75*  | 0         | 5.276596~* | 0 | 12.223404~ | 0    | 35    |
            """, result);
    }

    /// <summary>With C defeated nobody but D is left for the last seat, so that C's papers do not move (B.4, D.3).</summary>
    [Fact]
    public void Wigm_prf()
    {
        var result = M3.Contest().Under(Presets.WigmPrf.Rule);

        Assert.Equal("8.7501", result.Quota.ToString());
        WorkedTable.Equal("""
            | stage                                                 | A       | B        | C     | D      | E | n/t    | loss   | total |
            | 1. first preferences -> elect A                       | 20*     | 5        | 3     | 4      | 3 | 0      | 0      | 35    |
            | 2. surplus of A (11.2499), value(s) 0.5624 -> elect B | 8.7501* | 11.7488* | 3     | 4      | 3 | 4.4992 | 0.0019 | 35    |
            | 3. surplus of B (2.9987), value(s) 0.2552, 0.1435     | 8.7501* | 8.7501*  | 4.722 | 5.276  | 3 | 4.4992 | 0.0026 | 35    |
            | 4. exclude E -> exclude C without transfer, elect D   | 8.7501* | 8.7501*  | 4.722 | 5.276* | 0 | 7.4992 | 0.0026 | 35    |
            """, result);
    }
}
