namespace Stv.Cli.Tests;

/// <summary>What stands in a folder after a count that could not be written there.</summary>
public class OutputFilesTests
{
    static Dictionary<string, string> Contents(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);

    [Fact]
    public void A_count_that_cannot_write_all_of_its_files_leaves_the_old_ones_whole()
    {
        using var folder = new Folder();
        Command.Run("count", Repository.Sample("board.blt"), "--out", folder.Path);
        var old = Contents(folder.Path);
        // The last file that is written cannot be: a folder has the name under which it is prepared.
        Directory.CreateDirectory(Path.Combine(folder.Path, "manifest.json.part"));

        var answered = Command.Run("count", Repository.Sample("board.blt"), "--rule", "meek", "--out", folder.Path);
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.StartsWith("stv: The files cannot be written: ", answered.Error, StringComparison.Ordinal);
        Assert.Equal(old, Contents(folder.Path));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_left_alone()
    {
        using var folder = new Folder();
        var file = folder.Write("notes", "mine");
        Assert.Equal(ExitCode.Refused, Command.Run("count", Repository.Sample("board.blt"), "--out", file).ExitCode);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [UnixFact]
    public void A_folder_that_cannot_be_written_to_is_named()
    {
        // Nobody can make files there, not even the superuser.
        var answered = Command.Run("count", Repository.Sample("board.blt"), "--out", "/proc/stv");
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("/proc/stv", answered.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_full_disk_is_told_of()
    {
        using var error = new StringWriter();
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Assert.Equal(ExitCode.Refused, StvCommand.Run(["count", Repository.Sample("board.blt")], new Surroundings(Stream.Null, full, error, Width: null)));
        Assert.Contains("No space left on device", error.ToString(), StringComparison.Ordinal);
    }
}
