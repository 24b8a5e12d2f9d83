using System.IO.Compression;
using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>What stands beside the preferences of a CSV, and how the file is written down.</summary>
public class SheetColumnTests
{
    [Theory]
    [InlineData("count,Ann,Bob\n3,1,2\n2,2,1\n", "3: 1 2", "2: 2 1")]
    [InlineData("Pref 1,Pref 2,Papers\nAnn,Bob,3\nBob,Ann,2\n", "3: 1 2", "2: 2 1")]
    [InlineData("weight,Ann,Bob\n0.5,1,2\n1/3,2,1\n2,1,\n", "1/2 × 1: 1 2", "1/3 × 1: 2 1", "2 × 1: 1")]
    [InlineData("status,Ann,Bob\nok,1,2\nSpoilt,2,1\n,1,\n", "1: 1 2", "1: 1")]
    [InlineData("region,Ann,Bob\nNorth,1,2\nNorth,1,2\n", "2: 1 2")]
    public void A_heading_says_what_a_column_is(string text, params string[] papers) => Assert.Equal(papers, Reading.OfCsv(text).Papers());

    [Fact]
    public void A_column_may_be_named_instead() =>
        Assert.Equal(["1/2 × 3: 1"], Reading.Of("n,Shares,Ann,Bob\n3,0.5,1,\n", "ballots.csv", new BallotReadOptions { CountColumn = "N", WeightColumn = "shares" }).Papers());

    [Fact]
    public void Spoilt_papers_are_counted_apart_and_a_row_of_no_papers_adds_none()
    {
        var reading = Reading.OfCsv("status,count,Ann,Bob\nrejected,4,1,2\nvalid,3,2,1\nvalid,0,1,2\n");

        Assert.Equal((3, 4), (reading.Ballots.Papers, reading.Spoilt));
    }

    [Theory]
    [InlineData("count,Ann,Bob\n-1,1,2\n", "ballots.csv:2 column A: found \"-1\" under \"count\"; expected how many papers the row stands for, a whole number; correct the cell")]
    [InlineData("weight,Ann,Bob\nheavy,1,2\n", "ballots.csv:2 column A: found \"heavy\" under \"weight\"; expected what the paper is worth, a number above 0 such as 2, 0.5 or 1/3; correct the cell")]
    [InlineData("status,Ann,Bob\nodd,1,2\n", "ballots.csv:2 column A: found \"odd\" under \"status\"; expected whether the paper is spoilt: spoilt, invalid or rejected; or valid, ok or accepted; correct the cell")]
    [InlineData("count,papers,Ann,Bob\n1,1,1,2\n", "ballots.csv:1 column B: found \"papers\" as well as \"count\"; expected one column of that meaning; rename one, or say which is meant with Columns")]
    [InlineData("region,Ann,Bob\nNorth,1,2\nSouth,1,2\nEast,2,1\n", "ballots.csv:3 column A: found \"South\" under \"region\" after \"North\"; expected papers of one contest; say which is meant with Contest, or name the candidates with Candidates if \"region\" is one of them")]
    public void A_defect_is_named_with_its_place(string text, string defect) => Assert.Equal([defect], Reading.DefectsOfCsv(text));

    [Fact]
    public void A_voter_who_is_there_twice_is_found_and_never_named()
    {
        var defect = Assert.Single(Reading.DefectsOfCsv("voter id,Ann,Bob\nanna@example.org,1,2\nx,2,1\nanna@example.org,2,1\n"));

        Assert.Equal("ballots.csv:4 column A: found the same id as in row 2; expected one paper per voter; say with Duplicates whether the last, the first or none of a voter's papers counts, or remove those that do not", defect);
    }

    [Fact]
    public void One_contest_of_several_is_read_when_it_is_asked_for() =>
        Assert.Equal(["1: 2 1"], Reading.Of("region,Ann,Bob\nNorth,1,2\nSouth,2,1\n", "ballots.csv", new BallotReadOptions { Rows = new RowSelection { Contests = ["south"] } }).Papers());

    [Fact]
    public void Unreadable_papers_are_set_aside_when_that_is_asked_for_and_each_is_listed()
    {
        var reading = Reading.Of("count,Ann,Bob\n3,1,2\n2,x,9\n,1,\n1,2,1\n", "ballots.csv", new BallotReadOptions { SkipUnreadable = true });

        Assert.Equal(["3: 1 2", "1: 2 1"], reading.Papers());
        Assert.Equal(3, reading.SetAside);
        Assert.Equal([3, 3, 4], reading.Unreadable.Select(defect => defect.Row));
    }

