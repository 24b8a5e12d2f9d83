namespace Stv;

/// <summary>Who goes when no surplus is left to transfer.</summary>
public enum ExclusionOrder
{
    /// <summary>The one candidate with the fewest votes.</summary>
    LowestOne,

    /// <summary>As many of the lowest together as leave enough for the places and whose votes, with the surpluses not transferred, are fewer than the next above has. Northern Ireland, Ireland.</summary>
    LowestTogetherIfBelowNext,

    /// <summary>As many of the lowest together as leave enough for the places and whose votes, with the surpluses not transferred, do not exceed those of the next above. The rules of the Electoral Reform Society.</summary>
    LowestTogetherIfNotAboveNext,
}

/// <summary>Whether candidates who cannot catch up go while there are surpluses to transfer.</summary>
public enum SureLosers
{
    /// <summary>No: surpluses go first.</summary>
    WaitForSurpluses,

    /// <summary>Yes: the largest group of the lowest that leaves enough for the places and whose votes, with all surpluses, are fewer than the next above has. Minneapolis, and an option of the Proportional Representation Foundation.</summary>
    BeforeSurpluses,
}

/// <summary>When undeclared write-ins go (<see cref="CandidateKind.UndeclaredWriteIns"/>), who are never elected.</summary>
public enum UndeclaredWriteIns
{
    /// <summary>In their turn, like candidates.</summary>
    InTheirTurn,

    /// <summary>At the first exclusion, together with all who cannot catch up even with their votes and all surpluses, before a surplus is transferred. Minneapolis.</summary>
    WithFirstSureLosers,

    /// <summary>At the first exclusion, by themselves; while they have votes nobody is elected. RCTab.</summary>
    BeforeAnybodyIsElected,
}

/// <summary>Which votes are held against <see cref="StagedRule.MinimumVotes"/>.</summary>
public enum MinimumOf
{
    /// <summary>First preferences. RCTab.</summary>
    FirstPreferences,

    /// <summary>What a candidate has at the first exclusion. Cambridge, Massachusetts.</summary>
    VotesAtFirstExclusion,
}

/// <summary>What becomes of the papers of the excluded.</summary>
public enum ExclusionEffect
{
    /// <summary>They move to whom they name next.</summary>
    PapersMove,

    /// <summary>All papers are counted anew from the first preferences, as if the excluded had not stood; nobody is elected until they are elected again. The Wright system.</summary>
    CountBeginsAnew,
}

/// <summary>How the papers of an excluded candidate move.</summary>
public enum ExclusionTransfer
{
    /// <summary>All in one step, each at its present value.</summary>
    OneStep,

    /// <summary>In batches, the papers of the greatest value first. The rules of the Electoral Reform Society.</summary>
    ByDescendingValue,

    /// <summary>In batches: the papers on which they are the first preference, then those received, the greatest value first. Northern Ireland.</summary>
    FirstPreferencesThenByValue,

    /// <summary>In batches, in the order in which the papers came. The Proportional Representation Society of Australia.</summary>
    InOrderReceived,
}

/// <summary>Whether candidates are elected while an exclusion is being transferred.</summary>
public enum ElectionDuringExclusion
{
    /// <summary>No: at its end.</summary>
    AtItsEnd,

    /// <summary>After every batch; who is then elected receives nothing from the batches that follow, and when the last place is filled these stay where they are.</summary>
    AfterEachBatch,

    /// <summary>After every batch, in the same way, and each batch is a stage by itself: who reaches the quota in an earlier one has the earlier surplus, and ties look back at each. The Australian Senate, where a stage is called a count.</summary>
    EachBatchIsAStage,
}
