namespace Stv.Formats;

/// <summary>How a paper that can be read is not a plain list of preferences. What it means then is for the rule's ballot policy.</summary>
public enum IrregularityKind
{
    /// <summary>Nothing is marked.</summary>
    Blank,

    /// <summary>A rank is left out before a later one.</summary>
    Gap,

    /// <summary>Candidates share a rank.</summary>
    EqualRanks,

    /// <summary>A candidate is named twice.</summary>
    Repeat,

    /// <summary>The service that wrote the file says that a rank was given to several candidates, and not to whom.</summary>
    Overvote,
}
