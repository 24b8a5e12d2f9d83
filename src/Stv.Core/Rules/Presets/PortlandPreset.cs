namespace Stv;

/// <summary>Portland, Oregon: City Code, chapter 2.08, since 2023. Only its definitions (2.08.010) were read; what it says of the count is taken from accounts of it and from RCTab, the tabulator that the county uses.</summary>
static class PortlandPreset
{
    const string Unread = "text not read; ";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Portland, Oregon: City Council, three members a district, since 2024",
        TextRead = TextRead.Partly,
        Evidence = ["worked example"],
        Rule = new GregoryRule
        {
            Id = "us-portland",
            Title = "Portland City Code, chapter 2.08",
            Source = "Portland (Oregon) City Code, chapter 2.08, Ordinance 191244",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, Unread + "skipped ranks are passed over"),
            EqualRanks = (EqualRankPolicy.PassOver, "2.08.010 G, H"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, Unread + "only the first ranking of a candidate counts"),
            Numbers = (Numbers.Decimals(4), Clause.Silent, Unread + "four decimals, as other American ordinances have"),
            Quota = (QuotaFormula.DroopInteger, Clause.Silent, Unread + "with three seats a quarter of the votes and one more, as the city explains it"),
            Election = (ElectionTest.AtLeastQuota, Clause.Silent, Unread + "as the city explains it"),
            Winners = (WinnersPerStage.OnlyTheHighest, Clause.Silent, Unread + "one winner a round, as the tabulator is set"),
            ElectionTies = ([TieMethod.Lot], Clause.Silent, Unread + "by lot"),
            SurplusOrder = (SurplusOrder.LargestFirst, Clause.Silent, Unread + "the highest is elected and transfers first"),
            SurplusTies = ([TieMethod.Lot], Clause.Silent, Unread + "by lot"),
            EmptySurplus = (EmptySurplus.Transferred, Clause.Silent, Unread + "every winner has a round, as in the tabulator"),
            SurplusPapers = (SurplusPapers.All, Clause.Silent, Unread + "a fraction of every vote, as the city explains it"),
            TransferValue = (TransferValue.Weighted, Clause.Silent, Unread + "as in the tabulator"),
            ValueRounding = (ValueRounding.FractionThenProductDown, Clause.Silent, Unread + "as in the tabulator"),
            Exclusion = (ExclusionOrder.LowestOne, Clause.Silent, Unread + "as the city explains it"),
            ExclusionTies = ([TieMethod.Lot], Clause.Silent, Unread + "by lot"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, Clause.Silent, Unread + "as in the tabulator"),
            LastPlaces = (LastPlaces.AfterTransfer, Clause.Silent, Unread + "the tabulator counts one more round before it elects those who are left"),
        },
    };
}
