using System.Text;

namespace Stv.Formats.Tests.Ballots;

public class PreferenceColumnsTests
{
    [Theory]
    [InlineData("Pref 1,Pref 2,Pref 3")]
    [InlineData("rank1,rank2,rank3")]
    [InlineData("1st choice,2nd choice,3rd choice")]
    [InlineData("1st,2nd,3rd")]
    [InlineData("Choice 1,Choice 2,Choice 3")]
    [InlineData("Preference 1,Preference 2,Preference 3")]
    [InlineData("PREF_1, pref-2 ,\"Pref.3\"")]
    [InlineData("1,2,3")]
    public void Headings_that_name_ranks_are_recognised(string headings)
    {
        var reading = Reading.OfCsv(headings + "\nBob,Ann,\nCat,,\n");

        Assert.Equal(BallotLayout.PreferenceColumns, reading.Layout);
        Assert.Equal(["1: 2 1", "1: 3"], reading.Papers());
        Assert.Null(reading.Seats);
    }

    [Fact]
    public void Candidates_known_only_from_cells_are_numbered_in_ordinal_order_of_their_names()
    {
        var reading = Reading.OfCsv("Pref 1,Pref 2\nZoë,ann\nBob,Zoë\nCat,Bob\n");

        Assert.Equal(["Bob", "Cat", "Zoë", "ann"], reading.Names());
        Assert.Equal(["1: 3 4", "1: 1 3", "1: 2 1"], reading.Papers());
    }

    [Fact]
    public void Candidates_given_keep_their_order_and_may_be_named_or_numbered()
    {
        var reading = Reading.OfCsv("Pref 1,Pref 2\nBob,3\n2,Cat\n", "Cat", "Bob", "Ann");

        Assert.Equal(["Cat", "Bob", "Ann"], reading.Names());
        Assert.Equal(["1: 2 3", "1: 2 1"], reading.Papers());
    }

