using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>A count as a story, for whoever reads no table: who is elected and how, what the reserved places changed, how close it was, who voted.</content>
public static partial class English
{
    internal const string ReservedStoryHeading = "Reserved places";
    internal const string ClosenessHeading = "How close it was";
    internal const string TurnoutHeading = "Who voted";

    /// <summary>How many stood for how many places; empty where a vacancy is filled.</summary>
    internal static string Field(CountResult result) => result.Contest.Vacancy is not null ? ""
        : $"{Count(result.Contest.Candidates.Count(candidate => !candidate.Withdrawn), "candidate")} stood for {Count(result.Contest.Seats, "place")}.";

    /// <summary>How somebody was elected, in a sentence: at which stage, with how many votes, by what.</summary>
    internal static string HowElected(CountResult result, int candidate)
    {
        if (result.Candidates[candidate].Stage is not { } number || result.Stages.Length < number)
            return result.Unopposed ? "Elected unopposed." : "Elected.";
        var stage = result.Stages[number - 1];
        var when = result.Rule is PluralityRule ? "Elected" : number == 1 ? "Elected on first preferences" : $"Elected at stage {stage.Number.ToString(CultureInfo.InvariantCulture)}";
        var with = $"{when} with {VotesOf(stage.Totals[candidate])}";
        var how = stage.Reasons.LastOrDefault(reason => reason.Candidates.Contains(candidate) && Elects(reason)) switch
        {
            Reason.ReachedQuota reached => $"{when} with {VotesOf(reached.Votes)}: {Above(reached.Votes, reached.Quota)}.",
            Reason.ReachedVoteRequired reached => $"{when} with {VotesOf(reached.Votes)}; {Figure(reached.Required)} were required.",
            Reason.LargestQuotient largest => $"{when} with the largest quotient, {Figure(largest.Quotient)}; the quota was {Figure(largest.Quota)}.",
            Reason.OutweighsTheRest _ => $"{with}: all the others together could not overtake them.",
            Reason.LowestCannotCatchUp _ => $"{with}: nobody below could catch up.",
            Reason.FillsLastPlace _ => $"{with}{Below(result, stage, candidate)}: no more candidates were left than places.",
            Reason.MostVotes most => $"{when} with {VotesOf(most.Votes)}.",
            Reason.TakesReservedPlace taken => $"{when} with {VotesOf(taken.Votes)}.",
            _ => $"{with}.",
        };
        return BroughtIn(result).Contains(candidate) ? $"{how} Without the reserved places, they would not be elected." : how;
    }

    static bool Elects(Reason reason) => reason.Kind is ReasonKind.ReachedQuota or ReasonKind.ReachedVoteRequired or ReasonKind.LargestQuotient or ReasonKind.OutweighsTheRest
        or ReasonKind.LowestCannotCatchUp or ReasonKind.FillsLastPlace or ReasonKind.MostVotes or ReasonKind.TakesReservedPlace;

    static string Above(Votes votes, Votes quota) => votes == quota ? $"exactly the quota" : $"{Figure(votes - quota)} more than the quota of {Figure(quota)}";

    static string Below(CountResult result, Stage stage, int candidate) =>
        result.Quota is not null && stage.Totals[candidate] < stage.Quota ? $", {Figure(stage.Quota - stage.Totals[candidate])} fewer than the quota" : "";

    /// <summary>What the reserved places came to, what they changed, and the decisions by which they did; empty without any.</summary>
    internal static ImmutableArray<string> ReservedStory(CountResult result)
    {
        if (result.Reserved is not { } reserved || reserved.Constraints.Where(outcome => outcome.Declared.Reserves).ToList() is not { Count: > 0 } constraints)
            return [];
        var sentences = ImmutableArray.CreateBuilder<string>();
        sentences.Add($"{Capital(List([.. constraints.Select(Attained)]))}.");
        sentences.AddRange(Fallbacks(reserved));
        if (BroughtIn(result) is not { Count: > 0 } broughtIn || reserved.WithoutConstraints[0].Except(result.Elected).ToList() is not { } displaced || displaced.Count != broughtIn.Count)
            sentences.Add(Without(result, reserved));
        else
        {
            sentences.Add($"Because of the reserved places, {Names(result.Contest, broughtIn.Order())} {(broughtIn.Count == 1 ? "was" : "were")} elected instead of {Names(result.Contest, displaced)}.");
            sentences.AddRange(displaced.SelectMany(candidate => Displacing(result, candidate)).Distinct());
        }
        return sentences.ToImmutable();
    }

    static string Attained(ConstraintOutcome outcome) =>
        $"{Limits(outcome.Declared)} ({(outcome.IsMet ? "" : "NOT MET: ")}{outcome.Elected.Length.ToString(CultureInfo.InvariantCulture)} elected)";

    /// <summary>The decisions by which somebody lost a place to the reserved places, with their figures.</summary>
    static IEnumerable<string> Displacing(CountResult result, int displaced)
    {
        if (Last<Reason.TakesReservedPlace>(result, displaced) is var (taking, _))
            yield return Reserved(result, taking);
        else if (Last<Reason.Doomed>(result, displaced) is var (doomed, at))
            yield return $"At the end of stage {at}, {Grounds(result.Contest, doomed)}: {result.Contest.Candidates[displaced].Name} can no longer be elected.";
        else if (result.Candidates[displaced].Stage is { } number && number > 1 && result.Stages[number - 1].Reasons.OfType<Reason.PassedOverAsGuarded>().FirstOrDefault() is { } passed)
        {
            foreach (var guarded in passed.Candidates)
                if (Last<Reason.Guarded>(result, guarded, number) is var (guard, when))
                    yield return $"At the end of stage {when}, {Grounds(result.Contest, guard)}: {Names(result.Contest, guard.Candidates)} must be elected.";
            yield return $"At stage {number} {result.Contest.Candidates[displaced].Name} is excluded with {VotesOf(result.Stages[number - 2].Totals[displaced])}, though {Names(result.Contest, passed.Candidates)} {(passed.Candidates.Length == 1 ? "has" : "have")} fewer, {Figures(passed.VotesOfEach)}.";
        }
    }

