namespace Stv;

/// <summary>New Zealand's local elections as the regulations have it: Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A, as it stood on 1 July 2025.</summary>
static class MeekNzPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "New Zealand: local elections, as the regulations have it",
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

            Gaps = (GapPolicy.Stop, "37(b), (c)", "nothing after a missing number is recognised; where it names a withdrawn candidate no number is missing (38)"),
            EqualRanks = (EqualRankPolicy.Stop, "37(a), (c)", "a number used twice is not unique, nor is anything after it recognised"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a voting document has room for one number a candidate; the first mention counts"),
            Quota = (QuotaFormula.DroopPlusUnit, "5, 11", "V, the documents less vnt, is what the candidates have at the iteration, so votes that clause 10 creates by rounding up raise the quota. With the number of documents instead, as clause 11 literally says, more candidates can reach the quota than there are places: there is a published example of 20 papers that elects five to four places"),
            Numbers = (Numbers.Decimals(9), "5, 10, 17"),
            Election = (ElectionTiming.DuringIterations, "6, 12"),
            Transfer = (KeepTransfer.Meek, "10"),
            KeptRounding = (KeptRounding.Up, "10"),
            PassedOn = (PassedOn.ProductUp, "10", "every product of the clause is rounded up, so a paper can count for a little more than one vote; the calculator cuts off what is passed on"),
            EarlyExclusion = (EarlyExclusion.SureLoser, "13", "at the first step as well, because the second, if nobody was elected at the first, only repeats its totals; the calculator does the same"),
            SurplusLimit = (SurplusLimit.Total(0.0001m), "13"),
            TiedForExclusion = (TiedForExclusion.EqualVotes, "13, 19"),
            ZeroVotes = (ZeroVotes.OneByOne, "13"),
            AfterExclusion = (AfterExclusion.CountAgain, "15 to 17", "the papers are distributed with the keep values unchanged, as if the candidate had never stood, and the keep values change at the step after. Clause 17, taken as the beginning of every step, would change them at once, as the calculator does; the totals of a step then differ, those after the surpluses have moved do not"),
            KeepUpdate = (KeepUpdate.AboveQuota, "17", "a successful candidate whom rounding left below the quota keeps their value"),
            KeepUpdateRounding = (KeepUpdateRounding.TwiceUp, "17"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.NewZealandRegulations], "19, 40 to 48", "a step is an iteration; if three or more are equal, the search goes on among those still equal; clause 43 is carried out four times before the first number"),
            StableStop = (StableStop.KeepValuesSettled, "23", "more iterations do not help once an iteration makes no keep value lower than before, because then only rounding moves them, up and down. It is not a stable state if one rises by rounding while another falls"),
            IterationLimit = (10_000, Clause.Silent, "a safeguard against endless iterations: keep values fall, however slowly"),
            UnnamedCandidates = (UnnamedCandidates.Withdrawn, "20, 21", "having attracted votes means being named on some paper, as a first preference or a later one, which is what clause 20 means by zero votes; the places left over are extraordinary vacancies"),
            SingleVacancy = (SingleVacancy.AbsoluteMajority, "24 to 35"),
            LastPlaces = (LastPlaces.BeforeTransfer, "3"),
        },
    };
}
