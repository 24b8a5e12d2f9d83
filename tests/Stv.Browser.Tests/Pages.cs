using Stv.Cli.Tests;

namespace Stv.Browser.Tests;

/// <summary>Pages of samples, written once for all tests.</summary>
public sealed class Pages : IDisposable
{
    /// <summary>A name that would do harm where it is taken for markup.</summary>
    public const string HostileName = "<script>alert(1)</script><img src=x onerror=alert(2)> \"O'Hara\"";

    /// <summary>What the tests look at.</summary>
    public static TheoryData<string> All { get; } = ["board", "lots", "meek", "hostile", "index", "contests/northern", "contests/office-holders"];

    readonly Folder _folder = new();

    public Pages()
    {
        // First, since a record goes into no folder that holds other files.
        Assert.Equal(0, Command.Run("count", Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json"), "--out", _folder.Path).ExitCode);
        Write("board", "count", Repository.Sample("board.blt"), "--electorate", "752");
        Write("lots", "count", Repository.Sample("lots.blt"), "--lots", Repository.Sample("lots.json"));
        Write("meek", "count", Repository.Sample("m1.blt"), "--rule", "meek");
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
