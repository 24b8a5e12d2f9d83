using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>How close a count was.</content>
public static partial class English
{
    /// <summary>What a changed paper is.</summary>
    internal const string ChangeNote = "A paper is changed when another list of preferences takes its place; none is added or taken away. What was found is an upper bound and what is proved a lower one: the margin lies between them.";

    /// <summary>What was found, proved, and met on the way, a sentence each.</summary>
    internal static IEnumerable<string> Margin(MarginResult margin)
    {
        var contest = margin.Contest;
        if (margin.IsDecidedByLot)
            yield return $"A lot decides who is elected: {Either(contest, margin.Elected)}. No paper need change for that.";
        else
            yield return margin.Found is { } found
                ? $"Found: {Changed(found.Papers)} suffice{(found.Papers == 1 ? "s" : "")} to elect {Instead(margin, found)}. A count of the changed papers confirms it."
                : "Found: no change of papers that elects others.";
        if (margin.FoundByLot is { } byLot)
            yield return $"With {Changed(byLot.Papers)} a lot would decide: {Either(contest, byLot.Elected)}.";
        yield return Proved(margin.Least);
        if (margin.IsExact)
            yield return $"So the margin is {Count(margin.Least.Papers, "paper")}.";
        if (!margin.IsComplete && !margin.IsDecidedByLot)
            yield return $"The search ended after {Count(margin.Counts, "count")}, before it was complete.";
    }

    static string Changed(long papers) => Count(papers, "changed paper");

    /// <summary>Who would be elected in whose place: <c>Ann in place of Bob</c>.</summary>
    static string Instead(MarginResult margin, ChangedPapers changed) => changed.Elected is [var people]
        ? $"{Names(margin.Contest, people.Except(margin.Elected[0]))} in place of {Names(margin.Contest, margin.Elected[0].Except(people))}"
        : $"others, as a lot decides: {Either(margin.Contest, changed.Elected)}";

    static string Either(Contest contest, ImmutableArray<ImmutableArray<int>> elected) => string.Join("; or ", elected.Select(people => Names(contest, people)));

    static string Proved(LowerBound least) => least.Argument switch
    {
        LowerBoundArgument.LotDecides => "Proved: nothing is needed, since a lot decides.",
        LowerBoundArgument.EveryChangeCounted => $"Proved: fewer than {Changed(least.Papers)} elect nobody else, even by a lot, since every change of {(least.Papers == 2 ? "a single paper" : $"up to {least.Papers - 1} papers")} was counted.",
        LowerBoundArgument.ClearDecisions => $"Proved: fewer than {Changed(least.Papers)} elect nobody else, even by a lot, since every decision of the count was too clear: a changed paper brings two candidates no more than 2 votes, and a candidate and the quota no more than 1 vote, nearer to each other.",
        _ => "Proved: at least 1 paper must change. For no greater number is there a proof here.",
    };

    /// <summary>A close decision.</summary>
    internal static string Decision(Contest contest, CloseDecision decision)
    {
        var name = contest.Candidates[decision.Candidate].Name;
        var other = decision.Other is { } index ? contest.Candidates[index].Name : "";
        var gap = VotesOf(decision.Gap);
        return decision.Kind switch
        {
            CloseDecisionKind.Excluded when decision.Gap == Votes.Zero => $"after stage {decision.Stage} {name} was excluded, level with {other}",
            CloseDecisionKind.SurplusFirst when decision.Gap == Votes.Zero => $"after stage {decision.Stage} the surplus of {name} went first, level with that of {other}",
            CloseDecisionKind.ReachedQuota when decision.Gap == Votes.Zero => $"at stage {decision.Stage} {name} reached the quota exactly",
            CloseDecisionKind.Excluded => $"after stage {decision.Stage} {name} was excluded with {gap} fewer than {other}",
            CloseDecisionKind.SurplusFirst => $"after stage {decision.Stage} the surplus of {name} went first, {gap} larger than that of {other}",
            CloseDecisionKind.ReachedQuota => $"at stage {decision.Stage} {name} reached the quota with {gap} to spare",
            _ => $"at stage {decision.Stage} {name} missed the quota by {gap}",
        };
    }

    /// <summary>A change of papers: <c>2 papers of Ann, Bob become Cat</c>.</summary>
    internal static string PapersChanged(Contest contest, PaperChange change) =>
        $"{Count(change.Count, "paper")}: {Preferences(contest, change.From)}  →  {Preferences(contest, change.To)}";

    /// <summary>A paper: <c>Ann > Bob = Cat</c>.</summary>
    static string Preferences(Contest contest, ImmutableArray<ushort> paper) =>
        string.Join(" > ", PaperRanks.Of([.. paper]).Select(rank => rank.Count == 0 ? "-" : string.Join(" = ", rank.Select(number => number == PaperRanks.Several ? "several unknown" : contest.Candidates[number - 1].Name))));
}
