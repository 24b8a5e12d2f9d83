namespace Stv;

/// <summary>What a published sheet shows where sheets differ: found by the count with which it agrees.</summary>
public sealed record SheetConventions
{
    /// <summary>Where the sheet shows the votes lost by rounding.</summary>
    public RestShown Rest { get; init; }

    /// <summary>What the sheet shows for the elected once their surplus has moved.</summary>
    public ElectedShown Elected { get; init; }

    /// <summary>What the sheet shows for the excluded once their papers have moved.</summary>
    public ExcludedShown Excluded { get; init; }

    /// <summary>Whether each value at which papers of the excluded moved has a stage of its own on the sheet.</summary>
    public bool ByBatch { get; init; }

    /// <summary>Whether exclusions are numbered by the stage that decided them, one before the stage that transfers the papers.</summary>
    public bool ExclusionsByDecision { get; init; }

    /// <summary>How the figures were rounded.</summary>
    public FigureRounding Rounding { get; init; }

    /// <summary>How many stages of the sheet repeat the one before: a decision without a transfer.</summary>
    public int Repeated { get; init; }
}

/// <summary>Where a sheet shows the votes lost by rounding.</summary>
public enum RestShown
{
    /// <summary>By themselves, or not at all.</summary>
    Apart,

    /// <summary>Among the non-transferable.</summary>
    NonTransferable,

    /// <summary>With the elected candidate whose surplus moved.</summary>
    WithElected,
}

/// <summary>What a sheet shows for the elected once their surplus has moved.</summary>
public enum ElectedShown
{
    /// <summary>What they have kept.</summary>
    AsCounted,

    /// <summary>What they had when they were elected, above the quota.</summary>
    AsElected,
}

/// <summary>What a sheet shows for the excluded once their papers have moved.</summary>
public enum ExcludedShown
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>What they had before.</summary>
    LastTotal,
}
