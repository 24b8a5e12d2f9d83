namespace Stv;

/// <summary>
/// Local councils of New South Wales: Local Government (General) Regulation, Schedule 5, as it has been since 2021, which was read whole. Where
/// it is open, what the Electoral Commission did in 2021 is followed, as A. Conway found it in its published transcripts.
/// </summary>
static class NewSouthWalesPreset
{
    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "New South Wales: local councils, since 2021",
        Evidence = ["worked example, up to the last place, which clause 11(2) fills sooner than the example; no official count was available with its papers"],
        Rule = new GregoryRule
        {
            Id = "au-nsw-lg",
            Title = "Local Government (General) Regulation, Schedule 5",
            Source = "Local Government (General) Regulation 2005 (New South Wales), Schedule 5, as in force since 2020, and that of 2021",

            Gaps = (GapPolicy.Stop, "sch. 5, 2"),
            EqualRanks = (EqualRankPolicy.Stop, "sch. 5, 2"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a square holds one number, so nobody is named twice"),
            Numbers = (Numbers.Tallied(0), "sch. 5, 6(1)(d), 7(4)(c), 9(2)(b)(ii)", "transfer values are exact fractions; the fraction of what papers are worth together is disregarded"),
            Quota = (QuotaFormula.DroopInteger, "sch. 5, 4"),
            Election = (ElectionTest.AtLeastQuota, "sch. 5, 5(1), 7(1), 10(1)"),
            SurplusOrder = (SurplusOrder.EarliestFirst, "sch. 5, 8(1), (2)"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], "sch. 5, 8(3), (4)", "if three or more are equal, the search goes on among those still equal"),
            EmptySurplus = (EmptySurplus.NoStage, "sch. 5, 5(2), 7(3), 10(3)"),
            SurplusPapers = (SurplusPapers.All, "sch. 5, 6(1)(a), 7(4)"),
            TransferValue = (TransferValue.WeightedTransferable, "sch. 5, 6(1)(b), 7(4)(a), (b), 7(6)", "exhausted papers are taken at their exact value; where they come to as much as the votes or more, so that by the words of 7(4)(a) the fraction would be negative, it is 1"),
            ValueRounding = (ValueRounding.None, "sch. 5, 7(4)(b)", "the product is the continued transfer value"),
            Remainder = (Remainder.Lost, "sch. 5, 15(1)(c)", "where the fraction is 1, what is left of the surplus is exhausted and not lost"),
            Exclusion = (ExclusionOrder.LowestOne, "sch. 5, 9(1)"),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "sch. 5, 9(5), (6)", "in 2021 any difference narrowed a tie (Campbelltown, count 29), and a whole exclusion was one point to look back at (Albury, count 39)"),
            NeedlessLots = (NeedlessLots.Drawn, "sch. 5, 9(5), (6)", "a lot must be drawn, whatever depends on it"),
            ExclusionTransfer = (ExclusionTransfer.InOrderReceived, "sch. 5, 9(2)", "first preferences, then the papers of each transfer by themselves; in 2021 those of a surplus were divided in the same way (Albury, count 47)"),
            ElectionDuringExclusion = (ElectionDuringExclusion.AtItsEnd, "sch. 5, 10(2)", "the transfer that must be completed is the whole exclusion, as in 2021 (Albury, count 46); the words can also mean each part of it"),
            LastPlaces = (LastPlaces.AfterTransfer, "sch. 5, 9(4), 11(1)", "an exclusion in hand is finished first; surpluses are not waited for"),
            LastVacancy = (LastVacancy.ToOneWhoExceedsTheRest, "sch. 5, 11(2)"),
            LastButOne = (LastButOne.ElectedWithoutThoseBelow, "sch. 5, 11(3)"),
        },
    };

    /// <summary>Until 2017, when a surplus was a sample of papers.</summary>
    public static Preset Until2017 { get; } = new()
    {
        Jurisdiction = "New South Wales: local councils, 2012 to 2017",
        TextRead = TextRead.Partly,
        Evidence = ["only the text, and that of accounts; the papers drawn were not published, so no official count can be repeated"],
        Rule = new WholeVoteRule
        {
            Id = "au-nsw-lg-2017",
            Title = "Local Government (General) Regulation 2005, Schedule 5, before 2021",
            Source = "Local Government (General) Regulation 2005 (New South Wales), Schedule 5, before 2020, as the Electoral Commission's functional requirements for its count describe it",

            Gaps = (GapPolicy.Stop, "sch. 5, 2", Unread + "as in the present Schedule"),
            EqualRanks = (EqualRankPolicy.Stop, "sch. 5, 2", Unread + "as in the present Schedule"),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a square holds one number, so nobody is named twice"),
            PaperOrder = (PaperOrder.Input, "sch. 5, 6", Unread + "papers are drawn at random: the last ones are taken to be those drawn, and shuffled draws them from a seed"),
            Quota = (QuotaFormula.DroopInteger, "sch. 5, 4", Unread + "as in the present Schedule"),
            Election = (ElectionTest.AtLeastQuota, "sch. 5, 5", Unread + "as in the present Schedule"),
            SurplusOrder = (SurplusOrder.EarliestFirst, "sch. 5, 8", Unread + "as in the present Schedule"),
            SurplusTies = ([TieMethod.Backwards, TieMethod.Lot], "step 8", "any difference narrows a tie, as in 2017"),
            EmptySurplus = (EmptySurplus.NoStage, "sch. 5, 5", Unread + "as in the present Schedule"),
            LastParcel = (LastParcel.WithSurplusesBefore, Clause.Silent, Unread + "follows an independent counter; in 2012 the Commission's program took one transfer too many"),
            PaperShares = (PaperShares.LargestRemainder, Clause.Silent, Unread + "fractions are settled by the largest; how equal ones were settled is not known, and here the larger sub-parcel goes first and then a lot"),
            PapersTaken = (PapersTaken.LastFiled, Clause.Silent, "if the papers are in random order, these are a sample"),
            Deferral = (SurplusDeferral.WhileNotAboveTheDifference, "step 12(b)", "surpluses wait while together they are not more than the difference between the two lowest"),
            Exclusion = (ExclusionOrder.LowestOne, "sch. 5, 9", Unread + "as in the present Schedule"),
            RefundTest = (RefundTest.None, Clause.Silent, "only places are at stake"),
            ExclusionTies = ([TieMethod.Backwards, TieMethod.Lot], "step 25", "any difference narrows a tie, as in 2017; in 2016 the program drew lots at once"),
            NeedlessLots = (NeedlessLots.Drawn, "step 25", "a lot must be drawn, whatever depends on it"),
            LastPlaces = (LastPlaces.BeforeTransfer, "step 27", "when it is settled who is excluded, before their papers move"),
            LastVacancy = (LastVacancy.ToOneWhoExceedsTheRest, "step 11", Unread + "as in the present Schedule"),
            LastButOne = (LastButOne.ElectedWithoutThoseBelow, "step 11", Unread + "for any number of places"),
        },
    };

    const string Unread = "not read; ";
}
