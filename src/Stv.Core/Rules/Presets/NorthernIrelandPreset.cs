namespace Stv;

/// <summary>Northern Ireland: the Local Elections (Northern Ireland) Order 1985 (SI 1985/454), Schedule 5, rules 41 to 52; Assembly elections are counted alike.</summary>
static class NorthernIrelandPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Northern Ireland: district councils, the Assembly",
        Evidence =
        [
            "worked example",
            "second opinion: OpenSTV 1.7 on 12 Scottish wards and two small elections; where it differs the tests say why",
        ],
        Rule = new GregoryRule
        {
            Id = "ni",
            Title = "Local Elections (Northern Ireland) Order 1985",
            Source = "The Local Elections (Northern Ireland) Order 1985 (SI 1985/454), rules 41 to 52",

            Gaps = (GapPolicy.Stop, "41, 50(4)"),
            EqualRanks = (EqualRankPolicy.Stop, "46(1)(c), 50(4)"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a second mention can only meet a candidate who is no longer continuing"),
            Numbers = (Numbers.Decimals(2), "49(4)(b)"),
            Quota = (QuotaFormula.DroopInteger, "48(1), (2)"),
            Election = (ElectionTest.AtLeastQuota, "48(3)"),
            SinglePlace = (SinglePlace.AfterAnExclusion, "48(3), 49(11)", "neither the quota nor rule 52 elects anybody until an excluded candidate's first preferences have been transferred"),
            SurplusPapers = (SurplusPapers.LastBatch, "49(1), (5)"),
            TransferValue = (TransferValue.PerTransferablePaper, "49(4), (7)", "the papers on which the votes are given are the transferable ones; 49(4)(a) reduces the value of first preferences, so they too are capped at 1"),
            ValueRounding = (ValueRounding.OnceDown, "49(4)(b)"),
            Remainder = (Remainder.NonTransferable, "50(2)(c)"),
            Deferral = (SurplusDeferral.WhileBelowTheDifference, "49(10)", "a group of the lowest counts only when it can be excluded together"),
            EmptySurplus = (EmptySurplus.NoStage, "41"),
            SurplusOrder = (SurplusOrder.LargestFirst, "50(1)"),
            SurplusTies = ([TieMethod.Forwards, TieMethod.Lot], "50(1)(a), (b)", "if three or more are equal, the search goes on among those still equal"),
            Exclusion = (ExclusionOrder.LowestTogetherIfBelowNext, "51(1), (12)", "as many as that, as long as enough are left for the places"),
            ExclusionTransfer = (ExclusionTransfer.FirstPreferencesThenByValue, "51(2)-(9)"),
            ElectionDuringExclusion = (ElectionDuringExclusion.AfterEachBatch, "48(3)", "at any stage of the count is read as at any point of it, so that a candidate who has the quota receives no further sub-parcel"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.Lot], "51(13)", "if three or more are equal, the search goes on among those still equal"),
            NeedlessLots = (NeedlessLots.Drawn, "50(1)(b), 51(13)", "the returning officer must decide by lot, whatever depends on it"),
            LastPlaces = (LastPlaces.BeforeTransfer, "52(1), (3)"),
            LastVacancy = (LastVacancy.ToOneWhoEqualsTheRest, "52(2)", "checked between stages, because the papers of an exclusion in hand could still change it; of the last two, with equal votes, it singles out neither, and one is excluded"),
        },
    };
}
