using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>Places that are not filled, since re-open nominations or none of these took them.</content>
public static partial class English
{
    /// <summary>Whether the place that a reason gives is not filled.</summary>
    static bool LeavesVacant(CountResult result, Reason reason) => result.Contest.Candidates[reason.Candidates[0]].Kind == CandidateKind.ReopenNominations;

    /// <summary>What one who passes the test for election comes to: <c>is elected</c>.</summary>
    static string IsElected(CountResult result, Reason reason) => !LeavesVacant(result, reason) ? reason.Candidates is [var one] && result.Contest.Candidates[one].Sitting ? "keeps their place" : "is elected"
        : reason.Candidates.Length == 1 ? "takes a place, which is not filled" : "take a place each, which are not filled";

    /// <summary>Which places are not filled, and what follows: a sentence each; empty where there are none.</summary>
    internal static ImmutableArray<string> Reopened(CountResult result) => result.Reopened.IsEmpty ? [] :
    [
        $"{Count(result.Reopened.Length, "place")} {(result.Reopened.Length == 1 ? "is" : "are")} not filled: {List([.. result.Reopened.Select(taker => Ground(result, taker))])}; nominations for {(result.Reopened.Length == 1 ? "it" : "them")} are opened again.",
    ];

    /// <summary>Why one of them has a place, in a few words.</summary>
    static string Ground(CountResult result, int taker)
    {
        var name = result.Contest.Candidates[taker].Name;
        var reason = result.Stages.Reverse().SelectMany(stage => stage.Reasons).FirstOrDefault(reason => reason.Candidates.Contains(taker) && IsOfElection(reason));
        return reason switch
        {
            Stv.Reason.ReachedQuota reached => $"{name} {(Exceeds(result.Rule) ? "is above" : "reached")} the quota with {VotesOf(reached.Votes)}",
            Stv.Reason.ReachedVoteRequired reached => $"{name} reached the vote required for election with {VotesOf(reached.Votes)}",
            Stv.Reason.LargestQuotient reached => $"{name} is above the quota with a quotient of {Figure(reached.Quotient)}",
            Stv.Reason.MostVotes most => $"{name} was among those with the most votes, with {VotesOf(most.Votes)}",
            _ => $"{name} was among those left at the end",
        };
    }

    static bool IsOfElection(Reason reason) => reason is Stv.Reason.ReachedQuota or Stv.Reason.ReachedVoteRequired or Stv.Reason.MostVotes or Stv.Reason.LargestQuotient
        or Stv.Reason.FillsLastPlace or Stv.Reason.OutweighsTheRest or Stv.Reason.LowestCannotCatchUp or Stv.Reason.TakesReservedPlace;
}
