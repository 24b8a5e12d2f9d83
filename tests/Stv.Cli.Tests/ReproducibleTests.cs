using System.Runtime.InteropServices;

namespace Stv.Cli.Tests;

/// <summary>The same papers, rule and lots give the same bytes, wherever and however the command runs.</summary>
public class ReproducibleTests
{
    static readonly string[][] Requests =
    [
        ["count", "samples/elections/ncg/election.json", "--format", "json"],
        ["simulate", "samples/ballots/board.blt", "--runs", "100", "--seed", "7", "--format", "json"],
    ];

    static readonly Lazy<List<Answered>> AsBuilt = new(() =>
    {
        var answers = Requests.Select(request => RealCommand.Run(request)).ToList();
        Assert.All(answers, answered => Assert.Equal(ExitCode.Done, answered.ExitCode));
        return answers;
    });

    [Theory]
    [InlineData("Pacific/Kiritimati", 1)]
    [InlineData("America/Adak", 16)]
    public void The_same_bytes_in_every_time_zone_and_with_one_thread_or_many(string zone, int processors) =>
        Assert.Equal(AsBuilt.Value, Requests.Select(request => RealCommand.RunIn([("TZ", zone), ("DOTNET_PROCESSOR_COUNT", $"{processors}")], request)));

    /// <summary>A decimal comma, a dotless i, other digits and another calendar. The command itself is built to know no culture; an app that uses the library does.</summary>
    [IcuTheory]
    [InlineData("tr_TR")]
    [InlineData("ar_SA")]
    public void The_same_bytes_in_every_culture_with_the_tables_of_unicode_that_the_machine_has(string culture)
    {
        using var folder = new Folder();
        var configuration = File.ReadAllText(Path.ChangeExtension(typeof(StvCommand).Assembly.Location, ".runtimeconfig.json"));
        const string Invariant = "\"System.Globalization.Invariant\": true";
        Assert.Contains(Invariant, configuration, StringComparison.Ordinal);
        var withCultures = folder.Write("stv.runtimeconfig.json", configuration.Replace(Invariant, "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));

        Assert.Equal(AsBuilt.Value, Requests.Select(request => RealCommand.RunConfigured(withCultures, [("LC_ALL", $"{culture}.UTF-8")], request)));
    }

    /// <summary>Needs the library that knows cultures, which on Linux is a package of its own.</summary>
    sealed class IcuTheoryAttribute : TheoryAttribute
    {
        public IcuTheoryAttribute()
        {
            if (OperatingSystem.IsLinux() && !Folders.Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "libicuuc.so*").Any()))
                Skip = "libicu is not installed, and without it there are no cultures.";
        }

        static IEnumerable<string> Folders =>
            ["/usr/lib", "/usr/lib64", RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "/usr/lib/aarch64-linux-gnu" : "/usr/lib/x86_64-linux-gnu"];
    }
}
