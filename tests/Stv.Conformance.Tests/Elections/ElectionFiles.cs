namespace Stv.Conformance.Tests;

/// <summary>
/// Real elections with known results. They are not part of the project: they lie in <c>shared/elections</c> beside its root
/// folder, or where the environment variable <c>STV_ELECTIONS</c> says. Where they are missing, the tests that need them are skipped.
/// </summary>
static class ElectionFiles
{
    static readonly string? Folder = Find();

    /// <summary>Why tests are skipped, or null where the elections are there.</summary>
    public static string? Missing => Folder is null ? "The folder shared/elections is not beside the project; STV_ELECTIONS can name it." : null;

    /// <summary>Path of a file under the folder.</summary>
    public static string Path(params ReadOnlySpan<string> parts) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException(Missing), .. parts]);

    /// <summary>What the files of a folder that end like this are called without that ending, in order.</summary>
    public static IEnumerable<string> Names(string folder, string ending) => Directory.EnumerateFiles(Path(folder), "*" + ending)
        .Select(file => System.IO.Path.GetFileName(file)[..^ending.Length]).Order(StringComparer.Ordinal);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("STV_ELECTIONS") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "Stv.sln")))
            root = root.Parent;
        var beside = System.IO.Path.Combine(root?.Parent?.FullName ?? "", "shared", "elections");
        return Directory.Exists(beside) ? beside : null;
    }
}
