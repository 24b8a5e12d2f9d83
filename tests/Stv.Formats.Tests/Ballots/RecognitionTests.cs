namespace Stv.Formats.Tests.Ballots;

public class RecognitionTests
{
    [Theory]
    [InlineData("2 1\n1 1 0\n0\nAnn\nBob\n", BallotLayout.Blt)]
    [InlineData("2 1 # candidates, seats\n1 1 0\n0\nAnn\nBob\n", BallotLayout.Blt)]
    [InlineData("2,1,\n5,1,\n\"Candidate 1\",Ann,,\n\"Candidate 2\",Bob,,\n", BallotLayout.EcountCsv)]
    [InlineData("Pref 1\nAnn\n", BallotLayout.PreferenceColumns)]
    [InlineData("2,1\nBob,Ann\n", BallotLayout.PreferenceColumns)]
    [InlineData("Ann,Bob\n1,2\n", BallotLayout.RankMatrix)]
    [InlineData("101,102,103\n1,2,\n,1,2\n", BallotLayout.RankMatrix)]
    [InlineData("rank,choice\n1,2\n", BallotLayout.RankMatrix)]
    public void Content_decides_whatever_the_name(string text, BallotLayout layout) => Assert.Equal(layout, Reading.Of(text, "ballots.txt").Layout);

    [Fact]
    public void Numbers_over_numbers_are_refused_and_both_readings_shown() =>
        Assert.Equal(["ballots.csv:1: found what can be read as preferences (\"3\", then \"1\", then \"2\"; \"1\"), or as matrix (\"2\", then \"3\", then \"1\"; \"1\"); "
            + "expected one reading; correct the first line, or say which with Layout preferences or matrix"],
            Reading.DefectsOfCsv("1,2,3\n3,1,2\n1,,\n"));

    [Fact]
    public void Two_numbers_over_numbers_may_also_be_the_e_count() =>
        Assert.StartsWith("ballots.csv:1: found what can be read as ecount (candidate 2), or as preferences (\"2\", then \"1\"), or as matrix (\"2\", then \"1\"); expected one reading;",
            Assert.Single(Reading.DefectsOfCsv("2,1\n1,2\n")), StringComparison.Ordinal);

    [Fact]
    public void Equal_and_skipped_ranks_are_shown_in_words() =>
        Assert.Contains("matrix (nobody, then \"1\" and equally \"3\"; a blank paper; \"1\")", Reading.DefectsOfCsv("1,2,3\n2,,2\n,,\n1,,\n").Single(), StringComparison.Ordinal);

    [Fact]
    public void Names_given_tell_numbers_over_numbers_apart()
    {
        Assert.Equal(["1: 3 1 2"], Reading.OfCsv("Pref 1,Pref 2,Pref 3\n3,1,2\n", "Ann", "Bob", "Cat").Papers());
        Assert.Equal(["1: 2 3 1"], Reading.OfCsv("Ann,Bob,Cat\n3,1,2\n", "Ann", "Bob", "Cat").Papers());
    }

    [Fact]
    public void A_layout_asked_for_is_taken_although_another_fits() =>
        Assert.Equal(["1: 2 3 1"], Reading.Of("1,2,3\n3,1,2\n", options: new BallotReadOptions { Layout = BallotLayout.RankMatrix }).Papers());

    [Fact]
    public void What_fits_no_layout_is_told_what_would() =>
        Assert.Equal(["ballots.csv:1: found \"Name,Comment\"; expected ranks 1, 2 and so on below the names of two candidates at least, which the layout matrix lacks; "
            + "head a column with each candidate's name, or say which columns hold them with RankColumns"],
            Reading.DefectsOfCsv("Name,Comment\nAnn,good\n"));

    [Fact]
    public void Numbers_over_numbers_may_hide_a_first_paper_although_names_are_given() =>
        Assert.Contains("this row may be the headings or the first paper", Assert.Single(Reading.DefectsOfCsv("3,1,2\n1,2,3\n", "Ann", "Bob", "Cat")), StringComparison.Ordinal);

    [Theory]
    [InlineData("rank,choice\n1,Ann\n2,Bob\n", "all that the layout long lacks", "VoterColumn")]
    [InlineData("A,B,C\nAnn,Bob,\nBob,Ann,Cat\nCat,Ann,\n", "all that the layout preferences lacks", "ChoiceColumns")]
    [InlineData("who,why\nAnn;Bob,so;so\nCat;Dee,no\n", "all that the layout ranking lacks", "RankingColumn \"who\"")]
    [InlineData("hello world\nso\n", "the layout ranking", "put > between the ranks")]
    [InlineData("<html>\n", "text", "export the papers as CSV")]
    [InlineData("[1]\n", "cast vote records", "export the papers as CSV")]
    public void The_nearest_layout_is_named_with_what_it_lacks_and_what_would_help(string text, string lacking, string remedy)
    {
        var defect = Assert.Single(Reading.DefectsOfCsv(text));

        Assert.Contains(lacking, defect, StringComparison.Ordinal);
        Assert.Contains(remedy, defect, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RowNumber,BallotID,Choice_1_1:Council:1:Number of Winners 2:Ann:NON,Choice_1_1:Council:2:Number of Winners 2:Ann:NON\n1,B1,1,0\n", "Clear Ballot")]
    [InlineData("Made-up City,5.10.50.85\n,,,,Mayor,Mayor\n,,,,Ann(1),Ann(2)\nCvrNumber,TabulatorNum,BatchId,RecordId,,\n1,5,1,1,1,0\n", "Dominion")]
    [InlineData("{\"Version\":\"5.10\",\"ElectionId\":\"x\",\"Sessions\":[]}", "Dominion")]
    [InlineData("<?xml version=\"1.0\"?>\n<Cvr xmlns=\"http://tempuri.org/CVRDesign.xsd\"></Cvr>", "Hart")]
    [InlineData("<CastVoteRecordReport xmlns=\"http://itl.nist.gov/ns/voting/1500-103/v1\"></CastVoteRecordReport>", "Unisyn")]
    public void A_maker_s_export_is_known_by_name_and_the_way_out_is_said(string text, string maker)
    {
        var defect = Assert.Single(Reading.DefectsOfCsv(text));

        Assert.Contains(maker, defect, StringComparison.Ordinal);
        Assert.Contains("RCTab", defect, StringComparison.Ordinal);
    }

    /// <summary>The beginnings of files that DuckDB and apache-arrow wrote.</summary>
    [Theory]
    [InlineData("504152311504153A15", "a Parquet file")]
    [InlineData("4152524F57310000FFFFFFFF", "an Arrow file")]
    [InlineData("FFFFFFFFB8000000", "an Arrow file")]
    public void A_file_of_a_data_engine_is_known_and_the_way_to_a_text_is_said(string bytes, string found) =>
        Assert.Equal($"ballots: found {found}; expected text, or a workbook (.xlsx); let the program that wrote it write CSV, with a row for each paper, or for each ranking and a column headed count",
            Assert.Single(Reading.Defects(Convert.FromHexString(bytes), "ballots")));

    [Fact]
    public void A_heading_that_begins_as_such_a_file_does_is_text() => Assert.Equal(["ARROW1", "PAR1"], Reading.OfCsv("PAR1,ARROW1\n1,2\n2,1\n").Names().Order());
}
