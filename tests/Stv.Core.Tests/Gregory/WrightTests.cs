namespace Stv.Core.Tests.Gregory;

/// <summary>The Wright system, in which every exclusion begins the count anew.</summary>
public class WrightTests
{
    static readonly GregoryRule Wright = (GregoryRule)Presets.Wright.Rule;

    /// <summary>The ends of the four iterations; without C, D and F four papers name nobody, and the quota falls to 7; 3.230769 of the 26 votes left are non-transferable besides.</summary>
    [Fact]
    public void M1_is_counted_in_four_iterations()
    {
        var result = WorkedElections.M1.Under(Wright);

        Assert.Equal(["FirstPreferences", "Surplus A", "Surplus B", "Restart F", "Surplus A", "Surplus B", "Restart D", "Surplus A", "Surplus B", "Restart C", "Surplus A"], result.Course());
        Assert.Equal(["8", "8", "8", "7"], new[] { 2, 5, 8, 10 }.Select(stage => result.Stages[stage].Quota.ToString()));
        Assert.Equal("8.000000 8.000000 5.424501 3.806268 3.000000 1.000000", string.Join(' ', result.Stages[2].Totals.Select(total => total.ToString(6))));
        Assert.Equal("8.000000 8.000000 5.424501 3.806268 4.000000 0.000000", string.Join(' ', result.Stages[5].Totals.Select(total => total.ToString(6))));
        Assert.Equal("8.000000 8.000000 5.424501 0.000000 7.769231 0.000000", string.Join(' ', result.Stages[8].Totals.Select(total => total.ToString(6))));
        Assert.Equal("7.000000 8.769231 0.000000 0.000000 7.000000 0.000000", string.Join(' ', result.Stages[10].Totals.Select(total => total.ToString(6))));
        Assert.Equal(("AEB", "7.230769"), (result.Elected.Letters(), result.Stages[10].NonTransferable.ToString(6)));
    }

    /// <summary>D's papers come to C as if D had never stood: A's surplus is worked out anew from all of them.</summary>
    [Fact]
    public void Papers_of_the_excluded_are_counted_as_if_they_had_not_stood()
    {
        var result = SmallElection.Of(seats: 2, "7 A>C\n6 B\n5 C\n2 D>A").Under(Wright);

        Assert.Equal("Restart D", result.Stages[1].What());
        Assert.Equal("9", result.Stages[1].Totals[0].ToString());
    }
}
