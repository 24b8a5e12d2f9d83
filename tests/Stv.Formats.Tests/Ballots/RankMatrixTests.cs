namespace Stv.Formats.Tests.Ballots;

public class RankMatrixTests
{
    [Theory]
    [InlineData("1,2,3", "1: 1 2 3")]
    [InlineData("3,1,2", "1: 2 3 1")]
    [InlineData("2,,1", "1: 3 1")]
    [InlineData("1,,", "1: 1")]
    [InlineData("1", "1: 1")]
    [InlineData("1,1,2", "1: 1=2 3")]
    [InlineData("1,1,1", "1: 1=2=3")]
    [InlineData("2,1,1", "1: 2=3 1")]
    [InlineData("1,3,", "1: 1 - 2")]
    [InlineData(",,3", "1: - - 3")]
    [InlineData("3,3,", "1: - - 1=2")]
    [InlineData(" 01 ,\"2\",", "1: 1 2")]
    public void Ranks_become_preferences_with_equal_and_skipped_ranks_kept(string row, string paper) =>
        Assert.Equal([paper], Reading.OfCsv("Ann,Bob,Cat\n" + row + "\n", "Ann", "Bob", "Cat").Papers());

    [Fact]
    public void A_row_of_blank_cells_is_a_blank_paper_where_others_follow() =>
        Assert.Equal(["1:", "1: 1 2 3"], Reading.OfCsv("Ann,Bob,Cat\n,,\n1,2,3\n").Papers());

    [Fact]
    public void Headings_are_the_candidates_in_their_order()
    {
        var reading = Reading.OfCsv("Zoë,\"Moss, Ann\",Bob\n1,2,\n,1,2\n");

        Assert.Equal(BallotLayout.RankMatrix, reading.Layout);
        Assert.Equal(["Zoë", "Moss, Ann", "Bob"], reading.Names());
        Assert.Equal(["1: 1 2", "1: 2 3"], reading.Papers());
    }

    [Fact]
    public void Columns_that_tell_papers_apart_are_ignored_and_listed()
    {
        var reading = Reading.OfCsv("Voter ID,Timestamp,Ann,Bob\n17,noon,1,2\n18,one,2,1\n");

        Assert.Equal(["Ann", "Bob"], reading.Names());
        Assert.Equal(["column \"Voter ID\" was used to check for duplicate votes", "column \"Timestamp\" was ignored"], reading.Notices.Select(notice => notice.Text));
        Assert.DoesNotContain("17", string.Concat(reading.Notices));
    }

    [Fact]
    public void A_column_without_a_heading_is_ignored_and_listed() =>
        Assert.Equal(["column A has no heading and was ignored"], Reading.OfCsv(",Ann,Bob\n0,1,2\n1,2,1\n").Notices.Select(notice => notice.Text));

    [Fact]
    public void Candidates_given_choose_the_columns_and_their_order()
    {
        var reading = Reading.OfCsv("Ward,Ann,Bob,Remark\nNorth,1,2,ok\n", "Bob", "Ann");

        Assert.Equal(["Bob", "Ann"], reading.Names());
        Assert.Equal(["1: 2 1"], reading.Papers());
        Assert.Equal(2, reading.Notices.Length);
    }

    [Theory]
    [InlineData("Ann,Bob\n1,2\n1,x\n", "ballots.csv:3 column B: found \"x\" under \"Bob\"; expected a rank from 1 to 2, or a blank cell; correct the cell, or name the columns that are candidates with Candidates")]
    [InlineData("Ann,Bob\n1,0\n", "ballots.csv:2 column B: found \"0\" under \"Bob\"; expected a rank from 1 to 2, or a blank cell; correct the cell, or name the columns that are candidates with Candidates")]
    [InlineData("Ann,Bob\n1,1000000000\n", "ballots.csv:2 column B: found \"1000000000\" under \"Bob\"; expected a rank from 1 to 2, or a blank cell; correct the cell, or name the columns that are candidates with Candidates")]
    [InlineData("Ann,Bob\n1,2,1\n", "ballots.csv:2 column C: found \"1\"; expected nothing after column B, the last that has a heading; give the column a heading, or quote a cell that contains a delimiter")]
    [InlineData("Ann,Bob,Ann\n1,2,\n", "ballots.csv:1 column C: found \"Ann\" again, already the name of candidate 1; expected a different name for each candidate; add something to distinguish the two")]
    public void A_defect_is_named_with_its_place(string text, string defect) => Assert.Equal([defect], Reading.DefectsOfCsv(text));

    [Theory]
    [InlineData("Ann,Bob\n1,2\n", "ballots.csv:1: found no column \"Cat\"; expected a column for each candidate given; correct the heading, or leave the name out of Candidates")]
    [InlineData("Ann,Bob,Cat,Ann\n1,2,3,\n", "ballots.csv:1 column D: found \"Ann\" again; expected a column for each candidate; correct the heading")]
    public void Headings_that_do_not_agree_with_the_candidates_given_are_a_defect(string text, string defect) =>
        Assert.Equal([defect], Reading.DefectsOfCsv(text, "Ann", "Bob", "Cat"));
}
