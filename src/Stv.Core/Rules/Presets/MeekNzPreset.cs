namespace Stv;

/// <summary>New Zealand's local elections as the regulations have it: Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A, Part 1. Clauses 7 to 12 were read in part; 14 to 16, 18, 20 to 23, Part 2 (single vacancies) and Part 3 (recognising preferences) not at all.</summary>
static class MeekNzPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "New Zealand: local elections, as the regulations have it",
        TextRead = TextRead.Partly,
        Evidence =
        [
            "worked example",
            "second opinion: OpenSTV 1.7 on 12 Scottish wards and two small elections, winners",
        ],
        Rule = new MeekRule
        {
            Id = "meek-nz",
            Title = "New Zealand local elections, regulations",
            Source = "Local Electoral Regulations 2001 (New Zealand, SR 2001/145), Schedule 1A",

            Gaps = (GapPolicy.Stop, "Part 3", "not read; only numbers that follow one another from 1 are held to be preferences"),
            EqualRanks = (EqualRankPolicy.Stop, "Part 3", "not read; a number used twice is held not to be a preference"),
            Repeats = (RepeatPolicy.Ignore, "Part 3", "not read; the first mention counts"),
            Quota = (QuotaFormula.DroopPlusUnit, "5, 11", "V, the documents less vnt, is what the candidates have at the iteration, so that votes which clause 10 makes by rounding up raise the quota"),
            Numbers = (Numbers.Decimals(9), "5, 10, 17"),
            Election = (ElectionTiming.DuringIterations, "6, 12"),
            Transfer = (KeepTransfer.Meek, "10"),
            KeptRounding = (KeptRounding.Up, "10"),
            PassedOn = (PassedOn.ProductUp, "10", "every product of the clause is rounded up, so that a paper can come to count for a little more than one vote; the calculator passes on the weight less what was kept"),
            EarlyExclusion = (EarlyExclusion.SureLoser, "13"),
            SurplusLimit = (SurplusLimit.Total(0.0001m), "13"),
            TiedForExclusion = (TiedForExclusion.EqualVotes, "13, 19"),
            ZeroVotes = (ZeroVotes.OneByOne, "13"),
            AfterExclusion = (AfterExclusion.CountAgain, "14 to 16, 18", "not read; the papers are distributed by the keep values as they are, as if the candidate had never stood. Programs written from the clauses change the keep values at once, as the calculator does"),
            KeepUpdate = (KeepUpdate.AboveQuota, "17", "a successful candidate whom rounding left below the quota keeps their value"),
            KeepUpdateRounding = (KeepUpdateRounding.TwiceUp, "17"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.NewZealandRegulations], "19, 40 to 48", "a step is an iteration; where three or more are equal, the search goes on among those still equal; clause 43 is carried out four times before the first number"),
            StableStop = (StableStop.KeepValuesSettled, "20 to 23", "not read; somebody is excluded when no keep value changes any more, or rounding makes one rise"),
            IterationLimit = (10_000, Clause.Silent, "a safeguard: keep values fall at every iteration, by whatever little"),
            LastPlaces = (LastPlaces.BeforeTransfer, "3"),
        },
    };
}
