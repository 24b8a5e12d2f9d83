namespace Stv;

/// <summary>In which order papers are taken to have been mixed, where it decides which of them carry a surplus.</summary>
public enum PaperOrder
{
    /// <summary>The order in which they were read. Papers of which it was not kept (<see cref="BallotSet.KeepsOrder"/>) are refused.</summary>
    Input,

    /// <summary>An order drawn from the seed: from the last place to the second, the paper there changes places with one drawn from those up to it, each draw as <see cref="Draw"/> describes it, from <c>seed/contest-id/papers</c>.</summary>
    Shuffled,
}

/// <summary>How whole papers are shared out where the exact share of a sub-parcel is not a whole number.</summary>
public enum PaperShares
{
    /// <summary>Every sub-parcel gets the whole part of its share, and those with the largest remainders one paper more each; of equal remainders the larger sub-parcel's counts as the larger, and of equal sub-parcels a lot decides. Ireland.</summary>
    LargestRemainder,

    /// <summary>No share is worked out: papers are taken from the whole parcel, whatever their next preference (<see cref="Stv.PapersTaken.EveryNth"/>). Cambridge, Massachusetts.</summary>
    NotWorkedOut,
}

/// <summary>Which papers are the last parcel, that bears a surplus.</summary>
public enum LastParcel
{
    /// <summary>Those of the last transfer. Ireland.</summary>
    OfLastTransfer,

    /// <summary>Those of the last transfer, and where it was a surplus those of the surpluses right before it, as far back as they elected nobody. New South Wales, local councils until 2017.</summary>
    WithSurplusesBefore,
}

/// <summary>Which papers of a sub-parcel are taken.</summary>
public enum PapersTaken
{
    /// <summary>Those filed last: the top of the sub-parcel. Ireland.</summary>
    LastFiled,

    /// <summary>
    /// Every nth of all that the candidate has, in the order in which they came, n being the nearest whole number to papers ÷ surplus, a
    /// half raised: the papers n, 2n, 3n and so on, then n + 1, 2n + 1 and so on, and last those before the nth. A paper without a next
    /// preference is passed over and stays. The method of Cincinnati, used in Cambridge, Massachusetts.
    /// </summary>
    EveryNth,
}

/// <summary>When a candidate who comes to the quota while papers move receives no more of them.</summary>
public enum ElectionDuringTransfer
{
    /// <summary>When the transfer is over, so that they can have a surplus.</summary>
    AtItsEnd,

    /// <summary>At the paper that brings them to the quota: the next goes to whom it names next. Cambridge, Massachusetts.</summary>
    AtThePaper,
}

/// <summary>Whether several candidates may be excluded together although one of them could yet reach what saves them money.</summary>
public enum RefundTest
{
    /// <summary>Yes: only places are at stake.</summary>
    None,

    /// <summary>No: not while a candidate who never had more than a quarter of the quota could come to have it from the votes of those below them. Ireland, where it refunds their expenses.</summary>
    QuarterOfQuota,
}
