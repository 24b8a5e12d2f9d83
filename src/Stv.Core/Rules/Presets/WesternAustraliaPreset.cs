namespace Stv;

/// <summary>
/// The Legislative Council of Western Australia: Electoral Act 1907, Schedule 1. Clauses 1 to 4, 8(b), 9, 13, 15 and 19 were read, of others
/// parts. The Act of 2021, which made the State one electorate of 37 members from 2025, left the clauses that were read as they are.
/// </summary>
static class WesternAustraliaPreset
{
    const string Unread = "clause not read; follows published accounts";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Western Australia: Legislative Council, 2008 to 2021; since 2025 by the same Schedule; as amended in 2021, only its clauses 1 to 4 could be read",
        TextRead = TextRead.Partly,
        Evidence = ["worked examples; no official count was available with its papers"],
        Rule = new GregoryRule
        {
            Id = "au-wa-lc",
            Title = "Electoral Act 1907, Schedule 1",
            Source = "Electoral Act 1907 (Western Australia), Schedule 1, as counted since 2008",

            Gaps = (GapPolicy.Stop, Clause.Silent, "the Schedule counts formal papers, which number everybody but the last or follow a ticket"),
            EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, "the Schedule counts formal papers, which number everybody but the last or follow a ticket"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a square holds one number, so nobody is named twice"),
            Numbers = (Numbers.Tallied(0), "sch. 1, 4(b), 5(c), 8(b)(iii)", "transfer values are exact fractions; the fraction of what papers are worth together is disregarded"),
            Quota = (QuotaFormula.DroopInteger, "sch. 1, 3"),
            Election = (ElectionTest.AtLeastQuota, "sch. 1, 3, 9"),
            ElectionTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "sch. 1, 15", "the order of surpluses is used; no order of election is laid down"),
            SurplusOrder = (SurplusOrder.EarliestFirst, "sch. 1, 14, 16", Unread),
            SurplusTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "sch. 1, 15", "the lot is drawn by slips of paper (Schedule 2)"),
            EmptySurplus = (EmptySurplus.NoStage, "sch. 1, 4", "surplus votes are those in excess of the quota"),
            SurplusPapers = (SurplusPapers.All, "sch. 1, 4, 5"),
            TransferValue = (TransferValue.Weighted, "sch. 1, 4(a), 5(a), (b)", "surplus ÷ votes received, × the value at which the papers were received"),
            ValueRounding = (ValueRounding.None, "sch. 1, 4(a), 5(b)", "the product is the continued transfer value"),
            Remainder = (Remainder.Lost, "sch. 1, 4(b), 5(c)", "the fraction is disregarded"),
            Exclusion = (ExclusionOrder.LowestOne, "sch. 1, 8, 10", Unread),
            ExclusionTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "sch. 1, 17", "each of the tied had a different number of votes"),
            NeedlessLots = (NeedlessLots.Drawn, "sch. 1, 17", "a lot must be drawn, whatever depends on it"),
            ExclusionTransfer = (ExclusionTransfer.InOrderReceived, "sch. 1, 8", "first preferences, then the papers of each count by themselves, as the Commission counts; clause 19 could be read as putting together what came from one candidate. Surpluses are divided in the same way (East Metropolitan 2008, count 28)"),
            ElectionDuringExclusion = (ElectionDuringExclusion.EachBatchIsAStage, "sch. 1, 9, 19", "each transfer is a stage"),
            LastPlaces = (LastPlaces.AfterTransferAndSurpluses, "sch. 1, 13", "the Schedule does not say when; as in an independent counter that follows the Commission's counts, an exclusion in hand is finished first, and surpluses are transferred"),
            LastVacancy = (LastVacancy.ToTheHigherOfTwo, "sch. 1, 12", "the Schedule does not say when; here an exclusion in hand is finished first, and surpluses are transferred"),
            LastVacancyTies = ([TieMethod.Lot], "sch. 1, 12", "by slips of paper (Schedule 2)"),
        },
    };
}
