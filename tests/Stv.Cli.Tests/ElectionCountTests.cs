using System.Security.Cryptography;
using System.Text.Json;
using Stv.Formats;
using Stv.Tests;

namespace Stv.Cli.Tests;

public class ElectionCountTests
{
    static string Ncg => Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json");

    /// <summary>Three contests: one that counts, one that ties, one whose reserved place nobody can fill.</summary>
    static string Three(Folder folder)
    {
        folder.Write("papers.csv", "contest,Pref 1,Pref 2\nfair,Ann,\nfair,Ann,\nfair,Ben,\ntied,Cat,\ntied,Cat,\ntied,Dan,Eve\ntied,Eve,Dan\n");
        return folder.Write("election.json",
            """
            { "title": "Three", "attributes": { "woman": "Woman" }, "ballots": { "file": "papers.csv", "contestColumn": "contest" },
              "body": { "title": "Board", "minimum": { "woman": 1 } },
              "contests": [
                { "id": "fair", "seats": 1, "candidates": [ { "id": "A", "name": "Ann", "attributes": ["woman"] }, { "id": "B", "name": "Ben" } ] },
                { "id": "tied", "seats": 2, "candidates": [ { "id": "C", "name": "Cat" }, { "id": "D", "name": "Dan" }, { "id": "E", "name": "Eve" } ] },
                { "id": "vain", "seats": 1, "minimum": { "woman": 1 }, "candidates": [ { "name": "Fay" } ] } ] }
            """);
    }

