using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Breaks ties by the methods that a rule lists: history first, then an order, a recorded lot or a draw.</summary>
internal sealed class TieBreaker<T, TArithmetic>(Contest contest, Lots lots, TArithmetic arithmetic, History<T> history, PaperTally papers)
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    /// <summary>Draws from the seed, from the first that is asked for; null without a seed.</summary>
    SeededDraw? Draws => field ??= lots.Seed is null ? null : new SeededDraw($"{lots.Seed}/{contest.Id}");

    HashSet<Lot>? _used;
    static readonly HashSet<Lot> NoLots = [];
    ImmutableArray<Draw> _orderDraws = [];

    /// <summary>The order of all candidates, once a tie was broken by it; else empty.</summary>
    public ImmutableArray<int> DeclaredOrder { get; private set; } = [];

    /// <summary>The recorded lots that answered a tie.</summary>
    public IReadOnlySet<Lot> UsedLots => _used ?? NoLots;

    /// <summary>Breaks a tie among candidates whose totals are equal at present.</summary>
    /// <param name="purpose">What the candidate found is to do.</param>
    /// <param name="tied">Two or more, in ballot-paper order.</param>
    /// <param name="methods">The methods, in the order in which they are tried.</param>
    /// <param name="iteration">Number of the iteration within the count, under rules that iterate.</param>
    /// <param name="haveRoom">Whether candidates have a place each, where several can be elected together: the search then ends when there are places for all who are left. Null where one is to be found.</param>
    /// <returns>The tie; no candidate is chosen when it needs a lot that was not given (<see cref="Tie.NeedsLot"/>), when the last method is to choose nobody, or when all still tied have places.</returns>
    public Tie Break(TiePurpose purpose, ImmutableArray<int> tied, Cited<ImmutableArray<TieMethod>> methods, int iteration = 1, Func<IReadOnlyCollection<int>, bool>? haveRoom = null)
    {
        var tie = new Tie { Purpose = purpose, Candidates = tied, StillTied = tied, Method = TieMethod.Lot, Clause = methods.Clause };
        foreach (var method in methods.Value)
        {
            tie = method switch
            {
                TieMethod.Backwards => Narrow(tie, method, history.Backwards(tie.StillTied), haveRoom),
                TieMethod.BackwardsAllDistinct => WhereAllDiffer(tie),
                TieMethod.Forwards => Narrow(tie, method, history.Forwards(tie.StillTied), haveRoom),
                TieMethod.PreviousStage => Narrow(tie, method, history.Backwards(tie.StillTied).Take(1), haveRoom),
                TieMethod.Nobody => tie with { Method = method },
                TieMethod.DeclaredOrder => ByOrder(tie),
                TieMethod.BallotPaperOrder => tie with { Method = method, Chosen = purpose == TiePurpose.Exclude ? tie.StillTied.Max() : tie.StillTied.Min() },
                TieMethod.NewZealandRegulations or TieMethod.NewZealandCalculator => ByNumbers(tie, method, iteration),
                _ => ByLot(tie),
            };
            if (tie.Chosen is not null || tie.ElectedTogether)
                break;
        }
        return tie;
    }

    /// <summary>Goes through the stages and keeps, at each where the candidates differ, those with the most votes (or the fewest, to exclude).</summary>
    Tie Narrow(Tie tie, TieMethod method, IEnumerable<Snapshot<T>> snapshots, Func<IReadOnlyCollection<int>, bool>? haveRoom)
    {
        var remaining = tie.StillTied;
        var compared = tie.Compared.ToBuilder();
        foreach (var (stage, totals, batch, iteration) in snapshots)
        {
            var extreme = totals[remaining[0]];
            foreach (var candidate in remaining)
                if (IsAhead(tie.Purpose, totals[candidate], extreme))
                    extreme = totals[candidate];
            ImmutableArray<int> dropped = [.. remaining.Where(candidate => arithmetic.Compare(totals[candidate], extreme) != 0)];
            if (dropped.IsEmpty)
                continue;
            remaining = [.. remaining.Where(candidate => arithmetic.Compare(totals[candidate], extreme) == 0)];
            compared.Add(new TieComparison(stage, dropped, VotesOf(dropped, totals), arithmetic.ToVotes(extreme)) { Batch = batch, Iteration = iteration });
            if (remaining.Length == 1)
                return tie with { Compared = compared.ToImmutable(), StillTied = remaining, Method = method, Chosen = remaining[0] };
            if (haveRoom?.Invoke(remaining) == true)
                return tie with { Compared = compared.ToImmutable(), StillTied = remaining, Method = method };
        }
        return tie with { Compared = compared.ToImmutable(), StillTied = remaining };
    }

    /// <summary>Finds the latest stage at which no two of the candidates were equal, and takes the one who had the most votes there (or the fewest, to exclude).</summary>
    Tie WhereAllDiffer(Tie tie)
    {
        var tied = tie.StillTied;
        foreach (var (stage, totals, batch, iteration) in history.Backwards(tied))
        {
            // Many that are equal often stand side by side, which spares the sorting.
            if (tied.Zip(tied.Skip(1)).Any(pair => arithmetic.Compare(totals[pair.First], totals[pair.Second]) == 0))
                continue;
            var ascending = tied.Sort((a, b) => arithmetic.Compare(totals[a], totals[b]));
            if (ascending.Zip(ascending.Skip(1)).Any(pair => arithmetic.Compare(totals[pair.First], totals[pair.Second]) == 0))
                continue;
            var found = tie.Purpose == TiePurpose.Exclude ? ascending[0] : ascending[^1];
            var dropped = tied.Remove(found);
            var comparison = new TieComparison(stage, dropped, VotesOf(dropped, totals), arithmetic.ToVotes(totals[found])) { Batch = batch, Iteration = iteration };
            return tie with { Compared = tie.Compared.Add(comparison), StillTied = [found], Method = TieMethod.BackwardsAllDistinct, Chosen = found };
        }
        return tie;
    }

    ImmutableArray<Votes> VotesOf(ImmutableArray<int> candidates, T[] totals) => [.. candidates.Select(candidate => arithmetic.ToVotes(totals[candidate]))];

    bool IsAhead(TiePurpose purpose, T a, T b) =>
        purpose == TiePurpose.Exclude ? arithmetic.Compare(a, b) < 0 : arithmetic.Compare(a, b) > 0;

    Tie ByOrder(Tie tie)
    {
        if (DeclaredOrder.IsEmpty)
            DeclaredOrder = Order();
        return DeclaredOrder.IsEmpty
            ? ByLot(tie)
            : tie with { Method = TieMethod.DeclaredOrder, Chosen = DeclaredOrder.First(tie.StillTied.Contains), OrderDraws = _orderDraws };
    }

    /// <summary>The order that was declared, else one drawn from the seed: again and again one of those left, in ballot-paper order. Empty without either, or when lots were recorded instead.</summary>
    ImmutableArray<int> Order()
    {
        if (!lots.DeclaredOrder.IsEmpty)
            return [.. lots.DeclaredOrder.Select(id => contest.Candidates.IndexOf(contest.Candidates.First(candidate => candidate.Id == id)))];
        if (Draws is null || lots.Recorded.Any(lot => lot.Contest == contest.Id))
            return [];
        var left = Enumerable.Range(0, contest.Candidates.Length).ToList();
        _orderDraws = [.. Enumerable.Range(2, left.Count - 1).Reverse().Select(Draws.Next)];
        var order = ImmutableArray.CreateBuilder<int>(left.Count);
        foreach (var draw in _orderDraws)
        {
            order.Add(left[draw.Index]);
            left.RemoveAt(draw.Index);
        }
        order.Add(left[0]);
        return order.MoveToImmutable();
    }

    /// <summary>Takes the lowest number to exclude, the highest to elect.</summary>
    Tie ByNumbers(Tie tie, TieMethod method, int iteration)
    {
        var isCalculator = method == TieMethod.NewZealandCalculator;
        var all = NewZealandNumbers.Make(contest.Candidates.Length, contest.Seats, isCalculator ? papers.Total : papers.Valid, isCalculator, iteration);
        ImmutableArray<int> numbers = [.. tie.StillTied.Select(candidate => all[candidate])];
        var chosen = numbers.IndexOf(tie.Purpose == TiePurpose.Exclude ? numbers.Min() : numbers.Max());
        return tie with { Method = method, Numbers = numbers, Chosen = tie.StillTied[chosen] };
    }

    Tie ByLot(Tie tie)
    {
        var ids = tie.StillTied.Select(candidate => contest.Candidates[candidate].Id).ToArray();
        if (lots.Recorded.FirstOrDefault(lot => lot.Answers(contest.Id, tie.Purpose, ids)) is { } recorded)
        {
            (_used ??= []).Add(recorded);
            return tie with { Method = TieMethod.Lot, Lot = recorded, Chosen = tie.StillTied[ids.IndexOf(recorded.Chosen)] };
        }
        if (lots.AreNeedless)
            return tie with { Method = TieMethod.Lot, NotDrawn = true, Chosen = tie.StillTied[0] };
        if (Draws is null)
            return tie with { Method = TieMethod.Lot };
        var draw = Draws.Next(tie.StillTied.Length);
        return tie with { Method = TieMethod.Lot, Draw = draw, Chosen = tie.StillTied[draw.Index] };
    }
}
