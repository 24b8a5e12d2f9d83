namespace Stv;

/// <summary>The Legislative Council of Victoria: Electoral Act 2002, section 114A, of which subsections (1) to (7), (13), (15), (18), (19), (21), (24), (25) and (28) were read.</summary>
static class VictoriaPreset
{
    const string Unread = "subsection not read; follows published accounts";

    public static Preset Preset { get; } = new()
    {
        Jurisdiction = "Victoria: Legislative Council; papers above the line as their group's ticket has them",
        TextRead = TextRead.Partly,
        Evidence = ["worked examples; no official count was available with its papers, which Victoria does not publish"],
        Rule = new GregoryRule
        {
            Id = "au-vic-lc",
            Title = "Electoral Act 2002, section 114A",
            Source = "Electoral Act 2002 (Victoria), section 114A, as amended by Act No. 30 of 2018",

            Gaps = (GapPolicy.Stop, "s. 93A", Unread + "; that a paper below the line needs the numbers 1 to 5 is checked before the count, or by fewest-preferences: 5"),
            EqualRanks = (EqualRankPolicy.Stop, "s. 93A", Unread),
            Repeats = (RepeatPolicy.Ignore, Clause.Silent, "a square holds one number, so nobody is named twice"),
            Numbers = (Numbers.Tallied(0), "114A(7)(b), (12)(b)", "transfer values are exact fractions; the fraction of what papers are worth together is disregarded"),
            Quota = (QuotaFormula.DroopInteger, "114A(2)"),
            Election = (ElectionTest.AtLeastQuota, "114A(6), (13)"),
            ElectionTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "114A(21)", "the order of surpluses is used; no order of election is laid down"),
            SurplusOrder = (SurplusOrder.EarliestFirst, "114A(20), (22), (23)", Unread + ": the largest first, but one of an earlier count or transfer before that"),
            SurplusTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "114A(21)"),
            EmptySurplus = (EmptySurplus.NoStage, "114A(2)", "surplus votes are those in excess of the quota"),
            SurplusPapers = (SurplusPapers.All, "114A(7)"),
            TransferValue = (TransferValue.PerPaper, "114A(7)(a), (14)", "(14), on a surplus that arose later, was not read: published accounts say surplus ÷ all papers received"),
            ValueRounding = (ValueRounding.None, "114A(7)(a)", "the resulting fraction is the transfer value"),
            Remainder = (Remainder.Lost, "114A(12)(b)", "the fraction is disregarded"),
            Exclusion = (ExclusionOrder.LowestOne, "114A(10), (16)", Unread),
            ExclusionTies = ([TieMethod.BackwardsAllDistinct, TieMethod.Lot], "114A(24)", "the last count at which those candidates had a different number of votes is one at which all of them differ"),
            NeedlessLots = (NeedlessLots.Drawn, "114A(24)", "a lot must be drawn, whatever depends on it"),
            ExclusionTransfer = (ExclusionTransfer.FirstPreferencesThenByValue, "114A(12), (28)(b), (c)"),
            ElectionDuringExclusion = (ElectionDuringExclusion.EachBatchIsAStage, "114A(13), (15), (28)", "each transfer is a stage; a surplus that arises in an exclusion is transferred after it"),
            LastPlaces = (LastPlaces.BeforeTransfer, "114A(19)", "despite any other provision, and so before the papers of the last candidate excluded are transferred"),
            LastVacancy = (LastVacancy.ToTheHigherOfTwo, "114A(18)", "the section does not say when; in 2022 it waited for an exclusion in hand and for surpluses (Eastern Victoria, counts 243 to 248)"),
            LastVacancyTies = ([TieMethod.Lot], "114A(25)"),
        },
    };
}
