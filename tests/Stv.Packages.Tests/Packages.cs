using System.Diagnostics;

namespace Stv.Cli.Tests;

/// <summary>The packages, packed once into a folder that serves as their feed.</summary>
public sealed class Packages : IDisposable
{
    readonly Folder _folder = new();

    public Packages()
    {
        Pack(Feed, Path.Combine(_folder.Path, "artifacts"));
        // Only this feed's packages are new to the machine: what they need is taken from where the build of the project left it.
        File.WriteAllText(Path.Combine(_folder.Path, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder.Path, "restored")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="built" value="{Restored}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Feed => Path.Combine(_folder.Path, "feed");

    /// <summary>Packs into a folder, and builds in another.</summary>
    public static void Pack(string feed, string artifacts) =>
        Dotnet(Repository.Root, "pack", "Stv.sln", "--output", feed, "--artifacts-path", artifacts, "-p:RunAnalyzers=false");

    /// <summary>A new folder whose projects see this feed.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;

    static string Restored => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs <c>dotnet</c>, which must end well, and gives what it wrote.</summary>
    public static string Dotnet(string folder, params string[] words) => Run(folder, "dotnet", words);

    public static string Run(string folder, string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The run of these tests hands variables to its children that would steer a build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)}\n{output}\n{error.Result}");
        return output;
    }

    public void Dispose() => _folder.Dispose();
}
