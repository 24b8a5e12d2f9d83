namespace Stv.Counting;

/// <summary>Where the papers of a group lie: one after another in the list of their pile.</summary>
internal struct Link
{
    /// <summary>The next group of the pile, or −1.</summary>
    public int Next;

    /// <summary>The place on the paper after the candidate with whom it lies: nobody before it can receive the paper again.</summary>
    public int At;
}