    /// <summary>Contests with so many papers that they are read and counted side by side.</summary>
    static string TwoLong(Folder folder)
    {
        foreach (var (contest, step) in new[] { ("north", 7), ("south", 11) })
            folder.Write($"{contest}.blt", $"9 3\n{string.Concat(Enumerable.Range(0, 120_000).Select(i => $"1 {i % 9 + 1} {(i / 9 * step + i + 3) % 9 + 1} {(i / 81 * step + i + 6) % 9 + 1} 0\n"))}0\n{string.Concat(Enumerable.Range(1, 9).Select(number => $"\"Candidate {number}\"\n"))}");
        var candidates = string.Join(", ", Enumerable.Range(1, 9).Select(number => $$"""{ "name": "Candidate {{number}}" }"""));
        return folder.Write("election.json",
            $$"""
            { "title": "Two", "lots": { "seed": "1" }, "contests": [
                { "id": "north", "seats": 3, "candidates": [ {{candidates}} ], "ballots": "north.blt" },
                { "id": "south", "seats": 3, "rule": "meek", "candidates": [ {{candidates}} ], "ballots": "south.blt" } ] }
            """);
    }

    [Fact]
    public void Long_contests_counted_side_by_side_come_out_as_each_does_by_itself()
    {
        using var folder = new Folder();
        var election = TwoLong(folder);
        var together = Json(Command.Run("count", election, "--format", "json")).GetProperty("contests").EnumerateArray().Select(contest => contest.GetRawText());

        string Alone(string id) => Json(Command.Run("count", election, "--contest", id, "--format", "json")).GetProperty("contests")[0].GetRawText();
        Assert.Equal([Alone("north"), Alone("south")], together);
    }

    [Fact]
    public void Defects_of_long_files_read_side_by_side_are_all_reported()
    {
        using var folder = new Folder();
        var election = TwoLong(folder);
        foreach (var contest in new[] { "north", "south" })
            File.AppendAllText(Path.Combine(folder.Path, $"{contest}.blt"), "\"Title\"\n1 2 0\n");
        var answered = Command.Run("count", election);

        Assert.Equal(2, answered.ExitCode);
        Assert.Contains("north.blt:120013:1", answered.Error, StringComparison.Ordinal);
        Assert.Contains("south.blt:120013:1", answered.Error, StringComparison.Ordinal);
    }

    static JsonElement Json(Answered answered) => JsonDocument.Parse(answered.Output).RootElement;

    [Fact]
    public void The_sample_counts_without_asking()
    {
        using var folder = new Folder();

        var answered = Command.Run("count", Ncg, "--out", folder.Path);

        Assert.Equal(0, answered.ExitCode);
        Golden.Verify(File.ReadAllText(Path.Combine(folder.Path, "summary.txt")));
    }

    [Fact]
    public void A_guarded_contest_says_who_was_guarded_and_doomed_and_why() =>
        Golden.Verify(Command.Run("count", Ncg, "--contest", "northern").Output);

    [Fact]
    public void A_college_publishes_its_sections() =>
        Golden.Verify(Command.Run("count", Ncg, "--contest", "office-holders").Output);

    [Theory]
    [InlineData("northern")]
    [InlineData("office-holders")]
    public void A_contest_is_published_in_every_format(string contest)
    {
        string Run(string format) => Command.Run("count", Ncg, "--contest", contest, "--format", format).Output;

        Golden.Verify(Run("csv"), contest, "csv");
        Golden.Verify(Run("json"), contest, "json");
        Golden.Verify(Run("markdown"), contest, "md");
        Golden.Verify(PageText.WithoutStyle(Run("html")), contest, "html");
        Golden.Verify(Run("rctab"), contest, "rctab.json");
    }

    [Fact]
    public void The_summary_leads_to_a_page_for_each_contest()
    {
        using var folder = new Folder();

        Command.Run("count", Ncg, "--out", folder.Path);

        var page = File.ReadAllText(Path.Combine(folder.Path, "index.html"));
        var addresses = System.Text.RegularExpressions.Regex.Matches(page, "href=\"(contests/[^\"]*)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(9, addresses.Count);
        Assert.All(addresses, address => Assert.Contains("href=\"../index.html\"", File.ReadAllText(Path.Combine(folder.Path, address)), StringComparison.Ordinal));
        Golden.Verify(PageText.WithoutStyle(page), extension: "html");
        Golden.Verify(File.ReadAllText(Path.Combine(folder.Path, "summary.md")), extension: "md");
    }

    [Theory]
    [InlineData("html")]
    [InlineData("rctab")]
    public void A_format_of_one_contest_is_refused_for_several(string format)
    {
        var answered = Command.Run("count", Ncg, "--format", format);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.StartsWith($"stv: --format {format} can hold only one contest.", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_elected_is_a_picture_for_publication()
    {
        using var folder = new Folder();
        Command.Run("count", Ncg, "--out", folder.Path);

        var answered = Command.Run("count", Ncg, "--format", "svg");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(folder.Path, "summary.svg")), answered.Output);
        Assert.Contains("href=\"summary.svg\"", File.ReadAllText(Path.Combine(folder.Path, "index.html")), StringComparison.Ordinal);
        var picture = System.Xml.Linq.XDocument.Parse(answered.Output).Root!;
        using var result = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "result.json")));
        foreach (var contest in result.RootElement.GetProperty("contests").EnumerateArray())
        {
            Assert.Contains(contest.GetProperty("title").GetString()!, picture.Value, StringComparison.Ordinal);
            foreach (var candidate in contest.GetProperty("candidates").EnumerateArray())
                Assert.Equal(candidate.GetProperty("outcome").GetString() == "elected", picture.Value.Contains(candidate.GetProperty("name").GetString()!, StringComparison.Ordinal)
                    && picture.Descendants().Any(part => part.Name.LocalName == "text" && part.Value.StartsWith(candidate.GetProperty("name").GetString()!, StringComparison.Ordinal)));
        }
        // A mark for each place, and each minimum of the body with its bar.
        Assert.Equal(29, picture.Descendants().Count(part => part.Name.LocalName == "use"));
        Assert.Equal(5, picture.Descendants().Count(part => part.Attribute("class")?.Value == "share"));
    }

    [Fact]
    public void A_stage_is_a_picture_by_its_number()
    {
        Assert.Contains("Stage 5: Exclusion of ", Command.Run("count", Ncg, "--contest", "northern", "--format", "svg", "--stage", "5").Output, StringComparison.Ordinal);

        Assert.StartsWith("stv: --stage 99: ", Command.Run("count", Ncg, "--contest", "northern", "--format", "svg", "--stage", "99").Error, StringComparison.Ordinal);
        Assert.StartsWith("stv: --stage goes with --format svg.", Command.Run("count", Ncg, "--contest", "northern", "--stage", "5").Error, StringComparison.Ordinal);
        Assert.StartsWith("stv: --format svg can hold only one contest.", Command.Run("count", Ncg, "--format", "svg", "--stage", "5").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_contests_tie_or_infeasibility_leaves_the_others_standing()
    {
        using var folder = new Folder();

        var answered = Command.Run("count", Three(folder), "--format", "json");

        Assert.Equal(ExitCode.Infeasible, answered.ExitCode);
        Assert.Equal("A", Json(answered).GetProperty("contests")[0].GetProperty("elected")[0].GetString());
        Assert.Equal(["tied", "vain"], Json(answered).GetProperty("uncounted").EnumerateArray().Select(contest => contest.GetProperty("id").GetString()));
        Assert.Equal(["tied", "vain"], Json(answered).GetProperty("body").GetProperty("uncounted").EnumerateArray().Select(id => id.GetString()));
    }

    [Fact]
    public void A_contest_alone_has_its_own_exit_code()
    {
        using var folder = new Folder();
        var election = Three(folder);

        Assert.Equal(ExitCode.Done, Command.Run("count", election, "--contest", "fair").ExitCode);
        Assert.Equal(ExitCode.LotNeeded, Command.Run("count", election, "--contest", "tied").ExitCode);
        Assert.Equal(ExitCode.Infeasible, Command.Run("count", election, "--contest", "vain").ExitCode);
    }

    [Fact]
    public void What_hangs_on_a_lot_is_said_without_a_terminal()
    {
        using var folder = new Folder();

        Assert.Contains("This lot decides the last place between Dan and Eve", Command.Run("count", Three(folder), "--contest", "tied").Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gets_every_format_and_hashes_that_fit()
    {
        using var folder = new Folder();
        var results = Path.Combine(folder.Path, "results");

        Command.Run("count", Three(folder), "--out", results);

        var names = Directory.GetFiles(results, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(results, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(
            ["SHA256SUMS", .. ResultFormats.Endings.Select(ending => $"contests/fair.{ending}").Order(StringComparer.Ordinal), "index.html", "manifest.json", "result.json", "summary.md", "summary.svg", "summary.txt"],
            names);
        foreach (var line in File.ReadAllLines(Path.Combine(results, "SHA256SUMS")))
            Assert.StartsWith(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(results, line[66..])))), line, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(results, "manifest.json")));
        Assert.Equal(
            names.Where(name => name is not ("manifest.json" or "SHA256SUMS")).Select(name => (name, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(results, name)))))),
            manifest.RootElement.GetProperty("outputs").EnumerateArray().Select(output => (output.GetProperty("file").GetString()!, output.GetProperty("sha256").GetString()!)).OrderBy(output => output.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void A_contest_that_no_longer_counts_leaves_no_old_result_behind()
    {
        using var folder = new Folder();
        var results = Path.Combine(folder.Path, "results");
        Command.Run("count", Three(folder), "--seed", "1", "--out", results);
        Assert.True(File.Exists(Path.Combine(results, "contests", "tied.txt")));

        Command.Run("count", Three(folder), "--out", results, "--replace");

        Assert.False(File.Exists(Path.Combine(results, "contests", "tied.txt")));
    }

    [Fact]
    public void The_same_election_gives_the_same_bytes() =>
        Assert.Equal(Command.Run("count", Ncg, "--format", "json").Output, Command.Run("count", Ncg, "--format", "json").Output);

    [Fact]
    public void A_withdrawal_is_found_in_its_contest()
    {
        using var folder = new Folder();

        var answered = Command.Run("count", Three(folder), "--contest", "fair", "--withdraw", "Ann", "--format", "json");

        Assert.Equal("B", Json(answered).GetProperty("contests")[0].GetProperty("elected")[0].GetString());
    }

    [Fact]
    public void An_electorate_of_the_file_gives_the_turnout()
    {
        using var folder = new Folder();
        var election = folder.Write("with.json", File.ReadAllBytes(Three(folder)));
        File.WriteAllText(election, File.ReadAllText(election).Replace("\"id\": \"fair\",", "\"id\": \"fair\", \"electorate\": 8,", StringComparison.Ordinal));

        Assert.Contains("Electorate  8, of whom 3 voted: turnout 37.5%\n", Command.Run("count", election, "--contest", "fair").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_the_election_file_settles_are_refused()
    {
        using var folder = new Folder();

        Assert.Equal("stv: --seats cannot change an election file. Change it in the file.\n", Command.Run("count", Three(folder), "--seats", "2").Error);
    }

    [Fact]
    public void A_ballot_file_can_have_reserved_places_on_the_command_line()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", "Pref 1\nAnn\nAnn\nAnn\nBen\nBen\nCat\n");
        var people = folder.Write("people.csv", "name,attributes\nAnn,\nBen,\nCat,woman\n");

        var answered = Command.Run("count", ballots, "--candidates", people, "--seats", "2", "--min", "woman=1", "--format", "json");

        Assert.Equal(["1", "3"], Json(answered).GetProperty("contests")[0].GetProperty("elected").EnumerateArray().Select(id => id.GetString()).Order());
    }

    [Fact]
    public void An_attribute_that_nobody_has_is_refused_with_the_nearest()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", "Pref 1\nAnn\nBen\n");
        var people = folder.Write("people.csv", "name,attributes\nAnn,woman\nBen,\n");

        var answered = Command.Run("count", ballots, "--candidates", people, "--seats", "1", "--min", "womam=1");

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains("No candidate has the attribute womam; there is woman.", answered.Error, StringComparison.Ordinal);
    }
}
