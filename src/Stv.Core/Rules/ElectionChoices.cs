namespace Stv;

/// <summary>What makes a candidate elected.</summary>
public enum ElectionTest
{
    /// <summary>Votes equal to or above the quota.</summary>
    AtLeastQuota,

    /// <summary>Votes above the quota.</summary>
    MoreThanQuota,

    /// <summary>
    /// Votes equal to or above the quota, or equal to or above the vote required for election: the active vote (of continuing
    /// candidates, and awaiting transfer) divided by one more than the places left. Candidates are taken in descending order,
    /// and each election changes what the next requires. The rules of the Electoral Reform Society.
    /// </summary>
    AtLeastQuotaOrVoteRequired,

    /// <summary>Nothing but being left when no more candidates are left than places: the lowest go until then. RCTab, bottoms-up.</summary>
    BeingLeft,
}

/// <summary>What is done where no more candidates stand than there are places.</summary>
public enum Unopposed
{
    /// <summary>They are elected, and nothing is counted.</summary>
    ElectedWithoutCount,

    /// <summary>The papers are counted all the same. RCTab.</summary>
    Counted,
}

/// <summary>How many of those who pass the test for election are elected at the end of a stage.</summary>
public enum WinnersPerStage
{
    /// <summary>All of them.</summary>
    AllWhoReach,

    /// <summary>Only the one with the most votes; the others go on as continuing candidates, and receive papers, until their turn comes, for the last places too. RCTab with one winner a round.</summary>
    OnlyTheHighest,
}

/// <summary>Whether an elected candidate still receives papers.</summary>
public enum ElectedReceive
{
    /// <summary>No: papers pass them by from their election on.</summary>
    Nothing,

    /// <summary>Yes, until their surplus is transferred. Minneapolis, where a candidate is declared elected only then.</summary>
    UntilSurplusMoves,
}

/// <summary>What is different where a single place is to be filled.</summary>
public enum SinglePlace
{
    /// <summary>Nothing.</summary>
    AsAnyOther,

    /// <summary>Nobody is elected before the first papers of an excluded candidate have moved. Northern Ireland.</summary>
    AfterAnExclusion,
}

/// <summary>When the candidates left over fill the remaining places without reaching the quota.</summary>
public enum LastPlaces
{
    /// <summary>As soon as there are no more continuing candidates than places; an exclusion already decided is transferred first.</summary>
    AfterTransfer,

    /// <summary>As soon as there are no more continuing candidates than places; the papers of the candidate whose exclusion brings this about do not move.</summary>
    BeforeTransfer,

    /// <summary>As soon as there are no more continuing candidates than places; an exclusion already decided is transferred first, and so is every surplus. The Australian Senate in 2016.</summary>
    AfterTransferAndSurpluses,
}

/// <summary>Whether the last place goes to a candidate whom the others together cannot overtake.</summary>
public enum LastVacancy
{
    /// <summary>No.</summary>
    AsAnyOther,

    /// <summary>Yes, when their votes are equal to or above those of all other continuing candidates and the surpluses not transferred. Northern Ireland.</summary>
    ToOneWhoEqualsTheRest,

    /// <summary>Yes, when their votes exceed those of all other continuing candidates and the surpluses not transferred. Ireland.</summary>
    ToOneWhoExceedsTheRest,

    /// <summary>Yes, when only two candidates continue and no surplus waits: to the one who has more votes, and by lot where they are equal. The Australian Senate.</summary>
    ToTheHigherOfTwo,
}

/// <summary>Whether one more candidate than places settles the count when the lowest cannot catch up.</summary>
public enum LastButOne
{
    /// <summary>No: the lowest is excluded as ever.</summary>
    AsAnyOther,

    /// <summary>Yes: when the votes of the lowest with all surpluses not transferred are fewer than the next above has, all but the lowest are elected at once. Ireland since 2001.</summary>
    ElectedWithoutTheLowest,

    /// <summary>Yes, and any number more: when the votes of all who would be left without a place, with all surpluses not transferred, are fewer than the last who would have one has, the places are filled at once. New South Wales, local councils.</summary>
    ElectedWithoutThoseBelow,
}
