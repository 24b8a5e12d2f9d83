namespace Stv.Modelling;

/// <summary>The valid papers of a contest, without equal ranks.</summary>
internal sealed class RankedPapers(PaperPool pool, int candidates)
{
    /// <summary>Whether papers count from their first preference, none gives several candidates one rank, and nobody holds a place already.</summary>
    public static bool Serve(Contest contest, Rule rule) =>
        rule.FewestPreferences.Value <= 1 && !contest.Candidates.Any(candidate => candidate.Sitting)
        && !contest.Ballots.As(rule.Ballots, [.. contest.Candidates.Select(candidate => candidate.Withdrawn)]).HasMarks;

    /// <summary>Whether every paper is worth 1.</summary>
    public static bool CountWhole(Contest contest) =>
        contest.College is null && Enumerable.Range(0, contest.Ballots.Groups).All(group => contest.Ballots.Worth(group) == Fraction.One);

    /// <summary>How many groups there are.</summary>
    public int Number => pool.Valid.Length;

    /// <summary>The preferences of a group, as numbers from 1.</summary>
    public ReadOnlySpan<ushort> this[int paper] => pool.Preferences(pool.Valid[paper]);

    /// <summary>How many papers a group has.</summary>
    public long Count(int paper) => pool.Count(pool.Valid[paper]);

    /// <summary>What a paper of a group is worth.</summary>
    public Fraction Worth(int paper) => pool.Worth(pool.Valid[paper]);

    /// <summary>How many papers there are.</summary>
    public long Total => pool.Valid.Sum(pool.Count);

    /// <summary>For each candidate the place in an order; −1 for those not in it.</summary>
    public int[] Places(ReadOnlySpan<int> order)
    {
        var places = new int[candidates];
        Array.Fill(places, -1);
        for (var place = 0; place < order.Length; place++)
            places[order[place]] = place;
        return places;
    }

    /// <summary>For each candidate whether they are among some.</summary>
    public bool[] Among(IEnumerable<int> some)
    {
        var isAmong = new bool[candidates];
        foreach (var candidate in some)
            isAmong[candidate] = true;
        return isAmong;
    }

    /// <summary>How many papers name each candidate first among some.</summary>
    /// <param name="isLeft">For each candidate whether they are among them.</param>
    public long[] Tally(bool[] isLeft)
    {
        var votes = new long[candidates];
        for (var paper = 0; paper < Number; paper++)
            foreach (var number in this[paper])
                if (isLeft[number - 1])
                {
                    votes[number - 1] += Count(paper);
                    break;
                }
        return votes;
    }

    /// <summary>The changes that a solution of an order asks for, group by group.</summary>
    public List<Change> Changes(int[] order, OrderSolution solution)
    {
        var changes = new List<Change>();
        var places = Places(order);
        var given = new Queue<(ushort[] List, long Count)>(solution.Given);
        var left = new Dictionary<long, long>(solution.Taken);
        var (list, lists) = (Array.Empty<ushort>(), 0L);
        for (var paper = 0; paper < Number; paper++)
        {
            var way = OrderProgram.Way(this[paper], places);
            for (var number = Math.Min(Count(paper), left.GetValueOrDefault(way)); number > 0;)
            {
                if (lists == 0 && given.TryDequeue(out var next))
                    (list, lists) = next;
                var together = lists == 0 ? number : Math.Min(number, lists);
                changes.Add(new Change(pool.Valid[paper], lists == 0 ? [] : list, together));
                left[way] -= together;
                lists = Math.Max(0, lists - together);
                number -= together;
            }
        }
        foreach (var (more, count) in lists > 0 ? given.Prepend((list, lists)) : given)
            changes.Add(new Change(Change.New, more, count));
        return changes;
    }
}
