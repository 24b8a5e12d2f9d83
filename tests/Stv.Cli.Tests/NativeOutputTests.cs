using System.Security.Cryptography;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>What is compiled ahead of time says the same, byte for byte, as what is compiled as it runs.</summary>
public class NativeOutputTests
{
    static string Board => Repository.Sample("board.blt");

    static string Ncg => Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json");

    static string In(string folder, string file) => Path.Combine(Repository.Root, "samples", folder, file);

    public static TheoryData<string[]> Lines =>
    [
        .. ResultFormats.All.Select(format => new[] { "count", Board, "--format", format, "--seed", "1" }),
        .. Presets.Ids.Select(rule => new[] { "count", Board, "--rule", rule, "--seed", "1", "--format", "json" }),
        .. Presets.Ids.Select(rule => new[] { "rules", "show", rule, "--format", "json" }),
        ["count", Ncg, "--format", "json", "--seed", "20251"], ["count", Ncg, "--seed", "20251"],
        ["count", Repository.Sample("lots.blt")], ["count", Repository.Sample("lots.blt"), "--lots", Repository.Sample("lots.json")],
        ["count", Repository.Sample("marks.csv"), "--seats", "2"],
        ["check", Ncg], ["check", Repository.Sample("marks.csv"), Board],
        ["verify", In("sheets", "board-totals.csv"), Board], ["verify", In("sheets", "board-page.txt"), Board], ["verify", In("sheets", "board-other-rule.csv"), Board],
        ["compare", Board, "--rules", "scotland,meek,ers97"], ["trace", Board, "--candidate", "Ada Alder", "--format", "json"], ["vacancy", Board, "--vacates", "Ada Alder", "--seed", "1"],
        ["simulate", "--model", In("modelling", "model.json"), "--candidates", In("modelling", "people.csv"), "--seats", "4", "--runs", "50"], ["margin", Board, "--seed", "1"],
        ["convert", Board, "--to", "preferences"], ["diff", Board, Repository.Sample("t3.blt")],
        ["rules"], ["completion", "bash"], ["manual", "count"], ["count", "--help"], ["--help"], ["--version"],
    ];

    public static TheoryData<string[]> Refused => [["count", "no-such-file.csv"], ["count", Board, "--seeds", "3"], ["cuont", Board], []];

    [NativeTheory]
    [MemberData(nameof(Lines))]
    public void The_native_build_says_what_the_portable_build_says(string[] line)
    {
        var portable = Command.Run(line);
        Assert.NotEqual(ExitCode.Refused, portable.ExitCode);
        Assert.Equal(portable, RealCommand.RunNative(NativeTheoryAttribute.Executable!, [], line));
    }

    [NativeTheory]
    [MemberData(nameof(Refused))]
    public void The_native_build_refuses_in_the_same_words(string[] line)
    {
        var portable = Command.Run(line);
        Assert.Equal(ExitCode.Refused, portable.ExitCode);
        Assert.Equal(portable, RealCommand.RunNative(NativeTheoryAttribute.Executable!, [], line));
    }

    [NativeTheory]
    [InlineData("count", "--seed", "20251")]
    [InlineData("rehearse")]
    public void The_native_build_publishes_the_same_folder(string verb, params string[] words)
    {
        using var folder = new Folder();
        var results = Path.Combine(folder.Path, "results");
        string[] line = [verb, Ncg, .. words, "--out", results];
        var portable = Published(Command.Run(line));
        Directory.Delete(results, recursive: true);
        Assert.Equal(portable, Published(RealCommand.RunNative(NativeTheoryAttribute.Executable!, [], line)));

        SortedDictionary<string, string> Published(Answered answered)
        {
            Assert.Equal(ExitCode.Done, answered.ExitCode);
            var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in Directory.GetFiles(results, "*", SearchOption.AllDirectories))
                written.Add(Path.GetRelativePath(results, path), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
            Assert.NotEmpty(written);
            return written;
        }
    }
}
