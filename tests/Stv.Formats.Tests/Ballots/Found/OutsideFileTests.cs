namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>Files of services and programs beside ours, each after a published description or sample, with names of our own.</summary>
public class OutsideFileTests
{
    /// <summary>As the converter of julien-boudry/Condorcet writes the format of CIVS (Tests/src/Tools/Converters/CivsFormatTest.php).</summary>
    [Theory]
    [InlineData("# Candidates: Ann / Bob / Cat\n1,2,3\n3,2,1\n2,1,1\n", "1: 1 2 3", "1: 3 2 1", "1: 2=3 1")]
    [InlineData("# Candidates: Ann / Bob, Bo / Cat\r\n1,2,-\r\n-,-,1\r\n", "1: 1 2", "1: 3")]
    public void The_ballots_of_CIVS_are_a_rank_matrix(string text, params string[] expected)
    {
        var reading = Reading.Of(text, "civs.txt");

        Assert.Equal(BallotLayout.RankMatrix, reading.Layout);
        Assert.Equal(expected, reading.Papers());
    }

    [Fact]
    public void A_comment_that_begins_so_over_a_BLT_stays_a_comment() =>
        Assert.Equal(["1: 2"], Reading.Of("# Candidates: Ann / Bob\n2 1\n1 2 0\n0\nAnn\nBob\n").Papers());

    const string TwoRaces = "ballot_id,precinct,Mayor!!Ada,Mayor!!Ben,Mayor!!overvote_rank,Mayor!!has_duplicate_rank,Council!!Cara,Council!!Dan,Council!!overvote_rank,Council!!has_duplicate_rank\nb1,P1,1,2,2,FALSE,1,2,,FALSE\nb2,P1,2,1,,TRUE,1,2,,TRUE\n";

    /// <summary>As BetterVoting exports several races (Equal-Vote/bettervoting, pull request 1576).</summary>
    [Fact]
    public void Races_of_BetterVoting_side_by_side_are_asked_about()
    {
        Assert.Contains("the answers to 2 questions: \"Mayor\", \"Council\"", Assert.Single(Reading.Defects(TwoRaces, "ballots.csv")), StringComparison.Ordinal);

        var council = Reading.Of(TwoRaces, "ballots.csv", new() { Rows = new RowSelection { Contests = ["Council"] } });
        Assert.Equal(["Cara", "Dan"], council.Names());
        Assert.Equal(["2: 1 2"], council.Papers());
    }

    [Fact]
    public void Where_most_papers_rank_several_first_it_is_asked_whether_these_are_ranks()
    {
        const string SideBySide = "Mayor Ada,Mayor Ben,Council Cara,Council Dan\n1,2,1,2\n2,1,1,2\n1,2,2,1\n1,2,1,2\n";

        Assert.Contains("rank 1 given to several on most papers", Assert.Single(Reading.Defects(SideBySide, "ballots.csv")), StringComparison.Ordinal);
        Assert.Equal(4, Reading.Of(SideBySide, "ballots.csv", new() { Layout = BallotLayout.RankMatrix }).Ballots.Papers);
    }

