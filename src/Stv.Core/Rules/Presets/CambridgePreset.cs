namespace Stv;

/// <summary>Cambridge, Massachusetts: General Laws, chapter 54A, section 9, which was read whole, with the city's own method for surpluses under section 16(b), which the city describes.</summary>
static class CambridgePreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Cambridge, Massachusetts: City Council, School Committee",
        Evidence = ["worked example; no official count was available with its ballots in their order"],
        Rule = new WholeVoteRule
        {
            Id = "us-cambridge",
            Title = "Massachusetts General Laws, chapter 54A, section 9, with the Cincinnati method",
            Source = "Massachusetts General Laws, chapter 54A, sections 9 and 16(b), and the City of Cambridge's description of the Cincinnati method",

            Gaps = (GapPolicy.CloseUp, "9(a)"),
            EqualRanks = (EqualRankPolicy.Stop, "9(a), (h)", "a paper that does not clearly indicate a next choice is exhausted; a first choice that is not clear makes the paper invalid. The city tells voters that choices of one number do not count, which can be read as passing over them"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a second mention can only meet a candidate who is no longer continuing"),
            PaperOrder = (PaperOrder.Input, "9(d)", "polling places in the order that was drawn; the order in which the papers were read is taken to be that order"),
            Quota = (QuotaFormula.DroopInteger, "9(c)"),
            Election = (ElectionTest.AtLeastQuota, "9(c)"),
            SurplusOrder = (SurplusOrder.LargestFirst, "Cincinnati method", "the description does not say which surplus goes first; follows OpenSTV, whose author found it to agree with the official results from 1999 on"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], Clause.Silent, "as 9(k) has it for those who are lowest"),
            EmptySurplus = (EmptySurplus.NoStage, "9(c)", "a surplus is what exceeds the quota"),
            PaperShares = (PaperShares.NotWorkedOut, "Cincinnati method"),
            PapersTaken = (PapersTaken.EveryNth, "Cincinnati method", "a half is rounded up; when all sequences are used up the papers before the nth follow; papers with no next choice stay with the candidate"),
            ElectionDuringTransfer = (ElectionDuringTransfer.AtThePaper, "9(c)", "no paper in excess of the quota is credited; in the first sorting the Cincinnati method takes the place of 9(e) and (f)"),
            Exclusion = (ExclusionOrder.LowestOne, "9(i), (j)"),
            MinimumVotes = (50, "9(g)", "a nomination needs 50 signatures in Cambridge; if excluding all with fewer would leave places empty, the lowest are excluded one by one"),
            MinimumOf = (MinimumOf.VotesAtFirstExclusion, "9(g)", "when all papers have been sorted, surpluses too; those with the fewest votes are excluded first, which the text leaves open"),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "9(k)"),
            NeedlessLots = (NeedlessLots.Drawn, "9(k)", "a lot must be drawn, whatever depends on it"),
            RefundTest = (RefundTest.None, Clause.Silent, "only places are at stake"),
            LastPlaces = (LastPlaces.AfterTransfer, "9(l)"),
        },
    };
}
