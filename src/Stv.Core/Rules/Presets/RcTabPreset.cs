namespace Stv;

/// <summary>
/// The rule that the American tabulator RCTab counts several seats by, as its configuration documents it. Its settings are
/// choices here: <c>winners</c> and <c>surplus-order</c> (one or several winners a round), <c>quota</c>
/// (nonIntegerWinningThreshold, hareQuota), <c>numbers</c> (decimalPlacesForVoteArithmetic), <c>minimum-votes</c>
/// (minimumVoteThreshold), <c>gaps</c> (maxSkippedRanksAllowed unlimited or 0), <c>equal-ranks</c> (overvoteRule),
/// <c>repeats</c> (exhaustOnDuplicateCandidate) and the ties (tiebreakMode).
/// </summary>
static class RcTabPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "United States: cities that count with RCTab, such as Eastpointe, Michigan and Arlington County, Virginia, each with its own settings",
        Evidence = ["worked example", "the documentation of its configuration; no count of the program itself was at hand"],
        Rule = new GregoryRule
        {
            Id = "us-rctab",
            Title = "RCTab, several winners",
            Source = "RCTab (Bright Spots and the Ranked Choice Voting Resource Center), configuration file documentation, version 1.3",

            Gaps = (GapPolicy.CloseUp, "maxSkippedRanksAllowed", "unlimited; the setting has no default"),
            EqualRanks = (EqualRankPolicy.Stop, "overvoteRule", "exhaust immediately; the setting has no default, and to exhaust only where several of the rank continue is not offered here"),
            Repeats = (RepeatPolicy.Ignore, "exhaustOnDuplicateCandidate", "false, the default"),
            Numbers = (Numbers.Decimals(4), "decimalPlacesForVoteArithmetic", "four, as its own examples have; the setting has no default"),
            Quota = (QuotaFormula.DroopInteger, "nonIntegerWinningThreshold, hareQuota", "both false, the default; droop-plus-unit and hare-rounded-up are the others"),
            Election = (ElectionTest.AtLeastQuota, "winnerElectionMode"),
            Winners = (WinnersPerStage.OnlyTheHighest, "winnerElectionMode", "one winner a round; for several take all-who-reach with surplus-order all-together"),
            ElectionTies = ([TieMethod.Lot], "tiebreakMode", "random, by our own draw instead of Java's; previous-stage, then lot is the other that can be had here"),
            SurplusOrder = (SurplusOrder.LargestFirst, "winnerElectionMode"),
            SurplusTies = ([TieMethod.Lot], "tiebreakMode"),
            EmptySurplus = (EmptySurplus.Transferred, "winnerElectionMode", "a winner with exactly the threshold has their round too"),
            SurplusPapers = (SurplusPapers.All, "numberOfWinners"),
            TransferValue = (TransferValue.Weighted, "numberOfWinners"),
            ValueRounding = (ValueRounding.FractionThenProductDown, "decimalPlacesForVoteArithmetic"),
            Remainder = (Remainder.Lost, "decimalPlacesForVoteArithmetic", "it calls this the residual surplus"),
            Exclusion = (ExclusionOrder.LowestOne, "batchElimination", "together only with a single winner"),
            UndeclaredWriteIns = (UndeclaredWriteIns.BeforeAnybodyIsElected, "undeclaredWriteInLabel", "they are dropped first, and nobody is elected while they have votes"),
            MinimumVotes = (0L, "minimumVoteThreshold", "0, the default"),
            ExclusionTies = ([TieMethod.Lot], "tiebreakMode"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "numberOfWinners"),
            LastPlaces = (LastPlaces.AfterTransfer, "winnerElectionMode"),
        },
    };
}
