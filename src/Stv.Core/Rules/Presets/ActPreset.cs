namespace Stv;

/// <summary>
/// The Assembly of the Australian Capital Territory, by the method of Hare and Clark. Of Schedule 4 of the Electoral Act 1992 the
/// clauses 1 to 1C, 4, 7(3)(c) and 8(2) were read; the rest is known from accounts of it.
/// </summary>
static class ActPreset
{
    const string Unread = "clause not read; follows published accounts";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Australian Capital Territory: Legislative Assembly, since 2020",
        TextRead = TextRead.Partly,
        Evidence = ["worked example; no official count was available with its papers"],
        Rule = Since2020,
    };

    /// <summary>Until 2016, when votes were whole numbers.</summary>
    public static Preset Until2016 { get; } = new()
    {
        Jurisdiction = "Australian Capital Territory: Legislative Assembly, 2008 to 2016",
        TextRead = TextRead.Partly,
        Evidence = ["text only; no official count was available with its papers"],
        Rule = Since2020 with
        {
            Id = "au-act-2008",
            Title = "Electoral Act 1992, Schedule 4, before 2020",
            Source = "Electoral Act 1992 (Australian Capital Territory), Schedule 4, as it stood until 2020",
            Numbers = (Numbers.Tallied(0), "sch. 4, 1A", "transfer values are exact fractions; the fraction of what papers are worth together is dropped"),
        },
    };

    static GregoryRule Since2020 => new()
    {
        Id = "au-act",
        Title = "Electoral Act 1992, Schedule 4",
        Source = "Electoral Act 1992 (Australian Capital Territory), Schedule 4, as amended by Act No. 5 of 2015 and before the election of 2020",

        Gaps = (GapPolicy.Stop, "s. 180", Unread + ": preferences count until the numbers break off"),
        EqualRanks = (EqualRankPolicy.Stop, "s. 180", Unread + ": preferences count until the numbers break off"),
        Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a square holds one number, so nobody is named twice"),
        Numbers = (Numbers.Tallied(6), "sch. 4, 1A(2)", "transfer values are exact fractions; what papers are worth together is cut off at six decimals, where the count published in 2020 rounded to the nearest and was replaced in 2021"),
        Quota = (QuotaFormula.DroopInteger, "sch. 4, 1B", Unread),
        Election = (ElectionTest.AtLeastQuota, "sch. 4, 3(3), 6(4), 9(2)(d)", Unread),
        SurplusOrder = (SurplusOrder.EarliestFirst, "sch. 4, 7(3)", "surpluses from the earliest count first, the largest of several first"),
        SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], "sch. 4, 7(3)(c)", "if several are equal at a count, the search goes on among them"),
        EmptySurplus = (EmptySurplus.NoStage, "sch. 4, 1", "a surplus is what exceeds the quota, even by less than one vote"),
        SurplusPapers = (SurplusPapers.LastBatch, "sch. 4, 1C(5)", "the papers counted at the count in which the candidate became successful"),
        TransferValue = (TransferValue.PerTransferablePaper, "sch. 4, 1C(2), (4), (5)"),
        ValueRounding = (ValueRounding.None, "sch. 4, 1C(2)", "the transfer value is S divided by CP"),
        Remainder = (Remainder.Lost, "sch. 4, 1A", "with it what the limit of 1C(4) leaves, as Elections ACT shows it"),
        Exclusion = (ExclusionOrder.LowestOne, "sch. 4, 8(1)", Unread),
        ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "sch. 4, 8(2)", "if several are equal at a count, the search goes on among them"),
        NeedlessLots = (NeedlessLots.Drawn, "sch. 4, 8(2)", "a lot must be drawn, whatever depends on it"),
        ExclusionTransfer = (ExclusionTransfer.ByDescendingValue, "sch. 4, 9(2)", Unread + ": the greatest transfer value first"),
        ElectionDuringExclusion = (ElectionDuringExclusion.EachBatchIsAStage, "sch. 4, 4(1), 9(2)(d)", "a stage here is a count there"),
        LastPlaces = (LastPlaces.AfterTransferAndSurpluses, "sch. 4, 4(2)", "only when an exclusion in hand is finished and no surplus waits"),
    };
}