    [Theory]
    [InlineData("id,Ann,Bob\na,1,2\nb,2,1\nTotal,3,3\n", 2)]
    [InlineData("id,Ann,Bob\na,1,2\nb,2,1\n,,\nTotal:,1,1\n", 2)]
    [InlineData("ballot,1st choice,2nd choice\n1,Ann,Bob\n2,Bob,Ann\nSum,2,2\n", 2)]
    public void A_row_of_sums_is_no_paper(string text, long papers)
    {
        var reading = Reading.Of(text, "ballots.csv");

        Assert.Equal(papers, reading.Ballots.Papers);
        Assert.Contains(reading.Notices, notice => notice.Text.Contains("read as sums", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1st choice,2nd choice,Votes\nAnn,Bob,4\nBob,Ann,3\nTotal,,7\n")]
    [InlineData("ranking,count\nAnn>Bob,4\nBob>Ann,3\nTotal,7\n")]
    [InlineData("ranking,count\nAnn>Bob,4\nGrand total,4\nBob>Ann,3\nGrand total:,3\n")]
    public void A_word_for_sums_where_a_name_may_stand_is_asked_about(string text) =>
        Assert.All(Reading.Defects(text, "ballots.csv"), defect => Assert.Contains("as in a row of sums", defect, StringComparison.Ordinal));

    [Fact]
    public void A_candidate_called_Total_is_one_when_given() =>
        Assert.Equal(["4: 1", "7: 2"], Reading.Of("ranking,count\nAnn,4\nTotal,7\n", "ballots.csv", new() { Candidates = ["Ann", "Total"] }).Papers());

    [Theory]
    [InlineData(",,\n,,\nAnn,Bob,Cat\n1,2,3\n2,1,3\n")]
    [InlineData(";;\nAnn;Bob;Cat\n1;2;3\n2;1;3\n")]
    [InlineData("\n\nAnn,Bob,Cat\n1,2,3\n2,1,3\n")]
    [InlineData("\"\t\",\"\"\nAnn,Bob,Cat\n1,2,3\n2,1,3\n")]
    public void Rows_of_empty_cells_above_the_headings_are_passed_over(string text) =>
        Assert.Equal(["1: 1 2 3", "1: 2 1 3"], Reading.Of(text, "ballots.csv").Papers());

    [Theory]
    [InlineData("1er choix;2e choix;3e choix")]
    [InlineData("1er choix;2ème choix;3ème choix")]
    [InlineData("Premier choix;Deuxième choix;Troisième choix")]
    [InlineData("Erste Wahl;Zweite Wahl;Dritte Wahl")]
    [InlineData("1. Wahl;2. Wahl;3. Wahl")]
    [InlineData("Rang 1;Rang 2;Rang 3")]
    [InlineData("Primera opción;Segunda opción;Tercera opción")]
    [InlineData("1ª opción;2ª opción;3ª opción")]
    [InlineData("Dewis 1;Dewis 2;Dewis 3")]
    [InlineData("Dewis cyntaf;Ail ddewis;Trydydd dewis")]
    [InlineData("Choice #1;Choice #2;Choice #3")]
    public void Ranks_are_headings_in_several_languages(string headings)
    {
        Assert.Equal(["1: 1 2 3", "1: 2 1"], Reading.Of(headings + "\nAnn;Bob;Cat\nBob;Ann;\n", "ballots.csv").Papers());
        Assert.Equal(["1: 2 1"], Reading.Of(headings.Replace(';', ',') + "\nBob,Ann,\n", "ballots.csv").Papers());
    }

    [Theory]
    [InlineData("Ann,Bob,Cat\nX,,\n,X,X\n", "approve")]
    [InlineData("Ann,Bob,Cat\nTRUE,FALSE,TRUE\nFALSE,TRUE,TRUE\n", "approve")]
    [InlineData("Ann,Bob,Cat\n40%,35%,25%\n10%,60%,30%\n", "percentages")]
    [InlineData("Ann,Bob,Cat\nA,B,C\nB,A,C\n", "single letters")]
    public void What_voters_gave_instead_of_ranks_is_named(string text, string found) =>
        Assert.Contains(found, Assert.Single(Reading.Defects(text, "ballots.csv")), StringComparison.Ordinal);

    /// <summary>The first after simberaj/votelib (tests/io/data), the third as Burlington published its ballots.</summary>
    [Theory]
    [InlineData("title=Glen\nseats=2\ncandidate=a Ann\ncandidate=b Bob\nballots=1\n31X a b\nend\n", "candidate= and ballots=")]
    [InlineData("V: 12-3 0123456789abcdef\nV: 21-- fedcba9876543210\n", "Debian")]
    [InlineData("000001-00-0004,10000,001,1) C01[1],C02[2]\n000001-00-0005,10000,001,1) C02[1]\n", "ChoicePlus")]
    public void Files_of_other_programs_are_named(string text, string found) =>
        Assert.Contains(found, Assert.Single(Reading.Defects(text, "votes.txt")), StringComparison.Ordinal);
}
