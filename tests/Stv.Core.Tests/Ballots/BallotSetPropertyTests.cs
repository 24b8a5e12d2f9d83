using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class BallotSetPropertyTests
{
    static readonly Fraction[] Worths = [Fraction.One, new(1, 2), new(3)];

    [Property(MaxTest = 500)]
    public Property Papers_in_are_papers_out_each_as_often_as_it_was_added() => Additions(candidates: 4).Holds(added =>
        Assert.Equal(Tally(added), Tally(Built(4, added))));

    [Property(MaxTest = 500)]
    public Property The_same_holds_of_two_byte_numbers() => Additions(candidates: 300).Holds(added =>
        Assert.Equal(Tally(added), Tally(Built(300, added))));

    [Property]
    public Property Groups_stand_in_the_order_in_which_each_ranking_was_first_seen() => Additions(candidates: 3).Holds(added =>
    {
        var ballots = Built(3, added);
        var first = added.Where(addition => addition.Count > 0).Select(addition => (string.Join(' ', addition.Numbers), addition.Worth)).Distinct();

        Assert.Equal(first, Enumerable.Range(0, ballots.Groups).Select(group => (string.Join(' ', ballots.Paper(group)), ballots.Worth(group))));
    });

    [Property]
    public Property Numbering_candidates_anew_before_the_set_is_built_is_numbering_them_after() => Additions(candidates: 300).Holds(added =>
    {
        foreach (var candidates in new[] { 300, 200 })
        {
            ImmutableArray<Addition> fit = [.. added.Select(addition => addition with { Numbers = [.. addition.Numbers.Where(number => number <= candidates)] })];
            var builder = new BallotSetBuilder(candidates);
            foreach (var addition in fit)
                builder.AddMarked(addition.Numbers, addition.Count, addition.Worth);
            ushort[] turned = [.. Enumerable.Range(0, candidates).Select(number => (ushort)(candidates - number))];

            Assert.Equal(Built(candidates, fit).Renumbered(turned, candidates), builder.Build(turned, candidates));
        }
    });

    [Property]
    public Property Merging_two_halves_gives_what_adding_all_gives() => Additions(candidates: 3).Holds(added =>
    {
        var half = added.Length / 2;
        var builder = new BallotSetBuilder(3);
        builder.Merge(Built(3, added[..half]));
        builder.Merge(Built(3, added[half..]));

        Assert.Equal(Tally(Built(3, added)), Tally(builder.Build()));
    });

    static Arbitrary<ImmutableArray<Addition>> Additions(int candidates)
    {
        var addition =
            from numbers in Gen.Choose(1, Math.Min(candidates, 5)).Select(number => (ushort)(candidates - number + 1)).ArrayOf()
            from count in Gen.Choose(0, 4)
            from worth in Gen.Elements(Worths)
            select new Addition(numbers.Length > 3 ? numbers[..3] : numbers, count, worth);
        return Arb.From(addition.ArrayOf().Select(all => all.ToImmutableArray()), Fewer);
    }

    static IEnumerable<ImmutableArray<Addition>> Fewer(ImmutableArray<Addition> added)
    {
        for (var i = 0; i < added.Length; i++)
            yield return added.RemoveAt(i);
    }

    static BallotSet Built(int candidates, ImmutableArray<Addition> added)
    {
        var builder = new BallotSetBuilder(candidates);
        foreach (var addition in added)
            builder.AddMarked(addition.Numbers, addition.Count, addition.Worth);
        var ballots = builder.Build();
        Assert.Equal(added.Sum(addition => addition.Count), ballots.Papers);
        return ballots;
    }

    static SortedDictionary<string, long> Tally(BallotSet ballots) => Tally(
        Enumerable.Range(0, ballots.Groups).Select(group => new Addition(ballots.Paper(group), ballots.Count(group), ballots.Worth(group))));

    static SortedDictionary<string, long> Tally(IEnumerable<Addition> additions)
    {
        var tally = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var addition in additions.Where(addition => addition.Count > 0))
        {
            var paper = $"{string.Join(' ', addition.Numbers)} @{addition.Worth}";
            tally[paper] = tally.GetValueOrDefault(paper) + addition.Count;
        }
        return tally;
    }

    sealed record Addition(ushort[] Numbers, long Count, Fraction Worth)
    {
        public override string ToString() => $"{string.Join(' ', Numbers)} x{Count} @{Worth}";
    }
}
