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
        Assert.Contains("as sealed, and as counted again.", answered.Output, StringComparison.Ordinal);
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
        Assert.Contains("board.csv is not what the count made again writes.", answered.Output, StringComparison.Ordinal);
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
    public void A_manifest_cannot_make_the_command_read_other_files()
    {
        using var folder = new Folder();
        var manifest = Path.Combine(Record(folder, Board), "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"command\": [", "\"command\": [\n    \"--candidates\",\n    \"/etc/passwd\",", StringComparison.Ordinal));

        var answered = Command.Run("verify", Path.GetDirectoryName(manifest)!, Board);

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("which is not among its inputs", answered.Error, StringComparison.Ordinal);
    }

    static string Hash(string path) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));

    static string Record(Folder folder, string ballots, params string[] options)
    {
        var record = Path.Combine(folder.Path, "record");
        Assert.Equal(ExitCode.Done, Command.Run(["count", ballots, .. options, "--out", record]).ExitCode);
        return record;
    }
}
