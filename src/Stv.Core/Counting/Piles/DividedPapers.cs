using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>
/// Divides papers on which several share a rank among all orders of these, each order an equal part of a paper. Moved by its order, a part
/// goes wherever that part of the paper would go if it were shared equally among those of the rank who continue, and anew whenever one goes.
/// </summary>
internal static class DividedPapers
{
    /// <summary>A paper is divided among so many orders at most: those of seven who share a rank.</summary>
    const int MostOrders = 5_040;

    /// <summary>The papers with every shared rank divided.</summary>
    /// <param name="papers">Papers that may have marks between those of a rank.</param>
    /// <param name="set">The set that they are of.</param>
    /// <exception cref="ElectionException">A paper has too many orders.</exception>
    public static BallotSet Divide(Papers papers, BallotSet set)
    {
        var divided = new BallotSetBuilder(set.Candidates);
        for (var group = 0; group < papers.Groups; group++)
        {
            var kind = set.KindTable[set.Kind(group)];
            var orders = Orders(Ranks(papers.Paper(group)));
            foreach (var order in orders)
                divided.Add(order.AsSpan(), papers.Count(group), kind.Worth / new Fraction(orders.Count), kind.Section);
        }
        return divided.Build();
    }

    static List<ImmutableArray<ushort>> Ranks(ushort[] paper)
    {
        var ranks = new List<ImmutableArray<ushort>>();
        for (var at = 0; at < paper.Length; at++)
            if (paper[at] == 0)
                ranks[^1] = ranks[^1].Add(paper[++at]);
            else
                ranks.Add([paper[at]]);
        return ranks;
    }

    static List<ImmutableArray<ushort>> Orders(List<ImmutableArray<ushort>> ranks)
    {
        List<ImmutableArray<ushort>> orders = [[]];
        foreach (var rank in ranks)
        {
            List<ImmutableArray<ushort>> ofRank = [[]];
            for (var place = 0; place < rank.Length; place++)
            {
                ofRank = [.. ofRank.SelectMany(begun => rank.Where(candidate => !begun.Contains(candidate)).Select(begun.Add))];
                if ((long)orders.Count * ofRank.Count > MostOrders)
                    throw new ElectionException($"A paper gives so many candidates the same rank that it would be divided into more than {MostOrders} parts. At most seven can share a rank under a rule that moves papers; count by a rule after B. L. Meek, such as meek, or let such a paper end there (equal-ranks: stop).");
            }
            orders = [.. orders.SelectMany(begun => ofRank.Select(rest => begun.AddRange(rest)))];
        }
        return orders;
    }
}
