namespace Stv.Modelling;

/// <summary>
/// Looks for a small set of changed papers that elects others. One attempt takes papers from the supporters of one candidate,
/// or of everybody, and gives them to another, alone or before their other preferences; how many are needed is found by
/// doubling and halving. Then two such attempts at a time are mixed at random, from a fixed seed, to need one paper
/// fewer. At the end changes are taken back one by one where others are elected without them.
/// </summary>
internal sealed class MarginSearch(Outcomes outcomes, PaperPool pool, long mixtures)
{
    readonly int _candidates = outcomes.Contest.Candidates.Length;

    /// <summary>The smallest change found; null while there is none.</summary>
    public List<Change>? Best { get; private set; }

    /// <summary>The smallest change found after which others are elected if lots fall so; null while there is none.</summary>
    public List<Change>? BestByLot { get; private set; }

    long BestPapers => Best?.Sum(change => change.Count) ?? long.MaxValue;

    /// <summary>Takes a change that is known to elect others, if it is smaller.</summary>
    public void Offer(List<Change> changes)
    {
        if (changes.Sum(change => change.Count) < BestPapers)
            Best = changes;
    }

    /// <summary>Takes a change that is known to elect others if lots fall so, if it is smaller.</summary>
    public void OfferByLot(List<Change> changes)
    {
        if (BestByLot is null || changes.Sum(change => change.Count) < BestByLot.Sum(change => change.Count))
            BestByLot = changes;
    }

    public void Run()
    {
        for (var to = 0; to < _candidates && !outcomes.IsSpent; to++)
            for (var from = -1; from < _candidates && !outcomes.IsSpent; from++)
                if (to != from && !outcomes.Contest.Candidates[to].Withdrawn)
                {
                    Attempt(from, to, keepsOthers: false);
                    Attempt(from, to, keepsOthers: true);
                }
        Mix(new RandomNumbers("margin", 0, outcomes.Contest.Id));
        Reduce();
    }

    /// <summary>Tries to need one paper fewer: some papers go to one candidate and some to another, or are taken from others.</summary>
    void Mix(RandomNumbers numbers)
    {
        for (var mixture = 0L; mixture < mixtures && BestPapers is > 1 and < long.MaxValue and var best && !outcomes.IsSpent; mixture++)
        {
            var first = 1 + numbers.Below(best - 1);
            var changes = Draw(numbers, first, []);
            if (first < best - 1)
                changes = Draw(numbers, best - 1 - first, changes);
            if (changes.Count > 0)
                Elects(changes);
        }
    }

    /// <summary>Adds changes of this many papers, or of all there are, from a candidate drawn or from anybody to another candidate.</summary>
    List<Change> Draw(RandomNumbers numbers, long papers, List<Change> changes)
    {
        var (from, to) = ((int)numbers.Below(_candidates + 1) - 1, (int)numbers.Below(_candidates));
        var keepsOthers = numbers.Below(2) == 0;
        if (outcomes.Contest.Candidates[to].Withdrawn)
            return changes;
        var taken = changes.ToLookup(change => change.Group, change => change.Count);
        return [.. changes, .. Take(Groups(from, to), group => pool.Count(group) - taken[group].Sum(), to, keepsOthers, papers)];
    }

    /// <summary>Finds how many papers of one candidate's (or anybody's, when −1) must go to another to elect others, unless that is no less than the best.</summary>
    void Attempt(int from, int to, bool keepsOthers)
    {
        var groups = Groups(from, to);
        var all = Math.Min(groups.Sum(pool.Count), BestPapers - 1);
        if (all < 1)
            return;
        var least = all;
        if (Best is null)
        {
            for (least = 1; least < all && !Elects(groups, to, keepsOthers, least);)
                least = Math.Min(all, least * 2);
        }
        if (!Elects(groups, to, keepsOthers, least))
            return;
        for (long fails = 0; least - fails > 1 && !outcomes.IsSpent;)
        {
            var middle = fails + (least - fails) / 2;
            if (Elects(groups, to, keepsOthers, middle))
                least = middle;
            else
                fails = middle;
        }
    }

    /// <summary>The papers to take, beginning with those that help the candidate least as they are.</summary>
    List<int> Groups(int from, int to) =>
    [
        .. pool.Valid
            .Where(group => pool.Preferences(group)[0] - 1 is var first && first != to && (from < 0 || first == from))
            .OrderByDescending(group => pool.Preferences(group).IndexOf((ushort)(to + 1)) is >= 0 and var place ? place : int.MaxValue),
    ];

    bool Elects(List<int> groups, int to, bool keepsOthers, long papers)
    {
        if (outcomes.IsSpent)
            return false;
        return Elects(Take(groups, pool.Count, to, keepsOthers, papers));
    }

    /// <summary>Changes this many papers, beginning with the first group.</summary>
    List<Change> Take(List<int> groups, Func<int, long> left, int to, bool keepsOthers, long papers)
    {
        var changes = new List<Change>();
        foreach (var group in groups)
        {
            if (papers == 0)
                break;
            var taken = Math.Min(papers, left(group));
            papers -= taken;
            if (taken > 0)
                changes.Add(new Change(group, List(group, to, keepsOthers), taken));
        }
        return changes;
    }

    bool Elects(List<Change> changes)
    {
        var elected = outcomes.Of(pool.With(changes));
        if (!outcomes.ElectOthers(elected))
        {
            if (outcomes.MayElectOthers(elected))
                OfferByLot(changes);
            return false;
        }
        Offer(changes);
        return true;
    }

    ushort[] List(int group, int to, bool keepsOthers)
    {
        var first = (ushort)(to + 1);
        if (!keepsOthers)
            return [first];
        List<ushort> list = [first];
        foreach (var number in pool.Preferences(group))
            if (number != first)
                list.Add(number);
        return [.. list];
    }

    /// <summary>Takes changes back as long as others are still elected.</summary>
    void Reduce()
    {
        for (var at = 0; Best is { } best && at < best.Count && !outcomes.IsSpent;)
        {
            List<Change> fewer = [.. best];
            if (best[at].Count > 1)
                fewer[at] = best[at] with { Count = best[at].Count - 1 };
            else
                fewer.RemoveAt(at);
            if (fewer.Count == 0 || !Elects(fewer))
                at++;
        }
    }
}
