namespace Stv;

/// <summary>
/// Countback, by which the Australian Capital Territory, Tasmania and others fill a casual vacancy: the Electoral Act 1992 of the
/// Territory, Schedule 4, Part 4.3. The papers that elected the member who leaves are counted for one place.
/// </summary>
static class CountbackPreset
{
    const string Source = "Electoral Act 1992 (Australian Capital Territory), Schedule 4, Part 4.3";

    public static GregoryRule Rule { get; } = new()
    {
        Id = "countback",
        Title = "Countback on the papers of the member who leaves",
        Source = Source,

        Gaps = (GapPolicy.CloseUp, "Part 4.3", "the papers are as the rule of the election read them, and a candidate who is not standing for the vacancy is skipped"),
        EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, "the rule of the election has settled equal preferences"),
        Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the rule of the election has settled repeated preferences"),
        Numbers = (Numbers.Exact, "Part 4.3", "values are exact fractions; the Territory cuts each product off at six decimals, which adds up to less than a hundredth of a vote"),
        Quota = (QuotaFormula.DroopExact, "Part 4.3", "more than half of the votes"),
        Election = (ElectionTest.MoreThanQuota, "Part 4.3", "more than half"),
        SurplusOrder = (SurplusOrder.LargestFirst, Clause.Silent, "one is elected, and nothing moves after that"),
        SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, "one is elected, and nothing moves after that"),
        EmptySurplus = (EmptySurplus.NoStage, Clause.Silent),
        SurplusPapers = (SurplusPapers.All, Clause.Silent),
        TransferValue = (TransferValue.Weighted, Clause.Silent),
        ValueRounding = (ValueRounding.None, Clause.Silent),
        Exclusion = (ExclusionOrder.LowestOne, "Part 4.3"),
        ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "Part 4.3", "as in the election itself"),
        ExclusionTransfer = (ExclusionTransfer.OneStep, "Part 4.3", "one after another, without an election between values"),
        LastPlaces = (LastPlaces.BeforeTransfer, Clause.Silent, "the last who is left needs no more papers"),
        LastVacancy = (LastVacancy.ToOneWhoExceedsTheRest, "Part 4.3", "half of the votes is recalculated at every count from the votes that candidates still have, so a candidate with more than all the others together is elected"),
    };
}
