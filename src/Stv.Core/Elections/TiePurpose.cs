namespace Stv;

/// <summary>What happens to the candidate who is chosen when a tie is broken.</summary>
public enum TiePurpose
{
    /// <summary>They are elected, where reserved places leave no room for all who are equal.</summary>
    Elect,

    /// <summary>Their surplus is transferred first.</summary>
    TransferFirst,

    /// <summary>They are excluded.</summary>
    Exclude,

    /// <summary>The fraction of a paper that falls to them counts as the largest, so that they get a whole one.</summary>
    RoundUp,
}
