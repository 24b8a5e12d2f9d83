using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>
/// The margin of a contest for one place in which candidates go one at a time: the least over every order of exclusion
/// that leaves somebody else. An order is made from its end; whatever the last candidates of an order need, every order
/// that ends so needs, so that ends which need too much are given up with all orders that end so.
/// </summary>
/// <remarks>After M. Blom, P. J. Stuckey, V. Teague and R. Tidhar, "Efficient Computation of Exact IRV Margins" (2016).</remarks>
/// <param name="papers">The papers.</param>
/// <param name="standing">Who stands.</param>
/// <param name="winner">Who is not to be left.</param>
/// <param name="alteration">What may be done to papers.</param>
/// <param name="leads">By how many votes at least whoever goes must be behind.</param>
/// <param name="limit">How many papers are too many.</param>
/// <param name="mayGoOn">Whether another end may be looked at.</param>
internal sealed class ExclusionOrders(RankedPapers papers, ImmutableArray<int> standing, int winner, PaperAlteration alteration, Leads leads, long limit, Func<bool> mayGoOn)
{
    /// <summary>The most candidates whose orders are looked at.</summary>
    public const int MostCandidates = 40;

    /// <summary>How many linear programs are solved for a whole order.</summary>
    public const int LeafAttempts = 400;
    readonly PriorityQueue<OrderEnd, (long Proved, int Left, long Number)> _open = new();
    readonly bool[] _isStanding = papers.Among(standing);
    long _made;
    long _unsettled = long.MaxValue;

    /// <summary>The fewest papers known to leave somebody else; the limit while none are.</summary>
    public long Least { get; private set; } = limit;

    /// <summary>An order that so few papers bring about, and the papers.</summary>
    public (int[] Order, OrderSolution Solution)? Best { get; private set; }

    /// <summary>No fewer papers leave anybody else by such leads.</summary>
    public long Proved { get; private set; }

    /// <summary>Looks at ends of orders, those that need least first, until the margin is known or it may not go on.</summary>
    public void Run()
    {
        foreach (var last in standing)
            if (last != winner)
                Open(new OrderEnd([last], 0));
        while (_open.TryPeek(out var end, out _) && end.Proved < Least && mayGoOn())
        {
            _open.Dequeue();
            Extend(end);
        }
        var open = _open.TryPeek(out var first, out _) ? first.Proved : long.MaxValue;
        Proved = Math.Min(Least, Math.Min(open, _unsettled));
    }

    void Extend(OrderEnd end)
    {
        foreach (var before in standing)
        {
            if (Array.IndexOf(end.Order, before) >= 0)
                continue;
            int[] order = [before, .. end.Order];
            var isWhole = order.Length == standing.Length;
            var program = new OrderProgram(order, papers, alteration, leads, Least);
            var (proved, solution) = program.Least(Least, isWhole ? LeafAttempts : 1);
            proved = Math.Max(end.Proved, proved);
            if (!isWhole)
            {
                Open(new OrderEnd(order, proved));
                continue;
            }
            if (solution is not null && solution.Papers(alteration) < Least)
                (Least, Best) = (solution.Papers(alteration), (order, solution));
            if (proved < Least)
                _unsettled = Math.Min(_unsettled, proved);
        }
    }

    void Open(OrderEnd end)
    {
        var proved = Math.Max(end.Proved, MustHaveGone(end.Order));
        if (proved < Least)
            _open.Enqueue(end with { Proved = proved }, (proved, standing.Length - end.Order.Length, _made++));
    }

    /// <summary>
    /// What it takes that everybody else has gone while these candidates are left. Whoever goes has at least their first
    /// preferences, and each of those left at most the papers that name them before the other and before anybody else left.
    /// </summary>
    long MustHaveGone(int[] left)
    {
        var firsts = _firsts ??= papers.Tally(_isStanding);
        var most = 0L;
        var isLeft = papers.Among(left);
        foreach (var other in standing)
        {
            if (isLeft[other])
                continue;
            isLeft[other] = true;
            var votes = papers.Tally(isLeft);
            isLeft[other] = false;
            var behind = firsts[other] - left.Min(candidate => votes[candidate]);
            most = Math.Max(most, alteration == PaperAlteration.Changed ? (behind + 1) / 2 : behind);
        }
        return most;
    }

    long[]? _firsts;

    /// <summary>The last candidates left, and how many papers it takes that they are.</summary>
    sealed record OrderEnd(int[] Order, long Proved);
}
