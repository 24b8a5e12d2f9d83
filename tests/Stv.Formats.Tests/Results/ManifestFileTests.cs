using System.Text;

namespace Stv.Formats.Tests;

public class ManifestFileTests
{
    static readonly Manifest Manifest = new()
    {
        Engine = "0.1.0",
        Command = ["ward.blt", "--seed", "7"],
        Inputs = [new InputFile("ward.blt", new string('a', 64), "blt")],
        Rules = [new CountedRule("ward", "scotland", ["gaps"])],
        Lots = new Lots { Seed = "7", Recorded = [new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = ["1", "2"], Chosen = "2" }], DeclaredOrder = ["2", "1"] },
        Outputs = [new HashedFile("contests/ward.json", new string('b', 64))],
    };

    [Fact]
    public void What_is_written_is_read_back() =>
        Assert.Equal(Text(Manifest), Text(ManifestFile.Parse(ManifestFile.Format(Manifest))));

    [Theory]
    [InlineData("\"stv-manifest/1\"", "\"stv-result/1\"", "expected \"stv-manifest/1\"")]
    [InlineData("bbbbbbbb", "BBBBBBBB", "64 lower-case hexadecimal digits")]
    [InlineData("contests/ward.json", "../ward.json", "the name of a file beside the manifest or below")]
    [InlineData("contests/ward.json", "/etc/passwd", "the name of a file beside the manifest or below")]
    [InlineData("\"layout\": \"blt\"", "\"layuot\": \"blt\"", "found \"layuot\"")]
    public void A_manifest_that_says_what_cannot_be_meant_is_refused_with_its_place(string is_, string was, string words) =>
        Assert.Contains(words, Assert.Throws<BallotFormatException>(() => ManifestFile.Parse(Encoding.UTF8.GetBytes(Text(Manifest).Replace(is_, was, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    static string Text(Manifest manifest) => Encoding.UTF8.GetString(ManifestFile.Format(manifest));
}
