namespace Stv.Formats;

/// <summary>What can happen on the night.</summary>
public enum RehearsedEventKind
{
    /// <summary>A candidate withdraws, and papers pass over them.</summary>
    Withdrawal,

    /// <summary>No more stand in a contest than there are places.</summary>
    Unopposed,

    /// <summary>A candidate cannot be excluded, since a reserved place needs them.</summary>
    Guarded,

    /// <summary>Reserved places elect others than would be elected without them.</summary>
    ReservedDecide,

    /// <summary>A tie that only a lot decides.</summary>
    Lot,

    /// <summary>Papers on which nothing is marked, and papers with a rank left blank.</summary>
    Slips,
}
