using System.Text.Json.Nodes;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>Records with the page that counts them again. The page here is three lines; the real one is opened in a browser by other tests.</summary>
public sealed class RecountTests : IDisposable
{
    readonly Folder _folder = new();

    string Record => Path.Combine(_folder.Path, "results");

    string Page(string version, string engine = "engine") => PageIn(Path.Combine(_folder.Path, "web"), version, engine);

    static string PageIn(string folder, string version, string engine = "engine")
    {
        Directory.CreateDirectory(Path.Combine(folder, "_framework", "supportFiles"));
        File.WriteAllText(Path.Combine(folder, "index.html"), $"<html data-version=\"{version}\">\n");
        File.WriteAllText(Path.Combine(folder, "engine.js"), engine);
        File.WriteAllText(Path.Combine(folder, "engine.js.br"), "packed");
        File.WriteAllText(Path.Combine(folder, "_framework", "dotnet.boot.js"), "boot");
        File.WriteAllText(Path.Combine(folder, "_framework", "supportFiles", "0.js"), "support");
        return folder;
    }

    Answered Count(params string[] options) => Command.Run(["count", Repository.Sample("board.blt"), "--out", Record, "--recount", .. options]);

    string[] Files() => [.. Directory.EnumerateFiles(Record, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Record, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_page_and_the_ballots_lie_in_the_record_are_sealed_with_it_and_verify()
    {
        var counted = Count("--recount-page", Page(EngineVersion.Text));

        Assert.Equal(ExitCode.Done, counted.ExitCode);
        Assert.Contains("recount/ in it is the page that counts again", counted.Error, StringComparison.Ordinal);
        string[] page = ["recount/_framework/dotnet.boot.js", "recount/_framework/supportFiles/0.js", "recount/engine.js", "recount/index.html"];
        Assert.Equal(page, Files().Where(file => file.StartsWith("recount/", StringComparison.Ordinal)));
        Assert.Contains("ballots/board.csv", Files());
        Assert.Equal(page, JsonNode.Parse(File.ReadAllText(Path.Combine(Record, "manifest.json")))!["page"]!.AsArray().Select(file => (string)file!["file"]!));
        Assert.Contains("  recount/engine.js\n", File.ReadAllText(Path.Combine(Record, "SHA256SUMS")), StringComparison.Ordinal);
        Assert.Equal($"<html data-version=\"{EngineVersion.Text}\" data-record=\"..\">\n", File.ReadAllText(Path.Combine(Record, "recount", "index.html")));
        Assert.Contains("<a href=\"recount/index.html\">Count again on your own device</a>", File.ReadAllText(Path.Combine(Record, "index.html")), StringComparison.Ordinal);

        var verified = Command.Run("verify", Record);
        Assert.Equal(ExitCode.Done, verified.ExitCode);
        Assert.Contains("4 files as sealed, which do not come from the count", Flat(verified.Output), StringComparison.Ordinal);
        Assert.Contains("this same result was already in", Count("--recount-page", Page(EngineVersion.Text)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_was_changed_or_is_not_whole_differs_and_one_that_was_left_behind_does_not()
    {
        Count("--recount-page", Page(EngineVersion.Text));

        File.WriteAllText(Path.Combine(Record, "recount", "engine.js"), "another engine");
        AssertDiffers("recount/engine.js was changed after it was sealed.");
        File.Delete(Path.Combine(Record, "recount", "engine.js"));
        AssertDiffers("recount/engine.js is missing.");
        File.WriteAllText(Path.Combine(Record, "recount", "engine.js"), "engine");
        File.WriteAllText(Path.Combine(Record, "recount", "more.js"), "more");
        AssertDiffers("recount/more.js is in the folder but is not part of the record.");

        Directory.Delete(Path.Combine(Record, "recount"), recursive: true);
        var verified = Command.Run("verify", Record);
        Assert.Equal(ExitCode.Done, verified.ExitCode);
        Assert.Contains("which counts again in a browser and is not here", Flat(verified.Output), StringComparison.Ordinal);
    }

    void AssertDiffers(string sentence)
    {
        var verified = Command.Run("verify", Record);
        Assert.Equal(ExitCode.No, verified.ExitCode);
        Assert.Contains(sentence, Flat(verified.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_calls_another_file_part_of_the_page_is_refused()
    {
        using var record = new ForgedRecord(Repository.Sample("board.blt"), "--recount", "--recount-page", Page(EngineVersion.Text));
        record.Claim(manifest => manifest["page"]![0]!["file"] = "contests/board.html");

        Assert.Contains("expected the name of a file in recount", record.Verify().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_a_page_is_replaced_whole()
    {
        Count("--recount-page", Page(EngineVersion.Text));
        var replaced = Count("--recount-page", Page(EngineVersion.Text, "a better engine"), "--replace");

        Assert.Equal(ExitCode.Done, replaced.ExitCode);
        Assert.Equal("a better engine", File.ReadAllText(Path.Combine(Record, "recount", "engine.js")));
        Assert.Equal(["results", "web"], Directory.EnumerateDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.Done, Command.Run("verify", Record).ExitCode);
    }

    [Theory]
    [InlineData("recount")]
    [InlineData("../share/stv/recount")]
    public void The_page_that_came_with_the_command_is_found(string place)
    {
        var program = Directory.CreateDirectory(Path.Combine(_folder.Path, "bin")).FullName;
        PageIn(Path.Combine(program, place), EngineVersion.Text);
        using var output = new MemoryStream();
        using var error = new StringWriter();

        var exitCode = StvCommand.Run(["count", Repository.Sample("board.blt"), "--out", Record, "--recount"], new Surroundings(Stream.Null, output, error, Screen: null) { ProgramFolder = program });

        Assert.True(exitCode == ExitCode.Done, error.ToString());
        Assert.True(File.Exists(Path.Combine(Record, "recount", "engine.js")));
    }

    [Fact]
    public void Where_there_is_no_page_nothing_is_counted_and_the_message_says_how_to_come_by_one()
    {
        AssertRefused(Count(), "add --recount-page and the folder with its index.html");
        AssertRefused(Count("--recount-page", Path.Combine(_folder.Path, "nowhere")), "is not the page that counts in a browser: it has no index.html");
        AssertRefused(Count("--recount-page", Page("0.0.9")), "is of another version than this command");
        AssertRefused(Command.Run("count", Repository.Sample("board.blt"), "--recount", "--recount-page", Page(EngineVersion.Text)), "--recount goes with --out and a folder for the record");
        AssertRefused(Command.Run("count", Repository.Sample("board.blt"), "--recount-page", "web"), "--recount-page goes with --recount");
        Assert.False(Directory.Exists(Record));
    }

    /// <summary>The command takes the page for one of its own version by what the page says.</summary>
    [Fact]
    public void The_page_says_of_what_version_it_is() =>
        Assert.Contains($"<html lang=\"en-GB\" data-version=\"{EngineVersion.Text}\">", File.ReadAllText(Path.Combine(Repository.Root, "src", "Stv.Web", "wwwroot", "index.html")), StringComparison.Ordinal);

    static void AssertRefused(Answered answered, string sentence)
    {
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(sentence, answered.Error, StringComparison.Ordinal);
    }

    static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => _folder.Dispose();
}
