using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Counting;

namespace Stv.Core.Tests;

public class TreeWalkTests
{
    /// <summary>Up to 15 candidates sixteen numbers are looked up at once, above that one after another.</summary>
    static readonly Arbitrary<(int Candidates, int[] Paper, int Continuing)> Papers = Arb.From(
        from candidates in Gen.Elements(1, 4, 15, 16, 30)
        from paper in Gen.Shuffle([.. Enumerable.Range(1, candidates)])
        from length in Gen.Choose(0, candidates)
        from continuing in Gen.Choose(0, (1 << Math.Min(30, candidates)) - 1)
        select (candidates, paper.Take(length).ToArray(), continuing));

    [Property]
    public Property The_next_preference_is_the_first_that_continues() => Prop.ForAll(Papers, paper =>
    {
        var builder = new BallotSetBuilder(paper.Candidates);
        builder.Add([.. paper.Paper.Select(number => (ushort)number)]);
        bool[] continuing = [.. Enumerable.Range(0, paper.Candidates).Select(candidate => (paper.Continuing >> candidate & 1) != 0)];
        var tree = new PaperTree(builder.Build());
        var walk = new TreeWalk(tree, continuing, TreeWalk.RoomFor(paper.Candidates));

        var at = 0;
        foreach (var expected in paper.Paper.Where(number => continuing[number - 1]).Append(0))
            Assert.Equal(expected, walk.Next(ref at));
        Assert.Equal(paper.Paper.Length + 1, at);
    });
}
