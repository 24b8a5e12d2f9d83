using System.Text;

namespace Stv.Formats.Tests;

public class ManifestFileTests
{
    static readonly Manifest Manifest = new()
    {
        Engine = "0.1.0",
        Terms = new CountTerms
        {
            Ballots = ["ward.blt"],
            Candidates = "people.csv",
            Lots = "lots.json",
            Rule = Presets.Meek,
            Changes = [new RuleChange("gaps", "stop")],
            Seats = 3,
            Withdrawn = ["Ann Other", "7"],
            Seed = "7",
            Title = " A title",
            Electorate = 5_000_000_000,
            Reserved = [new Constraint { Id = "woman|non-binary", AnyOf = ["woman", "non-binary"], Minimum = 1, Maximum = 2 }],
            Contest = "north",
            ReadOptions = new BallotReadOptions
            {
                Layout = BallotLayout.RankMatrix, Encoding = Encoding.Unicode, Delimiter = ';', WeightColumn = "Shares", SkipUnreadable = true,
                Rows = new RowSelection { ContestColumn = "Region", Contests = ["north"] },
            },
        },
        Command = ["ward.blt", "--seed", "7"],
        Inputs = [new InputFile("ward.blt", new string('a', 64), "blt")],
        Rules = [new CountedRule("ward", "scotland", ["gaps"])],
        Lots = new Lots { Seed = "7", Recorded = [new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = ["1", "2"], Chosen = "2" }], DeclaredOrder = ["2", "1"] },
        Outputs = [new HashedFile("contests/ward.json", new string('b', 64))],
    };

    [Fact]
    public void What_is_written_is_read_back() =>
        Assert.Equal(Text(Manifest), Text(ManifestFile.Parse(ManifestFile.Format(Manifest))));

    [Fact]
    public void The_command_asks_for_what_the_terms_say_and_the_terms_can_be_read_from_it() =>
        Assert.Equal(string.Join(' ', TermsCommand.Of(Manifest.Terms!)), string.Join(' ', TermsCommand.Of(TermsCommand.Read(TermsCommand.Of(Manifest.Terms!), isElection: false))));

    [Fact]
    public void A_manifest_of_the_first_version_is_still_read()
    {
        var first = Manifest with { Terms = null };

        Assert.Contains("\"format\": \"stv-manifest/1\"", Text(first), StringComparison.Ordinal);
        Assert.Equal(Text(first), Text(ManifestFile.Parse(ManifestFile.Format(first))));
    }

    [Theory]
    [InlineData("\"stv-manifest/2\"", "\"stv-result/1\"", "expected \"stv-manifest/2\"")]
    [InlineData("\"file\": \"ward.blt\"", "\"file\": \"/etc/passwd\"", "the name of a file without a folder")]
    [InlineData("\"delimiter\": \"semicolon\"", "\"delimiter\": \"colon\"", "one of comma, semicolon, tab, bar")]
    [InlineData("\"weight\": \"Shares\"", "\"wieght\": \"Shares\"", "one of count, weight, status, voter, contest")]
    [InlineData("\"seats\": 3", "\"seats\": 0", "a whole number from 1 up for seats")]
    [InlineData("\"ballots\": [\n      \"ward.blt\"\n    ],\n", "", "\"election\" or \"ballots\"")]
    [InlineData("bbbbbbbb", "BBBBBBBB", "64 lower-case hexadecimal digits")]
    [InlineData("contests/ward.json", "../ward.json", "the name of a file beside the manifest or below")]
    [InlineData("contests/ward.json", "/etc/passwd", "the name of a file beside the manifest or below")]
    [InlineData("\"layout\": \"blt\"", "\"layuot\": \"blt\"", "found \"layuot\"")]
    public void A_manifest_that_says_what_cannot_be_meant_is_refused_with_its_place(string is_, string was, string words) =>
        Assert.Contains(words, Assert.Throws<BallotFormatException>(() => ManifestFile.Parse(Encoding.UTF8.GetBytes(Text(Manifest).Replace(is_, was, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    static string Text(Manifest manifest) => Encoding.UTF8.GetString(ManifestFile.Format(manifest));
}
