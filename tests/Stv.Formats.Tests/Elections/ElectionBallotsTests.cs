namespace Stv.Formats.Tests.Elections;

/// <summary>An election says of its ballot files what their content leaves open, as the options of the command do for one file.</summary>
public class ElectionBallotsTests
{
    static ElectionFiles With(string reading, string papers) => new ElectionFiles($$"""
        { "title": "Test", "contests": [ { "id": "board", "seats": 2, "ballots": { "file": "ballots.csv", {{reading}} },
          "candidates": [ { "id": "A", "name": "Ann" }, { "id": "B", "name": "Ben" }, { "id": "C", "name": "Cat" } ] } ] }
        """).And("ballots.csv", papers);

    [Theory]
    [InlineData(""" "columns": { "ranking": "Answer 2" } """, "Answer 1,Answer 2\nx;y,Ann;Ben\ny;x,Ben;Cat\nx;y,Cat\n")]
    [InlineData(""" "columns": { "choice": ["Top", "Then"], "ignore": ["Age"] } """, "Age,Top,Then\n31,Ann,Ben\n47,Ben,Cat\n22,Cat,\n")]
    [InlineData(""" "columns": { "count": "Many" } """, "Many,Pref 1,Pref 2\n1,Ann,Ben\n1,Ben,Cat\n1,Cat,\n")]
    [InlineData(""" "delimiter": "semicolon" """, "Pref 1;Pref 2\nAnn;Ben\nBen;Cat\nCat;\n")]
    [InlineData(""" "blt": "line" """, "3 2\n1 1 2 0\n1 2 3\n1 3 0\n0\n\"Ann\"\n\"Ben\"\n\"Cat\"\n\"Test\"\n")]
    public void Papers_are_read_as_the_election_says(string reading, string papers)
    {
        using var files = With(reading, papers);
        var ballots = Assert.Single(files.Read().Election.Contests).Ballots;
        Assert.Equal(["1 2", "2 3", "3"], Enumerable.Range(0, ballots.Groups).Select(group => string.Join(' ', ballots.Paper(group).ToArray())));
    }

    [Theory]
    [InlineData(""" "columns": { "rankin": "A" } """, "write ranking, or remove it")]
    [InlineData(""" "columns": { "contest": "A" } """, "expected one of count, weight, status, voter, paper, ranking, rank, choice, ignore")]
    [InlineData(""" "delimiter": "semicolom" """, "did you mean semicolon?")]
    [InlineData(""" "blt": "lines" """, "did you mean line?")]
    public void What_is_no_way_of_reading_is_refused_with_the_nearest(string reading, string words)
    {
        using var files = With(reading, "Pref 1,Pref 2\nAnn,Ben\n");
        Assert.Contains(words, files.Defects(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one,two\nAnn;Ben,Cat;Ben\nBen;Cat,Ann;Cat\n", "\"columns\": { \"ranking\": \"")]
    [InlineData("Pref 1,Pref 2\nAnn,Xerxes\n", "or add the name to \"candidates\" of board (in election.json)")]
    [InlineData("Pref 1,Pref 2\nAnn,J\0rg\n", "name its encoding with \"encoding\", such as utf-16 (in election.json)")]
    [InlineData("region,Ann,Ben,Cat\nNorth,1,2,3\nSouth,2,1,3\n", "; give each contest its own file")]
    [InlineData("Council? [1st choice],Council? [2nd choice],Chair? [1st choice],Chair? [2nd choice]\nAnn,Ben,Cat,Ann\nBen,Ann,Ann,Cat\n", "; give each contest its own file")]
    [InlineData("rank,choice\n1,Ann\n2,Ben\n", "say \"columns\": { \"paper\": \"HEADING\" }, \"columns\": { \"rank\": \"HEADING\" } and \"columns\": { \"choice\": \"HEADING\" } (in election.json)")]
    public void What_would_help_is_said_in_the_words_of_the_election_file(string papers, string words)
    {
        using var files = With(""" "skipUnreadable": false """, papers);
        var defects = files.Defects();
        Assert.Contains(words, defects, StringComparison.Ordinal);
        Assert.DoesNotContain("--", defects, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_set_aside_are_told_of_in_the_words_of_the_election_file()
    {
        using var files = With(""" "skipUnreadable": true """, "Pref 1,Pref 2\nAnn,Xerxes\nBen,Ann\n");
        Assert.EndsWith("or add the name to \"candidates\" of board (in election.json)", Assert.Single(files.Read().Contests[0].Reading!.Unreadable).ToString(), StringComparison.Ordinal);
    }
}
