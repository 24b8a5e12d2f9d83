namespace Stv;

/// <summary>Quota-preferential by quotient. Of D. R. Woodall's article paragraphs 2.1 to 2.6 were read, where others quote them; not the article itself.</summary>
static class QpqPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "none: a proposal, which elects much like Meek's method and can be counted by hand",
        TextRead = TextRead.Partly,
        Evidence = ["worked example", "properties: equal to a plain count by exact fractions, written from the paragraphs, paper by paper; Droop proportionality"],
        Rule = new QuotientRule
        {
            Id = "qpq",
            Title = "Quota-preferential by quotient (QPQ)",
            Source = "D. R. Woodall, QPQ, a quota-preferential STV-like election rule, Voting matters 17 (2003), pages 1-7",

            Gaps = (GapPolicy.CloseUp, Clause.Silent, "what the voter did rank keeps its order"),
            EqualRanks = (EqualRankPolicy.Stop, Clause.Silent, "no order between equals is invented"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "the first mention counts"),
            Numbers = (Numbers.Exact, "2.3-2.5", "no rounding is laid down; the programs OpenSTV and Droop keep decimals with guards"),
            Election = (ElectionTest.MoreThanQuota, "2.3-2.5", "the one with the largest quotient, v ÷ (1 + t), v being a candidate's papers and t the number of candidates these have elected; the quota is the active papers ÷ (1 + s − the number elected by the inactive papers); if none is above the quota the smallest is excluded"),
            QuotientTies = ([TieMethod.Lot], Clause.Silent, "not read; a lot, as in the program Droop"),
            ExclusionEffect = (ExclusionEffect.CountBeginsAnew, Clause.Silent, "not read; the programs OpenSTV and Droop restart after every exclusion; 2.5b by itself goes on with what papers have elected (papers-move)"),
            LastPlaces = (LastPlaces.AfterTransfer, "2.5b", "the remaining candidates are elected in the stage that restarts the count without the last candidate excluded"),
        },
    };
}
