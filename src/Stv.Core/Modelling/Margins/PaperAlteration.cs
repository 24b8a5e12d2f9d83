namespace Stv;

/// <summary>What can be done to papers.</summary>
public enum PaperAlteration
{
    /// <summary>Another list of preferences takes the place of a paper's own.</summary>
    Changed,

    /// <summary>Papers are added.</summary>
    Added,

    /// <summary>Papers are taken away.</summary>
    Removed,
}
