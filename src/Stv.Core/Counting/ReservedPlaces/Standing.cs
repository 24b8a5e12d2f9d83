namespace Stv.Counting;

/// <summary>Where a candidate stands during a count.</summary>
internal enum Standing
{
    /// <summary>They can receive papers and be elected.</summary>
    Continuing,

    /// <summary>Elected, with a surplus that is still to be transferred, or that can still arise where the elected go on receiving papers.</summary>
    ElectedWithSurplus,

    /// <summary>Elected.</summary>
    Elected,

    /// <summary>Excluded.</summary>
    Excluded,

    /// <summary>Withdrawn before the count.</summary>
    Withdrawn,
}
