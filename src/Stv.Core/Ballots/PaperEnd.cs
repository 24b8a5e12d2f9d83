namespace Stv;

/// <summary>What ends a paper before its last rank.</summary>
public enum PaperEnd
{
    /// <summary>A blank rank (<see cref="GapPolicy.Stop"/>).</summary>
    Gap,

    /// <summary>A rank given to several (<see cref="EqualRankPolicy.Stop"/>), or to several unknown.</summary>
    EqualRanks,

    /// <summary>A candidate named a second time (<see cref="RepeatPolicy.Stop"/>).</summary>
    Repeat,
}
