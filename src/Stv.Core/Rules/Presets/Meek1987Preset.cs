namespace Stv;

/// <summary>
/// Meek's method as it was first published for computers, Algorithm 123: surpluses are passed on to the end before anybody
/// else is elected or excluded. The program was read, and of the paper's text the introduction.
/// </summary>
static class Meek1987Preset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "private bodies: the Royal Statistical Society's council",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "properties: equal to a walk over single papers at every iteration",
        ],
        Rule = new MeekRule
        {
            Id = "meek-1987",
            Title = "Meek's method, Algorithm 123 of 1987",
            Source = "I. D. Hill, B. A. Wichmann and D. R. Woodall, Algorithm 123: Single transferable vote by Meek's method, The Computer Journal 30 (1987), pages 277-281",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "what the voter did rank keeps its order"),
            EqualRanks = (EqualRankPolicy.Split, Clause.Silent, "section 1 leaves equal preferences out although Meek proposed them; shared equally"),
            Repeats = (RepeatPolicy.Ignore, "procedure Preliminaries", "the program refuses such papers; here the first mention counts"),
            Numbers = (Numbers.Guarded(9, 9), "program", "its real numbers have about as many digits; two that differ by less than half of the ninth decimal count as equal"),
            Transfer = (KeepTransfer.Meek, "procedure compute"),
            KeptRounding = (KeptRounding.Down, "procedure compute", "real numbers, cut off at the last guard"),
            PassedOn = (PassedOn.WeightLessKept, "procedure compute"),
            Quota = (QuotaFormula.DroopExact, "procedure compute", "V is what the candidates have at the iteration; when more candidates have it than there are places, the lowest of all are excluded, and one of those tied by lot"),
            SurplusLimit = (SurplusLimit.EachWithin(0.00001m), "procedure compute"),
            KeepUpdate = (KeepUpdate.AllElected, "procedure compute"),
            KeepUpdateRounding = (KeepUpdateRounding.OnceDown, "procedure compute", "real numbers, cut off at the last guard"),
            StableStop = (StableStop.None, "procedure compute"),
            IterationLimit = (500, "procedure compute"),
            Election = (ElectionTiming.AfterConvergence, "procedure compute"),
            EarlyExclusion = (EarlyExclusion.None, "main program"),
            TiedForExclusion = (TiedForExclusion.EqualVotes, "function LowestCandidate"),
            ExclusionTies = ([TieMethod.Lot], "function LowestCandidate", "a pseudo-random choice, for which a lot stands here"),
            ZeroVotes = (ZeroVotes.OneByOne, "main program"),
            AfterExclusion = (AfterExclusion.UpdateKeepValues, "procedure compute, main program", "the last iteration before an exclusion changes the keep values as well"),
            LastPlaces = (LastPlaces.BeforeTransfer, "main program"),
        },
    };
}
