using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>The decisions that only some rules take.</content>
public static partial class English
{
    /// <summary>A decision about the quota, surpluses that wait, and exclusions together; null for another.</summary>
    static string? CourseOf(CountResult result, Reason reason)
    {
        var names = Names(result.Contest, reason.Candidates);
        var (one, clause) = (reason.Candidates.Length == 1, Cited(reason.Clause));
        var (isAre, hasHave) = one ? ("is", "has") : ("are", "have");
        return reason switch
        {
            Reason.ReachedVoteRequired elected => $"{names}, with {VotesOf(elected.Votes)}, has reached the vote required for election, {Figure(elected.Required)}, and is elected {clause}.",
            Reason.OutweighsTheRest _ => $"For the last place all others together, with the surpluses not transferred, could not overtake {names}, who is elected {clause}.",
            Reason.LowestCannotCatchUp _ => $"One candidate more is left than places, and the lowest could not catch up with {names}, who is elected {clause}.",
            Reason.QuotaReduced reduced => $"Papers became non-transferable before anybody was elected, so the quota is reduced from {Figure(reduced.Before)} to {Figure(reduced.Now)} {clause}.",
            Reason.SurplusesDeferred deferred => $"The surplus of {names}, {VotesOf(deferred.Surplus)}{(one ? "" : " in all")}, waits, since with the {Figure(deferred.Excluded)} of those excluded it could not reach the next above, who has {Figure(deferred.Next)} {clause}.",
            Reason.FewestVotesTogether lowest => $"{names} {hasHave} the fewest votes, {Figures(lowest.VotesOfEach)}; together{WithSurpluses(lowest.Surplus)} they could not overtake the next above, who has {Figure(lowest.Next)}, and {isAre} excluded together {clause}.",
            Reason.CannotCatchUp lowest => $"{names}, with {Figures(lowest.VotesOfEach)}, could not{WithSurpluses(lowest.Surplus)} catch up with the next above, who has {Figure(lowest.Next)}, and {isAre} excluded before any surplus is transferred {clause}.",
            Reason.BelowMinimumVotes _ => $"{names} had fewer first preferences than the rule asks for, and {isAre} excluded {clause}.",
            Reason.GroupReducedForReservedPlaces _ => $"Nobody else could be excluded with {names}, or the reserved places could not be filled.",
            _ => null,
        };
    }

    static bool IsOfExclusion(Reason reason) => reason.Kind is ReasonKind.SurplusesDeferred or ReasonKind.FewestVotesTogether
        or ReasonKind.CannotCatchUp or ReasonKind.BelowMinimumVotes or ReasonKind.GroupReducedForReservedPlaces;

    /// <summary>Why it is the turn of a surplus.</summary>
    static string Turn(Rule rule, bool among) => rule switch
    {
        StagedRule { SurplusOrder.Value: SurplusOrder.AllTogether } => "is transferred with all others",
        StagedRule { SurplusOrder.Value: SurplusOrder.EarliestFirst } => $"is {(among ? "among the first" : "the first")} to be transferred",
        _ => $"is {(among ? "among the largest" : "the largest")} not yet transferred",
    };

    /// <summary>Whether surpluses wait while the candidate is excluded.</summary>
    static bool IsDeferring(CountResult result, Reason reason) =>
        result.Stages.Any(stage => stage.Reasons.Contains(reason) && stage.Reasons.Any(other => other.Kind == ReasonKind.SurplusesDeferred));

    /// <summary>Who was equal when somebody was to be elected, and why not all of them.</summary>
    static string Together(CountResult result, string names, Votes votes) => result.Rule is StagedRule { Winners.Value: WinnersPerStage.OnlyTheHighest }
        ? $"{names} had the quota with {VotesOf(votes)} each, and one is elected at a time."
        : result.Contest.Reserved.Constraints.IsEmpty
            ? $"{names} had enough to be elected with {VotesOf(votes)} each, but there are not places for all of them."
            : $"{names} had the quota with {VotesOf(votes)} each, but the reserved places leave no room for all of them.";

    static string WithSurpluses(Votes surplus) => surplus == Votes.Zero ? "" : $" with the surpluses of {Figure(surplus)}";

    static string Figures(ImmutableArray<Votes> figures) => List([.. figures.Select(Figure)]);
}
