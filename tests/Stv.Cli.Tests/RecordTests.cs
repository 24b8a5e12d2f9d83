namespace Stv.Cli.Tests;

/// <summary>Folders that a count wrote, sealed by their manifests.</summary>
public class RecordTests
{
    static readonly string Board = Repository.Sample("board.blt");

    [Fact]
    public void A_record_is_reproduced_from_the_same_ballots()
    {
        using var folder = new Folder();
        var record = Record(folder, Board, "--withdraw", "Gus Gorse", "--seats", "3");

        var answered = Command.Run("verify", record, Board);

        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Contains("as sealed, and the same when counted again.", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_count_gives_the_same_manifest()
    {
        using var folder = new Folder();
        var (first, second) = (Record(folder, Board), Path.Combine(folder.Path, "again"));
        Command.Run("count", Board, "--out", second);

        Assert.Equal(File.ReadAllBytes(Path.Combine(first, "manifest.json")), File.ReadAllBytes(Path.Combine(second, "manifest.json")));
        Assert.DoesNotContain(folder.Path, File.ReadAllText(Path.Combine(first, "manifest.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ballots_beside_the_record_are_found()
    {
        using var folder = new Folder();
        var ballots = folder.Write("board.blt", File.ReadAllBytes(Board));

        Assert.Equal(ExitCode.Done, Command.Run("verify", Record(folder, ballots)).ExitCode);
    }

    [Fact]
    public void Ballots_that_are_nowhere_are_asked_for_by_name_and_hash()
    {
        using var folder = new Folder();

        var answered = Command.Run("verify", Record(folder, Board));

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("board.blt (blt), SHA-256 58ba92c8", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_ballots_of_the_same_name_are_refused_with_both_hashes()
    {
        using var folder = new Folder();
        var record = Record(folder, Board);
        var other = folder.Write("board.blt", File.ReadAllText(Board).Replace("20 1 0", "21 1 0", StringComparison.Ordinal));

        Assert.Contains("is not the board.blt that was counted", Command.Run("verify", record, other).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_named_and_what_was_changed_in_it()
    {
        using var folder = new Folder();
        var record = Record(folder, Board);
        var json = Path.Combine(record, "board.json");
        File.WriteAllText(json, File.ReadAllText(json).Replace("\"2\": \"47.01116\"", "\"2\": \"47.01117\"", StringComparison.Ordinal));

        var answered = Command.Run("verify", record, Board);

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("board.json was changed after it was sealed", answered.Output, StringComparison.Ordinal);
        Assert.Contains("stage 2, totals, 2: published 47.01117", answered.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_sealed_anew_after_a_change_is_found_by_counting_again()
    {
        using var folder = new Folder();
        var record = Record(folder, Board);
        var (csv, manifest) = (Path.Combine(record, "board.csv"), Path.Combine(record, "manifest.json"));
        var before = Hash(csv);
        File.WriteAllText(csv, File.ReadAllText(csv).Replace("47.01116", "47.01117", StringComparison.Ordinal));
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace(before, Hash(csv), StringComparison.Ordinal));

        var answered = Command.Run("verify", record, Board);

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("board.csv is not what the new count writes.", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new Folder();
        var record = Record(folder, Board);
        File.Delete(Path.Combine(record, "board.txt"));

        Assert.Contains("board.txt is missing.", Command.Run("verify", record, Board).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lots_and_candidates_are_files_of_the_record_as_well()
    {
        using var folder = new Folder();
        var record = Record(folder, Repository.Sample("lots.blt"), "--lots", Repository.Sample("lots.json"));

        Assert.Equal(ExitCode.Done, Command.Run("verify", record, Repository.Sample("lots.json"), Repository.Sample("lots.blt")).ExitCode);
        Assert.Contains("lots.json (lots)", Command.Run("verify", record, Repository.Sample("lots.blt")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ballots_from_standard_input_are_known_by_their_hash()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Command.RunWith(File.ReadAllText(Board), "count", "-", "--out", record);

        Assert.Equal(ExitCode.Done, Command.Run("verify", record, Board).ExitCode);
    }

    [Fact]
    public void A_whole_election_is_reproduced_from_its_file()
    {
        using var folder = new Folder();
        var election = Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json");
        var record = Record(folder, election);

        Assert.Equal(ExitCode.Done, Command.Run("verify", record, election).ExitCode);
    }

    [Fact]
    public void What_was_asked_for_beyond_what_the_ballots_say_is_said()
    {
        using var folder = new Folder();
        var record = Record(folder, Board, "--seats", "2", "--withdraw", "Ada Alder", "--gaps", "close-up", "--electorate", "900", "--title", "Another title");

        var answered = Command.Run("verify", record, Board);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        var lines = answered.Output.Split('\n');
        Assert.Contains("Asked for  2 seats; board.blt is for 4 seats", lines);
        Assert.Contains("Asked for  Ada Alder counted as withdrawn; board.blt does not say so", lines);
        Assert.Contains("Asked for  gaps: close-up, instead of what the rule says", lines);
        Assert.Contains("Asked for  an electorate of 900", lines);
        Assert.Contains("Asked for  the title “Another title”; board.blt is titled", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Rule       board: scotland, changed: gaps", lines);
    }

    [Fact]
    public void One_who_is_withdrawn_by_the_list_of_candidates_is_said_to_be()
    {
        using var folder = new Folder();
        var people = folder.Write("people.csv", "name,withdrawn\nAda Alder,yes\nBasil Birch,\nClover Cedar,\nDora Dogwood,\nElias Elm,\nFlora Fir,\nGus Gorse,\nHester Hazel,\n");
        var record = Record(folder, Board, "--candidates", people);

        Assert.Contains("Asked for  Ada Alder counted as withdrawn", Command.Run("verify", record, Board).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rule", "meek")]
    [InlineData("--seats", "2")]
    [InlineData("--min", "woman=1")]
    [InlineData("--withdraw", "Ada Alder")]
    [InlineData("--gaps", "stop")]
    [InlineData("--layout", "blt")]
    [InlineData("--explain")]
    public void A_record_is_counted_on_its_own_terms_and_no_others_are_taken(params string[] option)
    {
        using var folder = new Folder();

        var answered = Command.Run(["verify", Record(folder, Board), Board, .. option]);

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains($"{option[0]} cannot be used with a folder", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_options_does_not_matter()
    {
        using var folder = new Folder();
        var (first, second) = (Record(folder, Board, "--seats", "3", "--seed", "7"), Path.Combine(folder.Path, "again"));
        Command.Run("count", "--seed", "7", "--seats", "03", Board, "--out", second);

        Assert.Equal(File.ReadAllText(Path.Combine(first, "manifest.json")), File.ReadAllText(Path.Combine(second, "manifest.json")));
    }

    [Fact]
    public void Ballots_by_another_name_are_known_by_their_hash()
    {
        using var folder = new Folder();
        var other = folder.Write("copy-of-ballots", File.ReadAllBytes(Board));

        var answered = Command.Run("verify", Record(folder, Board), other);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("copy-of-ballots is the board.blt of the record", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_contest_that_have_one_name_are_told_apart()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "north"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "south"));
        var (north, south) = (folder.Write("north/b.csv", "Pref 1,Pref 2\nCat,\nCat,Dan\n"), folder.Write("south/b.csv", "Pref 1,Pref 2\nDan,Cat\n"));
        var record = Path.Combine(folder.Path, "record");
        Assert.Equal(ExitCode.Done, Command.Run("count", north, south, "--seats", "1", "--out", record).ExitCode);

        Assert.Equal(ExitCode.Done, Command.Run("verify", record, south, north).ExitCode);
        Assert.Equal(ExitCode.Refused, Command.Run("verify", record, south).ExitCode);
    }

    [Fact]
    public void A_lot_drawn_at_the_terminal_is_a_file_of_the_record()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", "Pref 1,Pref 2\nCat,\nCat,\nDan,Eve\nEve,Dan\n");
        var (drawn, again) = (Path.Combine(folder.Path, "drawn"), Path.Combine(folder.Path, "again"));
        Assert.Equal(ExitCode.Done, Command.AtTerminal("2\nThe clerk\n", "count", ballots, "--seats", "2", "--out", drawn).ExitCode);
        Command.Run("count", ballots, "--seats", "2", "--lots", ballots + ".lots.json", "--out", again);

        Assert.Equal(File.ReadAllText(Path.Combine(drawn, "manifest.json")), File.ReadAllText(Path.Combine(again, "manifest.json")));
        Assert.Equal(ExitCode.Done, Command.Run("verify", drawn).ExitCode);
        File.Delete(ballots + ".lots.json");
        Assert.Contains("b.csv.lots.json (lots)", Command.Run("verify", drawn).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"lots\": \"lots.json\", ")]
    [InlineData("")]
    public void An_elections_lot_drawn_at_the_terminal_is_a_file_of_the_record(string lots)
    {
        using var folder = new Folder();
        folder.Write("b.csv", "Pref 1,Pref 2\nCat,\nCat,\nDan,Eve\nEve,Dan\n");
        var election = folder.Write("election.json", $$""" { "title": "T", {{lots}}"contests": [ { "id": "c", "seats": 2, "ballots": "b.csv", "candidates": [ { "id": "C", "name": "Cat" }, { "id": "D", "name": "Dan" }, { "id": "E", "name": "Eve" } ] } ] } """);
        var record = Path.Combine(folder.Path, "record");
        Assert.Equal(ExitCode.Done, Command.AtTerminal("D\nthe clerk\n", "count", election, "--out", record).ExitCode);

        var answered = Command.Run("verify", record);

        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Contains("lots.json (lots)", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_a_manifest_of_the_first_version_is_reproduced()
    {
        using var record = new ForgedRecord(Board, "--withdraw", "Gus Gorse", "--seats", "3", "--gaps", "close-up");
        record.Claim(manifest =>
        {
            manifest["format"] = "stv-manifest/1";
            manifest.Remove("terms");
        }).SealSums();

        var answered = record.Verify(Board);

        Assert.Equal(("", ExitCode.Done), (answered.Error, answered.ExitCode));
        Assert.Contains("Asked for  3 seats", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_honest_record_of_another_version_is_compared_figure_by_figure_and_not_called_reproduced()
    {
        using var record = new ForgedRecord(Board);
        record.Replace("board.json", "\"version\": \"0.1.0\"", "\"version\": \"0.0.9\"").Claim(manifest => manifest["engine"]!["version"] = "0.0.9").Seal();

        var answered = record.Verify(Board);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains("board.json has every figure of the new count", answered.Output, StringComparison.Ordinal);
    }

    static string Hash(string path) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));

    static string Record(Folder folder, string ballots, params string[] options)
    {
        var record = Path.Combine(folder.Path, "record");
        Assert.Equal(ExitCode.Done, Command.Run(["count", ballots, .. options, "--out", record]).ExitCode);
        return record;
    }
}
