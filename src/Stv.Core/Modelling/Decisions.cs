using System.Collections.Immutable;
using System.Numerics;

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
        return [.. decisions.OrderBy(decision => PapersFor(decision, Fraction.Zero)).ThenBy(decision => decision.Stage).ThenBy(decision => decision.Candidate).ThenBy(decision => decision.Other)];
    }

    /// <summary>How many papers must change before a decision can be different, when rounding adds at most this much.</summary>
    public static Fraction PapersFor(CloseDecision decision, Fraction slack)
    {
        var gap = decision.Gap.Value - slack;
        return decision.Other is null ? gap : gap / new Fraction(2);
    }

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

    /// <summary>The least number of papers that must change before any decision can be different; null where that is not proved.</summary>
    public static long? LeastPapers(CountResult result)
    {
        if (!IsProved(result))
            return null;
        var slacks = Slacks(result);
        var least = Of(result).Select(decision => PapersFor(decision, slacks[decision.Stage - 1])).DefaultIfEmpty(Fraction.Zero).Min();
        return least <= Fraction.Zero ? 0 : (long)BigInteger.Min(long.MaxValue, (least.Numerator + least.Denominator - 1) / least.Denominator);
    }

    static bool IsProved(CountResult result) =>
        result is { Unopposed: false, Rule: GregoryRule rule }
        && result.Contest.Reserved.Constraints.IsEmpty && result.Contest.College is null && !result.Contest.Candidates.Any(candidate => candidate.Sitting)
        && Enumerable.Range(0, result.Contest.Ballots.Groups).All(group => result.Contest.Ballots.Worth(group) == Fraction.One)
        && rule.Numbers.Value is Numbers.ExactFractions or Numbers.FixedDecimals
        && rule.SurplusPapers.Value == SurplusPapers.All && rule.TransferValue.Value == TransferValue.Weighted
        && rule.QuotaRevision.Value == QuotaRevision.Never && rule.Election.Value is ElectionTest.AtLeastQuota or ElectionTest.MoreThanQuota
        && rule.Winners.Value == WinnersPerStage.AllWhoReach && rule.ElectedReceive.Value == ElectedReceive.Nothing && rule.SinglePlace.Value == SinglePlace.AsAnyOther
        && rule.SurplusOrder.Value == SurplusOrder.LargestFirst && rule.Deferral.Value == SurplusDeferral.Never && rule.EmptySurplus.Value == EmptySurplus.NoStage
        && rule.Exclusion.Value == ExclusionOrder.LowestOne && rule.SureLosers.Value == SureLosers.WaitForSurpluses && rule.MinimumVotes.Value == 0
        && rule.ElectionDuringExclusion.Value == ElectionDuringExclusion.AtItsEnd
        && rule.LastPlaces.Value == LastPlaces.AfterTransfer && rule.LastVacancy.Value == LastVacancy.AsAnyOther && rule.LastButOne.Value == LastButOne.AsAnyOther;

    /// <summary>How far rounding can drive two counts apart by the end of each stage. Each paper that carries a surplus loses less than two units of the last place, in either count.</summary>
    static Fraction[] Slacks(CountResult result)
    {
        var unit = ((GregoryRule)result.Rule).Numbers.Value is Numbers.FixedDecimals { Places: var places } ? new Fraction(1, BigInteger.Pow(10, places)) : Fraction.Zero;
        var each = new Fraction(4 * (BigInteger)result.Papers.Valid) * unit;
        var slacks = new Fraction[result.Stages.Length];
        var sum = Fraction.Zero;
        for (var stage = 0; stage < slacks.Length; stage++)
        {
            if (result.Stages[stage].Action.Kind == StageKind.Surplus)
                sum += each;
            slacks[stage] = sum;
        }
        return slacks;
    }
}
