using System.Text;

namespace Stv.Formats.Tests;

/// <summary>A name given twice in a JSON object is refused in every file that is read: one reader would take the first value, another the last.</summary>
public class DuplicateMembersTests
{
    const string Twice = "\"x\": { \"deep\": [ { \"title\": 1, \"ti\\u0074le\": 2 } ] }";

    [Fact]
    public void In_a_result() => Refused(() => PublishedResults.Read(Utf8($$"""{ "format": "stv-result/1", {{Twice}} }"""), "f.json"));

    [Fact]
    public void In_a_manifest() => Refused(() => ManifestFile.Parse(Utf8($$"""{ {{Twice}} }""")));

    [Fact]
    public void In_lots() => Refused(() => LotsFile.Parse(Utf8($$"""{ {{Twice}} }"""), "f.json"));

    [Theory]
    [InlineData("""{ "@type": "CVR.CastVoteRecordReport", "CVR": [], "CVR": [ { "CVRSnapshot": [] } ] }""")]
    [InlineData("""{ "@type": "CVR.CastVoteRecordReport", "CVR": [], "cvr": [] }""")]
    [InlineData("""{ "CVR": [ { "CVRSnapshot": [], "CVRSnapsho\u0074": [] } ] }""")]
    public void In_cast_vote_records(string json)
    {
        var fault = Assert.Throws<BallotFormatException>(() => BallotFile.Read(new MemoryStream(Utf8(json)), "f.json", new BallotReadOptions()));
        Assert.Contains("gives a name twice", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_one_of_them_is_named_with_its_place()
    {
        var fault = Assert.Throws<BallotFormatException>(() => LotsFile.Parse(Utf8("{ \"a\": 1,\n  \"a\": 2,\n  \"b\": { \"c\": 1, \"c\": 1 } }"), "f.json"));
        Assert.Contains("f.json:2:3: found \"a\" a second time", fault.Message, StringComparison.Ordinal);
        Assert.Contains("f.json:3:18: found \"c\" a second time", fault.Message, StringComparison.Ordinal);
    }

    static void Refused(Action read) => Assert.Contains("found \"title\" a second time; expected each name once", Assert.Throws<BallotFormatException>(read).Message, StringComparison.Ordinal);

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
