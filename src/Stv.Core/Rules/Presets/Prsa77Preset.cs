namespace Stv;

/// <summary>The Proportional Representation Society of Australia's manual of 1977. The manual may not be copied and was not read; its quota is known from its text, the rest from accounts of it.</summary>
static class Prsa77Preset
{
    const string Unread = "manual not read; ";
    const string Account = Unread + "follows published accounts";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Australia: societies, unions, student bodies, school councils",
        TextRead = TextRead.Partly,
        Evidence = ["worked example"],
        Rule = new GregoryRule
        {
            Id = "prsa77",
            Title = "Proportional Representation Society of Australia, 1977",
            Source = "Proportional Representation Manual, Proportional Representation Society of Australia 1977",

            Gaps = (GapPolicy.Stop, Clause.Silent, Unread + "nothing after a missing preference is counted"),
            EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, Unread + "nothing from a repeated figure on is counted"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a second mention can only meet a candidate who is no longer continuing"),
            Numbers = (Numbers.Decimals(3), "quota", "values are kept in whole votes or in thousandths, as the size of the election asks; whole votes are numbers=0 decimals"),
            Quota = (QuotaFormula.DroopPlusUnit, "quota", "the next unit above votes ÷ (seats + 1)"),
            Election = (ElectionTest.AtLeastQuota, "quota"),
            SurplusOrder = (SurplusOrder.EarliestFirst, Clause.Silent, Unread + "in the order in which they arose, the larger of those that arose together first"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, Account),
            Deferral = (SurplusDeferral.Never, Clause.Silent, Account),
            EmptySurplus = (EmptySurplus.NoStage, Clause.Silent, "a surplus is what exceeds the quota"),
            SurplusPapers = (SurplusPapers.LastBatch, Clause.Silent, Unread + "the papers that brought the candidate over the quota"),
            TransferValue = (TransferValue.PerTransferablePaper, Clause.Silent, Account),
            ValueRounding = (ValueRounding.OnceDown, Clause.Silent, Account),
            Remainder = (Remainder.Lost, Clause.Silent, Account),
            Exclusion = (ExclusionOrder.LowestOne, Clause.Silent, Account),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, Account),
            ExclusionTransfer = (ExclusionTransfer.InOrderReceived, Clause.Silent, Unread + "each parcel in the order in which it was received"),
            ElectionDuringExclusion = (ElectionDuringExclusion.AfterEachBatch, Clause.Silent, Account),
            LastPlaces = (LastPlaces.BeforeTransfer, Clause.Silent, Account),
        },
    };
}
