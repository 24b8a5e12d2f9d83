namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>
/// Small files as people have them. They are not part of the project: they lie in <c>shared/cases</c> beside its root
/// folder. Where they are missing, the tests that need them are skipped; files of our own state the same.
/// </summary>
internal static class SharedCase
{
    static readonly string? Folder = Find();

    public static string? Missing => Folder is null ? "The folder shared/cases is not beside the project." : null;

    public static BallotReading Read(string path, BallotReadOptions? options = null) => BallotFile.Read(Path.Combine(Folder!, path), options);

    public static string[] Defects(string path, BallotReadOptions? options = null) =>
        [.. Assert.Throws<BallotFormatException>(() => Read(path, options)).Defects.Select(defect => defect.ToString())];

    static string? Find()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Stv.sln")))
            root = root.Parent;
        var beside = Path.Combine(root?.Parent?.FullName ?? "", "shared", "cases");
        return Directory.Exists(beside) ? beside : null;
    }
}

/// <summary>A fact that needs the shared cases, and is skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedCaseFactAttribute : FactAttribute
{
    /// <summary>Looks for the files.</summary>
    public SharedCaseFactAttribute() => Skip = SharedCase.Missing;
}
