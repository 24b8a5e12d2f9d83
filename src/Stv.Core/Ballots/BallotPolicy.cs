namespace Stv;

/// <summary>What a paper that is not a plain list of preferences means under a rule.</summary>
/// <param name="Gaps">What a blank rank does.</param>
/// <param name="EqualRanks">What two or more candidates at one rank do.</param>
/// <param name="Repeats">What a candidate named a second time does.</param>
public sealed record BallotPolicy(GapPolicy Gaps, EqualRankPolicy EqualRanks, RepeatPolicy Repeats)
{
    /// <summary>The most blank ranks in a row that are closed up, under <see cref="GapPolicy.CloseUp"/>: the paper ends before a longer gap. 0 for no limit.</summary>
    public int LongestGap { get; init; }

    /// <summary>The last rank that is read; what stands below it is passed over. 0 for no limit.</summary>
    public int LastRank { get; init; }

    /// <summary>The fewest preferences with which a paper is valid; one that names all who stand always is. 0 and 1 ask for no more than one.</summary>
    public int FewestPreferences { get; init; }

    /// <summary>Whether papers without gaps, equal ranks and repeats count as they stand.</summary>
    internal bool TakesPlainPapersWhole => LastRank == 0 && FewestPreferences <= 1;
}

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

    /// <summary>The rank is looked at when the paper comes to it: where one of its candidates continues it is theirs, where none does it is passed over, and where several do the paper ends. A setting of the American tabulator RCTab.</summary>
    StopIfSeveralContinue,

    /// <summary>The paper is shared equally among those of the rank who can receive papers; when one of them no longer can, it is shared anew. The rules after B. L. Meek; under rules that transfer at a fraction a paper is divided into parts for it, where a body wants that.</summary>
    Split,

    /// <summary>Each of them has a vote, as on a paper of crosses: rules that count votes once and transfer none.</summary>
    EachHasAVote,
}

/// <summary>What a candidate named a second time does.</summary>
public enum RepeatPolicy
{
    /// <summary>The second mention is passed over.</summary>
    Ignore,

    /// <summary>The paper ends before the second mention, also where the first stands in a rank that was passed over. A setting of the American tabulator RCTab.</summary>
    Stop,
}
