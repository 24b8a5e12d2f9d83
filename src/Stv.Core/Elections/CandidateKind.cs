namespace Stv;

/// <summary>What a name on the ballot paper stands for.</summary>
public enum CandidateKind
{
    /// <summary>A person who stands for election.</summary>
    Person,

    /// <summary>Whoever was written in without having been declared a candidate, all of them together. They hold papers like a candidate, and are never elected; some rules let them go before others.</summary>
    UndeclaredWriteIns,
}
