namespace Stv;

/// <summary>Kinds of finding about a sheet without its ballots.</summary>
public enum SheetFindingKind
{
    /// <summary>One figure, put right, makes the sums come out that it is part of.</summary>
    Mistyped,

    /// <summary>What a row had and its change do not make its new total.</summary>
    RowSum,

    /// <summary>What is gained and lost at a stage does not come to 0, or the totals do not come to the valid papers.</summary>
    ColumnSum,

    /// <summary>The sum that is printed is not the column's.</summary>
    PrintedSum,

    /// <summary>The candidates together gain votes.</summary>
    VotesFromNowhere,

    /// <summary>The quota does not follow from valid papers and places.</summary>
    Quota,

    /// <summary>After the transfer of a surplus an elected candidate does not stand at the quota.</summary>
    SurplusNotToQuota,

    /// <summary>A candidate who had reached the quota loses everything.</summary>
    ElectedLosesAll,

    /// <summary>Votes come to a candidate who had been elected before.</summary>
    ElectedReceives,

    /// <summary>An excluded candidate keeps votes.</summary>
    ExcludedKeepsVotes,

    /// <summary>Votes come to a candidate who had been excluded before.</summary>
    ExcludedReceives,

    /// <summary>A candidate is excluded though another has fewer votes.</summary>
    NotTheLowest,

    /// <summary>Candidates are excluded together though their votes, with the surpluses, could have saved one of them.</summary>
    TooManyTogether,

    /// <summary>Somebody is excluded while a surplus waits that should have been transferred.</summary>
    SurplusPassedOver,

    /// <summary>A surplus is transferred while a larger one waits.</summary>
    NotTheLargestSurplus,

    /// <summary>Others were as low as the candidate who is excluded.</summary>
    Tie,

    /// <summary>A stage at which no vote moves.</summary>
    NothingMoves,

    /// <summary>More candidates reach the quota than there are places.</summary>
    MoreThanPlaces,

    /// <summary>The sheet ends before all places can be filled.</summary>
    EndsEarly,

    /// <summary>The sheet goes on after all places are filled.</summary>
    EndsLate,

    /// <summary>The sheet calls somebody elected, or not elected, of whom its figures say otherwise.</summary>
    Fate,
}
