namespace Stv.Conformance.Tests;

/// <summary>
/// Small files as people have them, kept beside the project in <c>shared/cases</c>, or where the environment variable
/// <c>STV_CASES</c> says. Where they are missing, the tests that need them are skipped.
/// </summary>
static class CaseFiles
{
    static readonly string? Folder = Find();

    /// <summary>Why tests are skipped, or null where the cases are there.</summary>
    public static string? Missing => Folder is null ? "The folder shared/cases is not beside the project; STV_CASES can name it." : null;

    /// <summary>Path of a file under the folder.</summary>
    public static string Path(string name) => System.IO.Path.Combine(Folder ?? throw new InvalidOperationException(Missing), name);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("STV_CASES") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "Stv.sln")))
            root = root.Parent;
        var beside = System.IO.Path.Combine(root?.Parent?.FullName ?? "", "shared", "cases");
        return Directory.Exists(beside) ? beside : null;
    }
}

/// <summary>A theory that needs the cases, and is skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseTheoryAttribute : TheoryAttribute
{
    /// <summary>Looks for the files.</summary>
    public CaseTheoryAttribute() => Skip = CaseFiles.Missing;
}
