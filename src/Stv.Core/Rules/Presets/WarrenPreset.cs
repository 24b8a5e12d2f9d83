namespace Stv;

/// <summary>Warren's method: as Meek's, but an elected candidate takes the same amount of every paper that reaches them, or all of it where it is worth less. Its loop is that of <see cref="MeekPrfPreset"/>, but for what shows that another iteration would bring nothing.</summary>
static class WarrenPreset
{
    const string Loop = "no loop is published with the method; this is that of the PR Foundation's reference rule for Meek's method";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "none: a definition, for bodies that hold that a voter's votes should count alike for every candidate they help to elect",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "worked example",
            "second opinion: Droop 0.11 and OpenSTV 1.7 on 12 Scottish wards and two small elections, winners",
        ],
        Rule = new MeekRule
        {
            Id = "warren",
            Title = "Warren's method",
            Source = "C. H. E. Warren, Counting in STV elections, Voting matters 1 (1994)",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "what the voter did rank keeps its order"),
            EqualRanks = (EqualRankPolicy.Split, Clause.Silent, "shared equally, as under Meek's method"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the first mention counts"),
            Numbers = (Numbers.Decimals(9), Clause.Silent, Loop),
            Transfer = (KeepTransfer.Warren, "definition"),
            KeptRounding = (KeptRounding.None, "definition", "an amount needs no rounding"),
            PassedOn = (PassedOn.WeightLessKept, "definition"),
            Quota = (QuotaFormula.DroopPlusUnit, Clause.Silent, "V is what the candidates have at the iteration; " + Loop),
            Election = (ElectionTiming.EndsRound, Clause.Silent, Loop),
            SurplusLimit = (SurplusLimit.Total(0.000001m), Clause.Silent, Loop),
            EarlyExclusion = (EarlyExclusion.None, Clause.Silent, Loop),
            StableStop = (StableStop.KeepValuesSettled, Clause.Silent, "the PR Foundation's rule stops once the surplus no longer falls. Here a surplus can change hands first: an elected candidate keeps papers whole that are worth less than their amount, until their amount falls too"),
            IterationLimit = (10_000, Clause.Silent, "a safeguard: amounts settle more slowly than shares"),
            KeepUpdate = (KeepUpdate.AboveQuota, Clause.Silent, "in the PR Foundation's rule an elected candidate left below the quota by rounding has their amount raised again; without that, amounts only fall, so it is clear when they have settled"),
            KeepUpdateRounding = (KeepUpdateRounding.TwiceUp, Clause.Silent, Loop),
            TiedForExclusion = (TiedForExclusion.WithinSurplus, Clause.Silent, Loop),
            ExclusionTies = ([TieMethod.DeclaredOrder], Clause.Silent, Loop),
            ZeroVotes = (ZeroVotes.OneByOne, Clause.Silent, Loop),
            AfterExclusion = (AfterExclusion.CountAgain, Clause.Silent, Loop),
            LastPlaces = (LastPlaces.BeforeTransfer, Clause.Silent, Loop),
        },
    };
}