    /// <summary>The last decision of a kind about a candidate, up to a stage, and the number of its stage.</summary>
    static (T Reason, int Stage)? Last<T>(CountResult result, int candidate, int upTo = int.MaxValue) where T : Reason =>
        result.Stages.Where(stage => stage.Number <= upTo).Reverse()
            .SelectMany(stage => stage.Reasons.OfType<T>().Where(reason => reason.Candidates.Contains(candidate)).Select(reason => ((T, int)?)(reason, stage.Number))).FirstOrDefault();

    /// <summary>How near the last place was; null where the count does not tell.</summary>
    internal static string? Closeness(CountResult result)
    {
        if (LastPlaceTaken.Of(result) is not { } last)
            return null;
        var (elected, nearest) = (result.Contest.Candidates[last.Elected].Name, result.Contest.Candidates[last.Nearest].Name);
        var of = result.Rule is QuotientRule ? "a quotient of " : "";
        var (had, others, gap) = (of + (of.Length > 0 ? Figure(last.Had) : VotesOf(last.Had)), Figure(last.NearestHad), Figure(last.Gap));
        var place = result.Contest.Seats == 1 ? "the place" : "the last place";
        return last switch
        {
            _ when last.Gap < Votes.Zero => result.Reserved is null ? null : $"{nearest} was the last to be excluded, with {VotesOf(last.NearestHad)}: {Figure(last.NearestHad - last.Had)} more than {elected}, who has a reserved place.",
            _ when last.Gap == Votes.Zero => $"{elected} and {nearest} both had {had}, and a tie was broken for {place}.",
            { ByExclusion: true } => $"{Capital(place)} was decided when {nearest} was excluded with {(of.Length > 0 ? of + others : VotesOf(last.NearestHad))}, after stage {last.Stage.ToString(CultureInfo.InvariantCulture)}: {elected}, the next above, had {gap} more.",
            _ when result.Rule is PluralityRule => $"{elected} took {place} with {had}. {nearest} came nearest, with {others}: {gap} fewer.",
            _ => $"{elected} took {place} at stage {last.Stage.ToString(CultureInfo.InvariantCulture)} with {had}. {nearest} came nearest, with {others}: {gap} fewer.",
        };
    }

    /// <summary>Keeps <see cref="Closeness"/> from being taken for what it is not.</summary>
    internal const string NoMargin = "This is the gap in the count as it went. Fewer papers might have changed the result at an earlier stage.";

    /// <summary>How many voted, of how many, and how many papers are valid; empty where nothing was counted.</summary>
    internal static ImmutableArray<string> Turnout(CountResult result)
    {
        var papers = result.Papers;
        if (papers.Total == 0)
            return [];
        var voted = papers.Total + result.Contest.Spoilt + result.Contest.SetAside;
        var sentences = ImmutableArray.CreateBuilder<string>();
        if (result.Contest.Electorate is { } electorate && voted <= electorate)
            sentences.Add($"{Voted(voted, electorate)}.");
        sentences.Add(papers.Invalid == 0 ? papers.Total == 1 ? "The one paper is valid." : $"All {Number(papers.Total)} papers are valid."
            : $"Of {Count(papers.Total, "paper")}, {Number(papers.Valid)} {(papers.Valid == 1 ? "is" : "are")} valid and {Number(papers.Invalid)} invalid.");
        return sentences.ToImmutable();
    }

    /// <summary>How many voted in an election's contests together; empty where nothing was counted.</summary>
    internal static string Turnout(PublishedResult result)
    {
        var counted = result.Contests.Where(count => count.Papers.Total > 0).ToList();
        var voted = counted.Sum(count => count.Papers.Total + count.Contest.Spoilt + count.Contest.SetAside);
        var electorate = counted.Sum(count => count.Contest.Electorate ?? 0);
        return counted.Count == 0 ? ""
            : counted.TrueForAll(count => count.Contest.Electorate is not null) && voted <= electorate ? $"{Voted(voted, electorate)} in {Count(counted.Count, "contest")} together."
            : $"{Count(voted, "paper")} in {Count(counted.Count, "contest")}.";
    }

    static string Voted(long voted, long electorate) =>
        $"{Number(voted)} of the {Number(electorate)} people entitled to vote did so: a turnout of {Percent(new Fraction(voted), new Fraction(electorate))}%";

    internal const string SeatsHeading = "The places at a glance";
    internal const string SeatsCaption = "A mark for each place";
    internal const string ContestLabel = "Contest";
    internal const string AllContests = "All contests";
    internal const string WithoutSlate = "no slate";
    internal const string VacantWord = "vacant";

    /// <summary>How many of a contest's places each slate has: <c>Harbour 2, no slate 1</c>.</summary>
    internal static string BySlate(IEnumerable<(string Slate, int Places)> places) => string.Join(", ", places.Select(each => $"{each.Slate} {Number(each.Places)}"));

    static string Number(long number) => Thousands.Of(number);
}
