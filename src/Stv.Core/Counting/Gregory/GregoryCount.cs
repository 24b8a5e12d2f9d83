using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="GregoryRule"/>: surpluses move at a fraction of their value.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal sealed partial class GregoryCount<T, TArithmetic>(Contest contest, GregoryRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
    : StagedCount<T, TArithmetic>(contest, rule, plan, lots, papers, arithmetic, detail)
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly GregoryRule _rule = rule;

    protected override Tie? TransferSurplus(ImmutableArray<int> candidates, Tie? tie)
    {
        foreach (var surplus in TakeSurplus(candidates, tie))
        {
            if (surplus.Votes.Equals(default))
                continue;
            if (_rule.SurplusPapers.Value == SurplusPapers.LastBatch)
                TransferLastBatch(surplus);
            else if (_rule.TransferValue.Value == TransferValue.PerPaper)
                TransferAllAlike(surplus);
            else if (_rule.TransferValue.Value == TransferValue.WeightedTransferable)
                TransferTransferable(surplus);
            else
                TransferAllPapers(surplus);
        }
        return null;
    }

    protected override Tie? MoveExcluded(ImmutableArray<int> candidates)
    {
        var parts = PartsByValue(candidates);
        for (var batch = 0; batch < parts.Count; batch++)
        {
            var isLast = batch == parts.Count - 1;
            if (batch > 0 && _rule.ElectionDuringExclusion.Value == ElectionDuringExclusion.EachBatchIsAStage)
                OpenStage(StageKind.Exclusion, candidates);
            MovePart(candidates, parts[batch], isLast);
            ReviseQuota();
            if (isLast)
                break;
            if (_rule.TieHistory.Value == TieHistory.Batches)
                Remember(batch + 1);
            if (_rule.ElectionDuringExclusion.Value == ElectionDuringExclusion.AtItsEnd)
                continue;
            if (ElectByQuota() is { } undecided)
                return undecided;
            if (_vacancies == 0)
                return null;
            PassByTheDoomed();
        }
        return null;
    }
}
