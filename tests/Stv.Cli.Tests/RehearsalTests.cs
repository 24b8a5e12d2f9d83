using System.Security.Cryptography;
using System.Text.Json;
using Stv.Formats;
using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>A rehearsal shows what can happen on the night, says everywhere that it is one, and leaves the real papers alone.</summary>
public class RehearsalTests
{
    static readonly string Ncg = Path.Combine(Repository.Root, "samples", "elections", "ncg");

    /// <summary>Papers that no reader takes, so that whoever reads them is found out.</summary>
    const string Unreadable = "\0\"real papers\"\"\n,,,,,,,,,,\n";

    static Rehearsal Rehearsed(string election, string seed = "1") => Rehearsal.Of(election, seed);

    static string Shown(Rehearsal rehearsal) => string.Join(' ', rehearsal.Events.Where(each => each.Contest is not null).Select(each => each.Kind));

    static string Text(Rehearsal rehearsal, string name) => System.Text.Encoding.UTF8.GetString(rehearsal.Files.Single(file => file.Name == name).Content);

    const string Everything = "Withdrawal Unopposed Guarded ReservedDecide Lot Slips";

    static readonly Lazy<Rehearsal> Sample = new(() => Rehearsed(Path.Combine(Ncg, "election.json")));

    [Fact]
    public void The_sample_shows_every_kind_of_event()
    {
        Assert.Equal(Everything, Shown(Sample.Value));
        Golden.Verify(RehearsalText.Format(Sample.Value));
    }

    [Fact]
    public void What_is_rehearsed_is_verified_and_counted_by_hand_and_stops_for_the_lot_where_none_is_recorded()
    {
        using var folder = new Folder();
        var target = Path.Combine(folder.Path, "rehearsal");

        var answered = Command.Run("rehearse", Path.Combine(Ncg, "election.json"), "--out", target);

        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Equal(answered.Output, File.ReadAllText(Path.Combine(target, "rehearsal.txt")));
        var verified = Command.Run("verify", Path.Combine(target, "results"));
        Assert.Equal(ExitCode.Done, verified.ExitCode);
        Assert.Contains("Rehearsal  These papers are made up.", verified.Output, StringComparison.Ordinal);
        var manifest = ManifestFile.Parse(File.ReadAllBytes(Path.Combine(target, "results", ManifestFile.Name)));
        string[] words = [Path.Combine(target, "election.json"), .. manifest.Command.Skip(1)];
        Assert.Equal(File.ReadAllText(Path.Combine(target, "results", "result.json")), Command.Run(["count", .. words, "--format", "json"]).Output);
        File.Delete(Path.Combine(target, "lots.json"));
        Assert.Equal(ExitCode.LotNeeded, Command.Run(["count", .. words, "--contest", Sample.Value.Events.Single(each => each.Kind == RehearsedEventKind.Lot).Contest!]).ExitCode);
    }

