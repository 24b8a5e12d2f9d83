namespace Stv;

/// <summary>
/// Portland, Oregon: City Code, chapter 2.08, since 2023. Only its definitions (2.08.010) were read; the rest is taken from the count
/// of the city council's District 2 of November 2024 as the county published it, from the county's report of December 2024, and from
/// RCTab, the tabulator that it uses.
/// </summary>
static class PortlandPreset
{
    const string Unread = "text not read; ";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Portland, Oregon: City Council, three members a district, since 2024",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "worked example",
            "official count: City Council, District 2, November 2024, all totals and transfers of 23 rounds, with papers made to fit them, because the ballots were not available",
        ],
        Rule = new GregoryRule
        {
            Id = "us-portland",
            Title = "Portland City Code, chapter 2.08",
            Source = "Portland (Oregon) City Code, chapter 2.08, Ordinance 191244, and the tabulation of the City Council, District 2, of 5 November 2024",

            Gaps = (GapPolicy.CloseUp, "county report, 2024", "blank ranks are skipped"),
            EqualRanks = (EqualRankPolicy.PassOver, "2.08.010 G, H", "an overvoted rank is skipped, and the paper goes on below it"),
            Repeats = (RepeatPolicy.Ignore, "county report, 2024", "only the highest ranking of a candidate counts"),
            Numbers = (Numbers.Decimals(4), "District 2, round 20", "1,076 of 20,366 votes move at 0.0528"),
            Quota = (QuotaFormula.DroopInteger, "District 2, round 1", "with three seats a quarter of the votes and one more: 19,290 of 77,157"),
            Election = (ElectionTest.AtLeastQuota, Clause.Silent, Unread + "as the city explains it"),
            Winners = (WinnersPerStage.AllWhoReach, "District 2, round 22", "two were elected in one round"),
            ElectionTies = ([TieMethod.Lot], Clause.Silent, Unread + "by lot"),
            SurplusOrder = (SurplusOrder.AllTogether, "District 2, round 22", "both surpluses were calculated together"),
            SurplusTies = ([TieMethod.Lot], Clause.Silent, Unread + "surpluses that move together cannot tie"),
            EmptySurplus = (EmptySurplus.Transferred, Clause.Silent, Unread + "every winner has a round, as in the tabulator"),
            SurplusPapers = (SurplusPapers.All, Clause.Silent, Unread + "a fraction of every vote, as the city explains it"),
            TransferValue = (TransferValue.Weighted, Clause.Silent, Unread + "as in the tabulator"),
            ValueRounding = (ValueRounding.FractionThenProductDown, "District 2, rounds 20 and 22", "the fraction is cut off at four places, and so is its product with the value"),
            Remainder = (Remainder.Lost, "District 2, rounds 20 and 22", "the residual surplus, 0.6752 in round 20, belongs to nobody"),
            Exclusion = (ExclusionOrder.LowestOne, "District 2, rounds 2 to 21"),
            UndeclaredWriteIns = (UndeclaredWriteIns.BeforeAnybodyIsElected, "District 2, round 1", "write-ins were excluded first, on their own"),
            ExclusionTies = ([TieMethod.Lot], Clause.Silent, Unread + "by lot"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "District 2, rounds 2 to 21"),
            LastPlaces = (LastPlaces.AfterTransfer, "District 2, round 22", "the papers of the last candidate defeated are transferred before the remaining candidates are elected"),
            LastSurpluses = (LastSurpluses.Transferred, "District 2, round 23", "the surpluses of the last winners are calculated too"),
        },
    };
}