    [Fact]
    public void A_number_is_a_name_where_a_candidate_is_named_by_a_number() =>
        Assert.StartsWith("ballots.csv:3 column A: found \"1\" under \"Pref 1\"; expected a candidate's name; ",
            Assert.Single(Reading.DefectsOfCsv("Pref 1\n2\n1\n", "Ann", "2")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ann,,Bob", "1: 1 - 2")]
    [InlineData(",,Bob", "1: - - 2")]
    [InlineData("Ann,,", "1: 1")]
    [InlineData("Ann", "1: 1")]
    [InlineData("Ann,Ann,Bob", "1: 1 1 2")]
    [InlineData(" Ann ,\u00A0Bob\u3000,\" Cat \"", "1: 1 2 3")]
    public void Blank_cells_are_skipped_ranks_unless_nothing_follows(string row, string paper) =>
        Assert.Equal([paper], Reading.OfCsv("Pref 1,Pref 2,Pref 3\n" + row + "\n", "Ann", "Bob", "Cat").Papers());

    [Fact]
    public void Columns_may_stand_in_any_order_among_others()
    {
        var reading = Reading.OfCsv("id,Pref 2,timestamp,Pref 1,\nv1,Bob,noon,Ann\nv2,,,Bob,\n");

        Assert.Equal(["1: 1 2", "1: 2"], reading.Papers());
        Notice[] notices = [new("column \"id\" was used to check for duplicate votes", 1), new("column \"timestamp\" was ignored", 1)];
        Assert.Equal(notices, reading.Notices.AsEnumerable());
    }

    [Fact]
    public void Quoted_cells_line_ends_marks_and_empty_lines_are_understood()
    {
        var reading = Reading.Of("\uFEFFPref 1,Pref 2\r\n\"Moss, Ann\",\"Bob \"\"Red\"\" Fell\"\r\n\r\n \r\n\"Moss, Ann\", \"Cat\"", "ballots.csv");

        Assert.Equal(["Bob \"Red\" Fell", "Cat", "Moss, Ann"], reading.Names());
        Assert.Equal(["1: 3 1", "1: 3 2"], reading.Papers());
    }

    [Fact]
    public void Three_hundred_candidates_are_told_apart()
    {
        var text = new StringBuilder("Pref 1\n");
        for (var i = 1; i <= 300; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Candidate {i:000}\n");

        var reading = Reading.OfCsv(text.ToString());

        Assert.Equal(300, reading.Candidates.Length);
        Assert.Equal(Enumerable.Range(1, 300).Select(i => $"1: {i}"), reading.Papers());
    }

    [Theory]
    [InlineData("Pref 1,Pref 2\nAnn,Bbo\n", "ballots.csv:2 column B: found \"Bbo\" under \"Pref 2\"; expected a candidate's name, or a number from 1 to 3; perhaps \"Bob\" is meant")]
    [InlineData("Pref 1,Pref 2\nAnn,Xerxes\n", "ballots.csv:2 column B: found \"Xerxes\" under \"Pref 2\"; expected a candidate's name, or a number from 1 to 3; correct the cell, or add the name to Candidates")]
    [InlineData("Pref 1,Pref 2\nAnn,4\n", "ballots.csv:2 column B: found \"4\" under \"Pref 2\"; expected a candidate's name, or a number from 1 to 3; correct the cell, or add the name to Candidates")]
    [InlineData("Pref 1,Pref 2\nAnn,Bob,Cat\n", "ballots.csv:2 column C: found \"Cat\"; expected nothing after column B, the last that has a heading; give the column a heading, or quote a cell that contains a delimiter")]
    [InlineData("Pref 1,Pref 3\nAnn,Bob\n", "ballots.csv:1: found no column for rank 2; expected headings like Pref 1, Pref 2 without a gap; correct the headings")]
    [InlineData("Pref 1,Rank 1\nAnn,Bob\n", "ballots.csv:1 column B: found rank 1 again in \"Rank 1\"; expected a column for each rank; correct the heading")]
    [InlineData("Pref 1,Pref 2\nAnn,\"B\"ob\n", "ballots.csv:2: found text after a closing quotation mark; expected quotation marks around a whole cell, doubled inside it; correct the row")]
    [InlineData("Pref 1,Pref 2\nAnn,Bob\n\"Ann,Bob\nCat,Ann\n", "ballots.csv:3: found a quotation mark that is not closed; expected quotation marks around a whole cell, doubled inside it; correct the row")]
    public void A_defect_is_named_with_its_place(string text, string defect) => Assert.Contains(defect, Reading.DefectsOfCsv(text, "Ann", "Bob", "Cat"));

    [Fact]
    public void Numbers_without_names_to_go_with_them_are_a_defect() =>
        Assert.Equal(["ballots.csv:2 column A: found \"3\" under \"Pref 1\"; expected a candidate's name, because nothing says whose number this is; give the names in ballot order with Candidates"],
            Reading.DefectsOfCsv("Pref 1,Pref 2\n3,1\n2,1\n"));

    [Fact]
    public void A_name_that_is_not_UTF8_is_a_defect() =>
        Assert.Equal(["ballots.csv:2 column A: found \"J�rg\" under \"Pref 1\"; expected a name in UTF-8; save the file as UTF-8, or name its encoding with Encoding, such as windows-1252"],
            Reading.Defects([.. "Pref 1\nJ"u8, 0xF6, .. "rg\n"u8], "ballots.csv"));

    [Fact]
    public void Rows_are_counted_as_an_editor_counts_lines() =>
        Assert.StartsWith("ballots.csv:6 column A: found \"Bbo\"", Assert.Single(Reading.DefectsOfCsv("Pref 1,note\n\nAnn,\"two\nlines\"\nBob,\nBbo,\n", "Ann", "Bob")), StringComparison.Ordinal);

    [Fact]
    public void Names_given_twice_are_a_defect() =>
        Assert.Equal(["ballots.csv: found \"Ann\" among the names given; expected a different name for each candidate; correct Candidates"], Reading.DefectsOfCsv("Pref 1\nAnn\n", "Ann", " Ann"));
}
