using System.Runtime.CompilerServices;

namespace Stv.Cli.Tests;

/// <summary>Where the project lies.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Sample(string name) => Path.Combine(Root, "samples", "ballots", name);

    static string Find([CallerFilePath] string file = "")
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Stv.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run where they were built.");
    }
}
