namespace Stv.Counting;

/// <content>Papers that move one by one, and stop at a candidate who comes to the quota.</content>
partial class WholeVoteCount
{
    /// <summary>Those excluded together, fewest votes first where their papers move one by one, since it matters then whose come first.</summary>
    IEnumerable<int> InTurn(IEnumerable<int> excluded) =>
        _rule.ElectionDuringTransfer.Value == ElectionDuringTransfer.AtThePaper ? excluded.OrderBy(candidate => _totals[candidate]) : excluded;

    /// <summary>Moves every nth of the candidate's papers that names somebody next, until the surplus has moved. What finds nobody stays, above the quota where it must.</summary>
    void TransferEveryNth(Surplus surplus)
    {
        if (surplus.Votes == 0)
            return;
        var papers = _piles.TakePapers(surplus.Candidate);
        var moved = MoveOneByOne(EveryNth(papers, (int)((2 * surplus.Total + surplus.Votes) / (2 * surplus.Votes))), NewClass(1), surplus.Votes, passOver: true);
        _totals[surplus.Candidate] += surplus.Votes - moved;
        if (moved > 0)
            Credit([surplus.Candidate], LastParcels(surplus.Candidate, moved), nonTransferable: 0, bySource: []);
    }

    /// <summary>The papers n, 2n and so on, then n + 1, 2n + 1 and so on, as far as 2n − 1, and last those before the nth.</summary>
    static IEnumerable<PaperPlace> EveryNth(List<PaperPlace> papers, int n)
    {
        for (var first = n - 1; first < 2 * n - 1; first++)
            for (var paper = first; paper < papers.Count; paper += n)
                yield return papers[paper];
        for (var paper = 0; paper < Math.Min(n - 1, papers.Count); paper++)
            yield return papers[paper];
    }

    /// <summary>Moves papers in their order. Whoever comes to the quota receives no more.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="arrival">Class of the papers that move.</param>
    /// <param name="atMost">How many move at most.</param>
    /// <param name="passOver">Whether a paper without a next preference stays; else it becomes non-transferable.</param>
    /// <returns>How many moved.</returns>
    long MoveOneByOne(IEnumerable<PaperPlace> papers, int arrival, long atMost = long.MaxValue, bool passOver = false)
    {
        var stopAtQuota = _rule.ElectionDuringTransfer.Value == ElectionDuringTransfer.AtThePaper;
        var room = new long[_totals.Length];
        for (var candidate = 0; candidate < room.Length; candidate++)
            room[candidate] = stopAtQuota ? _quota - _totals[candidate] - _movement.PapersTo(candidate) : long.MaxValue;
        return _piles.MoveOneByOne(papers, arrival, _receiving, room, atMost, passOver, _movement);
    }
}
