namespace Stv;

/// <summary>The Proportional Representation Foundation's reference rule for the weighted inclusive Gregory method, without and with the optional defeat of sure losers.</summary>
static class WigmPrfPreset
{
    public static Preset Preset { get; } = Make("wigm-prf", "PR Foundation reference rule, weighted inclusive Gregory method",
        (SureLosers.WaitForSurpluses, "B.2", "the defeat of sure losers is optional, and left out"),
        "second opinion: Droop 0.11 on 12 Scottish wards and two small elections; it goes on after the last place is filled, which B.1 with D.3 forbids");

    public static Preset Batch { get; } = Make("wigm-prf-batch", "PR Foundation reference rule, weighted inclusive Gregory method, sure losers defeated together",
        (SureLosers.BeforeSurpluses, "B.2", "the option is taken"),
        "second opinion: Droop 0.11 on two small elections; it goes on after the last place is filled, which B.1 with D.3 forbids");

    static Preset Make(string id, string title, Cited<SureLosers> sureLosers, string opinion) => new()
    {
        Jurisdiction = "United States: model rule for private and public bodies",
        Evidence =
        [
            "worked example",
            opinion,
        ],
        Rule = new GregoryRule
        {
            Id = id,
            Title = title,
            Source = "Proportional Representation Foundation, Reference WIGM Rule",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "D.2 asks for the highest-ranking hopeful candidate, whatever their number"),
            EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, "no order between equals is invented"),
            Repeats = (RepeatPolicy.Ignore, "D.2", "a second mention is never the highest-ranking one"),
            Numbers = (Numbers.Decimals(4), "D.4"),
            Quota = (QuotaFormula.DroopPlusUnit, "A.1, D.4"),
            Election = (ElectionTest.AtLeastQuota, "B.1"),
            SureLosers = sureLosers,
            SurplusOrder = (SurplusOrder.LargestFirst, "B.3"),
            EmptySurplus = (EmptySurplus.Transferred, "B.3"),
            SurplusPapers = (SurplusPapers.All, "B.3"),
            TransferValue = (TransferValue.Weighted, "B.3"),
            ValueRounding = (ValueRounding.ProductThenQuotientDown, "B.3, D.4"),
            Exclusion = (ExclusionOrder.LowestOne, "B.4"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "B.4, D.2"),
            LastPlaces = (LastPlaces.BeforeTransfer, "B.4, D.3", "whether the count is complete is tested between a defeat and its transfer"),
            SurplusTies = ([TieMethod.DeclaredOrder], "D.1"),
            ExclusionTies = ([TieMethod.DeclaredOrder], "D.1"),
        },
    };
}
