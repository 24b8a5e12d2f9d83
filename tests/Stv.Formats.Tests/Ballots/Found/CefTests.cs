namespace Stv.Formats.Tests.Ballots.Found;

public class CefTests
{
    static BallotReading Read(string text, BallotReadOptions? options = null) => Reading.Of(text, "poll.cvotes", options);

    [Fact]
    public void Candidates_seats_weights_tags_and_numbers_are_read()
    {
        var reading = Read("""
            # A poll
            #/Candidates: Cat Ivy ; Ann ; Bob
            #/Number of Seats: 2
            #/Weight allowed: true

            Cat Ivy > Ann=Bob * 42
            first@example.org , again || Ann ^7 * 8 # eight votes
            /EMPTY_RANKING/ * 3
            Bob
            """);

        Assert.Equal(BallotLayout.Condorcet, reading.Layout);
        Assert.Equal(["Cat Ivy", "Ann", "Bob"], reading.Names());
        Assert.Equal(2, reading.Seats);
        Assert.Equal(["42: 1 2=3", "7 × 8: 2", "3:", "1: 3"], reading.Papers());
        Assert.Equal(new Notice("words before || were ignored", 7), Assert.Single(reading.Notices));
    }

    [Fact]
    public void Without_a_line_of_candidates_they_are_those_whom_votes_name() =>
        Assert.Equal(["Ann", "Bob", "Cat"], Read("Cat > Ann * 2\nBob\nAnn = Bob\n#/x\n".Replace("Bob\n", "Bob * 1\n", StringComparison.Ordinal)).Names());

    [Fact]
    public void A_weight_counts_only_where_the_file_says_so()
    {
        Assert.Equal(["1: 1"], Read("#/Candidates: Ann\n#/Weight Allowed: false\nAnn ^2\n").Papers());
        Assert.Equal("poll.cvotes:2: found the weight 2, and no line that says whether weights count; expected a line #/Weight Allowed: true, or false; add it before the votes",
            Assert.Single(Reading.Defects("#/Candidates: Ann\nAnn ^2\nAnn ^3\n", "poll.cvotes")));
    }

    [Fact]
    public void Lines_of_other_programs_and_implicit_ranking_are_noted() =>
        Assert.Equal(["candidates left out of a ranking have no preference on it, although the file says they are ranked last", "\"#/Voting Methods: Schulze\" is for another program and was ignored"],
            Read("#/Candidates: Ann;Bob\n#/Implicit Ranking: true\n#/Voting Methods: Schulze\nAnn\n").Notices.Select(notice => notice.Text));

    [Theory]
    [InlineData("Ann > Bob * 1.5", "\"Ann > Bob * 1.5\"")]
    [InlineData("Ann > * 3", "\"Ann > * 3\"")]
    [InlineData("Ann > > Bob", "\"Ann > > Bob\"")]
    [InlineData("Ann * 2 * 3", "\"Ann * 2 * 3\"")]
    [InlineData("Ann * 0", "\"Ann * 0\"")]
    [InlineData("Dan > Ann", "\"Dan\"")]
    public void What_is_no_ranking_of_the_candidates_is_a_defect(string line, string found) =>
        Assert.Contains($"found {found}; expected", Assert.Single(Reading.Defects($"#/Candidates: Ann;Bob\n{line}\n", "poll.cvotes")), StringComparison.Ordinal);

    [Theory]
    [InlineData("#/Candidates: Ann;Bob;Ann\nAnn\n", "\"Ann\" again")]
    [InlineData("#/Candidates: Ann;Bob\n#/Candidates: Cat\nAnn\n", "the candidates again")]
    [InlineData("#/Candidates: Ann;Bob\nAnn\n#/Number of Seats: 2\n", "\"#/Number of Seats: 2\"")]
    [InlineData("#/Candidates: Ann;Bob\n#/Number of Seats: none\nAnn\n", "\"none\"")]
    [InlineData("#/Candidates: Ann;Bob\n#/Weight Allowed: yes\nAnn\n", "\"yes\"")]
    public void Lines_about_the_election_are_read_strictly(string text, string found) => Assert.Contains(found, Assert.Single(Reading.Defects(text, "poll.cvotes")), StringComparison.Ordinal);

    [Fact]
    public void A_number_of_papers_that_may_belong_to_either_end_is_asked_about() =>
        Assert.Contains("Layout abif or cef", Assert.Single(Reading.Defects("1 * 4\n2 * 3\n", "poll.txt")), StringComparison.Ordinal);

    [Fact]
    public void The_names_given_are_compared() =>
        Assert.NotEmpty(Reading.Defects("#/Candidates: Ann;Bob\nAnn\n", "poll.cvotes", new BallotReadOptions { Candidates = ["Ann", "Cat"] }));

    [Fact]
    public void In_a_CSV_of_rankings_the_number_multiplies_the_count() =>
        Assert.Equal(["8: 1 2", "3: 2"], Reading.OfCsv("count,ranking\n2,Ann > Bob * 4\n3,Bob\n").Papers());
}
