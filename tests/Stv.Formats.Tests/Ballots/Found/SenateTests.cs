namespace Stv.Formats.Tests.Ballots.Found;

/// <summary>Formality as sections 268A and 269 of the Commonwealth Electoral Act 1918 have it.</summary>
public class SenateTests
{
    const string Headings = "State,Division,Vote Collection Point Name, Vote Collection Point ID, Batch No, Paper No,A:Blue,B:Green,C:Red,A:MOSS Ann,A:FELL Bob,B:IVY Cat,B:OAK Dan,C:ELM Eve,C:ASH Fay,UG:FIR Guy\n";

    static string[] Papers(string marks) => Reading.Of($"{Headings}TAS,Bass,Hall,1,1,1,{marks}\n", "senate.csv").Papers();

    [Theory]
    [InlineData("1,2,,,,,,,,", "1: 1 2 3 4")]
    [InlineData("2,1,3,,,,,,,", "1: 3 4 1 2 5 6")]
    [InlineData("*,,,,,,,,,", "1: 1 2")]
    [InlineData(",/,,,,,,,,", "1: 3 4")]
    [InlineData("*,2,,,,,,,,", "1: 1 2 3 4")]
    [InlineData("1,3,,,,,,,,", "1: 1 2")]
    [InlineData("1,2,2,,,,,,,", "1: 1 2")]
    [InlineData("1,1,2,,,,,,,", "1:")]
    [InlineData("*,1,2,,,,,,,", "1:")]
    [InlineData(",,,1,2,3,4,5,6,", "1: 1 2 3 4 5 6")]
    [InlineData(",,,7,6,5,4,3,2,1", "1: 7 6 5 4 3 2 1")]
    [InlineData(",,,*,2,3,4,5,6,", "1: 1 2 3 4 5 6")]
    [InlineData(",,,1,2,3,4,5,,", "1:")]
    [InlineData("1,,,1,2,3,4,5,,", "1: 1 2")]
    [InlineData(",1,,1,2,3,4,5,6,", "1: 1 2 3 4 5 6")]
    [InlineData("1,,,1,2,3,4,5,6,6", "1: 1 2")]
    [InlineData(",1,,1,2,3,4,5,6,8", "1: 1 2 3 4 5 6")]
    [InlineData(",,,,,,,,,", "1:")]
    public void Below_the_line_counts_where_it_is_formal_and_else_above_it(string marks, string paper) => Assert.Equal([paper], Papers(marks));

    [Fact]
    public void With_fewer_than_six_candidates_all_numbers_are_needed_below_the_line()
    {
        const string few = "State,Paper No,A:Blue,B:Green,A:MOSS Ann,A:FELL Bob,B:IVY Cat\n";

        Assert.Equal(["1: 3 2 1", "1: 3"], Reading.Of(few + "TAS,1,,,3,2,1\nTAS,2,,1,1,2,\n", "senate.csv").Papers());
    }

    [Fact]
    public void What_was_marked_where_is_noted() =>
        Assert.Equal(["papers marked above the line: 1; below it: 1; both, where the marks below count: 1", "1 paper formal neither above nor below the line read as blank"],
            Reading.Of(Headings + string.Concat(new[] { "1,,,,,,,,,", ",,,1,2,3,4,5,6,", "1,,,1,2,3,4,5,6,", ",,,,,,,,," }.Select(marks => $"TAS,Bass,Hall,1,1,1,{marks}\n")), "senate.csv").Notices.Select(notice => notice.Text));

    const string OneCell = "ElectorateNm,VoteCollectionPointNm,VoteCollectionPointId,BatchNo,PaperNo,Preferences\n------------,---------------------,---------------------,-------,-------,-----------\n";

    [Fact]
    public void Marks_in_one_cell_need_candidates_and_their_groups()
    {
        var text = OneCell + "Canberra,Barton,1,1,1,\"2,1,,,,\"\nCanberra,Barton,1,1,2,\",,1,2,3,4\"\nCanberra,Barton,1,1,3,\"1,,,,\"\n";
        var options = new BallotReadOptions { Candidates = ["Ann", "Bob", "Cat", "Dan"], Slates = ["A", "A", "B", null], SkipUnreadable = true };
        var reading = Reading.Of(text, "senate.csv", options);

        Assert.Equal(["1: 3 1 2", "1: 1 2 3 4"], reading.Papers());
        Assert.Equal("senate.csv:5 column F: found 5 marks; expected 6, as on the first paper; correct the cell", Assert.Single(reading.Unreadable).ToString());
        Assert.Contains("give a CSV with the columns name and slate with Candidates", Assert.Single(Reading.Defects(text, "senate.csv")), StringComparison.Ordinal);
        Assert.Contains("found 6 squares; expected 5", Assert.Single(Reading.Defects(text, "senate.csv", options with { Slates = ["A", "A", "A", null] })), StringComparison.Ordinal);
    }
}
