using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A casual vacancy filled from the original papers, as far as the lots go that are there.</summary>
public sealed record VacancyFilling
{
    /// <summary>The contest of the original election.</summary>
    public required ContestReading Original { get; init; }

    /// <summary>The contest by whose count the vacancy is filled.</summary>
    public required Contest Recount { get; init; }

    /// <summary>The lots that are settled for it: those given, and those of the original count that it came upon again.</summary>
    public required Lots Lots { get; init; }

    /// <summary>What the count came to.</summary>
    public required CountOutcome Outcome { get; init; }

    /// <summary>The lots of the original count.</summary>
    public required Lots OriginalLots { get; init; }

    /// <summary>The rule by which the vacancy is filled: the contest's own, or that of a countback.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Who fills the vacancy; empty while that is not settled.</summary>
    public ImmutableArray<Candidate> Filled => Outcome is Counted { Result: var result }
        ? [.. result.Placed.Select(candidate => Recount.Candidates[candidate])]
        : [];

    /// <summary>Fills a vacancy by a recount of all papers.</summary>
    /// <param name="original">The contest of the original election.</param>
    /// <param name="originalLots">The lots of the original count; one is used again for the same tie, and only there.</param>
    /// <param name="sitting">Ids of the members who keep their places.</param>
    /// <param name="unavailable">Ids of those who vacate and of those who will not serve.</param>
    /// <param name="lots">Lots drawn for the recount, and its seed.</param>
    /// <param name="vacates">Ids of those among the unavailable who vacate; none where that is not known.</param>
    /// <exception cref="ArgumentException">An id does not stand or is named twice, or no place is vacant.</exception>
    /// <exception cref="ElectionException">The papers cannot be counted so.</exception>
    public static VacancyFilling Of(ContestReading original, Lots originalLots, ImmutableArray<string> sitting, ImmutableArray<string> unavailable, Lots lots, ImmutableArray<string> vacates = default)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(originalLots);
        ArgumentNullException.ThrowIfNull(lots);
        var recount = Vacancy.Recount(original.Contest, sitting, unavailable, vacates) with { Title = English.ByRecount(original.Contest) };
        return Fill(original, recount, original.Rule, originalLots, lots);
    }

    /// <summary>Fills a vacancy by a countback of the papers that elected the member who leaves.</summary>
    /// <param name="original">The contest of the original election.</param>
    /// <param name="count">Its count.</param>
    /// <param name="leaver">Id of the member who leaves.</param>
    /// <param name="unavailable">Ids of those who do not stand for the vacancy.</param>
    /// <param name="lots">Lots drawn for the countback, and its seed.</param>
    /// <exception cref="ArgumentException">An id does not stand, the member was not elected, or the rule does not say which papers elected them.</exception>
    /// <exception cref="ElectionException">The papers cannot be counted so: as where they name nobody who stands for the vacancy.</exception>
    public static VacancyFilling Countback(ContestReading original, CountResult count, string leaver, ImmutableArray<string> unavailable, Lots lots)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(lots);
        var countback = Vacancy.Countback(count, leaver, unavailable) with { Title = English.ByCountback(original.Contest, original.Contest.Candidates.First(candidate => candidate.Id == leaver)) };
        return Fill(original, countback, Vacancy.CountbackRule, Lots.None, lots);
    }

    static VacancyFilling Fill(ContestReading original, Contest recount, Rule rule, Lots originalLots, Lots lots)
    {
        while (true)
        {
            var outcome = Count.Run(recount, rule, lots);
            if (outcome is LotNeeded { Tie: var tie } && originalLots.Recorded.FirstOrDefault(lot => IsOf(lot, recount, tie)) is { } again)
                lots = lots with { Recorded = lots.Recorded.Add(again) };
            else
                return new VacancyFilling { Original = original, Recount = recount, Rule = rule, Lots = lots, Outcome = outcome, OriginalLots = originalLots };
        }
    }

    /// <summary>The same with one more lot drawn.</summary>
    /// <param name="lot">The lot.</param>
    public VacancyFilling With(Lot lot) => Fill(Original, Recount, Rule, OriginalLots, Lots with { Recorded = Lots.Recorded.Add(lot) });

    /// <summary>The count as it is published.</summary>
    /// <param name="inputs">The files of the original election.</param>
    /// <exception cref="InvalidOperationException">There is no result yet.</exception>
    public ContestPublication Publication(ImmutableArray<InputFile> inputs)
    {
        var result = (Outcome as Counted)?.Result ?? throw new InvalidOperationException("The vacancy is not filled.");
        return new ContestPublication(
            new PublishedResult { Title = result.Contest.Title, Inputs = inputs, Contests = [result] },
            Original.Ballots is { } ballots ? [ballots] : [],
            Rule == Original.Rule && Original.RuleByDefault,
            election: null);
    }

    static bool IsOf(Lot lot, Contest contest, Tie tie) => lot.Contest == contest.Id && lot.Purpose == tie.Purpose
        && lot.Tied.ToHashSet().SetEquals(tie.StillTied.Select(candidate => contest.Candidates[candidate].Id));
}
