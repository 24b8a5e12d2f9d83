namespace Stv;

/// <summary>How much of a count is put on record.</summary>
public enum CountDetail
{
    /// <summary>Who was elected and how each candidate fared, without stages: for many counts that nobody reads. Reports and sheets need the stages.</summary>
    Elected,

    /// <summary>Every stage.</summary>
    Stages,

    /// <summary>Every stage and, under rules that iterate, every iteration within it.</summary>
    Iterations,
}
