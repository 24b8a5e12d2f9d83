using System.Diagnostics;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>What stands in a folder after a record was published to it, or could not be.</summary>
public class PublishingTests
{
    static readonly string Board = Repository.Sample("board.blt");

    static Dictionary<string, string> Contents(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);

    static Answered Count(string record, params string[] options) => Command.Run(["count", Board, .. options, "--out", record]);

    static void IsRefused(Answered answered, string because)
    {
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(because, answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_count_into_the_same_folder_writes_nothing()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Count(record);
        var time = File.GetLastWriteTimeUtc(Path.Combine(record, "manifest.json"));
        var answered = Count(record);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("nothing was written", answered.Error, StringComparison.Ordinal);
        Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Combine(record, "manifest.json")));
    }

    [Fact]
    public void A_record_is_replaced_only_when_told_so_and_then_whole()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Count(record);
        var old = Contents(record);
        IsRefused(Count(record, "--rule", "meek"), "has the record of another count");
        Assert.Equal(old, Contents(record));
        Assert.Equal(ExitCode.Done, Count(record, "--rule", "meek", "--replace").ExitCode);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record, Board).ExitCode);
        Assert.Equal([record], Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("mine", "its manifest does not list")]
    [InlineData("board.html", "changed since the record was sealed")]
    public void What_stv_did_not_write_is_never_written_over(string name, string because)
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Count(record);
        File.WriteAllText(Path.Combine(record, name), "mine");
        var old = Contents(record);
        IsRefused(Count(record, "--rule", "meek", "--replace"), because);
        Assert.Equal(old, Contents(record));
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone_and_an_empty_one_is_taken()
    {
        using var folder = new Folder();
        IsRefused(Count(folder.Write("notes", "mine"), "--replace"), "is not a folder");
        IsRefused(Count(folder.Path, "--replace"), "\"notes\" in it");
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "notes")));
        Assert.Equal(ExitCode.Done, Count(Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName).ExitCode);
    }

    [Fact]
    public void Ballots_in_the_folder_are_not_written_over()
    {
        using var folder = new Folder();
        var ballots = folder.Write("ward.csv", "Pref 1,Pref 2\nAnn,Bob\n");
        IsRefused(Command.Run("count", ballots, "--seats", "1", "--out", folder.Path, "--replace"), "is in that folder");
        var names = folder.Write("ward.txt", "Ann\nBob\n");
        IsRefused(Command.Run("count", Board, "--candidates", names, "--out", folder.Path), "is in that folder");
        Assert.Equal("Ann\nBob\n", File.ReadAllText(names));
        Assert.Equal("Pref 1,Pref 2\nAnn,Bob\n", File.ReadAllText(ballots));
    }

    [UnixFact]
    public void A_read_only_record_and_a_linked_folder_are_left_alone()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Count(record);
        var link = Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), record).FullName;
        IsRefused(Count(link, "--rule", "meek", "--replace"), "links are not followed");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(record, "board.txt"), UnixFileMode.UserRead);
        IsRefused(Count(record, "--rule", "meek", "--replace"), "board.txt is read-only");
    }

    [UnixFact]
    public void A_folder_that_cannot_be_written_to_is_named() =>
        // Nobody can make files there, not even the superuser.
        IsRefused(Count("/proc/stv"), "/proc/stv");

    [Theory]
    [InlineData("manifest.blt", "Two files of the record would be called manifest.json")]
    [InlineData("CON.blt", "the name of a device on Windows")]
    public void Ballots_whose_name_makes_no_record_are_refused(string name, string because)
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        IsRefused(Command.Run("count", folder.Write(name, File.ReadAllBytes(Board)), "--out", record), because);
        Assert.False(Path.Exists(record));
    }

    static (string, byte[])[] Files(string text) => [("a.txt", System.Text.Encoding.UTF8.GetBytes(text)), Seal(text)];

    /// <summary>A manifest that lists the one file.</summary>
    static (string, byte[]) Seal(string text) => (ManifestFile.Name, ManifestFile.Format(new Manifest
    {
        Terms = null,
        Engine = "1", Command = ["ward.blt"], Inputs = [], Rules = [], Lots = Lots.None,
        Outputs = [new HashedFile("a.txt", HashedFile.Sha256Of(System.Text.Encoding.UTF8.GetBytes(text)))],
    }));

    static string Text(string record) => File.ReadAllText(Path.Combine(record, "a.txt"));

    [Fact]
    public void A_record_that_a_killed_process_put_aside_comes_back()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Assert.True(new RecordFolder(record).Publish(Files("old"), replace: false));
        var end = new string('a', 32);
        Directory.Move(record, $"{record}.old-{end}");
        Directory.CreateDirectory($"{record}.partial-{end}");
        Directory.CreateDirectory($"{record}.partial-of-mine");

        Assert.Throws<PublicationException>(() => new RecordFolder(record).Publish(Files("new"), replace: false));

        Assert.Equal("old", Text(record));
        Assert.Equal([record, $"{record}.partial-of-mine"], Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_interrupted_publication_leaves_the_old_record_and_nothing_beside_it()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        new RecordFolder(record).Publish(Files("old"), replace: false);
        Assert.Throws<OperationCanceledException>(() => new RecordFolder(record).Publish(Files("new"), replace: true, new CancellationToken(canceled: true)));
        Assert.Equal("old", Text(record));
        Assert.Equal([record], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Many_publications_at_once_leave_one_of_them_whole()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Parallel.For(0, 20, i => new RecordFolder(record).Publish(Files($"count {i}"), replace: true));
        Assert.Contains(HashedFile.Sha256Of(File.ReadAllBytes(Path.Combine(record, "a.txt"))), File.ReadAllText(Path.Combine(record, "manifest.json")), StringComparison.Ordinal);
        Assert.Equal([record], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal(3, Directory.GetFiles(record).Length);
    }
}
