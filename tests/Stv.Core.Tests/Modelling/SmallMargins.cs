using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>Margins found by counting every alteration of a few papers: slow, and plain enough to be believed.</summary>
static class SmallMargins
{
    /// <summary>Papers drawn from every list of so many candidates.</summary>
    public static ushort[][] Lists(int seed, int candidates, int papers)
    {
        var numbers = new RandomNumbers("margins", seed, "papers");
        var all = All(candidates);
        return [.. Enumerable.Range(0, papers).Select(_ => all[numbers.Below(all.Length)])];
    }

    /// <summary>Every list of one candidate or more.</summary>
    public static ushort[][] All(int candidates)
    {
        return [.. Longer([])];

        IEnumerable<ushort[]> Longer(ushort[] list) => Enumerable.Range(1, candidates).Select(number => (ushort)number).Except(list)
            .SelectMany(number => Longer([.. list, number]).Prepend([.. list, number]));
    }

    public static Contest Contest(IEnumerable<ushort[]> lists, int candidates, int seats = 1) =>
        new SmallElection { Seats = seats, Candidates = candidates, Papers = [] }.Contest(Set(lists, candidates));

    public static BallotSet Set(IEnumerable<ushort[]> lists, int candidates)
    {
        var builder = new BallotSetBuilder(candidates, keepOrder: true);
        foreach (var list in lists)
            builder.AddMarked(list);
        return builder.Build();
    }

    /// <summary>Whom a contest can elect, following every way in which every lot can fall.</summary>
    public static HashSet<string> Ways(Contest contest, Rule rule, Lots? lots = null)
    {
        lots ??= Lots.None;
        return Count.Run(contest, rule, lots, CountDetail.Elected) switch
        {
            Counted { Result: var result } => [result.Elected.Order().Letters()],
            LotNeeded { Tie: var tie } => [.. tie.StillTied.SelectMany(candidate => Ways(contest, rule, lots with { Recorded = lots.Recorded.Add(tie.LotFor(contest, candidate)) }))],
            _ => [],
        };
    }

    /// <summary>Who can be left when the lowest candidates go one at a time, whichever of equals goes.</summary>
    public static HashSet<string> LeftOneAtATime(ushort[][] lists, int candidates)
    {
        return [.. Left([.. Enumerable.Range(0, candidates)])];

        IEnumerable<string> Left(ImmutableArray<int> left)
        {
            if (left.Length == 1)
                return [SmallElection.Letter(left[0])];
            var votes = left.Select(candidate => lists.Count(list => list.Select(number => number - 1).FirstOrDefault(left.Contains, -1) == candidate)).ToList();
            return left.Where((_, at) => votes[at] == votes.Min()).SelectMany(candidate => Left(left.Remove(candidate)));
        }
    }

    /// <summary>The least number of papers, up to one more than those tried, whose alteration elects others for sure, and if lots fall so.</summary>
    public static (int Sure, int ByLot) Exhaustive(Contest contest, Rule rule, ushort[][] papers, int candidates, PaperAlteration alteration, int atMost)
    {
        var now = Ways(contest, rule);
        var known = new Dictionary<string, HashSet<string>>();
        ushort[][] all = All(candidates);
        var (sure, byLot) = (atMost + 1, atMost + 1);
        for (var number = 1; number <= atMost && sure > atMost; number++)
            foreach (var left in alteration == PaperAlteration.Added ? [papers] : Without(papers, number, 0))
                foreach (var added in alteration == PaperAlteration.Removed ? [[]] : Lists(number, 0))
                {
                    var lists = left.Concat(added).ToArray();
                    if (lists.Length == 0)
                        continue;
                    var key = string.Join(';', lists.Select(list => string.Join(',', list)).Order(StringComparer.Ordinal));
                    if (!known.TryGetValue(key, out var ways))
                        known[key] = ways = Ways(contest with { Ballots = Set(lists, candidates) }, rule);
                    if (!ways.Overlaps(now))
                        sure = Math.Min(sure, number);
                    if (!ways.IsSubsetOf(now))
                        byLot = Math.Min(byLot, number);
                }
        return (sure, byLot);

        IEnumerable<ushort[][]> Lists(int number, int from) => number == 0 ? [[]]
            : Enumerable.Range(from, all.Length - from).SelectMany(at => Lists(number - 1, at).Select(more => more.Append(all[at]).ToArray()));
    }

    static IEnumerable<ushort[][]> Without(ushort[][] papers, int number, int from) => number == 0 ? [papers]
        : Enumerable.Range(from, papers.Length - from).SelectMany(at => Without([.. papers.Where((_, other) => other != at)], number - 1, at));
}
