namespace Stv.Counting;

/// <summary>What counts a contest under one family of rules.</summary>
internal interface IEngine
{
    /// <summary>Counts to the end, or to the first tie that needs a lot.</summary>
    CountOutcome Run();

    /// <summary>The recorded lots that answered a tie of this count.</summary>
    IReadOnlySet<Lot> UsedLots { get; }
}
