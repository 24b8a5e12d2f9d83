namespace Stv.Conformance.Tests;

/// <summary>A fact that needs the election files, and is skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ElectionFactAttribute : FactAttribute
{
    /// <summary>Looks for the files.</summary>
    public ElectionFactAttribute() => Skip = ElectionFiles.Missing;
}
