using System.Collections.Immutable;

namespace Stv;

/// <summary>A rule that transfers surpluses at a fraction of their value, after J. B. Gregory: each choice that tells one such count from another.</summary>
public sealed record GregoryRule : StagedRule
{
    static readonly ChoiceTable<GregoryRule> Table = MakeTable();

    /// <summary>The numbers in which votes and values are kept.</summary>
    public required Cited<Numbers> Numbers { get; init; }

    /// <summary>Which papers carry a surplus.</summary>
    public required Cited<SurplusPapers> SurplusPapers { get; init; }

    /// <summary>What those papers are worth then.</summary>
    public required Cited<TransferValue> TransferValue { get; init; }

    /// <summary>Where that worth is rounded.</summary>
    public required Cited<ValueRounding> ValueRounding { get; init; }

    /// <summary>Where the part of a surplus goes that is not transferred.</summary>
    public Cited<Remainder> Remainder { get; init; } = Absent(Stv.Remainder.Lost);

    /// <summary>How the papers of the excluded move.</summary>
    public required Cited<ExclusionTransfer> ExclusionTransfer { get; init; }

    /// <summary>Whether candidates are elected meanwhile.</summary>
    public Cited<ElectionDuringExclusion> ElectionDuringExclusion { get; init; } = Absent(Stv.ElectionDuringExclusion.AtItsEnd);

    private protected override ImmutableArray<Choice> AllChoices => Table.Read(this);

    private protected override Rule Change(string choice, string value) => Table.With(this, choice, value);

    /// <inheritdoc/>
    public override bool CarriesWorth => QuotaPapers.Value == Stv.QuotaPapers.Valid && Quota.Value is (QuotaFormula.DroopExact or QuotaFormula.DroopPlusUnit or QuotaFormula.Hare or QuotaFormula.TwoThirds or QuotaFormula.ShareOfVotes);

    /// <inheritdoc/>
    public override ImmutableArray<string> Check()
    {
        var problems = base.Check().ToBuilder();
        CheckNumbers(problems);
        if ((SurplusPapers.Value == Stv.SurplusPapers.LastBatch) != (TransferValue.Value == Stv.TransferValue.PerTransferablePaper))
            problems.Add("surplus-papers, transfer-value: a share of all votes is taken from all papers (all with weighted, weighted-transferable or per-paper); the last batch bears the whole surplus (last-batch with per-transferable-paper).");
        if (TransferValue.Value == Stv.TransferValue.WeightedTransferable && ExclusionTransfer.Value != Stv.ExclusionTransfer.InOrderReceived)
            problems.Add("transfer-value, exclusion-transfer: if some papers stay, they are distinguished by when they were received (in-order-received with weighted-transferable).");
        if (TransferValue.Value != Stv.TransferValue.Weighted && ValueRounding.Value is Stv.ValueRounding.ProductThenQuotientDown or Stv.ValueRounding.FractionThenProductDown)
            problems.Add("value-rounding, transfer-value: what is calculated in a single division is rounded once (once-down).");
        if (ElectionDuringExclusion.Value != Stv.ElectionDuringExclusion.AtItsEnd && ExclusionTransfer.Value == Stv.ExclusionTransfer.OneStep)
            problems.Add("election-during-exclusion, exclusion-transfer: papers that move in one step have no batches between which anybody could be elected (at-its-end).");
        if (TieHistory.Value == Stv.TieHistory.Batches && ExclusionTransfer.Value == Stv.ExclusionTransfer.OneStep)
            problems.Add("tie-history, exclusion-transfer: papers that move in one step have no batches to look back at (stages).");
        if (TieHistory.Value == Stv.TieHistory.Batches && ElectionDuringExclusion.Value == Stv.ElectionDuringExclusion.EachBatchIsAStage)
            problems.Add("tie-history, election-during-exclusion: where each batch is a stage, the ends of stages are all there is to look back at (stages).");
        return problems.ToImmutable();
    }

    void CheckNumbers(ImmutableArray<string>.Builder problems)
    {
        var tallied = Numbers.Value is Stv.Numbers.TalliedFractions;
        var exact = tallied || Numbers.Value == Stv.Numbers.Exact;
        if (Numbers.Value is Stv.Numbers.FixedDecimals { Places: < 0 or > 30 } or Stv.Numbers.TalliedFractions { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Guards: < 1 or > 30 })
            problems.Add($"numbers: {Numbers.Value} is out of range; 0 to 30 decimals and 1 to 30 guards can be kept.");
        if (tallied && !HasWholeQuota)
            problems.Add("quota, numbers: votes that are cut off are counted against a whole number (droop-integer or hare-rounded-up).");
        if (Quota.Value == QuotaFormula.DroopExact && Numbers.Value is Stv.Numbers.FixedDecimals)
            problems.Add("quota, numbers: decimals cannot hold the exact quota; use droop-plus-unit, or exact or guarded numbers.");
        if (Quota.Value is QuotaFormula.DroopPlusUnit or QuotaFormula.DroopRoundedUp && exact && !tallied)
            problems.Add("quota, numbers: exact fractions have no last place to raise the quota to; use droop-exact.");
        if (exact != (ValueRounding.Value == Stv.ValueRounding.None))
            problems.Add(exact
                ? "value-rounding, numbers: exact fractions are not rounded (none)."
                : "value-rounding, numbers: decimals cannot hold every transfer value; say where it is rounded.");
    }

    static ChoiceTable<GregoryRule> MakeTable()
    {
        var table = BallotChoices<GregoryRule>()
            .AddNumbers("numbers", rule => rule.Numbers, (rule, value) => rule with { Numbers = value });
        AddElectionAndSurplus(table)
            .Add("surplus-papers", rule => rule.SurplusPapers, (rule, value) => rule with { SurplusPapers = value })
            .Add("transfer-value", rule => rule.TransferValue, (rule, value) => rule with { TransferValue = value })
            .Add("value-rounding", rule => rule.ValueRounding, (rule, value) => rule with { ValueRounding = value })
            .Add("remainder", rule => rule.Remainder, (rule, value) => rule with { Remainder = value });
        AddExclusion(table)
            .Add("exclusion-transfer", rule => rule.ExclusionTransfer, (rule, value) => rule with { ExclusionTransfer = value })
            .Add("election-during-exclusion", rule => rule.ElectionDuringExclusion, (rule, value) => rule with { ElectionDuringExclusion = value });
        return AddEnd(table);
    }
}
