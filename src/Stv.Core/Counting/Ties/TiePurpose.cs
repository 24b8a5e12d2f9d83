namespace Stv;

/// <summary>What the candidate found by breaking a tie is to do.</summary>
public enum TiePurpose
{
    /// <summary>He is elected, where reserved places leave no room for all who are equal.</summary>
    Elect,

    /// <summary>His surplus is transferred first.</summary>
    TransferFirst,

    /// <summary>He is excluded.</summary>
    Exclude,

    /// <summary>The fraction of a paper that falls to him counts as the largest, so that he gets a whole one.</summary>
    RoundUp,
}
