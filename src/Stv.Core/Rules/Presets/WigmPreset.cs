namespace Stv;

/// <summary>The weighted inclusive Gregory method as it is defined in the literature: every paper moves at its value × surplus ÷ votes, in exact fractions.</summary>
static class WigmPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "none: a definition, for bodies without a rule of their own and for weighted papers",
        Evidence =
        [
            "worked examples",
            "second opinion: Droop 0.11 (18 decimals, 9 of them guards) on two small elections",
            "properties: every stage balances exactly; solid coalitions of k quotas elect k candidates",
        ],
        Rule = new GregoryRule
        {
            Id = "wigm",
            Title = "Weighted inclusive Gregory method, exact",
            Source = "The weighted inclusive Gregory method, by definition",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "what the voter did rank keeps its order"),
            EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, "no order between equals is invented"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the first mention counts"),
            Numbers = (Numbers.Exact, "definition"),
            Quota = (QuotaFormula.DroopExact, "definition"),
            Election = (ElectionTest.MoreThanQuota, "definition", "with an exact quota one candidate too many could reach it, so it must be exceeded"),
            SurplusOrder = (SurplusOrder.LargestFirst, "definition"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, "as in the Scottish rule"),
            EmptySurplus = (EmptySurplus.NoStage, "definition", "nobody is elected with exactly the quota"),
            SurplusPapers = (SurplusPapers.All, "definition"),
            TransferValue = (TransferValue.Weighted, "definition"),
            ValueRounding = (ValueRounding.None, "definition"),
            Exclusion = (ExclusionOrder.LowestOne, "definition"),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, "as in the Scottish rule"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "definition"),
            LastPlaces = (LastPlaces.AfterTransfer, Clause.Silent, "an exclusion that has been decided is transferred"),
        },
    };
}
