using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>What is found beside a count is a document like the count's: in every format, sealed, and found again by whoever has the papers.</summary>
public partial class ReportRecordTests
{
    /// <summary>The kinds of reports: the words that ask for each, of the samples.</summary>
    static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["comparison"] = ["compare", Board, "--rules", "scotland,ers97"],
        ["comparison-reserved"] = ["compare", Council, "--contest", "south-east", "--without-constraints"],
        ["trace-candidate"] = ["trace", Board, "--candidate", "Gus Gorse"],
        ["trace-paper"] = ["trace", Board, "--paper", "9"],
        ["margin"] = ["margin", Board, "--counts", "60"],
        ["audit"] = ["audit", Board, "--seats", "1", "--risk", "20", "--draw", "31415"],
        ["chances"] = ["simulate", Mock, "--candidates", People, "--seats", "4", "--min", "woman=2", "--runs", "60", "--seed", "7", "--withdraw", "Kit Kelp", "--without-constraints", "--against", "meek", "--seats", "+1", "--swing", "Open Gate>Quay:3"],
        ["chances-model"] = ["simulate", "--candidates", People, "--seats", "4", "--model", Model, "--runs", "20"],
        ["chances-dirichlet"] = ["simulate", Few, "--candidates", People, "--seats", "4", "--min", "woman=2", "--runs", "40", "--dirichlet", "--withdraw", "Kit Kelp"],
        ["what-if"] = ["what-if", Mock, "--candidates", People, "--seats", "4", "--min", "woman=2", "--runs", "60", "--seed", "7", "--swing", "Open Gate>Quay:12", "--turnout", "Quay", "--field", "Quay", "--pact", "Open Gate+Lantern"],
        ["what-if-model"] = ["what-if", "--candidates", People, "--seats", "4", "--model", Model, "--runs", "10", "--field", "Quay", "--swing", "Quay>Lantern"],
        ["vacancy"] = ["vacancy", Board, "--vacates", "Ada Alder", "--unavailable", "Gus Gorse"],
        ["countback"] = ["vacancy", Board, "--vacates", "Ada Alder", "--method", "countback"],
        ["by-election"] = ["vacancy", Council, "--contest", "south-east", "--vacates", "Ada Fiddle", "--by-election"],
    };

    const string Board = "samples/ballots/board.blt";
    const string Council = "samples/elections/ncg/election.json";
    const string Mock = "samples/modelling/mock.csv";
    const string Few = "samples/modelling/few.csv";
    const string People = "samples/modelling/people.csv";
    const string Model = "samples/modelling/model.json";

    public static TheoryData<string> All => [.. Kinds.Keys];

    /// <summary>The files that the words name, as whoever verifies the record gives them.</summary>
    static string[] Files(string kind) => [.. Kinds[kind].Where(word => word.StartsWith("samples/", StringComparison.Ordinal))];

    static string Write(Folder folder, string kind)
    {
        var record = Path.Combine(folder.Path, "record");
        var answered = Command.Run([.. Kinds[kind], "--out", record]);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        return record;
    }

    static Answered Verify(string record, string kind) => Command.Run(["verify", record, .. Files(kind)]);

    [Theory, MemberData(nameof(All))]
    public void It_is_in_every_format_as_it_was_read(string kind)
    {
        using var folder = new Folder();
        var record = Write(folder, kind);

        var files = Directory.EnumerateFiles(record).Where(path => Path.GetFileName(path) is not ("manifest.json" or "SHA256SUMS")).ToDictionary(path => Path.GetFileName(path).Split('.', 2)[1], File.ReadAllText);
        Assert.Empty(new[] { "txt", "csv", "json", "md", "html" }.Except(files.Keys));
        // Style and script are every page's.
        Assert.All(files, file => Stv.Tests.Golden.Verify(Parts().Replace(file.Value, ""), kind, file.Key, method: "It_is_in_every_format"));
    }

    [GeneratedRegex("<(style|script)>.*?</\\1>|(style|script)-src( &#39;sha256-[^&]*&#39;)+;", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [Theory, MemberData(nameof(All))]
    public void Whoever_has_the_papers_finds_the_same(string kind)
    {
        using var folder = new Folder();

        var answered = Verify(Write(folder, kind), kind);

        Assert.True(answered.ExitCode == ExitCode.Done, answered.Output + answered.Error);
        Assert.Contains("as sealed, and the same when counted again.", answered.Output, StringComparison.Ordinal);
        Assert.Contains($"stv {Kinds[kind][0]} ", answered.Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public void The_command_in_the_manifest_asks_for_the_same(string kind)
    {
        using var folder = new Folder();
        var manifest = File.ReadAllText(Path.Combine(Write(folder, kind), "manifest.json"));
        var command = JsonNode.Parse(manifest)!["command"]!.AsArray().Select(word => (string)word!);
        var named = Files(kind).ToDictionary(path => Path.GetFileName(path), path => path);

        Command.Run([Kinds[kind][0], .. command.Select(word => named.GetValueOrDefault(word) ?? word), "--out", Path.Combine(folder.Path, "again")]);

        Assert.Equal(manifest, File.ReadAllText(Path.Combine(folder.Path, "again", "manifest.json")));
    }

    /// <summary>In every file of the record the last figure is made another, and the record sealed anew: hashes prove nothing, the papers do.</summary>
    [Theory, MemberData(nameof(All))]
    public void A_figure_altered_in_any_file_is_found_whoever_seals_it_anew(string kind)
    {
        using var folder = new Folder();
        var record = Write(folder, kind);
        var manifestPath = Path.Combine(record, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(manifestPath))!;
        foreach (var output in manifest["outputs"]!.AsArray())
        {
            var path = Path.Combine(record, (string)output!["file"]!);
            File.WriteAllText(path, Altered(File.ReadAllText(path)));
            output["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        }
        File.WriteAllText(manifestPath, manifest.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");

        var answered = Verify(record, kind);

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.All(manifest["outputs"]!.AsArray(), output => Assert.Contains((string)output!["file"]!, answered.Output, StringComparison.Ordinal));
    }

    static string Altered(string text)
    {
        var at = text.LastIndexOfAny([.. "0123456789"]);
        return text[..at] + (char)('0' + (text[at] - '0' + 1) % 10) + text[(at + 1)..];
    }

    [Theory]
    [InlineData("margin", "\"counts\": 60", "\"counts\": 61")]
    [InlineData("chances", "\"seed\": \"7\"", "\"seed\": \"8\"")]
    [InlineData("chances", "\"runs\": 60", "\"runs\": 59")]
    [InlineData("what-if", "\"seed\": \"7\"", "\"seed\": \"8\"")]
    [InlineData("what-if", "\"points\": 12", "\"points\": 11")]
    [InlineData("what-if", "\"other\": \"Lantern\"", "\"other\": \"Quay\"")]
    [InlineData("comparison", "\"ers97\"", "\"meek\"")]
    [InlineData("trace-paper", "\"row\": 9", "\"row\": 10")]
    [InlineData("vacancy", "\"vacates\": [\n        \"Ada Alder\"", "\"vacates\": [\n        \"Basil Birch\"")]
    [InlineData("countback", "\"method\": \"countback\"", "\"method\": \"recount\"")]
    public void Terms_that_were_not_those_of_the_report_are_found(string kind, string was, string is_)
    {
        using var folder = new Folder();
        var record = Write(folder, kind);
        var path = Path.Combine(record, "manifest.json");
        Assert.Contains(was, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(was, is_, StringComparison.Ordinal));

        Assert.Equal(ExitCode.No, Verify(record, kind).ExitCode);
    }

    [Theory]
    [InlineData("\"verb\": \"margin\"", "\"verb\": \"guess\"", "vacancy, compare, trace, margin, audit, simulate or what-if")]
    [InlineData("\"counts\": 60", "\"counts\": 0", "a whole number from 1 up for counts")]
    [InlineData("\"asked\"", "\"wanted\"", "\"asked\" beside \"verb\"")]
    public void Terms_that_mean_nothing_are_refused_with_their_place(string was, string is_, string words)
    {
        using var folder = new Folder();
        var record = Write(folder, "margin");
        var path = Path.Combine(record, "manifest.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(was, is_, StringComparison.Ordinal));

        var answered = Verify(record, "margin");

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(words, answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_is_shown_as_it_can_be_typed()
    {
        using var folder = new Folder();

        Assert.Contains("stv vacancy board.blt --vacates \"Ada Alder\" --method countback\n", Verify(Write(folder, "countback"), "countback").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_voters_id_is_in_no_file_of_the_trace_of_their_paper()
    {
        using var folder = new Folder();
        var survey = folder.Write("survey.csv", "id,Pref 1,Pref 2\nsecret-7f3a,Ann,Bob\nsecret-9c1d,Bob,Ann\nsecret-11aa,Ann,\n");
        var record = Path.Combine(folder.Path, "record");

        var answered = Command.Run("trace", survey, "--seats", "1", "--id", "secret-9c1d", "--out", record);

        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        Assert.All(Directory.EnumerateFiles(record), path => Assert.DoesNotContain("secret", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, Command.Run("verify", record, survey).ExitCode);
    }

    [Fact]
    public void Lots_that_were_drawn_at_the_terminal_for_a_vacancy_are_an_input_of_its_record()
    {
        using var folder = new Folder();
        folder.Write("b.csv", "Pref 1,Pref 2\nAnn,Bob\nAnn,Cat\nAnn,\nBob,\nCat,\n");
        var election = folder.Write("election.json", """ { "title": "T", "contests": [ { "id": "chair", "seats": 1, "ballots": "b.csv", "candidates": [ { "id": "A", "name": "Ann" }, { "id": "B", "name": "Bob" }, { "id": "C", "name": "Cat" } ] } ] } """);
        var record = Path.Combine(folder.Path, "record");

        var answered = Command.AtTerminal("B\nme\n", "vacancy", election, "--vacates", "A", "--out", record);

        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        Assert.Contains("chair.vacancy.lots.json", File.ReadAllText(Path.Combine(record, "manifest.json")), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
    }

    [Fact]
    public void How_long_it_took_is_said_beside_the_report_and_never_in_it()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");

        var answered = Command.Run([.. Kinds["margin"], "--out", record]);

        Assert.Contains("note: it took ", answered.Error, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(record), path => Assert.DoesNotContain("seconds", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.DoesNotContain("it took", Command.Run(Kinds["margin"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_interrupted_is_shown_and_not_sealed()
    {
        using var folder = new Folder();
        using var interrupt = new Interrupt();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var alarm = new Timer(_ => interrupt.Signal(ExitCode.Interrupted), null, 700, Timeout.Infinite);
        var record = Path.Combine(folder.Path, "record");

        var code = StvCommand.Run(["simulate", Mock, "--candidates", People, "--seats", "4", "--runs", "100000000", "--out", record], new Surroundings(Stream.Null, output, error, Screen: null) { Interrupt = interrupt });

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Contains("INTERRUPTED", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Contains("nothing was written to", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(record));
    }
}
