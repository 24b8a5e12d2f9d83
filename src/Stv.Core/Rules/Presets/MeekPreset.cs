namespace Stv;

/// <summary>
/// Meek's method as I. D. Hill revised it: candidates are elected during the iterations, and the lowest is excluded as soon
/// as nothing can save them. Written from his program nzmeek 6.7.7, published in a book of R. Lung; the paper itself was not read.
/// </summary>
static class MeekPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "private bodies; the model of New Zealand's rules",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "second opinion: OpenSTV 1.7 on 12 Scottish wards and two small elections, winners; it counts in 6 decimals and rounds differently",
            "properties: equal to a walk over single papers at every iteration",
        ],
        Rule = new MeekRule
        {
            Id = "meek",
            Title = "Meek's method, after Hill 2006",
            Source = "I. D. Hill, Implementing STV by Meek's method, Voting matters 22 (2006), pages 7-10",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "what the voter did rank keeps its order"),
            EqualRanks = (EqualRankPolicy.Split, Clause.Silent, "the program accepts only strict orders; shared equally, because Meek proposed to allow equal preferences"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the first mention counts"),
            Numbers = (Numbers.Decimals(9), "program"),
            Transfer = (KeepTransfer.Meek, "program, countvotes"),
            KeptRounding = (KeptRounding.Up, "program, multiply"),
            PassedOn = (PassedOn.WeightLessKept, "program, countvotes"),
            Quota = (QuotaFormula.DroopPlusUnit, "program, findquota", "V is what the candidates have at the iteration"),
            Election = (ElectionTiming.DuringIterations, "program, main part"),
            EarlyExclusion = (EarlyExclusion.SureLoser, "program, main part"),
            SurplusLimit = (SurplusLimit.Total(0.0001m), "program, main part"),
            TiedForExclusion = (TiedForExclusion.EqualVotes, "program, lowestcand"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.Lot], "program, update and lowestcand", "ahead at the first difference, over the iterations, and then chance, for which a lot stands here"),
            ZeroVotes = (ZeroVotes.OneByOne, Clause.Silent, "the program excludes them together, perhaps at New Zealand's wish; it does not affect who is elected"),
            AfterExclusion = (AfterExclusion.UpdateKeepValues, "program, main part", "an iteration that excludes somebody changes the keep values as well"),
            KeepUpdate = (KeepUpdate.AboveQuota, "program, main part"),
            KeepUpdateRounding = (KeepUpdateRounding.TwiceUp, "program, multiply and divide"),
            StableStop = (StableStop.KeepValuesSettled, "program, main part", "the program stops when no keep value changes, and would never stop if rounding moves them up and down; an iteration that makes none lower than before stops it too. One rising by rounding does not: the surplus of another can still be moving"),
            IterationLimit = (10_000, Clause.Silent, "a safeguard against endless iterations: keep values fall, however slowly"),
            LastPlaces = (LastPlaces.BeforeTransfer, "program, main part"),
        },
    };
}
