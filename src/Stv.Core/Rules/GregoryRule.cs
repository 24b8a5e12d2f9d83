using System.Collections.Immutable;

namespace Stv;

/// <summary>A rule that transfers surpluses at a fraction of their value, after J. B. Gregory: each choice that tells one such count from another.</summary>
public sealed record GregoryRule : Rule
{
    /// <summary>The numbers in which votes and values are kept.</summary>
    public required Cited<Numbers> Numbers { get; init; }

    /// <summary>How the quota is found.</summary>
    public required Cited<QuotaFormula> Quota { get; init; }

    /// <summary>What makes a candidate elected.</summary>
    public required Cited<ElectionTest> Election { get; init; }

    /// <summary>Which surplus moves first.</summary>
    public required Cited<SurplusOrder> SurplusOrder { get; init; }

    /// <summary>Tried in turn when the largest surpluses are equal.</summary>
    public required Cited<ImmutableArray<TieMethod>> SurplusTies { get; init; }

    /// <summary>What a candidate elected with exactly the quota does.</summary>
    public required Cited<EmptySurplus> EmptySurplus { get; init; }

    /// <summary>Which papers carry a surplus.</summary>
    public required Cited<SurplusPapers> SurplusPapers { get; init; }

    /// <summary>What those papers are worth then.</summary>
    public required Cited<TransferValue> TransferValue { get; init; }

    /// <summary>Where that worth is rounded.</summary>
    public required Cited<ValueRounding> ValueRounding { get; init; }

    /// <summary>Who goes when no surplus is left.</summary>
    public required Cited<ExclusionOrder> Exclusion { get; init; }

    /// <summary>Tried in turn when the lowest candidates are equal.</summary>
    public required Cited<ImmutableArray<TieMethod>> ExclusionTies { get; init; }

    /// <summary>How the papers of the excluded move.</summary>
    public required Cited<ExclusionTransfer> ExclusionTransfer { get; init; }

    /// <summary>When the last places are filled without the quota.</summary>
    public required Cited<LastPlaces> LastPlaces { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Choice> Choices =>
    [
        .. BallotChoices,
        Choice.Of("numbers", Numbers),
        Choice.Of("quota", Quota),
        Choice.Of("election", Election),
        Choice.Of("surplus-order", SurplusOrder),
        Choice.Of("surplus-ties", SurplusTies),
        Choice.Of("empty-surplus", EmptySurplus),
        Choice.Of("surplus-papers", SurplusPapers),
        Choice.Of("transfer-value", TransferValue),
        Choice.Of("value-rounding", ValueRounding),
        Choice.Of("exclusion", Exclusion),
        Choice.Of("exclusion-ties", ExclusionTies),
        Choice.Of("exclusion-transfer", ExclusionTransfer),
        Choice.Of("last-places", LastPlaces),
    ];

    /// <inheritdoc/>
    public override bool CarriesWorth => Quota.Value != QuotaFormula.DroopInteger;

    /// <inheritdoc/>
    public override ImmutableArray<string> Check()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var exact = Numbers.Value == Stv.Numbers.Exact;
        if (Numbers.Value is Stv.Numbers.FixedDecimals { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Guards: < 1 or > 30 })
            problems.Add($"numbers: {Numbers.Value} is out of range; 0 to 30 decimals and 1 to 30 guards can be kept.");
        if (Quota.Value == QuotaFormula.DroopExact && Election.Value == ElectionTest.AtLeastQuota)
            problems.Add("quota, election: one candidate more than there are seats can reach an exact quota; it must be exceeded (more-than-quota).");
        if (Quota.Value != QuotaFormula.DroopExact && Election.Value == ElectionTest.MoreThanQuota)
            problems.Add("quota, election: a quota that was raised above V ÷ (s + 1) is reached, not exceeded (at-least-quota).");
        if (Quota.Value == QuotaFormula.DroopExact && Numbers.Value is Stv.Numbers.FixedDecimals)
            problems.Add("quota, numbers: decimals cannot hold the exact quota; take droop-plus-unit, or exact or guarded numbers.");
        if (Quota.Value == QuotaFormula.DroopPlusUnit && exact)
            problems.Add("quota, numbers: exact fractions have no last place to raise the quota by; take droop-exact.");
        if (exact != (ValueRounding.Value == Stv.ValueRounding.None))
            problems.Add(exact
                ? "value-rounding, numbers: exact fractions are not rounded (none)."
                : "value-rounding, numbers: decimals cannot hold every transfer value; say where it is rounded.");
        foreach (var (name, ties) in new[] { ("surplus-ties", SurplusTies.Value), ("exclusion-ties", ExclusionTies.Value) })
            if (ties.IsDefaultOrEmpty || ties[^1] is not (TieMethod.Lot or TieMethod.DeclaredOrder))
                problems.Add($"{name}: the last method must always decide (lot or declared-order).");
        return problems.ToImmutable();
    }
}
