namespace Stv;

/// <summary>What a name on the ballot paper stands for.</summary>
public enum CandidateKind
{
    /// <summary>A person who stands for election.</summary>
    Person,

    /// <summary>Whoever was written in without having been declared a candidate, all of them together. They hold papers like a candidate, and are never elected; some rules let them go before others.</summary>
    UndeclaredWriteIns,

    /// <summary>
    /// The wish that nobody be elected: re-open nominations, none of these, or whatever the ballot paper calls it. It is counted and
    /// transferred like a candidate, and can be excluded. Where it would be elected it takes that one place, which is not filled; it
    /// is never elected, and has no attributes. Its surplus moves on, and the count goes on for the other places.
    /// </summary>
    ReopenNominations,
}
