namespace Stv;

/// <summary>
/// The Australian Senate since 2016, when votes above the line began to be counted by the voter's own numbers. The counts are those
/// of the Australian Electoral Commission; where the Act says something else, or does not say when, the readings name the count.
/// Of section 273 the words of (9) in part, (13), (17), (18), (20), (22) and (29) to (31A) were read, and the Act of 2021.
/// </summary>
static class SenatePreset
{
    const string Unread = "clause not read; accounts and the official counts agree";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Australia: the Senate, since 2019",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "worked examples",
            "official count: Northern Territory 2019, both elected at the first count",
        ],
        Rule = Since2019,
    };

    /// <summary>As the Commission counted in 2016.</summary>
    public static Preset In2016 { get; } = new()
    {
        Jurisdiction = "Australia: the Senate, 2016",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "worked examples",
            "official counts: Australian Capital Territory 2016, all 696 cells of 29 counts; Northern Territory 2016",
        ],
        Rule = Since2019 with
        {
            Id = "au-senate-2016",
            Title = "Commonwealth Electoral Act 1918, section 273, as counted in 2016",
            Source = "Commonwealth Electoral Act 1918 (Australia), section 273, as amended by Act No. 25 of 2016",
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "273(31)", "the Act asked for a count at which all differed; practice looked for any difference: Western Australia, count 48, three with 66 votes"),
            Exclusion = (ExclusionOrder.LowestOne, "273(13)", "one at a time, though 273(13A) then asked for bulk exclusions"),
            LastPlaces = (LastPlaces.AfterTransferAndSurpluses, "273(18)", "the Act does not say when; practice moved the papers of the last excluded, and surpluses that arose: Queensland, counts 830 to 841"),
        },
    };

    static GregoryRule Since2019 => new()
    {
        Id = "au-senate",
        Title = "Commonwealth Electoral Act 1918, section 273",
        Source = "Commonwealth Electoral Act 1918 (Australia), section 273, as amended by Act No. 135 of 2021",

        Gaps = (GapPolicy.Stop, "268A, 269", Unread + ": where a number is left out, those above it are disregarded"),
        EqualRanks = (EqualRankPolicy.Stop, "268A, 269", Unread + ": where a number is repeated, it and those above it are disregarded"),
        Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a square holds one number, so nobody is named twice"),
        Numbers = (Numbers.Tallied(0), "273(9)(b)", Unread + ": transfer values are exact fractions; the fraction of what papers are worth together is dropped"),
        Quota = (QuotaFormula.DroopInteger, "273(8)", Unread),
        Election = (ElectionTest.AtLeastQuota, "273(8), (11)", Unread),
        ElectionTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "273(20)(b)"),
        SurplusOrder = (SurplusOrder.EarliestFirst, "273(21), (23)", Unread + ": the surplus of an earlier count before that of a later one, the largest of several first"),
        SurplusTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "273(22)"),
        EmptySurplus = (EmptySurplus.NoStage, "273(9)", "surplus votes are those in excess of the quota"),
        SurplusPapers = (SurplusPapers.All, "273(9), (14)", Unread + ": papers without a next preference carry their share"),
        TransferValue = (TransferValue.PerPaper, "273(9)(a), (14)", Unread),
        ValueRounding = (ValueRounding.None, "273(9)(a)", "the transfer value is the number of surplus votes divided by the number of papers"),
        Remainder = (Remainder.Lost, "273(9)(b)", "shown as lost by fraction"),
        Exclusion = (ExclusionOrder.LowestOne, "273(13)", "one at a time, as the Commission counts, and as the Act has provided for counts by computer since 2021; bulk exclusion by hand (273(13A)) is not part of this rule"),
        ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "273(29) to (31A)", "each pair by the last count at which they differed, as the Act provides since 2021 and as the Commission did before"),
        NeedlessLots = (NeedlessLots.Drawn, "273(20) to (31A)", "the Electoral Officer must determine by lot, whatever depends on it"),
        ExclusionTransfer = (ExclusionTransfer.ByDescendingValue, "273(13AA)", Unread),
        ElectionDuringExclusion = (ElectionDuringExclusion.EachBatchIsAStage, "273(13AA), (15)", "a stage here is a count there"),
        LastPlaces = (LastPlaces.BeforeTransfer, "273(18)", "the Act does not say when; practice moves no papers of the last excluded: New South Wales 2019, count 429"),
        LastVacancy = (LastVacancy.ToTheHigherOfTwo, "273(17)", "the Act does not say when; practice waits for surpluses and for an exclusion in hand: Queensland 2019, counts 287 and 288; if the two are equal the Act requires a lot since 2021, and before that the officer's casting vote"),
    };
}
