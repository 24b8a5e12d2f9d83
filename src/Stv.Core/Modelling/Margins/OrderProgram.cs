using System.Numerics;

namespace Stv.Modelling;

/// <summary>
/// The fewest papers to alter so that the last candidates left go in a certain order, those before them having gone in
/// any. For such an order a paper is no more than the way it takes: which of them it comes to, one after another.
/// </summary>
/// <remarks>After T. R. Magrino, R. L. Rivest, E. Shen and D. Wagner, "Computing the Margin of Victory in IRV Elections" (2011), whose program counts papers by the way they take; the papers put in are here a flow from candidate to candidate, which any whole flow divides into.</remarks>
internal sealed class OrderProgram
{
    readonly int[] _order;
    readonly PaperAlteration _alteration;
    readonly WholeProgram _program = new();
    readonly Dictionary<long, int> _taken = [];
    readonly Dictionary<(int From, int To), int> _flows = [];
    readonly int[][] _rows;
    readonly List<(int Round, int Behind, int Ahead, int Row)> _before = [];
    readonly int _places;

    /// <param name="order">The last candidates left, the first to go first; at most 40.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="alteration">What may be done to them.</param>
    /// <param name="leads">By how many votes at least whoever goes must be behind.</param>
    /// <param name="limit">How many papers are too many.</param>
    public OrderProgram(int[] order, RankedPapers papers, PaperAlteration alteration, Leads leads, long limit)
    {
        (_order, _alteration, _places) = (order, alteration, order.Length);
        var kinds = Kinds(order, papers);
        var tallies = Tallies(kinds, _places);
        _rows = [.. Enumerable.Range(0, _places).Select(round => new int[_places])];
        for (var round = 0; round < _places; round++)
            for (var other = round + 1; other < _places; other++)
                _rows[round][other] = _program.AddRow(leads.Of(round, other) - (tallies[round][other] - tallies[round][round]));
        foreach (var (round, other) in leads.Before)
            for (var earlier = 0; earlier < round; earlier++)
                _before.Add((earlier, round, other, _program.AddRow(1 - (tallies[earlier][other] - tallies[earlier][round]))));
        var replaced = alteration == PaperAlteration.Changed ? _program.AddRow(0) : -1;
        if (alteration != PaperAlteration.Added)
            AddTaken(kinds, replaced, limit);
        if (alteration != PaperAlteration.Removed)
            AddFlows(replaced, limit);
    }

    /// <summary>How many papers must be altered, at most the limit; and which, where fewer were found.</summary>
    public (long Proved, OrderSolution? Solution) Least(long limit, int attempts)
    {
        var (proved, solution) = _program.Least(limit, attempts);
        return (proved, solution is null ? null : new OrderSolution(Taken(solution), Given(solution), Ties(solution)));
    }

    /// <summary>How many papers take each way, as a mask of places in the order.</summary>
    static Dictionary<long, long> Kinds(int[] order, RankedPapers papers)
    {
        var kinds = new Dictionary<long, long>();
        var place = papers.Places(order);
        for (var paper = 0; paper < papers.Number; paper++)
        {
            var way = Way(papers[paper], place);
            kinds[way] = kinds.GetValueOrDefault(way) + papers.Count(paper);
        }
        return kinds;
    }

    /// <summary>The way of a paper: it moves on only to candidates who go later.</summary>
    public static long Way(ReadOnlySpan<ushort> paper, int[] place)
    {
        var (way, at) = (0L, -1);
        foreach (var number in paper)
            if (place[number - 1] > at)
                way |= 1L << (at = place[number - 1]);
        return way;
    }

    /// <summary>The place that a way has come to when those before a round have gone; −1 where it has ended.</summary>
    static int Holder(long way, int round) => way >> round is 0 ? -1 : round + BitOperations.TrailingZeroCount(way >> round);

    static long[][] Tallies(Dictionary<long, long> kinds, int places)
    {
        var tallies = Enumerable.Range(0, places).Select(_ => new long[places]).ToArray();
        foreach (var (way, count) in kinds)
            for (var round = 0; round < places; round++)
                if (Holder(way, round) is >= 0 and var holder)
                    tallies[round][holder] += count;
        return tallies;
    }

