namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>BLT as programs and people write it, and what is asked where it can be read in two ways.</summary>
public class BltFoundTests
{
    const string Names = "0\nAnn\nBob\nCat\n";

    static readonly BallotReadOptions Line = new() { BltPapers = BltPapers.EndAtLine }, Zero = new() { BltPapers = BltPapers.EndAtZero };

    [Theory]
    [InlineData("1 1 0 3 0\n1 2 3 1 0\n", "1: 1 - 3", "1: 2 3 1")]
    [InlineData("1 0 2 0 0\n1 0 3 2 0\n", "1: - 2", "1: - 3 2")]
    [InlineData("1 1 0 3\n1 2 3 1\n", "1: 1 - 3", "1: 2 3 1")]
    [InlineData("4 1 0 0\n3 2 3 0\n", "4: 1", "3: 2 3")]
    [InlineData("1 1 2 0 0 0\n1 3 0 0 0 0\n", "1: 1 2", "1: 3")]
    [InlineData("1 2 1 # no 0 here\n1 3 2 // nor here\n", "1: 2 1", "1: 3 2")]
    [InlineData("1 2 1,,\n1 3,,\n", "1: 2 1", "1: 3")]
    [InlineData("3 2 - 1\n2 3\n", "3: 2 - 1", "2: 3")]
    [InlineData("1\t1\t0\t3\t0\n1\t2\t0\t0\t0\n", "1: 1 - 3", "1: 2")]
    public void A_line_is_a_paper_where_only_that_makes_sense(string papers, params string[] expected) =>
        Assert.Equal(expected, Reading.Of("3 1\n" + papers + Names).Papers());

    [Theory]
    [InlineData("3 1 2 0 2 2 1 0\n1 3 0\n", "3: 1 2", "2: 2 1", "1: 3")]
    [InlineData("1 1\n2\n3 0\n2 3 0\n", "1: 1 2 3", "2: 3")]
    [InlineData("9 1 2 0 8 3 0\n", "9: 1 2", "8: 3")]
    public void A_0_ends_a_paper_where_only_that_makes_sense(string papers, params string[] expected) =>
        Assert.Equal(expected, Reading.Of("3 1\n" + papers + Names, options: papers.StartsWith("1 1\n", StringComparison.Ordinal) ? Zero : null).Papers());

    [Fact]
    public void What_was_made_of_zeros_and_line_ends_is_noted()
    {
        Assert.Equal(new Notice("a 0 within a line was read as a rank left blank", 3), Assert.Single(Reading.Of("3 1\n1 1 2 0\n1 1 0 3 0\n" + Names).Notices));
        Assert.Equal(new Notice("papers without a 0 at their end were read to the end of their line", 2), Assert.Single(Reading.Of("3 1\n1 1 2\n1 3\n" + Names).Notices));
        Assert.Empty(Reading.Of("3 1\n3 1 2 0 2 2 1 0\n1 3 0\n" + Names).Notices);
    }

    [Theory]
    [InlineData("1 2 0 3 1 0\n", "1: 2 - 3 1", "1: 2|3: 1")]
    [InlineData("1 1\n2 3 0\n", "1: 1|2: 3", "1: 1 2 3")]
    public void Where_both_make_sense_nothing_is_read_until_somebody_says_which(string papers, string byLine, string byZero)
    {
        var text = "3 1\n" + papers + Names;

        Assert.Contains("say which with BltPapers line or zero", Assert.Single(Reading.Defects(text)), StringComparison.Ordinal);
        Assert.Equal(byLine.Split('|'), Reading.Of(text, options: Line).Papers());
        Assert.Equal(byZero.Split('|'), Reading.Of(text, options: Zero).Papers());
    }

    [Fact]
    public void The_question_shows_the_first_papers_read_each_way() =>
        Assert.Equal("ward.blt:2: found papers that can end with the line, where a 0 is a rank left blank (1 × \"Bob\", then nobody, then \"Cat\", then \"Ann\"), or at 0 (1 × \"Bob\"; 3 × \"Ann\"); expected one reading; say which with BltPapers line or zero",
            Assert.Single(Reading.Defects("4 1\n1 2 0 3 1 0\n" + Names + "Dan\n")));

