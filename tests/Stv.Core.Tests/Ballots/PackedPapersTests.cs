using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Papers that are added many at once make the same set as when they are added one by one.</summary>
public class PackedPapersTests
{
    static readonly Gen<ushort[]> Papers = from order in Gen.Shuffle(Enumerable.Range(1, 4)) from length in Gen.Choose(1, 4) select order.Take(length).Select(number => (ushort)number).ToArray();

    [Property]
    public Property Among_papers_of_every_other_kind() =>
        Prop.ForAll(Arb.From(Papers.ArrayOf().ArrayOf()), Arb.From(Gen.Elements(false, true)), Arb.From(Gen.Elements(4, 300)), (runs, keepsOrder, candidates) =>
        {
            var (one, many) = (new BallotSetBuilder(candidates, keepsOrder), new BallotSetBuilder(candidates, keepsOrder));
            foreach (var run in runs)
            {
                foreach (var paper in run)
                    one.Add(paper);
                AddPacked(many, run);
                foreach (var builder in new[] { one, many })
                {
                    builder.AddMarked([2, 0, 3], 5);
                    builder.AddMarked([], 1, new Fraction(run.Length + 1, 2));
                    builder.AddMarked([(ushort)candidates], 2);
                }
            }
            AreTheSame(one.Build(), many.Build());
        });

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 12)]
    [InlineData(false, 300)]
    public void Where_so_many_differ_that_those_alike_are_no_longer_sought(bool keepsOrder, int candidates)
    {
        ushort[][] papers = [.. Enumerable.Range(0, 70_000).Select(i => Enumerable.Range(0, 12).OrderBy(candidate => (i % 60_000 * 2654435761L >> 3 * candidate) & 1023).Take(6).Select(candidate => (ushort)(candidate + 1)).ToArray())];
        var (one, many) = (new BallotSetBuilder(candidates, keepsOrder), new BallotSetBuilder(candidates, keepsOrder));
        foreach (var builder in new[] { one, many })
            builder.AddMarked([1, 2], 7);
        foreach (var paper in papers)
            one.Add(paper);
        AddPacked(many, papers[..100]);
        AddPacked(many, papers[100..60_000]);
        AddPacked(many, papers[60_000..]);
        foreach (var builder in new[] { one, many })
            builder.AddMarked([3, 0, 1], 7);
        AreTheSame(one.Build(), many.Build());
    }

    static void AddPacked(BallotSetBuilder builder, ushort[][] papers)
    {
        // Something stands before and behind them.
        byte[] numbers = [9, 0, .. papers.SelectMany(paper => paper.Append((ushort)0)).Select(number => (byte)number), 9];
        var end = 2;
        builder.AddPacked(numbers, 2, papers.Select(paper => end += paper.Length + 1).ToArray());
    }

    static void AreTheSame(BallotSet one, BallotSet many)
    {
        Assert.Equal(one, many);
        Assert.Equal((one.KeepsOrder, one.AllNameSomebody, one.HasMarks, one.HasRepeats), (many.KeepsOrder, many.AllNameSomebody, many.HasMarks, many.HasRepeats));
        Assert.Equal(one.Sorted(), many.Sorted());
    }
}
