namespace Stv;

/// <summary>In which order the papers of a count lay, under rules to which it matters.</summary>
public enum PaperOrderUsed
{
    /// <summary>As they were read.</summary>
    Input,

    /// <summary>As they were read, but for identical papers, which lay where the first of them did. Only results of earlier versions say so: papers whose order was not kept are now refused.</summary>
    Groups,

    /// <summary>Shuffled by draws from the seed.</summary>
    Shuffled,
}
