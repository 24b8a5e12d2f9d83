namespace Stv;

/// <summary>
/// The rule that the American tabulator RCTab counts several seats by, as its configuration documents it. Its settings are
/// choices here, and the clause of each names the setting. The readings rest on the program as it is published
/// (BrightSpots/rcv, <c>Tabulator</c>) where its documentation says less or something else.
/// </summary>
static class RcTabPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "United States: cities that count with RCTab, such as Eastpointe, Michigan and Arlington County, Virginia, each with its own settings",
        Evidence = ["worked example", "its own expected results for the Minneapolis Park Board papers of 2013 under four settings (several winners, Hare, bottoms-up, one winner): the four leading candidates, the non-transferable and the residue of every round"],
        Rule = new GregoryRule
        {
            Id = "us-rctab",
            Title = "RCTab, several winners",
            Source = "RCTab (Bright Spots and the Ranked Choice Voting Resource Center), configuration file documentation, version 1.3",

            Gaps = (GapPolicy.CloseUp, "maxSkippedRanksAllowed", "unlimited; the setting has no default. 0 is stop, and any other number longest-gap"),
            EqualRanks = (EqualRankPolicy.Stop, "overvoteRule", "exhaust immediately; the setting has no default. Always skip to next rank is pass-over, exhaust if multiple continuing stop-if-several-continue"),
            Repeats = (RepeatPolicy.Ignore, "exhaustOnDuplicateCandidate", "false, the default; true is stop"),
            LastRank = (0L, "maxRankingsAllowed", "max, as many as there are"),
            Numbers = (Numbers.Decimals(4), "decimalPlacesForVoteArithmetic", "four, as its own examples have; the setting has no default"),
            Quota = (QuotaFormula.DroopInteger, "nonIntegerWinningThreshold, hareQuota", "both false, the default; the others are droop-plus-unit, hare-rounded-up and, for both, hare"),
            Election = (ElectionTest.AtLeastQuota, "winnerElectionMode", "bottoms-up is being-left"),
            Unopposed = (Unopposed.Counted, "numberOfWinners", "its rounds are counted whatever number stands"),
            Winners = (WinnersPerStage.OnlyTheHighest, "winnerElectionMode", "one winner a round, for the last places too; for several use all-who-reach with surplus-order all-together"),
            ElectionTies = ([TieMethod.Lot], "tiebreakMode", "random, by our own draw instead of Java's; backwards, then lot is previousRoundCounts, which goes back round by round, whatever its documentation says, and ballot-paper-order is useCandidateOrder"),
            SurplusOrder = (SurplusOrder.LargestFirst, "winnerElectionMode"),
            SurplusTies = ([TieMethod.Lot], "tiebreakMode"),
            EmptySurplus = (EmptySurplus.Transferred, "winnerElectionMode", "a winner with exactly the threshold has their round too"),
            SurplusPapers = (SurplusPapers.All, "numberOfWinners"),
            TransferValue = (TransferValue.Weighted, "numberOfWinners"),
            ValueRounding = (ValueRounding.FractionThenProductDown, "decimalPlacesForVoteArithmetic"),
            Remainder = (Remainder.Lost, "decimalPlacesForVoteArithmetic", "it calls this the residual surplus"),
            Exclusion = (ExclusionOrder.LowestOne, "batchElimination", "together only with a single winner: lowest-together-if-below-next"),
            UndeclaredWriteIns = (UndeclaredWriteIns.BeforeAnybodyIsElected, "undeclaredWriteInLabel", "they are excluded first, and nobody is elected while they have votes"),
            ExclusionTies = ([TieMethod.Lot], "tiebreakMode"),
            ExclusionTransfer = (ExclusionTransfer.OneStep, "numberOfWinners"),
            LastPlaces = (LastPlaces.AfterTransfer, "winnerElectionMode"),
            LastSurpluses = (LastSurpluses.Transferred, "winnerElectionMode", "one more round shows what became of the last winners' surpluses"),
        },
    };
}
