namespace Stv;

/// <summary>
/// Ireland: the Electoral Act 1992, Part XIX, as amended in 2001. Sections 118, 120 and 124 were read; sections 119, 121, 122 and 123
/// are known from accounts of them.
/// </summary>
static class IrelandPreset
{
    const string Unread = "section not read; ";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Ireland: Dáil Éireann, local and European elections",
        TextRead = TextRead.Partly,
        Evidence = ["worked example"],
        Rule = new WholeVoteRule
        {
            Id = "ireland",
            Title = "Electoral Act 1992, Part XIX",
            Source = "Electoral Act 1992 (No. 23 of 1992), sections 118 to 124, as amended by the Electoral (Amendment) Act 2001 (No. 38 of 2001)",

            Gaps = (GapPolicy.Stop, "118(1)"),
            EqualRanks = (EqualRankPolicy.Stop, "118(1)"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a second mention can only meet a candidate who is no longer continuing"),
            PaperOrder = (PaperOrder.Input, "119", Unread + "papers are mixed before they are counted, and the order in which they were read is taken to be that mixing; shuffled draws one"),
            Quota = (QuotaFormula.DroopInteger, "120(1)"),
            Election = (ElectionTest.AtLeastQuota, "120(2)"),
            SurplusOrder = (SurplusOrder.LargestThenEarliest, "121(9) to (11)", Unread + "size comes first, as a reader of the Act found in 2006, and then when a surplus arose; the order of 1923 was the other way round"),
            SurplusTies = ([TieMethod.Forwards, TieMethod.Lot], "118(1), 121", Unread + "the earliest count with a difference; the lot is that of section 118"),
            EmptySurplus = (EmptySurplus.NoStage, "121", Unread + "a surplus is what exceeds the quota"),
            PaperShares = (PaperShares.LargestRemainder, "118(1), 121", Unread + "fractions are settled by the largest, equal ones by the larger sub-parcel; the lot is that of section 118"),
            PapersTaken = (PapersTaken.LastFiled, "121", Unread + "the papers last filed in each sub-parcel of what the candidate received last"),
            Deferral = (SurplusDeferral.Never, "121", Unread + "a surplus that cannot matter need not be transferred, and in practice it waits: in Kerry South in 2002 one from the first count was transferred at the fourth; here every one is transferred at once, and deferral: while-below-the-difference follows the practice"),
            Exclusion = (ExclusionOrder.LowestTogetherIfBelowNext, "122", Unread + "two or more together when their votes and the surpluses are fewer than the next has"),
            RefundTest = (RefundTest.QuarterOfQuota, "122", Unread + "not while a refund of expenses (more than a quarter of the quota) is at stake"),
            ExclusionTies = ([TieMethod.Forwards, TieMethod.Lot], "118(1), 122", Unread + "the earliest count with a difference; the lot is that of section 118"),
            NeedlessLots = (NeedlessLots.Drawn, "118(1)", "the lot is defined; the sections not read are taken to require it, whatever depends on it"),
            LastPlaces = (LastPlaces.BeforeTransfer, "124(1), (3)", "candidates who fill the last places are elected and no longer continuing, so no refund of theirs is at stake"),
            FurtherTransfers = (FurtherTransfers.WhileRefundIsAtStake, "124(3)", "also if the last place is filled with the quota; at a by-election for several places the quarter is of the quota of the whole constituency, which is not known here"),
            LastButOne = (LastButOne.ElectedWithoutTheLowest, "124(1A)"),
            LastVacancy = (LastVacancy.ToOneWhoExceedsTheRest, "124(2)"),
        },
    };
}
