using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

/// <summary>Pages of samples, written once for all tests.</summary>
public sealed class Pages : IDisposable
{
    /// <summary>A name that would do harm where it is taken for markup.</summary>
    public const string HostileName = "<script>alert(1)</script><img src=x onerror=alert(2)> \"O'Hara\"";

    /// <summary>What the tests look at.</summary>
    public static TheoryData<string> All { get; } = ["board", "lots", "meek", "hostile", "index", "contests/northern", "contests/office-holders"];

    /// <summary>Reports of what is found beside a count, by the words that ask for each.</summary>
    public static IReadOnlyDictionary<string, string[]> Reports { get; } = new Dictionary<string, string[]>
    {
        ["comparison"] = ["compare", Repository.Sample("board.blt"), "--rules", "scotland,ers97,meek,wigm,ireland,ni", "--seed", "1"],
        ["trace"] = ["trace", Repository.Sample("board.blt"), "--candidate", "Elias Elm"],
        ["margin"] = ["margin", Repository.Sample("board.blt"), "--counts", "40"],
        ["chances"] = ["simulate", Sample("mock.csv"), "--candidates", Sample("people.csv"), "--seats", "4", "--min", "woman=2", "--runs", "20", "--withdraw", "Kit Kelp", "--swing", "Open Gate>Quay:3"],
        ["what-if"] = ["what-if", Sample("mock.csv"), "--candidates", Sample("people.csv"), "--seats", "4", "--min", "woman=2", "--runs", "20", "--swing", "Open Gate>Quay", "--field", "Quay", "--pact", "Quay+Lantern"],
        ["vacancy"] = ["vacancy", Repository.Sample("board.blt"), "--vacates", "Ada Alder"],
        ["by-election"] = ["vacancy", Repository.Sample("board.blt"), "--vacates", "Ada Alder", "--by-election"],
    };

    /// <summary>The names of the reports.</summary>
    public static TheoryData<string> NamesOfReports { get; } = [.. Reports.Keys];

    static string Sample(string name) => Path.Combine(Repository.Root, "samples", "modelling", name);

    readonly Folder _folder = new();

    public Pages()
    {
        // First, since a record goes into no folder that holds other files.
        Assert.Equal(0, Command.Run("count", Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json"), "--out", _folder.Path).ExitCode);
        Write("board", "count", Repository.Sample("board.blt"), "--electorate", "752");
        Write("lots", "count", Repository.Sample("lots.blt"), "--lots", Repository.Sample("lots.json"));
        Write("meek", "count", Repository.Sample("m1.blt"), "--rule", "meek");
        foreach (var (name, words) in Reports)
            Write(name, words);
        Write("hostile", "count", _folder.Write("hostile.blt", $"3 2\n4 1 2 0\n2 2 0\n1 3 1 0\n0\n\"{HostileName.Replace("\"", "", StringComparison.Ordinal)}\"\n\"{new string('W', 120)}\"\n\"A quite ordinary name\"\n\"{HostileName.Replace("\"", "", StringComparison.Ordinal)}\"\n"), "--layout", "blt", "--seed", "1");
    }

    /// <summary>Where a page lies.</summary>
    public string Of(string name) => Path.Combine(_folder.Path, $"{name}.html");

    void Write(string name, params string[] arguments)
    {
        var answered = Command.Run([.. arguments, "--format", "html"]);
        Assert.True(answered.ExitCode == 0, answered.Error);
        _folder.Write($"{name}.html", answered.Output);
    }

    public void Dispose() => _folder.Dispose();
}
