using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Stv.Core.Tests;

/// <summary>
/// Elections of a few candidates and a few dozen papers: small counts make equal totals and exact quotas common. Every one
/// has more candidates than seats and at least one paper that is valid under every rule.
/// </summary>
static class SmallElections
{
    static readonly Fraction[] Worths = [Fraction.One, new(1, 2), new(2), new(1, 3), new(5, 4), new(3, 7), new(10)];

    /// <summary>Papers that simply rank some candidates.</summary>
    public static Arbitrary<SmallElection> Plain { get; } = Make(Ranking, worths: [Fraction.One], withdrawals: false);

    /// <summary>Plain papers of different worth.</summary>
    public static Arbitrary<SmallElection> Weighted { get; } = Make(Ranking, Worths, withdrawals: false);

    /// <summary>Papers with blank, equal and repeated ranks, blank papers, and candidates who withdrew.</summary>
    public static Arbitrary<SmallElection> Untidy { get; } = Make(UntidyRanking, worths: [Fraction.One], withdrawals: true);

    /// <summary>Untidy papers of different worth.</summary>
    public static Arbitrary<SmallElection> UntidyAndWeighted { get; } = Make(UntidyRanking, Worths, withdrawals: true);

    /// <summary>Elections in which two candidates can be exchanged without changing anything, so that only a lot can tell them apart, and others meet them on the way.</summary>
    public static Arbitrary<SmallElection> Level { get; } = Arb.From(
        from candidates in Gen.Choose(5, 10)
        from seats in Gen.Choose(1, 2)
        from order in Gen.Shuffle(Enumerable.Range(0, candidates).ToArray())
        from lines in Gen.Choose(6, 14)
        from papers in Ranking(candidates).Select(ranks => new Papers(1, ranks, Fraction.One)).ListOf(lines)
        from seed in Gen.Choose(0, 9999)
        select new SmallElection
        {
            Seats = seats,
            Candidates = candidates,
            Papers = [.. papers, .. papers.Select(paper => Exchanged(paper, order[0], order[1]))],
            Seed = $"seed {seed}",
            DeclaredOrder = [.. order],
        },
        Smaller);

    /// <summary>Elections in which one candidate has a great surplus, which elects others on its way while the keep values settle.</summary>
    public static Arbitrary<SmallElection> Surging { get; } = MakeSurging(Ranking, worths: [Fraction.One]);

    /// <summary>The same of untidy papers of different worth.</summary>
    public static Arbitrary<SmallElection> SurgingAndWeighted { get; } = MakeSurging(UntidyRanking, Worths);

    static Arbitrary<SmallElection> MakeSurging(Func<int, Gen<ImmutableArray<ImmutableArray<int>>>> ranking, Fraction[] worths)
    {
        var elections =
            from candidates in Gen.Choose(4, 8)
            from seats in Gen.Choose(2, candidates - 1)
            from order in Gen.Shuffle(Enumerable.Range(0, candidates).ToArray())
            from great in Gen.Choose(15, 90)
            from lines in Gen.Choose(2, 9)
            from papers in Lines(candidates, ranking, Gen.Elements(worths)).ListOf(lines)
            from more in Gen.Choose(0, 9).ListOf(lines)
            from seed in Gen.Choose(0, 9999)
            let surge = new Papers(great, [.. order.Select(candidate => ImmutableArray.Create(candidate))], Fraction.One)
            select new SmallElection
            {
                Seats = seats,
                Candidates = candidates,
                Papers = [surge, .. papers.Zip(more, (paper, add) => paper with { Count = paper.Count + add })],
                Seed = $"seed {seed}",
                DeclaredOrder = [.. order],
            };
        return Arb.From(elections, Smaller);
    }

    static Papers Exchanged(Papers paper, int a, int b) => paper with
    {
        Ranks = [.. paper.Ranks.Select(rank => rank.Select(candidate => candidate == a ? b : candidate == b ? a : candidate).ToImmutableArray())],
    };

