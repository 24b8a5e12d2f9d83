namespace Stv.Core.Tests.Gregory;

/// <summary>Labour's National Executive Committee of 2020: nine places, 129,549 papers and a published quota of 12,954.9 (labourlist.org, November 2020). The papers here are made up; only their number is known.</summary>
public class LabourTests
{
    static readonly Contest Committee = SmallElection.Of(seats: 9, """
        129500 A>B>C>D>E>F>G>H>I
        49 J
        """).Contest();

    [Fact]
    public void Ers97_gives_the_published_quota() =>
        Assert.Equal("12954.90", Committee.Under(Presets.Ers97.Rule).Stages[0].Quota.ToString());

    [Fact]
    public void A_whole_number_quota_is_not_the_published_one() =>
        Assert.Equal("12955.00000", Committee.Under(Presets.Scotland.Rule).Stages[0].Quota.ToString());
}
