namespace Stv;

/// <summary>Minneapolis, Minnesota: Code of Ordinances, chapter 167, as amended in 2013, for elections with several seats. The tabulation of first choices alone (167.70(b)) and undeclared write-ins play no part in it.</summary>
static class MinneapolisPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Minneapolis, Minnesota: Park and Recreation Board, Board of Estimate and Taxation",
        Evidence =
        [
            "worked example",
            "second opinion: Droop 0.11 on 12 Scottish wards and two small elections; it rounds value x surplus / votes and moves papers in the last round, where the ordinance does neither",
        ],
        Rule = new GregoryRule
        {
            Id = "us-minneapolis",
            Title = "Minneapolis Code of Ordinances, chapter 167",
            Source = "Minneapolis Code of Ordinances, sections 167.20 and 167.70, as amended by 2013-Or-055",

            Gaps = (GapPolicy.CloseUp, "167.70(c)(2)"),
            EqualRanks = (EqualRankPolicy.PassOver, "167.70(c)(2)"),
            Repeats = (RepeatPolicy.Ignore, "167.70(c)(2)"),
            Numbers = (Numbers.Decimals(4), "167.20"),
            Quota = (QuotaFormula.DroopInteger, "167.20"),
            Election = (ElectionTest.AtLeastQuota, "167.70(c)(1)a"),
            ElectedReceive = (ElectedReceive.UntilSurplusMoves, "167.20, 167.70(c)(1)d", "a candidate is declared elected when their surplus moves; until then they are continuing, though they are shown as elected from the round in which he reaches the threshold"),
            SureLosers = (SureLosers.BeforeSurpluses, "167.20, 167.70(c)(1)c"),
            SurplusOrder = (SurplusOrder.LargestFirst, "167.70(c)(1)d"),
            SurplusTies = ([TieMethod.Lot], "167.70(c)(1)d"),
            EmptySurplus = (EmptySurplus.NoStage, "167.20", "a candidate with exactly the threshold has no surplus to transfer, and goes on receiving"),
            SurplusPapers = (SurplusPapers.All, "167.70(c)(1)d"),
            TransferValue = (TransferValue.Weighted, "167.20"),
            ValueRounding = (ValueRounding.FractionThenProductDown, "167.20"),
            Exclusion = (ExclusionOrder.LowestOne, "167.70(c)(1)e"),
            ExclusionTies = ([TieMethod.Lot], "167.70(c)(1)e"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "167.70(c)(1)c, e"),
            LastPlaces = (LastPlaces.BeforeTransfer, "167.70(c)(1)c, e, f"),
        },
    };
}
