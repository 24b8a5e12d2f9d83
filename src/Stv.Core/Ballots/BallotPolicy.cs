namespace Stv;

/// <summary>What a paper that is not a plain list of preferences means under a rule.</summary>
/// <param name="Gaps">What a blank rank does.</param>
/// <param name="EqualRanks">What two or more candidates at one rank do.</param>
/// <param name="Repeats">What a candidate named a second time does.</param>
public sealed record BallotPolicy(GapPolicy Gaps, EqualRankPolicy EqualRanks, RepeatPolicy Repeats);

/// <summary>What a blank rank (1, 2, 4) does.</summary>
public enum GapPolicy
{
    /// <summary>The paper ends before the gap: Scotland, ERS97, Northern Ireland.</summary>
    Stop,

    /// <summary>The gap is closed up: later preferences count in their order.</summary>
    CloseUp,
}

/// <summary>What two or more candidates at one rank do.</summary>
public enum EqualRankPolicy
{
    /// <summary>The paper ends before the rank: Scotland, ERS97, Northern Ireland.</summary>
    Stop,

    /// <summary>The rank is passed over and the paper goes on below it: Minneapolis, Portland.</summary>
    PassOver,

    /// <summary>The paper is shared equally among those of the rank who continue or are elected; when one of them is excluded it is shared anew. Only rules that count all papers anew, after B. L. Meek, can do this.</summary>
    Split,
}

/// <summary>What a candidate named a second time does.</summary>
public enum RepeatPolicy
{
    /// <summary>The second mention is passed over.</summary>
    Ignore,

    /// <summary>The paper ends before the second mention. A setting of the American tabulator RCTab.</summary>
    Stop,
}
