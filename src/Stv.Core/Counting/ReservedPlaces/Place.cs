namespace Stv.Counting;

/// <summary>What is settled about a candidate when the ways to fill the places are looked at.</summary>
internal enum Place
{
    /// <summary>He may yet be elected or not.</summary>
    Open,

    /// <summary>He is elected, or must be.</summary>
    In,

    /// <summary>He cannot be elected any more.</summary>
    Out,
}
