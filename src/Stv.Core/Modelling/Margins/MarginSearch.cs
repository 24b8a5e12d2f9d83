namespace Stv.Modelling;

/// <summary>
/// Looks for a small set of altered papers that elects others. One attempt takes papers from the supporters of one candidate,
/// or of everybody, and gives them to another, alone or before their other preferences; or adds papers, or takes some away. How many are needed is found by
/// doubling and halving. Then two such attempts at a time are mixed at random, from a fixed seed, to need one paper
/// fewer. At the end alterations are taken back one by one where others are elected without them.
/// </summary>
internal sealed class MarginSearch(Outcomes outcomes, PaperWays ways, long mixtures)
{
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
        foreach (var way in ways.All())
        {
            if (outcomes.IsSpent)
                break;
            Attempt(way);
        }
        Mix(new RandomNumbers("margin", 0, outcomes.Contest.Id));
        Reduce();
    }

    /// <summary>Tries to need one paper fewer: some are altered in one way and some in another.</summary>
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

    List<Change> Draw(RandomNumbers numbers, long papers, List<Change> changes) => ways.Draw(numbers) is { } way ? ways.Take(way, papers, changes) : changes;

    /// <summary>Finds how many papers must be altered in one way to elect others, unless that is no less than the best.</summary>
    void Attempt(PaperWays.Way way)
    {
        var all = Math.Min(ways.Most(way), BestPapers - 1);
        if (all < 1)
            return;
        var least = all;
        if (Best is null)
        {
            for (least = 1; least < all && !Elects(way, least);)
                least = Math.Min(all, least * 2);
        }
        if (!Elects(way, least))
            return;
        for (long fails = 0; least - fails > 1 && !outcomes.IsSpent;)
        {
            var middle = fails + (least - fails) / 2;
            if (Elects(way, middle))
                least = middle;
            else
                fails = middle;
        }
    }

    bool Elects(PaperWays.Way way, long papers) => !outcomes.IsSpent && Elects(ways.Take(way, papers, []));

    bool Elects(List<Change> changes)
    {
        var elected = outcomes.Of(ways.With(changes));
        if (!outcomes.ElectOthers(elected))
        {
            if (outcomes.MayElectOthers(elected))
                OfferByLot(changes);
            return false;
        }
        Offer(changes);
        return true;
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
