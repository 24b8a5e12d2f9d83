using System.Security.Cryptography;
using System.Text;

namespace Stv.Formats.Tests.Ballots;

public sealed class BallotFileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("stv-ballots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    const string Sound = "2 1\n1 1 2 0\n0\nAnn\nBob\n";

    [Fact]
    public void The_hash_is_that_of_the_whole_file_whatever_the_layout()
    {
        foreach (var text in new[] { Sound, Sound + new string('\n', 200_000), "Pref 1\n" + string.Concat(Enumerable.Repeat("Ann\n", 50_000)) })
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Reading.Of(text).Sha256);
    }

    [Fact]
    public void A_file_is_read_from_its_path_and_named_without_its_folder()
    {
        var path = Path.Combine(_folder, "ward.blt");
        File.WriteAllText(path, Sound);

        var reading = BallotFile.Read(path);

        Assert.Equal("ward.blt", reading.FileName);
        Assert.Equal(["1: 1 2"], reading.Papers());
    }

    [Fact]
    public void A_folder_a_missing_file_and_a_missing_folder_are_defects()
    {
        Assert.Equal($"{Path.GetFileName(_folder)}: found a folder; expected a ballot file; name a file in it", Assert.Throws<BallotFormatException>(() => BallotFile.Read(_folder)).Message);
        Assert.Equal("No file called ward.blt; check the name", Assert.Throws<BallotFormatException>(() => BallotFile.Read(Path.Combine(_folder, "ward.blt"))).Message);
        Assert.StartsWith("No file called ward.blt", Assert.Throws<BallotFormatException>(() => BallotFile.Read(Path.Combine(_folder, "x", "ward.blt"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("\uFEFF \n\n\t", "an empty file")]
    [InlineData("2 1\n1 1\0 0\n", "a byte 0")]
    [InlineData("PK\u0003\u0004\u0014\0", "an archive, or a workbook other than .xlsx")]
    [InlineData("hello, world\nand so on\n", "\"hello, world\"")]
    [InlineData("<html>", "\"<html>\"")]
    public void What_is_no_ballot_file_is_said_to_be_none(string text, string found) =>
        Assert.Equal(found, Assert.Single(Assert.Throws<BallotFormatException>(() => Reading.Of(text)).Defects).Found);

    [Fact]
    public void UTF16_that_says_so_is_read_whichever_byte_comes_first()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal(["Ann", "Bob"], Reading.Of([.. encoding.Preamble, .. encoding.GetBytes(Sound)]).Names());
    }

    [Fact]
    public void A_byte_0_far_into_the_file_is_a_defect_with_its_row()
    {
        var text = "2 1\n" + string.Concat(Enumerable.Repeat("1 1 2 0 # a comment that is long enough to fill a block\n", 3000)) + "1 2 0 # \0\n0\nAnn\nBob\n";

        Assert.Equal("ward.blt:3002: found a byte 0; expected text; check whether the file is damaged, or name its encoding with Encoding, such as utf-16", Assert.Single(Reading.Defects(text)));
    }

    [Fact]
    public void Names_given_must_be_those_of_the_file() =>
        Assert.Equal("ward.blt: found candidate 2 named \"Bob\"; expected \"Bop\" as given; give the names in the file's order, or leave Candidates out",
            Assert.Single(Reading.Defects(Sound, options: new BallotReadOptions { Candidates = ["Ann", "Bop"] })));

    [Fact]
    public void Names_given_that_are_those_of_the_file_change_nothing() =>
        Assert.Equal(["Ann", "Bob"], Reading.Of(Sound, options: new BallotReadOptions { Candidates = ["Ann", " Bob "] }).Names());

    [Fact]
    public void Fifty_defects_are_shown_a_thousand_kept_and_all_counted()
    {
        var text = "2 1\n" + string.Concat(Enumerable.Repeat("1 9 0\n", 5000)) + "0\nAnn\nBob\n";

        var defects = Assert.Throws<BallotFormatException>(() => Reading.Of(text));

        Assert.Equal(5000, defects.Total);
        Assert.Equal(1000, defects.Defects.Length);
        Assert.Equal(51, defects.Message.Split('\n').Length);
        Assert.EndsWith("\nand 4950 more", defects.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_is_short_and_holds_nothing_that_a_terminal_obeys() =>
        Assert.Equal($"\"x�[31m{new string('y', 34)}…\" under \"Pref 1\"",
            Assert.Throws<BallotFormatException>(() => Reading.OfCsv($"Pref 1\nx\u001b[31m{new string('y', 99)}\n", "Ann")).Defects[0].Found);

    [Fact]
    public void Layouts_have_words_that_lead_back_to_them() =>
        Assert.All(Enum.GetValues<BallotLayout>(), layout => Assert.True(BallotLayouts.TryFind(layout.Word(), out var found) && found == layout));
}
