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
        var orders = !isLot && OneAtATime.Serves(contest, rule) ? new OnePlaceSearch(outcomes, pool, counts, cancel) : null;
        var (changed, added, removed) = orders?.Serves == true
            ? (orders.Run(PaperAlteration.Changed), orders.Run(PaperAlteration.Added), orders.Run(PaperAlteration.Removed))
            : default;
        if (changed?.Surely is { } surely)
            search.Offer(surely);
        if (changed?.ByLot is { } perhaps)
            search.OfferByLot(perhaps);
        var every = new EveryChange(outcomes, pool, contest.Candidates.Length, counts / 4);
        if (!isLot && search.Best is null)
        {
            every.Run();
            if (every.FoundByLot is { } byLot)
                search.OfferByLot(byLot);
            if (every.Found is { } found)
                search.Offer(found);
            else
                search.Run();
        }
        var clear = !isLot && changed is null && CountCourses.Serves(result) ? Clear(result, pool, search, counts, cancel) : (long?)null;
        return new MarginResult
        {
            Contest = contest,
            Rule = rule,
            Elected = outcomes.AsTheyAre.Elected,
            Found = Described(outcomes, pool, search.Best),
            FoundByLot = Smaller(outcomes, pool, search.BestByLot, search.Best),
            Least = isLot ? new LowerBound(0, LowerBoundArgument.LotDecides) : Least(every.Proved, clear, changed?.Proved),
            Added = Other(outcomes, pool, added),
            Removed = Other(outcomes, pool, removed),
            Closest = Decisions.Of(result),
            Counts = outcomes.Counts,
            IsComplete = !outcomes.IsSpent,
        };
    }

    /// <summary>What is proved by following the courses that a count can take.</summary>
    static long Clear(CountResult result, PaperPool pool, MarginSearch search, long courses, CancellationToken cancel)
    {
        var papers = new RankedPapers(pool, result.Contest.Candidates.Length);
        long?[] found = [search.Best?.Sum(change => change.Count), search.BestByLot?.Sum(change => change.Count), papers.Total];
        var numbers = ((GregoryRule)result.Rule).Numbers.Value;
        return new CountCourses(papers, result.Contest, result.Elected, result.Stages[0].Quota.Value, (numbers as Numbers.FixedDecimals)?.Places)
            .Prove(found.Min()!.Value, () => courses-- > 0 && !cancel.IsCancellationRequested);
    }

    static OtherMargin? Other(Outcomes outcomes, PaperPool pool, OnePlaceSearch.Found? other) => other is null ? null
        : new OtherMargin(Described(outcomes, pool, other.Surely), Smaller(outcomes, pool, other.ByLot, other.Surely), Math.Max(1, other.Proved));

    /// <summary>Changes after which a lot decides, where they are fewer than those that leave nothing to one.</summary>
    static ChangedPapers? Smaller(Outcomes outcomes, PaperPool pool, List<Change>? byLot, List<Change>? surely) =>
        byLot is not null && !(surely?.Sum(change => change.Count) <= byLot.Sum(change => change.Count)) ? Described(outcomes, pool, byLot) : null;

    /// <summary>The greatest that is proved; of equal ones that whose argument says most.</summary>
    static LowerBound Least(long every, long? clear, long? orders) => new[]
    {
        new LowerBound(1, LowerBoundArgument.SamePapers),
        new LowerBound(orders ?? 0, LowerBoundArgument.EveryOrder),
        new LowerBound(clear ?? 0, LowerBoundArgument.ClearDecisions),
        new LowerBound(every, LowerBoundArgument.EveryChangeCounted),
    }.MaxBy(bound => bound.Papers)!;

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
