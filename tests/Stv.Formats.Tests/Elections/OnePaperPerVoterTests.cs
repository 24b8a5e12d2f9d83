namespace Stv.Formats.Tests.Elections;

/// <summary>A voter has one paper in all contests of a body, where the election asks for it. Contests outside have papers of their own.</summary>
public class OnePaperPerVoterTests
{
    const string Papers = "region,voter,Pref 1\nnorth,v1,Ann\nnorth,v2,Ann\nnorth,v3,Ben\nsouth,v2,Dan\nsouth,v4,Eve\nholders,v1,Gus\nholders,v4,Hal\n";

    static ElectionFiles With(string duplicates, string papers, string body = """ "contests": ["north", "south"], "onePaperPerVoter": true """) => new ElectionFiles($$"""
        { "title": "Test", "ballots": { "file": "ballots.csv", "contestColumn": "region"{{duplicates}} }, "body": { "title": "Members", {{body}} },
          "contests": [
            { "id": "north", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Ben" } ] },
            { "id": "south", "seats": 1, "candidates": [ { "name": "Dan" }, { "name": "Eve" } ] },
            { "id": "holders", "seats": 1, "candidates": [ { "name": "Gus" }, { "name": "Hal" } ] } ] }
        """).And("ballots.csv", papers);

    [Fact]
    public void A_voter_in_two_contests_of_the_body_stops_the_count()
    {
        using var files = With("", Papers);
        Assert.Equal("""ballots.csv:5: found a paper for south of the voter of row 3, who votes in north; expected one paper per voter in the whole body; say with "duplicates" of the ballots whether the last, the first or none of a voter's papers counts, or remove those that do not""",
            files.Defects().TrimEnd());
    }

    [Theory]
    [InlineData("last", 2, 2, 2)]
    [InlineData("first", 3, 1, 2)]
    [InlineData("none", 2, 1, 2)]
    public void Or_one_paper_of_theirs_counts_as_the_election_says(string duplicates, params int[] papers)
    {
        using var files = With($$""", "duplicates": "{{duplicates}}" """, Papers);
        var reading = files.Read();

        Assert.Equal(papers, reading.Election.Contests.Select(contest => (int)contest.Ballots.Papers));
        Assert.Equal(7 - papers.Sum(), reading.Election.Contests.Sum(contest => contest.Duplicates));
        Assert.Contains("rows 3 (north) and 5 (south)", Assert.Single(reading.Notices, notice => notice.Contains("sent more than one paper", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_of_one_voter_in_one_contest_and_in_another_are_taken_together()
    {
        using var files = With(""", "duplicates": "last" """, "region,voter,Pref 1\nnorth,v1,Ann\nnorth,v1,Ben\nnorth,v3,Ben\nsouth,v1,Dan\nsouth,v4,Eve\nholders,v1,Gus\n");
        Assert.Equal([1, 2, 1], files.Read().Election.Contests.Select(contest => (int)contest.Ballots.Papers));
    }

    [Fact]
    public void Without_a_column_that_tells_voters_apart_it_cannot_be_promised()
    {
        using var files = With("", "region,Pref 1\nnorth,Ann\nsouth,Dan\nholders,Gus\n");
        Assert.Contains("a column that identifies voters", files.Defects(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_not_asked_for_contests_have_voters_of_their_own()
    {
        using var files = With("", Papers, """ "contests": ["north", "south"] """);
        Assert.Equal([3, 2, 2], files.Read().Election.Contests.Select(contest => (int)contest.Ballots.Papers));
    }
}
