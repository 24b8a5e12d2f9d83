namespace Stv;

/// <summary>The Wright system of A. van der Craats, of whose description the definitions and the outline were read.</summary>
static class WrightPreset
{
    const string Unread = "not read; ";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "none: a proposal, put to the Parliament of Australia in 2008",
        TextRead = TextRead.Partly,
        Evidence = ["worked example"],
        Rule = new GregoryRule
        {
            Id = "wright",
            Title = "Wright system",
            Source = "A. van der Craats, the Wright system, submission on the Australian federal election of 2007",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "what the voter did rank keeps its order"),
            EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, "no order between equals is invented"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the first mention counts"),
            Numbers = (Numbers.Exact, Clause.Silent, "no rounding is laid down"),
            Quota = (QuotaFormula.DroopInteger, "overview", "the author would rather have the exact share, which is quota: droop-exact with election: more-than-quota"),
            QuotaRevision = (QuotaRevision.WhenBegunAnew, "total vote", "the papers that express a preference for candidates remaining in the count"),
            Election = (ElectionTest.AtLeastQuota, "overview"),
            SurplusOrder = (SurplusOrder.LargestFirst, Clause.Silent, Unread + "follows published accounts"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, Unread + "as in the Scottish rule, within the iteration"),
            EmptySurplus = (EmptySurplus.NoStage, "surplus value", "what exceeds the quota"),
            SurplusPapers = (SurplusPapers.All, "overview"),
            TransferValue = (TransferValue.Weighted, "surplus transfer value"),
            ValueRounding = (ValueRounding.None, Clause.Silent, "no rounding is laid down"),
            Exclusion = (ExclusionOrder.LowestOne, "overview", "one at a time, because every exclusion restarts the count"),
            ExclusionEffect = (ExclusionEffect.CountBeginsAnew, "overview", "candidates elected before may or may not be elected again: by its words, a restarted count can leave short a candidate who was elected before"),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, Unread + "as in the Scottish rule, within the iteration"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "overview", "no papers of the excluded candidate are transferred"),
            LastPlaces = (LastPlaces.AfterTransferAndSurpluses, Clause.Silent, Unread + "when as many candidates are left as places, surpluses are still transferred"),
        },
    };
}