    [Theory]
    [InlineData("1 2 0 1 3 0\n")]
    [InlineData("2 1 0 2 3 0 1 2 1 0\n1 1 0\n")]
    [InlineData("1 1\n0 2 3\n0\n")]
    [InlineData("1 0 2 0\n1 2 0 1 3 0\n")]
    [InlineData("1 2 0 3 0\n")]
    public void Several_papers_on_a_line_are_asked_about_where_two_could_be_one_with_a_rank_left_blank(string papers) =>
        Assert.Contains("BltPapers line or zero", Assert.Single(Reading.Defects("3 1\n" + papers + Names)), StringComparison.Ordinal);

    [Theory]
    [InlineData("1 2 1 0 1 3 1 0\n", "1: 2 1", "1: 3 1")]
    [InlineData("40 2 0 70 3 0\n", "40: 2", "70: 3")]
    [InlineData("1 2\n3 1 0\n2 3\n1 0\n", "1: 2 3 1", "2: 3 1")]
    [InlineData("1 2 0 1 3 0\n", "1: 2", "1: 3")]
    public void Several_papers_on_a_line_are_read_where_no_two_could_be_one_or_where_somebody_says_so(string papers, params string[] expected) =>
        Assert.Equal(expected, Reading.Of("3 1\n" + papers + Names, options: papers is "1 2 0 1 3 0\n" or "1 2\n3 1 0\n2 3\n1 0\n" ? Zero : null).Papers());

    [Fact]
    public void Neither_a_blank_paper_among_others_nor_a_slip_makes_a_guess_of_it() =>
        Assert.All(new[] { "1 2 0 9 0\n", "2 1 0 1 0 1 0\n" }, papers => Assert.NotEmpty(Reading.Defects("3 1\n" + papers + Names)));

    [Fact]
    public void Lines_without_a_number_of_papers_are_asked_about()
    {
        var text = "3 1\n2 1 3 0\n3 2 1 0\n1 3 2 0\n" + Names;

        Assert.Contains("say which with BltPapers zero or uncounted", Assert.Single(Reading.Defects(text)), StringComparison.Ordinal);
        Assert.Equal(["1: 2 1 3", "1: 3 2 1", "1: 1 3 2"], Reading.Of(text, options: new() { BltPapers = BltPapers.Uncounted }).Papers());
        Assert.Equal(["2: 1 3", "3: 2 1", "1: 3 2"], Reading.Of(text, options: Zero).Papers());
    }

    [Theory]
    [InlineData("6 1 2 0\n5 2 3 0\n4 3 1 0\n")]
    [InlineData("3 1 2 0\n2 3 1 0\n2 1 0\n")]
    [InlineData("1 1 2 0\n1 2 3 0\n1 3 1 0\n")]
    public void Numbers_of_papers_that_are_no_preferences_are_not_asked_about(string papers) => Assert.Equal(3, Reading.Of("3 1\n" + papers + Names).Ballots.Groups);

    [Theory]
    [InlineData("1 (1 2) 3 0", "1: 1=2 3")]
    [InlineData("1 3 (1,2) 0", "1: 3 1=2")]
    [InlineData("1 ( 1 2 3 ) 0", "1: 1=2=3")]
    [InlineData("1 3 1 = 2 0", "1: 3 1=2")]
    [InlineData("1 (2) 0", "1: 2")]
    [InlineData("1 - (2 3) 0", "1: - 2=3")]
    public void Equal_ranks_are_written_in_several_ways(string line, string paper) => Assert.Equal([paper], Reading.Of($"3 1\n{line}\n{Names}").Papers());

    [Theory]
    [InlineData("1 (1 2 0", "a parenthesis that is not closed")]
    [InlineData("1 () 2 0", "nobody between parentheses")]
    [InlineData("1 (1 (2) 0", "a parenthesis that is not closed")]
    public void Parentheses_out_of_place_are_defects(string line, string found) => Assert.Contains(Reading.Defects($"3 1\n{line}\n{Names}"), defect => defect.Contains(found, StringComparison.Ordinal));