    [Fact]
    public void No_page_sheet_or_file_of_results_can_be_taken_for_a_result()
    {
        var rehearsal = Sample.Value;

        Assert.All(rehearsal.Record.Sealed.Where(file => file.Name != RecordFolder.SumsName), file => Assert.Contains("rehearsal", System.Text.Encoding.UTF8.GetString(file.Content), StringComparison.OrdinalIgnoreCase));
        foreach (var file in rehearsal.Record.Files.Where(file => file.Name.EndsWith(".json", StringComparison.Ordinal) && !file.Name.EndsWith(".rctab.json", StringComparison.Ordinal)))
            Assert.True(JsonDocument.Parse(file.Content).RootElement.GetProperty("rehearsal").GetBoolean());
        Assert.All(rehearsal.Record.Files, file => Assert.DoesNotContain("I declare", System.Text.Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal));
        Assert.All(rehearsal.Record.Files.Where(file => file.Name.EndsWith(".html", StringComparison.Ordinal)), file => Assert.Contains("<p class=\"rehearsal\">Rehearsal. These papers are made up.", System.Text.Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal));
        Assert.StartsWith("These papers are made up. ", BriefSheet.Format(rehearsal.Record.Result), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_without_the_word_is_no_rehearsal()
    {
        var answered = Command.Run("count", Path.Combine(Ncg, "election.json"), "--contest", "wales", "--format", "json");

        Assert.DoesNotContain("rehearsal", answered.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_real_papers_are_neither_read_nor_touched()
    {
        using var folder = new Folder();
        foreach (var file in new[] { "election.json", "candidates.csv" })
            File.Copy(Path.Combine(Ncg, file), Path.Combine(folder.Path, file));
        var ballots = folder.Write("ballots.csv", "Voter no.;Cast at;region;section;Pref 1;Pref 2;Pref 3\n" + Unreadable);
        var before = SHA256.HashData(File.ReadAllBytes(ballots));

        Assert.Equal(ExitCode.Done, Command.Run("rehearse", Path.Combine(folder.Path, "election.json")).ExitCode);

        Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(ballots)));
        var made = File.ReadAllLines(Path.Combine(folder.Path, "rehearsal", "ballots.csv"));
        Assert.Equal("Voter no.;Cast at;region;section;Pref 1;Pref 2;Pref 3", made[0]);
        Assert.StartsWith("made-up-1;;London & Eastern;;", made[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_fresh_template_is_rehearsed_and_what_is_left_open_is_taken_and_said()
    {
        using var folder = new Folder();
        var nominations = folder.Write("n.csv", "region,name,woman\nWales,Cleo Candle,yes\nWales,Noor Needle,\n");
        var ncg = Path.Combine(folder.Path, "ncg");
        Command.Run("init", ncg, "--template", "momentum-ncg", "--candidates", nominations);

        var rehearsal = Rehearsed(Path.Combine(ncg, "election.json"));

        Assert.Equal(Everything, Shown(rehearsal));
        Assert.Empty(rehearsal.Record.Result.Uncounted);
        Assert.Contains("Public Office Holders: the number of places is open; here it is 3.", rehearsal.Taken);
        Assert.Contains("Public Office Holders: the shares of the sections are open; here they are 1/2 each.", rehearsal.Taken);
        Assert.Contains(rehearsal.Taken, sentence => sentence.StartsWith("There are no candidates yet in London & Eastern, ", StringComparison.Ordinal));
        Assert.StartsWith("voter,region,section,Pref 1,", Text(rehearsal, "ballots.csv"), StringComparison.Ordinal);
        Assert.Contains("// One paper a row.", Text(rehearsal, "election.json"), StringComparison.Ordinal);
        Assert.Contains("wales,,Cleo Candle,,woman,\n", Text(rehearsal, "candidates.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_contest_shows_what_it_can_and_says_what_it_cannot()
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path);

        var rehearsal = Rehearsed(Path.Combine(folder.Path, "election.json"));

        Assert.Equal("Withdrawal Guarded ReservedDecide Lot Slips", Shown(rehearsal));
        Assert.Equal("There is only one contest, and its papers are counted.", rehearsal.Events.Single(each => each.Kind == RehearsedEventKind.Unopposed).Words);
    }

    static string Board(Folder folder, string more, string ballots = "\"ballots.csv\"") => folder.Write("election.json", $$"""
        { "title": "Made-up Board", {{more}}
          "contests": [ { "id": "board", "seats": 2, "ballots": {{ballots}}, "candidates": [ { "name": "Ann Apple" }, { "name": "Ben, Birch" }, { "name": "Cat Cedar" }, { "name": "Dan Dogwood" }, { "name": "Eve Elder" } ] } ] }
        """);

    public static TheoryData<string> Rules => [.. Presets.All.Select(preset => preset.Id)];

    [Theory, MemberData(nameof(Rules))]
    public void Any_rule_is_rehearsed_without_reserved_places_and_without_an_export(string rule)
    {
        using var folder = new Folder();
        var rehearsal = Rehearsed(Board(folder, $"\"rule\": \"{rule}\", \"lots\": {{ \"seed\": \"7\" }},"));

        Assert.Single(rehearsal.Record.Result.Contests);
        Assert.Null(rehearsal.FirstLot);
        Assert.Equal("No contest reserves places.", rehearsal.Events.Single(each => each.Kind == RehearsedEventKind.Guarded).Words);
    }

    [Theory]
    [InlineData("\"ballots.csv\"", "ballots.csv", "No.,Ann Apple,\"Ben, Birch\",Cat Cedar,Dan Dogwood,Eve Elder")]
    [InlineData("\"ballots.csv\"", "ballots.csv", "Voter ID\t1st choice\t2nd choice\t3rd choice")]
    [InlineData("\"ballots.csv\"", "ballots.csv", "ballot_id,rank,choice")]
    [InlineData("""{ "file": "ballots.csv", "columns": { "ranking": "Your vote", "voter": "Member" } }""", "ballots.csv", "Member,Your vote,Status")]
    [InlineData("""{ "file": "ballots.csv", "encoding": "utf-16" }""", "ballots.csv", null)]
    [InlineData("""{ "file": "board.blt" }""", "board.blt", null)]
    [InlineData("""{ "file": "export.xlsx", "sheet": "Votes", "columns": { "voter": "Member" } }""", "export.csv", null)]
    [InlineData("""{ "file": "deep/cvr.json", "layout": "cvr" }""", "deep/cvr.csv", null)]
    public void Papers_have_the_columns_of_the_export_or_customary_ones(string ballots, string written, string? headings)
    {
        using var folder = new Folder();
        if (headings is not null)
            folder.Write("ballots.csv", headings + "\n" + Unreadable);

        var rehearsal = Rehearsed(Board(folder, "", ballots));

        Assert.NotEmpty(rehearsal.Record.Result.Contests[0].Elected);
        Assert.Single(rehearsal.Files, file => file.Name == written);
        if (headings is not null)
            Assert.StartsWith(headings.ReplaceLineEndings("\n") + "\n", Text(rehearsal, written), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_digits_make_other_papers_and_the_same_digits_the_same()
    {
        using var folder = new Folder();
        var election = Board(folder, "");

        Assert.Equal(Text(Rehearsed(election), "ballots.csv"), Text(Rehearsed(election), "ballots.csv"));
        Assert.NotEqual(Text(Rehearsed(election), "ballots.csv"), Text(Rehearsed(election, "2"), "ballots.csv"));
    }

    [Fact]
    public void Defects_of_the_election_are_told_with_their_places_and_nothing_is_written()
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", "{ \"title\": \"Made-up\",\n \"contests\": [ { \"id\": \"a\", \"seats\": 0,\n \"candidates\": [ { \"nmae\": \"Ann\" } ] } ] }");

        var answered = Command.Run("rehearse", election);

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("election.json:2:38", answered.Error, StringComparison.Ordinal);
        Assert.Contains("election.json:3:", answered.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "rehearsal")));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var folder = new Folder();
        var election = Board(folder, "");
        Assert.Equal(ExitCode.Done, Command.Run("rehearse", election).ExitCode);

        Assert.Contains("already exists", Command.Run("rehearse", election).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, Command.Run("rehearse", election, "--out", folder.Path).ExitCode);
        Assert.Equal(ExitCode.Refused, Command.Run("rehearse", folder.Write("ward.blt", "2 1\n0\n\"A\"\n\"B\"\n\"W\"\n")).ExitCode);
    }
}
