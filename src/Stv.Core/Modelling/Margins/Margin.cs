using System.Numerics;
using Stv.Counting;
using Stv.Modelling;

namespace Stv;

/// <summary>How close a count was.</summary>
public static class Margin
{
    /// <summary>How many counts are made at the most, unless another number is asked for.</summary>
    public const long DefaultCounts = 20_000;

    /// <summary>Searches for the fewest papers whose change elects others, or that do so when they are added or taken away, and proves a number below which there are none. What is found and what is proved are kept apart: the margin lies between them.</summary>
    /// <param name="contest">What was counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="lots">The lots that are settled; a seed is used only by rules that shuffle papers with it.</param>
    /// <param name="counts">How many counts of changed papers may be made, 1 or more. A quarter of them at the most try every small change, and a quarter mixtures of larger ones. Half as many again look for papers to add or to take away.</param>
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

        if (HasOneWay(contest))
            throw new ElectionException($"{contest.Title}: only one set of candidates can fill the reserved places, so no paper can change who is elected.");

        var outcomes = new Outcomes(contest, rule, open, counts, progress, cancel);
        if (!outcomes.AsTheyAre.AllCounted)
            throw new ElectionException($"{contest.Title}: too many lots are possible to count every way, so the margin cannot be found.");
        var isLot = outcomes.AsTheyAre.Elected.Length > 1;
        var pool = new PaperPool(contest, rule);
        var search = new MarginSearch(outcomes, new PaperWays(pool, contest, PaperAlteration.Changed), counts / 4);
        var orders = !isLot && OneAtATime.Serves(contest, rule) ? new OnePlaceSearch(outcomes, pool, counts, cancel) : null;
        var changed = orders?.Serves == true ? orders.Run(PaperAlteration.Changed) : null;
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
        var courses = !isLot && changed is null && CountCourses.Serves(result) ? new CourseProof(result, pool, counts, cancel) : null;
        var isComplete = !outcomes.IsSpent;
        OtherMargin?[] others = [.. new[] { PaperAlteration.Added, PaperAlteration.Removed }.Select(alteration =>
            isLot ? null
            : changed is not null ? Other(outcomes, pool, orders!.Run(alteration))
            : RankedPapers.CountWhole(contest) ? Other(outcomes, pool, Sought(outcomes, pool, alteration, counts / 4, courses)) : null)];
        return new MarginResult
        {
            Contest = contest,
            Rule = rule,
            Elected = outcomes.AsTheyAre.Elected,
            Found = Described(outcomes, pool, search.Best),
            FoundByLot = Smaller(outcomes, pool, search.BestByLot, search.Best),
            Least = isLot ? new LowerBound(0, LowerBoundArgument.LotDecides) : Least(every.Proved, courses?.Prove(PaperAlteration.Changed, Fewest(search)), changed?.Proved),
            Added = others[0],
            Removed = others[1],
            Closest = Decisions.Of(result),
            Counts = outcomes.Counts,
            IsComplete = isComplete && !cancel.IsCancellationRequested,
        };
    }

    /// <summary>Whether reserved places leave only one set of candidates, whatever the papers say.</summary>
    static bool HasOneWay(Contest contest) => !contest.Reserved.Constraints.IsEmpty && contest.Candidates.Length <= ReservedTable.MostCandidates
        && ReservedPlan.For(contest) is { } plan && new ReservedTable(contest, plan).Of(0, 0) is { } decision
        && BitOperations.PopCount(decision.Guarded) == plan.SeatsToFill;

    /// <summary>What is found, and proved, of papers added or taken away.</summary>
    static OnePlaceSearch.Found Sought(Outcomes outcomes, PaperPool pool, PaperAlteration alteration, long counts, CourseProof? courses)
    {
        outcomes.Allow(counts);
        var search = new MarginSearch(outcomes, new PaperWays(pool, outcomes.Contest, alteration), counts / 2);
        search.Run();
        return new OnePlaceSearch.Found(courses?.Prove(alteration, Fewest(search)) ?? 1, search.Best, search.BestByLot);
    }

    /// <summary>How few papers are known to let others be elected, even by a lot.</summary>
    static long? Fewest(MarginSearch search) =>
        new[] { search.Best, search.BestByLot }.Min(changes => changes?.Sum(change => change.Count));

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
