namespace Stv.Counting;

/// <summary>What is settled about a candidate when the ways to fill the places are looked at.</summary>
internal enum Settled
{
    /// <summary>They can still be elected, and still be excluded.</summary>
    Open,

    /// <summary>They are elected, or must be.</summary>
    In,

    /// <summary>They can no longer be elected.</summary>
    Out,
}
