namespace Stv;

/// <summary>How the quota is found from the value V of the valid papers and the number of seats s.</summary>
public enum QuotaFormula
{
    /// <summary>⌊V ÷ (s + 1)⌋ + 1: the whole number next above. Scotland, Northern Ireland, Ireland, most Australian rules.</summary>
    DroopInteger,

    /// <summary>V ÷ (s + 1), not rounded; goes with <see cref="ElectionTest.MoreThanQuota"/>, since s + 1 candidates can reach it.</summary>
    DroopExact,

    /// <summary>V ÷ (s + 1), cut off at the rule's last place, plus one unit of that place. The reference rules of the Proportional Representation Foundation.</summary>
    DroopPlusUnit,
}

/// <summary>What makes a candidate elected.</summary>
public enum ElectionTest
{
    /// <summary>Votes equal to or above the quota.</summary>
    AtLeastQuota,

    /// <summary>Votes above the quota.</summary>
    MoreThanQuota,
}

/// <summary>Which surplus moves first.</summary>
public enum SurplusOrder
{
    /// <summary>The largest there is.</summary>
    LargestFirst,
}

/// <summary>What an elected candidate with exactly the quota does.</summary>
public enum EmptySurplus
{
    /// <summary>Nothing: there is no surplus to transfer, and his papers stay.</summary>
    NoStage,

    /// <summary>A surplus of 0 is transferred: a stage that moves no vote.</summary>
    Transferred,
}

/// <summary>Which papers carry a surplus.</summary>
public enum SurplusPapers
{
    /// <summary>All that the candidate holds; those without a next preference carry their share to the non-transferable (the inclusive Gregory method).</summary>
    All,
}

/// <summary>What a paper is worth after it has carried a surplus.</summary>
public enum TransferValue
{
    /// <summary>Value when received × surplus ÷ the candidate's votes (the weighted inclusive Gregory method).</summary>
    Weighted,
}

/// <summary>Where the reckoning of a transfer value is rounded.</summary>
public enum ValueRounding
{
    /// <summary>Nowhere: the numbers are exact.</summary>
    None,

    /// <summary>Once: the remainder of value × surplus ÷ votes is dropped at the last place.</summary>
    OnceDown,

    /// <summary>Twice: the product value × surplus is cut off at the last place, and its quotient by the votes again.</summary>
    ProductThenQuotientDown,
}

/// <summary>Who goes when no surplus is left to transfer.</summary>
public enum ExclusionOrder
{
    /// <summary>The one candidate with the fewest votes.</summary>
    LowestOne,
}

/// <summary>How the papers of an excluded candidate move.</summary>
public enum ExclusionTransfer
{
    /// <summary>All in one step, each at its present value.</summary>
    OneStep,
}

/// <summary>When the candidates left over fill the remaining places without reaching the quota.</summary>
public enum LastPlaces
{
    /// <summary>As soon as there are no more continuing candidates than places; an exclusion already decided is transferred first.</summary>
    AfterTransfer,

    /// <summary>As soon as there are no more continuing candidates than places; the papers of the candidate whose exclusion brings this about do not move.</summary>
    BeforeTransfer,
}

/// <summary>A way to choose one of several candidates who are equal. The candidate found is the one whom the decision befalls: whose surplus goes first, or who is excluded.</summary>
public enum TieMethod
{
    /// <summary>The most recent earlier stage at which they differ; where several are still equal there, the search goes on among these alone, towards the first stage.</summary>
    Backwards,

    /// <summary>The earliest stage at which they differ; where several are still equal there, the search goes on among these alone, towards the present stage.</summary>
    Forwards,

    /// <summary>An order of all candidates made before the count; the earliest of the tied is taken. Where no order was given it is drawn from the seed, and without a seed this is <see cref="Lot"/>.</summary>
    DeclaredOrder,

    /// <summary>A lot that was recorded, else a draw from the seed; the count stops and says so when it has neither.</summary>
    Lot,
}
