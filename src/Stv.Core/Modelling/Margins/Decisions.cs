using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>The decisions that a count made by comparing votes, read from its result.</summary>
internal static class Decisions
{
    /// <summary>Every decision, the closest first. Under rules that iterate, those about exclusions alone; under rules that compare quotients none, since a paper can change those of others too.</summary>
    public static ImmutableArray<CloseDecision> Of(CountResult result)
    {
        if (result.Rule is QuotientRule)
            return [];
        var decisions = new List<CloseDecision>();
        for (var stage = 0; stage < result.Stages.Length; stage++)
        {
            if (stage + 1 < result.Stages.Length)
                NextAction(result, stage, decisions);
            if (result.Rule is StagedRule)
                Elections(result, stage, decisions);
        }
        return [.. decisions.OrderBy(PapersFor).ThenBy(decision => decision.Stage).ThenBy(decision => decision.Candidate).ThenBy(decision => decision.Other)];
    }

    /// <summary>How many papers must change before a decision can be different, but for rounding.</summary>
    static Fraction PapersFor(CloseDecision decision) => decision.Other is null ? decision.Gap.Value : decision.Gap.Value / new Fraction(2);

    static void NextAction(CountResult result, int stage, List<CloseDecision> decisions)
    {
        var (totals, next) = (result.Stages[stage].Totals, result.Stages[stage + 1].Action);
        if (next.Candidates.Length != 1)
            return;
        var chosen = next.Candidates[0];
        if (next.Kind == StageKind.Exclusion)
            decisions.AddRange(Continuing(result, stage).Where(other => other != chosen)
                .Select(other => new CloseDecision(stage + 1, CloseDecisionKind.Excluded, chosen, other, totals[other] - totals[chosen])));
        else if (next.Kind == StageKind.Surplus)
            decisions.AddRange(Enumerable.Range(0, totals.Length).Where(other => other != chosen && HasSurplus(result, stage, other))
                .Select(other => new CloseDecision(stage + 1, CloseDecisionKind.SurplusFirst, chosen, other, totals[chosen] - totals[other])));
    }

    static void Elections(CountResult result, int stage, List<CloseDecision> decisions)
    {
        var (totals, quota) = (result.Stages[stage].Totals, result.Stages[stage].Quota);
        var left = Continuing(result, stage).ToList();
        // Who fills the last places without the quota depends only on how many candidates are left.
        if (stage + 1 == result.Stages.Length && left.Count == 0)
            return;
        decisions.AddRange(left.Select(candidate => new CloseDecision(stage + 1, CloseDecisionKind.MissedQuota, candidate, null, quota - totals[candidate])));
        decisions.AddRange(result.Stages[stage].Elected.Where(candidate => totals[candidate] >= quota)
            .Select(candidate => new CloseDecision(stage + 1, CloseDecisionKind.ReachedQuota, candidate, null, totals[candidate] - quota)));
    }

    /// <summary>Those neither elected nor excluded by the end of a stage. An exclusion is on record in the stage in which the papers move.</summary>
    static IEnumerable<int> Continuing(CountResult result, int stage) => Enumerable.Range(0, result.Candidates.Length).Where(candidate =>
        result.Candidates[candidate] is { Outcome: not Outcome.Withdrawn } fared && (fared.Stage is not { } at || at > stage + 1));

    static bool HasSurplus(CountResult result, int stage, int candidate) =>
        result.Candidates[candidate] is { Outcome: Outcome.Elected, Stage: { } at } && at <= stage + 1 && result.Stages[stage].Totals[candidate] > result.Stages[stage].Quota;
}
