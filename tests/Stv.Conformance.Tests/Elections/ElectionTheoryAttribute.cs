namespace Stv.Conformance.Tests;

/// <summary>A theory that needs the election files, and is skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ElectionTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the files.</summary>
    public ElectionTheoryAttribute() => Skip = ElectionFiles.Missing;
}
