using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>
/// Chooses statements that together leave nobody but the winner, so that the weakest has the largest lead that it can. An
/// end of an exclusion order is ruled out by a statement about it, or by one for each longer end that it can come from.
/// </summary>
/// <remarks>After M. Blom, P. J. Stuckey and V. Teague, "RAIRE: Risk-Limiting Audits for IRV Elections" (2019).</remarks>
internal sealed class AuditStatements(RankedPapers papers, ImmutableArray<int> standing, int winner)
{
    readonly PriorityQueue<OrderEnd, (long Lead, int Left, long Number)> _open = new();
    readonly Dictionary<ulong, long[]> _tallies = [];
    readonly Dictionary<(int, int), AuditAssertion> _neverBefore = [];
    long _made;

    /// <summary>The statements; null where a tie leaves none, so that only a full count will do.</summary>
    /// <param name="most">How many ends may be looked at.</param>
    public ImmutableArray<AuditAssertion>? Choose(long most)
    {
        var lead = Weakest(most);
        if (lead <= 0)
            return null;
        var chosen = new List<AuditAssertion>();
        foreach (var last in standing)
            if (last != winner)
                RuleOut([last], lead, chosen);
        return [.. chosen.OrderBy(each => each.Lead).ThenBy(each => each.Kind).ThenBy(each => each.Winner).ThenBy(each => each.Loser).ThenBy(each => string.Join(',', each.Excluded), StringComparer.Ordinal)];
    }

    /// <summary>The lead of the weakest statement that is needed.</summary>
    long Weakest(long most)
    {
        foreach (var last in standing)
            if (last != winner)
                Open([last], null);
        while (true)
        {
            // The end with the weakest statement: where no longer ends help, the others are no weaker.
            var end = _open.Dequeue();
            if (end.Order.Length == standing.Length || most-- <= 0)
                return end.Best!.Lead;
            foreach (var before in standing)
                if (Array.IndexOf(end.Order, before) < 0)
                    Open([before, .. end.Order], end.Best);
        }
    }

    /// <summary>Takes a statement no weaker than the weakest for each end that is as short as it can be.</summary>
    void RuleOut(int[] order, long lead, List<AuditAssertion> chosen)
    {
        var strong = Against(order).Where(statement => statement.Lead >= lead).ToList();
        if (strong.Exists(statement => chosen.Exists(each => Same(each, statement))))
            return;
        if (strong.Count > 0)
            chosen.Add(strong.MaxBy(statement => (statement.Kind == AuditAssertionKind.NeverBefore, statement.Lead))!);
        else
            foreach (var before in standing)
                if (Array.IndexOf(order, before) < 0)
                    RuleOut([before, .. order], lead, chosen);
    }

    static bool Same(AuditAssertion a, AuditAssertion b) => (a.Kind, a.Winner, a.Loser) == (b.Kind, b.Winner, b.Loser) && a.Excluded.SequenceEqual(b.Excluded);

    void Open(int[] order, AuditAssertion? inherited)
    {
        var best = inherited;
        foreach (var statement in Against(order))
            if (best is null || statement.Lead > best.Lead)
                best = statement;
        _open.Enqueue(new OrderEnd(order, best), (best?.Lead ?? long.MinValue, standing.Length - order.Length, _made++));
    }

    /// <summary>Statements that an order which ends so contradicts.</summary>
    IEnumerable<AuditAssertion> Against(int[] order)
    {
        var first = order[0];
        foreach (var later in order.AsSpan(1).ToArray())
            yield return NeverBefore(first, later);
        foreach (var earlier in standing)
            if (Array.IndexOf(order, earlier) < 0)
                yield return NeverBefore(earlier, first);
        if (order.Length == 1)
            yield break;
        var votes = Tally(order);
        var lowest = order.Skip(1).MinBy(candidate => votes[candidate]);
        yield return new AuditAssertion(AuditAssertionKind.NotNext, first, lowest, [.. standing.Except(order)], votes[first], votes[lowest]);
    }

    AuditAssertion NeverBefore(int first, int later)
    {
        if (_neverBefore.TryGetValue((first, later), out var known))
            return known;
        var (firsts, before) = (0L, 0L);
        for (var paper = 0; paper < papers.Number; paper++)
        {
            var preferences = papers[paper];
            if (preferences[0] - 1 == first)
                firsts += papers.Count(paper);
            else if (preferences.IndexOf((ushort)(later + 1)) is >= 0 and var at && preferences[..at].IndexOf((ushort)(first + 1)) < 0)
                before += papers.Count(paper);
        }
        return _neverBefore[(first, later)] = new AuditAssertion(AuditAssertionKind.NeverBefore, first, later, [], firsts, before);
    }

    long[] Tally(int[] left)
    {
        var key = left.Aggregate(0UL, (set, candidate) => set | 1UL << candidate);
        if (_tallies.TryGetValue(key, out var known))
            return known;
        return _tallies[key] = papers.Tally(papers.Among(left));
    }

    /// <summary>The last candidates left, and the strongest statement that rules them out, or an end of theirs.</summary>
    sealed record OrderEnd(int[] Order, AuditAssertion? Best);
}
