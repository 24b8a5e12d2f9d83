namespace Stv;

/// <summary>The rules of the Electoral Reform Society: R. A. Newland and F. S. Britton, How to conduct an election by the single transferable vote, third edition, 1997.</summary>
static class Ers97Preset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "United Kingdom: societies, trade unions, parties and professional bodies",
        Evidence =
        [
            "worked examples",
            "second opinion: OpenSTV 1.7, itself checked against eSTV, on 12 Scottish wards and two small elections; where it differs the tests say why",
            "published quota: Labour's National Executive Committee of 2020, 12,954.90 from 129,549 papers for nine places",
        ],
        Rule = new GregoryRule
        {
            Id = "ers97",
            Title = "Electoral Reform Society rules, third edition (ERS97)",
            Source = "Newland and Britton, How to conduct an election by the single transferable vote, 3rd edition, Electoral Reform Society 1997",

            Gaps = (GapPolicy.Stop, "6.10, 6.12", "a next sequential preference that is missing is uncertain, and nothing after it is available"),
            EqualRanks = (EqualRankPolicy.Stop, "6.8, 6.10", "the same figure against two candidates does not stand alone; as a first preference it makes the paper invalid"),
            Repeats = (RepeatPolicy.Ignore, "6.10", "earlier preferences are skipped, including a second mention of the same candidate"),
            Numbers = (Numbers.Decimals(2), "5.1.6, 5.3.7"),
            Quota = (QuotaFormula.DroopRoundedUp, "5.1.6"),
            QuotaRevision = (QuotaRevision.UntilFirstElection, "5.4.8"),
            Election = (ElectionTest.AtLeastQuotaOrVoteRequired, "5.1.7, 5.3.13, 5.4.9", "votes are compared with the exact quotient, which is shown to two places, rounded up; once no votes are active, nobody is elected by it"),
            ElectionTies = ([TieMethod.Forwards, TieMethod.Nobody], "5.6.2"),
            SurplusOrder = (SurplusOrder.LargestFirst, "5.2.2, 5.2.3"),
            SurplusTies = ([TieMethod.Forwards, TieMethod.Lot], "5.2.3", "if three or more are equal, the search goes on among those still equal"),
            Deferral = (SurplusDeferral.WhileNotAboveTheDifference, "5.2.2", "a difference that equals the surpluses defers them, as the text has it"),
            EmptySurplus = (EmptySurplus.NoStage, "6.18"),
            SurplusPapers = (SurplusPapers.LastBatch, "5.3.1, 5.3.2", "a batch is all papers of one value in one transfer (6.1); first preferences are one"),
            TransferValue = (TransferValue.PerTransferablePaper, "5.3.7"),
            ValueRounding = (ValueRounding.OnceDown, "5.3.7"),
            Remainder = (Remainder.NonTransferable, "5.3.9, 5.3.10", "if the papers are worth less than the surplus, the whole difference"),
            Exclusion = (ExclusionOrder.LowestTogetherIfNotAboveNext, "5.2.5", "candidates with equal votes are not separated, because the lot of 5.2.5 is only for those with the fewest votes"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.Lot], "5.2.5", "if three or more are equal, the search goes on among those still equal"),
            TieHistory = (TieHistory.Batches, "5.2.3, 5.2.5, 5.6.2"),
            ExclusionTransfer = (ExclusionTransfer.ByDescendingValue, "5.4.1, 5.4.11"),
            ElectionDuringExclusion = (ElectionDuringExclusion.AfterEachBatch, "5.4.9, 5.4.10, 5.5.2"),
            LastPlaces = (LastPlaces.BeforeTransfer, "5.5.1"),
        },
    };
}
