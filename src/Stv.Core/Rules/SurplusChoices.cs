namespace Stv;

/// <summary>Which surplus moves first.</summary>
public enum SurplusOrder
{
    /// <summary>The largest there is.</summary>
    LargestFirst,

    /// <summary>The one that arose at the earliest stage; of several, the largest. The Australian rules.</summary>
    EarliestFirst,

    /// <summary>The largest there is; of several, the one that arose at the earliest stage. Ireland since 1992.</summary>
    LargestThenEarliest,

    /// <summary>All in one stage, none of the papers reaching another candidate who is elected. RCTab with several winners a round.</summary>
    AllTogether,
}

/// <summary>Whether the transfer of surpluses is put off when it could not change who is lowest.</summary>
public enum SurplusDeferral
{
    /// <summary>No: surpluses are transferred while there are any.</summary>
    Never,

    /// <summary>While all surpluses together are less than the difference between the lowest and the next, or between a group of the lowest that can be excluded together and the next above. Northern Ireland.</summary>
    WhileBelowTheDifference,

    /// <summary>While all surpluses together do not exceed that difference. The rules of the Electoral Reform Society.</summary>
    WhileNotAboveTheDifference,
}

/// <summary>What an elected candidate with exactly the quota does.</summary>
public enum EmptySurplus
{
    /// <summary>Nothing: there is no surplus to transfer, and their papers stay.</summary>
    NoStage,

    /// <summary>A surplus of 0 is transferred: a stage that moves no vote.</summary>
    Transferred,
}

/// <summary>What becomes of surpluses that wait when the last place is filled.</summary>
public enum LastSurpluses
{
    /// <summary>Nothing: the count is over, and their papers stay.</summary>
    Stay,

    /// <summary>They are transferred all together in one last stage, which elects nobody. RCTab with several winners.</summary>
    Transferred,
}

/// <summary>Whether papers still move when the last place is filled. Nobody is elected by it.</summary>
public enum FurtherTransfers
{
    /// <summary>No.</summary>
    None,

    /// <summary>No, but a published sheet may show the transfer that would have come next. Scotland, whose rules forbade it until 2022.</summary>
    NotRequired,

    /// <summary>Once: the transfer that comes next.</summary>
    One,

    /// <summary>While a candidate who is left has never had more than a quarter of the quota, and surpluses with the votes of those who are not above them could bring it to them. Ireland, where it refunds their expenses.</summary>
    WhileRefundIsAtStake,
}

/// <summary>Which papers carry a surplus.</summary>
public enum SurplusPapers
{
    /// <summary>All that the candidate holds; those without a next preference carry their share to the non-transferable (the inclusive Gregory method).</summary>
    All,

    /// <summary>Those of the batch they received last, which made the surplus, as far as they are transferable; the rest stay with them (the exclusive Gregory method).</summary>
    LastBatch,
}

/// <summary>What a paper is worth after it has carried a surplus.</summary>
public enum TransferValue
{
    /// <summary>Value when received × surplus ÷ the candidate's votes (the weighted inclusive Gregory method).</summary>
    Weighted,

    /// <summary>Surplus ÷ number of transferable papers, but not more than a paper's present value (the exclusive Gregory method).</summary>
    PerTransferablePaper,

    /// <summary>Surplus ÷ number of all the candidate's papers, transferable or not and whatever each was worth (the unweighted inclusive Gregory method). The Australian Senate.</summary>
    PerPaper,

    /// <summary>Value when received × surplus ÷ what the candidate's votes come to without the papers that have no next preference, but not more than the value when received; those papers stay with the candidate. New South Wales, local councils since 2021.</summary>
    WeightedTransferable,
}

/// <summary>Where the reckoning of a transfer value is rounded.</summary>
public enum ValueRounding
{
    /// <summary>Nowhere: the numbers are exact.</summary>
    None,

    /// <summary>Once: the remainder of the whole reckoning is dropped at the last place.</summary>
    OnceDown,

    /// <summary>Twice: the product value × surplus is cut off at the last place, and its quotient by the votes again.</summary>
    ProductThenQuotientDown,

    /// <summary>Twice: the fraction surplus ÷ votes is cut off at the last place, and its product with the value again. Minneapolis, RCTab.</summary>
    FractionThenProductDown,
}

/// <summary>Where the part of a surplus goes that rounding, or papers of too little value, leave untransferred.</summary>
public enum Remainder
{
    /// <summary>It is lost, and shown by itself.</summary>
    Lost,

    /// <summary>It is added to the non-transferable votes. The rules of the Electoral Reform Society, Northern Ireland.</summary>
    NonTransferable,

    /// <summary>It stays with the elected candidate, above the quota. Minneapolis, as the city counts.</summary>
    StaysWithElected,
}