    [Theory]
    [InlineData("Ann;Bob;Cat\n2;1;\n")]
    [InlineData("Ann\tBob\tCat\n2\t1\t\n")]
    [InlineData("Ann|Bob|Cat\n2|1|\n")]
    [InlineData("\"Ann\";\"Bob\";\"Cat\"\n\"2\";\"1\";\n")]
    public void Delimiters_are_seen_from_the_headings(string text) => Assert.Equal(["1: 2 1"], Reading.OfCsv(text).Papers());

    [Fact]
    public void Two_delimiters_that_divide_alike_are_refused_with_both_readings() =>
        Assert.Contains("say which with Delimiter comma or semicolon", Assert.Single(Reading.DefectsOfCsv("Ann,x;Bob,y;Cat\n1,2;2,1;3\n")), StringComparison.Ordinal);

    [Fact]
    public void Other_encodings_are_read_when_they_are_named()
    {
        byte[] bytes = [.. "Pref 1\nJ"u8, 0xF6, .. "rg\n"u8];

        Assert.Equal(["Jörg"], Reading.Of(bytes, "ballots.csv", new BallotReadOptions { Encoding = PlainBytes.Find("windows-1252") }).Names());
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_found_wherever_they_stand() =>
        Assert.Equal("ballots.csv:3: found bytes that are not UTF-8; expected text in UTF-8; save the file as UTF-8, or name its encoding with Encoding, such as windows-1252",
            Assert.Single(Reading.Defects([.. "id,Ann,Bob\nok,1,2\nJ"u8, 0xF6, .. "rg,2,1\n"u8], "ballots.csv")));

    [Fact]
    public void A_letter_that_lies_across_two_blocks_is_whole() =>
        Assert.Equal(["Zoë"], BallotFile.Read(new Trickle([.. "Pref 1\nZo"u8, 0xC3, 0xAB, .. "\n"u8], 1), "x.csv").Candidates.Select(candidate => candidate.Name));

    [Fact]
    public void Gzip_is_unpacked_and_a_cut_off_one_is_a_defect()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes("Ann,Bob\n1,2\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => i % 3 == 0 ? "1,2\n" : i % 7 == 0 ? "2,1\n" : ",1\n"))));

        Assert.Equal(5001, Reading.Of(packed.ToArray()).Ballots.Papers);
        Assert.Contains("gzip", Assert.Single(Reading.Defects([.. packed.ToArray()[..20], 1, 2, 3, 4, 5, 6, 7])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann,Bob,Cat\n1,,3\n", "ballots.csv:2 column C \"3\": rank 2 is missing; kept to rank 1 (stop at gap)")]
    [InlineData("Ann,Bob,Cat\n1,2,2\n", "ballots.csv:2 column C \"2\": rank 2 is given to several candidates; kept to rank 1 (stop at equal ranks)")]
    [InlineData("id,Pref 1,Pref 2,Pref 3\n9,Ann,Ann,Bob\n", "ballots.csv:2 column C \"Ann\": named again at rank 2; only the first mention counts (repeats ignored)")]
    [InlineData("Pref 1,Pref 2,Pref 3\nAnn,overvote,Bob\n", "ballots.csv:2 column B \"overvote\": rank 2 was given to several candidates, who are not named; kept to rank 1 (stop at equal ranks)")]
    [InlineData("id,Ann,Bob\na,1,2\nb,,\n", "ballots.csv:3: nothing is marked; not valid")]
    public void Irregular_papers_are_listed_with_what_the_policy_makes_of_them(string text, string line) =>
        Assert.Equal(line, Assert.Single(Reading.OfCsv(text).Irregularities).Line(new BallotPolicy(GapPolicy.Stop, EqualRankPolicy.Stop, RepeatPolicy.Ignore)));

    [Fact]
    public void Irregular_papers_are_counted_by_kind() =>
        Assert.Equal([KeyValuePair.Create(IrregularityKind.Blank, 2L), KeyValuePair.Create(IrregularityKind.Gap, 5L)], Reading.OfCsv("count,Ann,Bob,Cat\n5,1,,3\n2,,,\n1,1,2,3\n").IrregularPapers.AsEnumerable());
}
