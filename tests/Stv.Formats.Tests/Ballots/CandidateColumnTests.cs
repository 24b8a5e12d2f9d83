namespace Stv.Formats.Tests.Ballots;

/// <summary>Which columns of a rank matrix are candidates', where headings do not say.</summary>
public class CandidateColumnTests
{
    const string Alike = "1: 1 2 3|1: 1 3 2|1: 2 3 1|1: 3 2 1";

    [Theory]
    [InlineData("No.")]
    [InlineData("Nr")]
    [InlineData("#")]
    [InlineData("№")]
    [InlineData("Row")]
    [InlineData("Ballot No")]
    [InlineData("Paper number")]
    [InlineData("Index")]
    [InlineData("Unnamed: 0")]
    [InlineData("seq")]
    [InlineData("BatchId")]
    [InlineData("collector_id")]
    [InlineData("anything")]
    public void A_column_of_running_numbers_is_no_candidate_wherever_it_stands(string heading)
    {
        Assert.Equal(Alike, Papers($"{heading},Ann,Bob,Cat\n1,1,2,3\n2,1,3,2\n3,3,1,2\n4,3,2,1\n"));
        Assert.Equal(Alike, Papers($"Ann,{heading},Bob,Cat\n1,0,2,3\n1,1,3,2\n3,2,1,2\n3,3,2,1\n"));
        Assert.Equal(Alike, Papers($"Ann,Bob,Cat,{heading}\n1,2,3,40\n1,3,2,41\n3,1,2,42\n3,2,1,43\n"));
    }

    [Theory]
    [InlineData("Precinct,Ann,Bob,Cat\n2,1,2,3\n2,1,3,2\n2,3,1,2\n2,3,2,1\n")]
    [InlineData("Age,Ann,Bob,Cat\n34,1,2,3\n57,1,3,2\n21,3,1,2\n40,3,2,1\n")]
    [InlineData("place,Ann,Bob,Cat\n7,1,2,3\n7,1,3,2\n7,3,1,2\n7,3,2,1\n")]
    [InlineData("Town,Ann,Bob,Cat\nGlen,1,2,3\nOak Hill,1,3,2\nGlen,3,1,2\nGlen,3,2,1\n")]
    [InlineData("Start time,IP Address,Ann,Bob,Cat\n9:00,1.2.3.4,1,2,3\n9:01,1.2.3.4,1,3,2\n9:02,::1,3,1,2\n9:03,::1,3,2,1\n")]
    public void Constants_ages_places_and_times_are_no_candidates(string text) => Assert.Equal(Alike, Papers(text));

    [Theory]
    [InlineData("n,Ann,Bob,Cat\n204,1,2,3\n17,1,3,2\n5,3,1,2\n", "n")]
    [InlineData("Foo,Ann,Bob\n1,1,2\n2,2,1\n", "Foo")]
    [InlineData("Ann,Bob,Cat,Ref\n1,2,3,118001\n1,3,2,118023\n3,1,2,118011\n1,2,3,118090\n", "Ref")]
    [InlineData("Hall,Ann,Bob,Cat\n3,1,2,\n1,1,,2\n1,3,1,2\n2,3,2,1\n1,1,,\n", "Hall")]
    [InlineData("Yes,No\n1,2\n2,1\n1,2\n1,\n", "No")]
    public void Where_it_is_not_certain_the_first_papers_are_shown_each_way_and_the_options_that_choose(string text, string heading)
    {
        var defect = Assert.Single(Reading.DefectsOfCsv(text));

        Assert.Contains($"found \"{heading}\", a column of numbers that may be a candidate's ranks (", defect, StringComparison.Ordinal);
        Assert.Contains($"say IgnoredColumns \"{heading}\" or RankColumns \"{heading}\"", defect, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_settles_it()
    {
        const string text = "n,Ann,Bob\n204,1,2\n17,2,1\n";

        Assert.Equal(["1: 1 2", "1: 2 1"], Reading.Of(text, options: new BallotReadOptions { IgnoredColumns = ["N"] }).Papers());
        Assert.Equal(["204: 1 2", "17: 2 1"], Reading.Of(text, options: new BallotReadOptions { CountColumn = "n" }).Papers());
        Assert.Equal(["204 × 1: 1 2", "17 × 1: 2 1"], Reading.Of(text, options: new BallotReadOptions { WeightColumn = "n" }).Papers());
        Assert.Equal(["1: 1=2 3", "1: 1=3 2"], Reading.Of("Foo,Ann,Bob\n1,1,2\n1,2,1\n", options: new BallotReadOptions { RankColumns = ["Foo", "Ann"] }).Papers());
    }

    [Fact]
    public void Real_candidates_stay_although_all_papers_are_alike_or_irregular()
    {
        Assert.Equal("4: 1 2 3", Papers("Ann,Bob,Cat\n1,2,3\n1,2,3\n1,2,3\n1,2,3\n"));
        Assert.Equal("1: 1=2 3|1: 2 1=3|1: 1 2", Papers("Ann,Bob,Cat\n1,1,2\n2,1,2\n1,2,\n"));
        Assert.Equal("1: 1 2|1: 2 1|1: 1 - 2", Papers("Ann,Bob,Cat,Dee\n1,2,,\n2,1,,\n1,3,,\n"));
    }

    [Fact]
    public void Scores_are_no_ranks() =>
        Assert.Contains("numbers that give nobody rank 1 on most papers", Assert.Single(Reading.DefectsOfCsv("Ann,Bob,Cat\n5,4,3\n5,5,2\n4,3,5\n2,4,5\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("candidate,v1,v2,v3\nAnn,1,2,3\nBob,2,1,1\nCat,3,3,2\n")]
    [InlineData("name,v1,v2,v3\nAnn,1,2,3\nBob,2,1,1\nCat,3,3,2\n")]
    public void A_table_with_a_row_for_each_candidate_is_refused(string text) =>
        Assert.Contains("swap rows and columns", Assert.Single(Reading.DefectsOfCsv(text)), StringComparison.Ordinal);

    [Fact]
    public void Ranks_without_a_heading_are_a_candidate_without_a_name() =>
        Assert.Contains("no heading over ranks", Assert.Single(Reading.DefectsOfCsv("Ann,,Bob\n1,2,3\n2,1,3\n")), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_may_be_a_count_is_asked_about_beside_names_too()
    {
        Assert.Contains("may be how many papers each row stands for", Assert.Single(Reading.DefectsOfCsv("n,Rank 1,Rank 2\n204,Ann,Bob\n17,Bob,Ann\n")), StringComparison.Ordinal);
        Assert.Contains("may be how many papers each row stands for", Assert.Single(Reading.DefectsOfCsv("n,ranking\n204,Ann>Bob\n17,Bob>Ann\n")), StringComparison.Ordinal);
        Assert.Equal(["1: 1 2", "1: 2 1"], Reading.OfCsv("n,Rank 1,Rank 2\n1,Ann,Bob\n2,Bob,Ann\n").Papers());
    }

    static string Papers(string text) => string.Join('|', Reading.OfCsv(text).Papers());
}
