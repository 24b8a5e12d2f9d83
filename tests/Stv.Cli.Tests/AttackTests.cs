using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>Every output altered in every way by somebody who would have it called reproduced; the table stands in docs/verify.md.</summary>
public partial class AttackTests
{
    static readonly string Board = Repository.Sample("board.blt");
    static readonly string[] Formats = ["text", "csv", "markdown", "html", "json", "rctab"];
    static readonly string Page = Path.Combine(Repository.Root, "docs", "verify.md");

    /// <summary>What is done to the text of an output; null where that output has nothing of the kind.</summary>
    static readonly (string Name, Func<string, string, string?> Alter)[] Attacks =
    [
        ("somebody else elected", (format, text) => format switch
        {
            "json" => First(text, "\"elected\": [\n        \"1\"", "\"elected\": [\n        \"8\""),
            "rctab" => First(text, "\"elected\": \"Ada Alder\"", "\"elected\": \"Hester Hazel\""),
            "csv" => First(text, "\"Ada Alder, stage 1\"", "\"Hester Hazel, stage 1\""),
            _ => First(text, "Ada Alder", "Hester Hazel"),
        }),
        ("a name", (_, text) => text.Replace("Basil Birch", "Basil Burch", StringComparison.Ordinal)),
        ("a letter of another alphabet in a name", (_, text) => text.Replace("Ada Alder", "\u0410da Alder", StringComparison.Ordinal)),
        ("a figure", (_, text) => First(text, "47.01116", "47.01117")),
        ("two figures exchanged", (_, text) => First(First(First(text, "47.01116", "?"), "62.47184", "47.01116"), "?", "62.47184")),
        ("a stage left out", (format, text) => format switch
        {
            "json" => Without(text, "stages", 2),
            "rctab" => Without(text, "results", 2),
            "csv" => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("Stage 3,", StringComparison.Ordinal))),
            _ => StageThree().Replace(text, "", 1),
        }),
        ("the rule", (format, text) => format == "rctab" ? null : text.Replace("scotland", "wigm", StringComparison.Ordinal)),
        ("the quota", (format, text) => format is "json" or "rctab" ? First(text, "\"65", "\"66") : First(text, "65 = ", "66 = ")),
        ("the places", (_, text) => Seats().Replace(text, "${before}3", 1)),
        ("the papers", (_, text) => First(text, "325", "326")),
        ("the hash of the ballots", (format, text) => format == "rctab" ? null : First(text, "58ba92c8", "58ba92c9")),
        ("the title", (_, text) => text.Replace("Riverside", "Lakeside", StringComparison.Ordinal)),
        ("a line that elects somebody else", (format, text) => format is "json" or "rctab" ? null : format == "html" ? First(text, "</main>", "<p>Hester Hazel is elected.</p>\n</main>") : text + "\nHester Hazel is elected.\n"),
        ("a line that elects nobody", (format, text) => format is "json" or "rctab" ? null : format == "html" ? First(text, "</main>", "<p>Certified.</p>\n</main>") : text + "\nCertified.\n"),
        ("a member given twice", (format, text) => format switch
        {
            "json" => First(text, "\"title\":", "\"title\": \"Lakeside Allotments\",\n  \"title\":"),
            "rctab" => First(text, "\"contest\":", "\"contest\": \"Lakeside Allotments\",\n    \"contest\":"),
            _ => null,
        }),
        ("a contest added", (format, text) => format == "json" ? Added(text) : null),
        ("the sheet of another contest", (format, _) => Count(Repository.Sample("m1.blt"), format)),
    ];

    [Fact]
    public void No_altered_output_is_called_reproduced_without_a_word_of_what_was_not_compared()
    {
        var table = new StringBuilder("| altered | ").AppendJoin(" | ", Formats.Select(format => format == "rctab" ? "RCTab" : format)).Append(" | folder |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", Formats.Length + 2))).Append('\n');
        var originals = Formats.ToDictionary(format => format, format => Count(Board, format));
        Assert.All(originals, original => Assert.Equal((original.Key, ExitCode.Done), (original.Key, Verify(original.Key, original.Value).ExitCode)));
        foreach (var (name, alter) in Attacks)
            table.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", Formats.Select(format => Said(name, format, originals[format], alter)).Append(InFolder(alter))).Append(" |\n");

        var page = File.ReadAllText(Page).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(Page, page = Table().Replace(page, table.ToString()));
        Assert.Contains(table.ToString(), page, StringComparison.Ordinal);
    }

    static string Said(string attack, string format, string text, Func<string, string, string?> alter)
    {
        if (alter(format, text) is not { } altered)
            return "";
        Assert.NotEqual((attack, format, text), (attack, format, altered));
        var answered = Verify(format, altered);
        Assert.True(answered.ExitCode is ExitCode.No or ExitCode.Refused || answered.ExitCode == ExitCode.Done && answered.Output.Contains("Not compared", StringComparison.Ordinal), $"{attack}, {format}: {answered.ExitCode} {answered.Output}{answered.Error}");
        return Word(answered);
    }

    /// <summary>The text report of a sealed record altered alike, and sealed again by whoever did it.</summary>
    static string InFolder(Func<string, string, string?> alter)
    {
        using var record = new ForgedRecord(Board);
        if (alter("text", record.Read("board.txt")) is not { } altered)
            return "";
        record.Write("board.txt", altered).Seal();
        var answered = Command.Run("verify", record.Path, Board);
        Assert.NotEqual(ExitCode.Done, answered.ExitCode);
        return Word(answered);
    }

    static string Word(Answered answered) => answered.ExitCode switch { ExitCode.Done => "not compared", ExitCode.No => "differs", _ => "refused" };

    static string Count(string ballots, string format)
    {
        var counted = Command.Run("count", ballots, "--format", format);
        Assert.Equal(ExitCode.Done, counted.ExitCode);
        return counted.Output;
    }

    static Answered Verify(string format, string text)
    {
        using var folder = new Folder();
        return Command.Run("verify", folder.Write($"published.{format}", text), Board);
    }

    static string First(string text, string was, string is_) => text.IndexOf(was, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + is_ + text[(at + was.Length)..] : text;

    static string Without(string text, string list, int at)
    {
        var root = JsonNode.Parse(text)!;
        (root[list] ?? root["contests"]![0]![list])!.AsArray().RemoveAt(at);
        return root.ToJsonString();
    }

    static string Added(string text)
    {
        var root = JsonNode.Parse(text)!;
        var copy = root["contests"]![0]!.DeepClone();
        copy["id"] = "another";
        root["contests"]!.AsArray().Add(copy);
        return root.ToJsonString();
    }

    [GeneratedRegex(@"(?<=\n)(### )?Stage 3: (?i:exclusion).*?(?=(### )?Stage 4: )|<article class=""stage"" id=""stage-3"".*?</article>\n", RegexOptions.Singleline)]
    private static partial Regex StageThree();

    [GeneratedRegex(@"(?<before>(Seats|""seats"":|""numWinners"":)[^\d]{1,40})4")]
    private static partial Regex Seats();

    [GeneratedRegex(@"\| altered \|.*?\n(?=\n)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
