namespace Stv.Core.Tests;

/// <summary>Surpluses that wait under a rule that excludes one candidate at a time.</summary>
public class DeferralTests
{
    static readonly GregoryRule OneByOne = (GregoryRule)Presets.Scotland.Rule with { Deferral = SurplusDeferral.WhileBelowTheDifference };

    /// <summary>With A's surplus of 1 E cannot catch up with D, and D and E together not with C.</summary>
    [Fact]
    public void They_wait_for_the_lowest_who_goes_alone() =>
        Assert.Equal("Exclusion E", SmallElection.Of(seats: 2, "12 A>B\n8 B\n7 C\n3 D\n1 E").Contest().Under(OneByOne).Course()[1]);

    /// <summary>With A's surplus of 1 E comes level with D; only D and E together could not catch up with C.</summary>
    [Fact]
    public void They_do_not_wait_for_a_group() =>
        Assert.Equal("Surplus A", SmallElection.Of(seats: 2, "12 A>B\n8 B\n7 C\n2 D\n1 E").Contest().Under(OneByOne).Course()[1]);
}
