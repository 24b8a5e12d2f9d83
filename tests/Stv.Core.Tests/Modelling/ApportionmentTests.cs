using Stv.Modelling;

namespace Stv.Core.Tests;

public class ApportionmentTests
{
    static long[] Divide(long papers, params double[] shares)
    {
        var counts = new long[shares.Length];
        Apportionment.Divide(shares, papers, counts);
        return counts;
    }

    /// <summary>The example of M. L. Balinski and H. P. Young, "Fair Representation" (1982), in which five methods give five results.</summary>
    [Fact]
    public void Equal_proportions_are_those_of_Huntington_and_Hill() => Assert.Equal([9, 7, 6, 3, 1], Divide(26, 9061, 7179, 5259, 3319, 1182));

    [Fact]
    public void A_bloc_with_a_share_has_a_paper_before_any_has_two() => Assert.Equal([3, 1, 1, 0], Divide(5, 0.998, 0.001, 0.001, 0));

    [Fact]
    public void With_fewer_papers_than_blocs_the_largest_have_them() => Assert.Equal([0, 1, 1], Divide(2, 1, 3, 2));

    [Fact]
    public void Shares_of_whole_papers_are_met() => Assert.Equal([8_000, 2_000], Divide(10_000, 0.8, 0.2));
}
