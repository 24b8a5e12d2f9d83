namespace Stv;

/// <summary>
/// Scottish councils: the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.
/// The Order of 2011 (SSI 2011/399) replaced it and numbers the rules one higher; its text was not read, but the note to its amendment of 2021 (SSI 2021/437) was.
/// </summary>
static class ScotlandPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Scotland: councillors, wards of 1 to 5 members",
        Evidence =
        [
            "official counts: 89 wards of May 2017, every cell of every stage where the published sheet is exact (85 wards)",
            "second opinion: Droop 0.11 on 12 of these wards",
        ],
        Rule = new GregoryRule
        {
            Id = "scotland",
            Title = "Scottish Local Government Elections Order 2007",
            Source = "The Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1",

            Gaps = (GapPolicy.Stop, "art. 2", "a next available preference is recorded consecutively, so a gap ends the paper"),
            EqualRanks = (EqualRankPolicy.Stop, "art. 2", "a number given twice is not a consecutive preference for a candidate, so it ends the paper; given as first preference it makes the paper invalid"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a second mention can only meet a candidate who is no longer continuing"),
            Numbers = (Numbers.Decimals(5), "48(3)"),
            Quota = (QuotaFormula.DroopInteger, "46"),
            Election = (ElectionTest.AtLeastQuota, "47(1)"),
            SurplusPapers = (SurplusPapers.All, "48(1)"),
            TransferValue = (TransferValue.Weighted, "48(3)"),
            ValueRounding = (ValueRounding.OnceDown, "48(3)", "A divided by B is one calculation, cut off once at five places"),
            EmptySurplus = (EmptySurplus.NoStage, "48(1)"),
            SurplusOrder = (SurplusOrder.LargestFirst, "49(1)"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], "49(2), (3)", "if three or more are equal, the search goes on among those still equal"),
            Exclusion = (ExclusionOrder.LowestOne, "50(1)"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "50(2)-(4)"),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "51(2)", "if three or more are equal, the search goes on among those still equal"),
            NeedlessLots = (NeedlessLots.Drawn, "49(3), 51(2)", "the returning officer must decide by lot, whatever depends on it"),
            FurtherTransfers = (FurtherTransfers.NotRequired, "52", "forbidden in the text that was read; since SSI 2021/437, art. 2(4), they are not required (rule 53(2) of 2011), so a sheet may show one more"),
            LastPlaces = (LastPlaces.AfterTransfer, "52", "an exclusion that has been decided is transferred before the last places are filled, as in the official counts of 2017"),
        },
    };
}
