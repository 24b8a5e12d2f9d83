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
            + "expected one reading; correct the first line, or say which with --layout preferences or matrix"],
            Reading.DefectsOfCsv("1,2,3\n3,1,2\n1,,\n"));

    [Fact]
    public void Two_numbers_over_numbers_may_also_be_the_e_count() =>
        Assert.StartsWith("ballots.csv:1: found what can be read as ecount (candidate 2), or as preferences (\"2\", then \"1\"), or as matrix (\"2\", then \"1\"); expected one reading;",
            Assert.Single(Reading.DefectsOfCsv("2,1\n1,2\n")), StringComparison.Ordinal);

    [Fact]
    public void Equal_and_skipped_ranks_are_shown_in_words() =>
        Assert.Contains("matrix (nobody, then \"1\" and equally \"3\"; a blank paper)", Reading.DefectsOfCsv("1,2,3\n2,,2\n,,\n").Single(), StringComparison.Ordinal);

    [Fact]
    public void Names_given_tell_numbers_over_numbers_apart()
    {
        Assert.Equal(["1: 3 1 2"], Reading.OfCsv("1,2,3\n3,1,2\n", "Ann", "Bob", "Cat").Papers());
        Assert.Equal(["1: 2 3 1"], Reading.OfCsv("Ann,Bob,Cat\n3,1,2\n", "Ann", "Bob", "Cat").Papers());
    }

    [Fact]
    public void A_layout_asked_for_is_taken_although_another_fits() =>
        Assert.Equal(["1: 2 3 1"], Reading.Of("1,2,3\n3,1,2\n", options: new BallotReadOptions { Layout = BallotLayout.RankMatrix }).Papers());

    [Fact]
    public void What_fits_no_layout_is_told_what_would() =>
        Assert.Equal(["ballots.csv:1: found \"Name,Comment\", which begins no layout; expected BLT, which begins with the candidates and the seats; "
            + "or the e-count's CSV, which begins with candidates,seats; or CSV with columns headed Pref 1, Pref 2 and so on; or CSV with a column for each candidate and ranks below; "
            + "or CSV with columns ballot_id, rank and choice and a row for each preference; or CSV with rankings like C>A=B in one column; or PrefLib, which begins with # FILE NAME; or ABIF, with lines like 27:Ann>Bob=Cat; or the Condorcet Election Format, with lines like Ann > Bob * 4; "
            + "or the Australian Senate's formal preferences, with a column headed Paper No and a column for each square; or the files with a row a preference of the Australian Capital Territory and of New South Wales; or cast vote records in JSON (NIST SP 1500-103); "
            + "correct the first line, or say which with --layout blt or ecount or preferences or matrix or long or ranking or preflib or abif or cef or senate or cvr"],
            Reading.DefectsOfCsv("Name,Comment\nAnn,good\n"));
}
