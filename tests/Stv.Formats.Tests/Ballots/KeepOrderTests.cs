using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Rules that move whole papers need them in the order in which they were filed.</summary>
public class KeepOrderTests
{
    const string Blt = "2 1\n1 1 2 0\n1 2 1 0\n1 1 2 0\n0\n\"A\"\n\"B\"\n\"T\"\n";
    const string Csv = "Pref 1,Pref 2\nA,B\nB,A\nA,B\n";

    static BallotSet Read(string text, bool keepOrder) =>
        BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "ward", new BallotReadOptions { KeepOrder = keepOrder }).Ballots;

    [Theory]
    [InlineData(Blt)]
    [InlineData(Csv)]
    public void Identical_papers_stay_where_they_lie(string text)
    {
        var ballots = Read(text, keepOrder: true);

        Assert.True(ballots.KeepsOrder);
        Assert.Equal([1, 2, 1], Enumerable.Range(0, ballots.Groups).Select(group => (int)ballots.Paper(group)[0]));
    }

    [Theory]
    [InlineData(Blt)]
    [InlineData(Csv)]
    public void Otherwise_they_are_counted_together_and_the_set_says_that_their_order_is_lost(string text)
    {
        var ballots = Read(text, keepOrder: false);

        Assert.False(ballots.KeepsOrder);
        Assert.Equal([2L, 1L], Enumerable.Range(0, ballots.Groups).Select(ballots.Count));
    }
}