    [Theory]
    [InlineData("4 2          # four >= two\n")]
    [InlineData("# 1;2;3\n// a > b\n/* x, y */ 4 2 // more\n")]
    [InlineData("4 2 # a; b | c\n")]
    [InlineData("4\t2\t# tabs\n")]
    [InlineData("4\t2\n")]
    public void Comments_and_tabs_leave_it_a_BLT(string first)
    {
        var reading = Reading.Of(first + "1 1 2 0 # first > second\n1 3 4 0 // 2;3\n1 4 0\n0\n\"Ann\"\n\"Bob\"\n\"Cat\"\n\"Dan\"\n");

        Assert.Equal(BallotLayout.Blt, reading.Layout);
        Assert.Equal(["1: 1 2", "1: 3 4", "1: 4"], reading.Papers());
    }

    [Fact]
    public void Semicolons_between_choices_are_no_BLT() =>
        Assert.Equal(BallotLayout.PreferenceColumns, Reading.Of("1st choice;2nd choice\nAnn;Bob\nBob;Ann\n", "poll.csv").Layout);

    [Theory]
    [InlineData("\"Ann\" \"Green\"\n\"Bob\" \"\"\n\"Cat\" \"Red\"\n\"Glen\"\n")]
    [InlineData("\"Ann\",\"Green\"\n\"Bob\",\"\"\n\"Cat\",\"Red\"\n\"Glen\"\n")]
    public void Parties_beside_names_become_slates(string names)
    {
        var reading = Reading.Of("3 1\n1 1 2 0\n0\n" + names);

        Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
        Assert.Equal(["Green", null, "Red"], reading.Candidates.Select(candidate => candidate.Slate));
        Assert.Equal("Glen", reading.Title);
    }

    [Theory]
    [InlineData("\"Ann\" \"Bob\" \"Cat\" \"Glen\"\n")]
    [InlineData("\"Ann\" \"Bob\"\n\"Cat\" \"Glen\"\n")]
    [InlineData("\"Ann\" \"Bob\" \"Cat\"\n\"Glen\"\n")]
    public void Names_may_share_a_line(string names)
    {
        var reading = Reading.Of("3 1\n1 1 2 0\n0\n" + names);

        Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
        Assert.Equal("Glen", reading.Title);
        Assert.All(reading.Candidates, candidate => Assert.Null(candidate.Slate));
    }

    [Theory]
    [InlineData("2 1\n1 1 0\n0\n\"Ann\" \"Bob\"\n\"Cat\" \"Dan\"\n")]
    [InlineData("3 1\n1 1 0\n0\n\"Ann\" \"Green\"\n\"Bob\"\n\"Cat\" \"Red\"\n\"Glen\"\n")]
    [InlineData("2 1\n1 1 0\n0\n\"Ann\" \"Moss\" \"Green\"\n\"Bob\" \"Fell\" \"Red\"\n\"Glen\"\n")]
    public void Texts_that_can_be_divided_in_two_ways_are_a_defect(string text) =>
        Assert.Contains("several texts on a line", Assert.Single(Reading.Defects(text)), StringComparison.Ordinal);

    [Fact]
    public void Papers_behind_the_0_that_ends_them_are_no_names() =>
        Assert.Contains(Reading.Defects("2 1\n1 1 0\n0\n1 2 0\n1 1 0\n0\n\"Ann\"\n\"Bob\"\n"), defect => defect.Contains("after the 0 that ends the papers", StringComparison.Ordinal));

    [Fact]
    public void Many_notes_are_counted_rather_than_kept()
    {
        var reading = Reading.Of("1 1\n1 1 0\n0\n\"Ann\"\n\"Glen\"\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"note {i}\n")));

        Assert.Equal(21, reading.Notices.Length);
        Assert.Equal("30 more after the title were ignored", reading.Notices[^1].Text);
    }

    [Theory]
    [InlineData("\u001A")]
    [InlineData("\u001A\u001A\u001A")]
    [InlineData("\u001A\r\n")]
    [InlineData("\r\n\u001A\0\0\0")]
    public void The_end_mark_of_DOS_ends_any_text(string mark)
    {
        Assert.Equal("Glen", Reading.Of("2 1\r\n1 1 0\r\n0\r\nAnn\r\nBob\r\nGlen" + mark).Title);
        Assert.Equal(["1: 1 2"], Reading.Of("Ann,Bob\n1,2\n" + mark, "ballots.csv").Papers());
    }
}
