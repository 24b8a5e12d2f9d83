using System.Text;

namespace Stv.Cli.Tests;

/// <summary>
/// The day of whoever runs an election of eight regions and a college of office holders, from nominations and an export as they come to
/// the sealed folder, and a vacancy a year later: what they type, what they change by hand, and all that the command says.
/// </summary>
static class ElectionDay
{
    /// <summary>The page for whoever runs it.</summary>
    public const string Guide = "docs/guide.md";

    /// <summary>The page for whoever doubts it.</summary>
    public const string Scrutineers = "docs/scrutineers.md";

    const string Sample = "samples/elections/ncg-day";

    /// <summary>A command, or what is done by hand.</summary>
    abstract record Step;

    sealed record Typed(string Command) : Step;

    sealed record ByHand(string What, Action<Folder> Do) : Step;

    static readonly Lazy<(string Transcript, int Commands, int Lines, string Result)> Once = new(Replay);

    /// <summary>Everything that was typed, done and said.</summary>
    public static string Transcript => Once.Value.Transcript;

    /// <summary>How many commands were typed.</summary>
    public static int Commands => Once.Value.Commands;

    /// <summary>How many lines of 80 columns there were to read.</summary>
    public static int Lines => Once.Value.Lines;

    /// <summary>The result that was published.</summary>
    public static string Result => Once.Value.Result;

    static readonly Step[] Steps =
    [
        new ByHand("The nominations and the export are saved, the export in a new folder ncg.", folder =>
        {
            Directory.CreateDirectory(In(folder, "ncg"));
            File.Copy($"{Sample}/nominations.csv", In(folder, "nominations.csv"));
            File.Copy($"{Sample}/export.csv", In(folder, "ncg/export.csv"));
        }),
        new Typed("stv init ncg --template momentum-ncg --candidates nominations.csv --ballots ncg/export.csv"),
        new ByHand("In ncg/election.json each null is filled in, as the rules of the election say.", folder => Edit(folder, "ncg/election.json",
            ("\"seats\": null", "\"seats\": 3"), ("\"woman\": null, \"BAME\": null", "\"woman\": 2, \"BAME\": 1"), ("\"member\": null, \"office-holder\": null", "\"member\": \"1/3\", \"office-holder\": \"2/3\""))),
        new Typed("stv check ncg/election.json --corrections ncg/corrections.csv"),
        new ByHand("ncg/corrections.csv is read: the question mark becomes the name of Bette Magnet. Then ncg/election.json names it.", folder =>
        {
            Edit(folder, "ncg/corrections.csv", ("Betty M.,?,", "Betty M.,Bette Magnet,"));
            Edit(folder, "ncg/election.json", ("\"duplicates\": \"refuse\" }", "\"duplicates\": \"refuse\", \"corrections\": \"corrections.csv\" }"));
        }),
        new Typed("stv check ncg/election.json"),
        new Typed("stv count ncg/election.json --out results"),
        new ByHand("Only one woman stands in the South West, and the rules say that the minimum is lowered. The lot is drawn between the two of Scotland: it falls on Jamie Tinder, who is excluded. The lot is written into ncg/lots.json, the fallback relax into ncg/election.json.", folder =>
        {
            Edit(folder, "ncg/election.json", ("\"fallback\": \"refuse\"", "\"fallback\": \"relax\""));
            File.WriteAllText(In(folder, "ncg/lots.json"), """{ "format": "stv-lots/1", "lots": [ { "contest": "scotland", "purpose": "exclude", "tied": ["1", "2"], "chosen": "1", "drawnBy": "Una Umbrella, from a hat, before two scrutineers" } ] }""");
        }),
        new Typed("stv count ncg/election.json --out results --replace"),
        new Typed("stv verify results ncg/election.json"),
        new ByHand("The folder results is published, and the hash of its manifest read out. A scrutineer doubts one contest.", _ => { }),
        new Typed("stv verify results/contests/midlands.csv ncg/election.json --contest midlands"),
        new Typed("stv trace ncg/election.json --contest midlands --candidate \"Umar Basket\""),
        new ByHand("A year later Clio Bobbin leaves the National Coordinating Group.", _ => { }),
        new Typed("stv vacancy ncg/election.json --contest london-eastern --vacates \"Clio Bobbin\" --by-election"),
        new Typed("stv vacancy ncg/election.json --contest london-eastern --vacates \"Clio Bobbin\""),
    ];

    static string In(Folder folder, string name) => Path.Combine(folder.Path, name);

    static void Edit(Folder folder, string name, params (string Before, string After)[] changes)
    {
        var text = File.ReadAllText(In(folder, name));
        foreach (var (before, after) in changes)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }
        File.WriteAllText(In(folder, name), text);
    }

    static (string, int, int, string) Replay()
    {
        using var folder = new Folder();
        var (transcript, commands, lines) = (new StringBuilder(), 0, 0);
        foreach (var step in Steps)
            switch (step)
            {
                case ByHand hand:
                    hand.Do(folder);
                    transcript.Append($"# {hand.What}\n\n");
                    break;
                case Typed typed:
                    var answered = Command.Run([.. DocumentedPage.WordsOf(typed.Command).Skip(1).Select(word => Named(folder, word))]);
                    var said = (answered.Error + answered.Output).Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');
                    // The seal differs wherever any letter of any page does, which is looked at elsewhere.
                    if (File.Exists(In(folder, "results/manifest.json")))
                        said = said.Replace(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(In(folder, "results/manifest.json")))), "<the seal>", StringComparison.Ordinal);
                    transcript.Append($"$ {typed.Command}\n{said}[{answered.ExitCode}]\n\n");
                    commands++;
                    lines += said.TrimEnd('\n').Split('\n').Sum(line => Math.Max(1, (line.Length + 79) / 80));
                    break;
            }
        return (transcript.ToString(), commands, lines, File.ReadAllText(In(folder, "results/result.json")));
    }

    /// <summary>Files lie in the folder of the day.</summary>
    static string Named(Folder folder, string word) => word.EndsWith(".json", StringComparison.Ordinal) || word.EndsWith(".csv", StringComparison.Ordinal) || word is "ncg" or "results" ? In(folder, word) : word;
}
