namespace Stv;

/// <summary>Minneapolis, Minnesota: Code of Ordinances, chapter 167, as amended in 2013, for elections with several seats. The tabulation of first choices alone (167.70(b)) plays no part in it.</summary>
static class MinneapolisPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Minneapolis, Minnesota: Park and Recreation Board, Board of Estimate and Taxation",
        Evidence =
        [
            "worked example",
            "second opinion: Droop 0.11 on 12 Scottish wards and two small elections; it rounds value x surplus / votes and moves papers in the last round, where the ordinance does neither",
            "official count: Park and Recreation Commissioner at large, 2013, every total of rounds 1 to 8 but the 0.2472 left of a surplus, which the city leaves with the candidate (us-minneapolis-2013)",
        ],
        Rule = Ordinance,
    };

    /// <summary>As the city counted in 2013: the same, but for what rounding leaves of a surplus.</summary>
    public static Preset In2013 { get; } = new()
    {
        Jurisdiction = "Minneapolis, Minnesota, as the city counts",
        Evidence =
        [
            "official count: Park and Recreation Commissioner at large, 2013, every total of rounds 1 to 8",
        ],
        Rule = Ordinance with
        {
            Id = "us-minneapolis-2013",
            Title = "Minneapolis Code of Ordinances, chapter 167, as counted in 2013",
            Source = "Minneapolis Code of Ordinances, chapter 167, and the City's tabulation of 5 November 2013, Park and Recreation Commissioner at large",
            Remainder = (Remainder.StaysWithElected, "round 4", "0.2472 could not be distributed because of rounding and stayed with the candidate"),
        },
    };

    static GregoryRule Ordinance => new()
    {
        Id = "us-minneapolis",
        Title = "Minneapolis Code of Ordinances, chapter 167",
        Source = "Minneapolis Code of Ordinances, sections 167.20 and 167.70, as amended by 2013-Or-055",

        Gaps = (GapPolicy.CloseUp, "167.70(c)(2)", "in 2013 every blank rank was skipped, and a paper that named anybody at any rank was valid"),
        EqualRanks = (EqualRankPolicy.PassOver, "167.70(c)(2)", "in 2013 an overvoted rank was skipped, and ended no paper"),
        Repeats = (RepeatPolicy.Ignore, "167.70(c)(2)"),
        Numbers = (Numbers.Decimals(4), "167.20"),
        Quota = (QuotaFormula.DroopInteger, "167.20"),
        Election = (ElectionTest.AtLeastQuota, "167.70(c)(1)a"),
        ElectedReceive = (ElectedReceive.UntilSurplusMoves, "167.20, 167.70(c)(1)d", "a candidate is declared elected when their surplus moves; until then they are continuing, though they are shown as elected from the round in which they reach the threshold"),
        SureLosers = (SureLosers.BeforeSurpluses, "167.20, 167.70(c)(1)c"),
        UndeclaredWriteIns = (UndeclaredWriteIns.WithFirstSureLosers, "167.20, 167.70(c)(1)c", "in 2013 they were counted as one candidate, excluded in round 2 with the first who could not catch up"),
        SurplusOrder = (SurplusOrder.LargestFirst, "167.70(c)(1)d"),
        SurplusTies = ([TieMethod.Lot], "167.70(c)(1)d"),
        EmptySurplus = (EmptySurplus.NoStage, "167.20", "a candidate with exactly the threshold has no surplus to transfer, and goes on receiving"),
        SurplusPapers = (SurplusPapers.All, "167.70(c)(1)d"),
        TransferValue = (TransferValue.Weighted, "167.20"),
        ValueRounding = (ValueRounding.FractionThenProductDown, "167.20", "the part of a surplus left over is lost; when the city counted in 2013 it stayed with the candidate (us-minneapolis-2013)"),
        Exclusion = (ExclusionOrder.LowestOne, "167.70(c)(1)e"),
        ExclusionTies = ([TieMethod.Lot], "167.70(c)(1)e"),
        NeedlessLots = (NeedlessLots.Drawn, "167.70(c)(1)d, e", "ties must be decided by lot, whatever depends on it"),
        ExclusionTransfer = (ExclusionTransfer.OneStep, "167.70(c)(1)c, e"),
        LastPlaces = (LastPlaces.BeforeTransfer, "167.70(c)(1)c, e, f"),
    };
}