    void AddTaken(Dictionary<long, long> kinds, int replaced, long limit)
    {
        foreach (var (way, count) in kinds.OrderBy(kind => kind.Key))
        {
            if (way == 1L << _places - 1)
                continue; // a paper for the last one left alone stands in nobody's way
            var column = _taken[way] = _program.AddNumber(1, Math.Min(count, limit));
            if (replaced >= 0)
                _program.AddTerm(replaced, column, 1);
            for (var round = 0; round < _places; round++)
                AddVote(column, round, Holder(way, round), -1);
        }
    }

    void AddFlows(int replaced, long limit)
    {
        var reached = new int[_places];
        for (var place = 0; place < _places; place++)
            reached[place] = _program.AddRow(0);
        for (var from = -1; from < _places; from++)
            for (var to = from + 1; to < _places; to++)
            {
                var column = _flows[(from, to)] = _program.AddNumber(from < 0 && _alteration == PaperAlteration.Added ? 1 : 0, limit);
                _program.AddTerm(reached[to], column, 1);
                if (from >= 0)
                    _program.AddTerm(reached[from], column, -1);
                else if (replaced >= 0)
                    _program.AddTerm(replaced, column, -1);
                for (var round = from + 1; round <= to; round++)
                    AddVote(column, round, to, 1);
            }
    }

    /// <summary>Papers count for a candidate in a round: for whoever goes then, or for one who must be ahead of them.</summary>
    void AddVote(int column, int round, int holder, int times)
    {
        if (holder == round)
            for (var other = round + 1; other < _places; other++)
                _program.AddTerm(_rows[round][other], column, -times);
        else if (holder > round)
            _program.AddTerm(_rows[round][holder], column, times);
        foreach (var (at, behind, ahead, row) in _before)
            if (at == round && (holder == behind || holder == ahead))
                _program.AddTerm(row, column, holder == ahead ? times : -times);
    }

    /// <summary>Rounds in which somebody is level with whoever goes.</summary>
    List<(int Round, int Other)> Ties(long[] solution)
    {
        var spare = _program.Spare(solution);
        return [.. from round in Enumerable.Range(0, _places) from other in Enumerable.Range(round + 1, _places - round - 1) where spare[_rows[round][other]] == 0 select (round, other)];
    }

    Dictionary<long, long> Taken(long[] solution) => _taken.Where(taken => solution[taken.Value] > 0).ToDictionary(taken => taken.Key, taken => solution[taken.Value]);

    /// <summary>The flow divided into papers. Where fewer are put in than taken away, the rest name the last candidate left.</summary>
    List<(ushort[] List, long Count)> Given(long[] solution)
    {
        var given = new List<(ushort[], long)>();
        var left = _flows.ToDictionary(flow => flow.Key, flow => solution[flow.Value]);
        var total = 0L;
        while (Next(-1) is { } first)
        {
            var (way, least) = (new List<(int From, int To)> { first }, left[first]);
            while (Next(way[^1].To) is { } next)
            {
                way.Add(next);
                least = Math.Min(least, left[next]);
            }
            foreach (var step in way)
                left[step] -= least;
            given.Add(([.. way.Select(step => (ushort)(_order[step.To] + 1))], least));
            total += least;
        }
        if (_alteration == PaperAlteration.Changed && _taken.Values.Sum(column => solution[column]) - total is > 0 and var rest)
            given.Add(([(ushort)(_order[^1] + 1)], rest));
        return given;

        (int From, int To)? Next(int from)
        {
            for (var to = from + 1; to < _places; to++)
                if (left.TryGetValue((from, to), out var flow) && flow > 0)
                    return (from, to);
            return null;
        }
    }
}

/// <summary>Papers to alter so that candidates go in an order.</summary>
/// <param name="Taken">How many of each way are taken away.</param>
/// <param name="Given">The papers put in.</param>
/// <param name="Tight">Places in the order of whoever goes, and of those who have no more votes than they must.</param>
internal sealed record OrderSolution(Dictionary<long, long> Taken, List<(ushort[] List, long Count)> Given, List<(int Round, int Other)> Tight)
{
    /// <summary>How many papers are altered.</summary>
    public long Papers(PaperAlteration alteration) => alteration == PaperAlteration.Added ? Given.Sum(given => given.Count) : Taken.Values.Sum();
}
