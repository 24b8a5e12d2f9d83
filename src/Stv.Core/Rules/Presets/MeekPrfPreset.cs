namespace Stv;

/// <summary>The Proportional Representation Foundation's reference rule for Meek's method.</summary>
static class MeekPrfPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "United States: model rule for private and public bodies",
        Evidence =
        [
            "worked example",
            "second opinion: Droop 0.11 on 12 Scottish wards and two small elections, every total of every round",
        ],
        Rule = new MeekRule
        {
            Id = "meek-prf",
            Title = "PR Foundation reference rule, Meek's method",
            Source = "Proportional Representation Foundation, Reference Meek Rule",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "B.2.a goes through the candidates in order of rank, whatever their numbers"),
            EqualRanks = (EqualRankPolicy.Split, Clause.Silent, "shared equally, as Meek's method allows without inventing an order"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the first mention counts"),
            Numbers = (Numbers.Decimals(9), "B.2.a, B.2.b, B.2.f"),
            Transfer = (KeepTransfer.Meek, "B.2.a"),
            KeptRounding = (KeptRounding.Up, "B.2.a"),
            PassedOn = (PassedOn.WeightLessKept, "B.2.a"),
            Quota = (QuotaFormula.DroopPlusUnit, "B.2.b", "V is what the candidates have at the iteration"),
            Election = (ElectionTiming.EndsRound, "B.2.c, B.2.e"),
            SurplusLimit = (SurplusLimit.Total(0.000001m), "A, B.2.e"),
            EarlyExclusion = (EarlyExclusion.None, "B.3"),
            StableStop = (StableStop.SurplusNotFalling, "B.2.e"),
            IterationLimit = (10_000, Clause.Silent, "a safeguard: the surplus must fall at every iteration, however slowly"),
            KeepUpdate = (KeepUpdate.AllElected, "B.2.d, B.2.f"),
            KeepUpdateRounding = (KeepUpdateRounding.TwiceUp, "B.2.f"),
            TiedForExclusion = (TiedForExclusion.WithinSurplus, "B.3"),
            ExclusionTies = ([TieMethod.DeclaredOrder], "T", "the defined tiebreaking procedure is an order of all candidates made before the count"),
            ZeroVotes = (ZeroVotes.OneByOne, "B.3"),
            AfterExclusion = (AfterExclusion.CountAgain, "B.4"),
            LastPlaces = (LastPlaces.BeforeTransfer, "B.1, C.1"),
        },
    };
}
