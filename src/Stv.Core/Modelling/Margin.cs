using Stv.Modelling;

namespace Stv;

/// <summary>How close a count was.</summary>
public static class Margin
{
    /// <summary>How many counts are made at the most, unless another number is asked for.</summary>
    public const long DefaultCounts = 20_000;

    /// <summary>Searches for the fewest papers whose change elects others, and proves a number below which there are none. What is found and what is proved are kept apart: the margin lies between them.</summary>
    /// <param name="contest">What was counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="lots">The lots that are settled; a seed is used only by rules that shuffle papers with it.</param>
    /// <param name="counts">How many counts may be made, 1 or more. A quarter of them at the most try every small change, and a quarter mixtures of larger ones.</param>
    /// <param name="progress">Told how many counts have been made; or null.</param>
    /// <param name="cancel">Ends the search early, with what it has.</param>
    /// <exception cref="ArgumentException">As for <see cref="Count.Run(Contest, Rule, Lots?, CancellationToken)"/>.</exception>
    /// <exception cref="ElectionException">The contest cannot be counted, or nobody else can be elected: it is unopposed, or its reserved places cannot be filled.</exception>
    public static MarginResult Find(Contest contest, Rule rule, Lots? lots = null, long counts = DefaultCounts, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(counts, 1);
        // Lots that were drawn belong to ties of the papers as they are; with other papers there are other ties.
        var open = new Lots { Seed = rule is WholeVoteRule ? lots?.Seed : null };
        var result = Count.Run(contest, rule, new Lots { Seed = lots?.Seed ?? "margin" }, CancellationToken.None) switch
        {
            Counted { Result.Unopposed: true } => throw new ElectionException($"{contest.Title}: there are no more candidates than seats, so no paper can change who is elected."),
            Counted { Result: var counted } => counted,
            _ => throw new ElectionException($"{contest.Title}: the candidates cannot fill the reserved places."),
        };

        var outcomes = new Outcomes(contest, rule, open, counts, progress, cancel);
        if (!outcomes.AsTheyAre.AllCounted)
            throw new ElectionException($"{contest.Title}: too many lots are possible to count every way, so the margin cannot be found.");
        var isLot = outcomes.AsTheyAre.Elected.Length > 1;
        var pool = new PaperPool(contest, rule);
        var search = new MarginSearch(outcomes, pool, counts / 4);
        var every = new EveryChange(outcomes, pool, contest.Candidates.Length, counts / 4);
        if (!isLot)
        {
            every.Run();
            if (every.FoundByLot is { } byLot)
                search.OfferByLot(byLot);
            if (every.Found is { } found)
                search.Offer(found);
            else
                search.Run();
        }
        return new MarginResult
        {
            Contest = contest,
            Rule = rule,
            Elected = outcomes.AsTheyAre.Elected,
            Found = Described(outcomes, pool, search.Best),
            FoundByLot = search.BestByLot is { } lot && !(search.Best?.Sum(change => change.Count) <= lot.Sum(change => change.Count)) ? Described(outcomes, pool, lot) : null,
            Least = isLot ? new LowerBound(0, LowerBoundArgument.LotDecides) : Least(every.Proved, Decisions.LeastPapers(result)),
            Closest = Decisions.Of(result),
            Counts = outcomes.Counts,
            IsComplete = !outcomes.IsSpent,
        };
    }

    static LowerBound Least(long proved, long? clear) =>
        clear > proved ? new LowerBound(clear.Value, LowerBoundArgument.ClearDecisions)
        : proved > 1 ? new LowerBound(proved, LowerBoundArgument.EveryChangeCounted)
        : new LowerBound(1, LowerBoundArgument.SamePapers);

    /// <summary>The changes, counted once more.</summary>
    static ChangedPapers? Described(Outcomes outcomes, PaperPool pool, List<Change>? changes)
    {
        if (changes is null)
            return null;
        var changed = pool.With(changes);
        return new ChangedPapers(pool.Describe(Together(changes)), outcomes.Contest with { Ballots = changed }, outcomes.Of(changed).Elected);
    }

    /// <summary>Like changes of one group put together.</summary>
    static IEnumerable<Change> Together(List<Change> changes) => changes
        .GroupBy(change => (change.Group, string.Join(' ', change.To)))
        .Select(same => same.First() with { Count = same.Sum(change => change.Count) });
}
