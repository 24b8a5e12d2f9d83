namespace Stv.Formats.Tests.Ballots;

public class BallotComparisonTests
{
    [Fact]
    public void Papers_with_ids_are_matched_by_them_and_the_ids_stay_unsaid()
    {
        var comparison = Compare("id,Ann,Bob\nv1,1,2\nv2,2,1\nv3,1,\n", "id,Bob,Ann\nv3,,1\nv1,1,2\nv4,1,\n");

        Assert.True(comparison.ById);
        Assert.Equal([new(2, 3, "\"Ann\", then \"Bob\"", "\"Bob\", then \"Ann\""), new(3, null, "\"Bob\", then \"Ann\"", ""), new(null, 4, "", "\"Bob\"")], comparison.Differences.AsEnumerable());
    }

    [Fact]
    public void Papers_without_ids_are_matched_by_their_order_whatever_the_layout()
    {
        var comparison = Compare("Pref 1,Pref 2\nAnn,Bob\nBob,\n", "Ann,Bob\n1,2\n1,\n");

        Assert.False(comparison.ById);
        Assert.Equal([new(3, 3, "\"Bob\"", "\"Ann\"")], comparison.Differences.AsEnumerable());
    }

    static BallotComparison Compare(string first, string second) =>
        BallotComparison.Of((i, options) => Reading.Of(i == 0 ? first : second, i == 0 ? "a.csv" : "b.csv", options), new BallotReadOptions());
}
