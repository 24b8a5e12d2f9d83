using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Rules that distribute all papers anew at every iteration: their choices, their decisions, keep values.</content>
public static partial class English
{
    static string? MeaningInMeekRules(Choice choice) => (choice.Name, choice.Value) switch
    {
        ("equal-ranks", "split") => "a paper is shared equally among the candidates of a rank who continue or are elected, and anew when one of them is excluded",
        ("transfer", "meek") => "an elected candidate keeps of every paper the part that their keep value says, and passes on the rest",
        ("transfer", "warren") => "an elected candidate keeps of every paper the amount that their keep value says, or all there is, and passes on the rest",
        ("kept-rounding", "none") => "the kept part needs no rounding",
        ("kept-rounding", "up") => "the kept part of a paper is raised to the last decimal kept",
        ("kept-rounding", "down") => "the kept part of a paper is cut off at the last decimal kept",
        ("passed-on", "weight-less-kept") => "a paper passes on its weight less what was kept",
        ("passed-on", "product-up") => "a paper passes on its weight × (1 − keep value), raised to the last decimal kept",
        ("election", "during-iterations") => "elected at the iteration at which they have the quota; the iterations go on",
        ("election", "ends-round") => "elected at the iteration at which they have the quota, which ends the round",
        ("election", "after-convergence") => "elected when the surpluses of those elected before have been passed on",
        ("surplus-limit", var limit) => $"somebody is excluded when the surpluses are small: {limit}",
        ("early-exclusion", "none") => "nobody is excluded before that",
        ("early-exclusion", "sure-loser") => "the lowest candidate is excluded before that when the surpluses together are less than the gap to the next",
        ("keep-update", "above-quota") => "keep values become keep value × quota ÷ votes for the elected above the quota",
        ("keep-update", "all-elected") => "keep values become keep value × quota ÷ votes for all the elected, but not above 1",
        ("keep-update-rounding", "twice-up") => "keep value × quota is raised to the last decimal kept, then its quotient by the votes again",
        ("keep-update-rounding", "once-down") => "the new keep value is worked out in one go and cut off at the last decimal kept",
        ("stable-stop", "surplus-not-falling") => "somebody is excluded, too, when an iteration does not lower the surpluses",
        ("stable-stop", "keep-values-settled") => "somebody is excluded, too, when an iteration makes no keep value lower than it has been",
        ("stable-stop", "none") => "nothing but the limits ends the iterations",
        ("iteration-limit", var limit) => $"at most {limit} iterations between two elections or exclusions",
        ("tied-for-exclusion", "equal-votes") => "those with equally few votes are tied for exclusion",
        ("tied-for-exclusion", "within-surplus") => "those who are above the lowest by no more than the surpluses are tied with the lowest for exclusion",
        ("zero-votes", "one-by-one") => "candidates without votes are excluded like others",
        ("zero-votes", "together") => "candidates without votes are excluded together",
        ("unnamed-candidates", "continue") => "candidates whom no paper names continue like others",
        ("unnamed-candidates", "withdrawn") => "where several are to be elected, candidates whom no paper names are treated as withdrawn, and a place for which nobody is left stays vacant",
        ("single-vacancy", "as-any-other") => "one place is filled as several are",
        ("single-vacancy", "absolute-majority") => "one place is filled by an absolute majority: half of what the candidates have together, raised to the next whole number",
        ("after-exclusion", "count-again") => "after an exclusion the papers are distributed by the keep values as they are",
        ("after-exclusion", "update-keep-values") => "after an exclusion the keep values are changed as after any iteration",
        _ => null,
    };