    static Arbitrary<SmallElection> Make(Func<int, Gen<ImmutableArray<ImmutableArray<int>>>> ranking, Fraction[] worths, bool withdrawals)
    {
        var elections =
            from candidates in Gen.Choose(2, 7)
            from order in Gen.Shuffle(Enumerable.Range(0, candidates).ToArray())
            from standing in withdrawals ? Gen.Choose(Math.Max(2, candidates - 2), candidates) : Gen.Constant(candidates)
            from seats in Gen.Choose(1, standing - 1)
            from lines in Gen.Choose(1, 12)
            from two in Gen.Elements(worths).Two() // few enough to make equal totals
            let worth = Gen.Elements(two.Item1, two.Item2)
            from papers in Lines(candidates, ranking, worth).ListOf(lines)
            from first in Lines(candidates, _ => Gen.Constant<ImmutableArray<ImmutableArray<int>>>([[order[0]]]), worth)
            from seed in Gen.Choose(0, 9999)
            select new SmallElection
            {
                Seats = seats,
                Candidates = candidates,
                Papers = [first, .. papers],
                Withdrawn = [.. order[standing..].Order()],
                Seed = $"seed {seed}",
                DeclaredOrder = [.. order],
            };
        return Arb.From(elections, Smaller);
    }

    static Gen<Papers> Lines(int candidates, Func<int, Gen<ImmutableArray<ImmutableArray<int>>>> ranking, Gen<Fraction> worth) =>
        from count in Gen.Choose(1, 6)
        from ranks in ranking(candidates)
        from each in worth
        select new Papers(count, ranks, each);

    static Gen<ImmutableArray<ImmutableArray<int>>> Ranking(int candidates) =>
        from order in Gen.Shuffle(Enumerable.Range(0, candidates).ToArray())
        from length in Gen.Choose(1, candidates)
        select order.Take(length).Select(candidate => ImmutableArray.Create(candidate)).ToImmutableArray();

    /// <summary>A ranking into which up to two blunders were written.</summary>
    static Gen<ImmutableArray<ImmutableArray<int>>> UntidyRanking(int candidates) =>
        from ranks in Ranking(candidates)
        from blunders in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Constant(1)), (1, Gen.Constant(2)))
        from kinds in Gen.Choose(0, 3).ListOf(blunders)
        from places in Gen.Choose(0, 99).ListOf(blunders)
        select kinds.Zip(places).Aggregate(ranks, (paper, blunder) => Blunder(paper, blunder.First, blunder.Second));

    static ImmutableArray<ImmutableArray<int>> Blunder(ImmutableArray<ImmutableArray<int>> ranks, int kind, int place)
    {
        if (ranks.IsEmpty)
            return ranks;
        var at = place % ranks.Length;
        switch (kind)
        {
            case 0: // blank
                return ranks.Insert(at, []);
            case 1 when at + 1 < ranks.Length && !ranks[at].Intersect(ranks[at + 1]).Any(): // equal
                return ranks.RemoveAt(at + 1).SetItem(at, ranks[at].AddRange(ranks[at + 1]));
            case 2 when ranks[at].Length == 1: // repeated
                return ranks.Add(ranks[at]);
            case 2 when at > 0 && !ranks[at].IsEmpty: // named again beside another
                return ranks.SetItem(at, ranks[at].Add(ranks[at - 1].FirstOrDefault(ranks[at][0])));
            case 3 when place % 5 == 0: // nothing marked
                return [];
            default:
                return ranks;
        }
    }

    static IEnumerable<SmallElection> Smaller(SmallElection election)
    {
        for (var i = 1; i < election.Papers.Length; i++)
            yield return election with { Papers = election.Papers.RemoveAt(i) };
        for (var i = 0; i < election.Papers.Length; i++)
        {
            var paper = election.Papers[i];
            if (paper.Count > 1)
                yield return election with { Papers = election.Papers.SetItem(i, paper with { Count = paper.Count - 1 }) };
            if (paper.Worth != Fraction.One)
                yield return election with { Papers = election.Papers.SetItem(i, paper with { Worth = Fraction.One }) };
            if (paper.Ranks.Length > 1)
                yield return election with { Papers = election.Papers.SetItem(i, paper with { Ranks = paper.Ranks[..^1] }) };
        }
        if (election.Seats > 1)
            yield return election with { Seats = election.Seats - 1 };
        if (!election.Withdrawn.IsEmpty)
            yield return election with { Withdrawn = [] };
    }
}
