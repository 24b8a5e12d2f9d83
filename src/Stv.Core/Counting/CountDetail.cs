namespace Stv;

/// <summary>How much of a count is put on record.</summary>
public enum CountDetail
{
    /// <summary>Every stage.</summary>
    Stages,

    /// <summary>Every stage and, under rules that iterate, every iteration within it.</summary>
    Iterations,
}