    /// <summary>A decision of a rule that iterates; null for another.</summary>
    static string? Iterating(CountResult result, Reason reason)
    {
        var (names, clause) = (Names(result.Contest, reason.Candidates), Cited(reason.Clause));
        var one = reason.Candidates.Length == 1;
        return reason switch
        {
            Reason.SurplusesPassedOn left => $"The {Surplus(left.Surplus)} {(one ? "is" : "are")} passed on by lowering what {(one ? "the candidate keeps" : "they keep")} of every paper {clause}.",
            Reason.SurplusBelowLimit left => $"The {Surplus(left.Surplus)} {(one ? "is" : "are")} too small to be passed on {clause}.",
            Reason.SurplusStable left => $"The {Surplus(left.Surplus)} would not become smaller by another iteration {clause}.",
            Reason.IterationLimitReached left => $"The {Surplus(left.Surplus)} {(one ? "is" : "are")} left after all the iterations that the rule allows {clause}.",
            Reason.TooManyReachedQuota many => $"{names} have the quota of {Figure(many.Quota)}, more candidates than there are places, so somebody is excluded first {clause}.",
            Reason.SureLoser loser => $"{names}, with {VotesOf(loser.Votes)}, could not even with the surpluses of {Figure(loser.Surplus)} catch up with the next above, who has {Figure(loser.Next)}, and is excluded {clause}.",
            Reason.NamedByNobody _ => $"No paper names {names}, who {(one ? "is" : "are")} treated as withdrawn {clause}.",
            Reason.WithoutVotes _ => $"{names} {(one ? "has" : "have")} no votes, and {(one ? "is" : "are")} excluded{(one ? "" : " together")} {clause}.",
            _ => null,
        };

        string Surplus(Votes votes) => $"{(one ? "surplus" : "surpluses")} of {names}, {VotesOf(votes)}{(one ? "" : " together")},";
    }

    static bool IsOfIterations(Reason reason) => reason.Kind is ReasonKind.SurplusesPassedOn or ReasonKind.SurplusBelowLimit or ReasonKind.SurplusStable
        or ReasonKind.IterationLimitReached or ReasonKind.TooManyReachedQuota or ReasonKind.SureLoser or ReasonKind.WithoutVotes or ReasonKind.NamedByNobody;

    /// <summary>Where a stage of iterations ended: <c>At its end, iteration 9, the quota is 7.28; Ada keeps 0.56 of every paper.</c> Null for a stage without iterations.</summary>
    static string? EndOfIterations(CountResult result, Stage stage)
    {
        if (stage.LastIteration is not { } last)
            return null;
        var keeping = Enumerable.Range(0, stage.KeepValues.Length)
            .Where(candidate => stage.KeepValues[candidate] is var keep && keep > Votes.Zero && keep.Value != Fraction.One)
            .Select(candidate => $"{result.Contest.Candidates[candidate].Name} {stage.KeepValues[candidate]}")
            .ToList();
        var values = keeping.Count == 0 ? "" : $"; keep values: {string.Join(", ", keeping)}";
        return string.Create(CultureInfo.InvariantCulture, $"At the end of the stage, iteration {last}, the quota is {Figure(stage.Quota)}{values}.");
    }

    /// <summary>The quota of a rule whose quota follows the votes that the candidates hold.</summary>
    static string FollowingQuota(CountResult result, MeekRule rule)
    {
        var last = result.Stages[^1];
        var held = last.Totals.Aggregate((sum, votes) => sum + votes);
        if (rule.SingleVacancy.Value == SingleVacancy.AbsoluteMajority && result.Contest.Seats == 1)
            return $"{Figure(last.Quota)} = {Figure(held)} ÷ 2, raised to a whole number, at the end; it follows the votes that the candidates hold";
        return $"{Figure(last.Quota)} = {Formula(rule.Quota.Value, held, result.Contest.Seats, last.Quota.Places ?? 0)}, at the end; it follows the votes that the candidates hold";
    }

    /// <summary>Who was tied although their votes differ; null when these are equal.</summary>
    static string? NearlyEqual(CountResult result, Tie tie, Stage at)
    {
        var votes = tie.Candidates.Select(candidate => at.Totals[candidate]).ToImmutableArray();
        return votes.All(each => each == votes[0]) ? null
            : $"{Names(result.Contest, tie.Candidates)}, with {Figures(votes)}, were no further above the fewest votes than the surpluses that could still move.";
    }

    /// <summary>How pseudo-random numbers ended a tie.</summary>
    static string Numbered(Contest contest, Tie tie) =>
        $"the pseudo-random numbers of {Names(contest, tie.StillTied)} are {List([.. tie.Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))])}";
}
