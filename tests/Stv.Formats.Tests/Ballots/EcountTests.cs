namespace Stv.Formats.Tests.Ballots;

public class EcountTests
{
    const string Candidates = "\"Candidate 1\",\"Ann Moss\",\"Green (Gr)\",\n\"Candidate 2\",\"Bob Fell\",\"\",\n";

    [Fact]
    public void Candidates_parties_papers_and_ward_are_read()
    {
        var reading = Reading.Of("2,1,\n316,1,\n14,1,2,\n7,2,1,\n" + Candidates + "\"Upper Glen\",", "ward.csv");

        Assert.Equal(BallotLayout.EcountCsv, reading.Layout);
        Assert.Equal("Upper Glen", reading.Title);
        Assert.Equal(1, reading.Seats);
        Assert.Equal(["316: 1", "14: 1 2", "7: 2 1"], reading.Papers());
        Assert.Equal(["Ann Moss", "Bob Fell"], reading.Names());
        Assert.Equal(["Green (Gr)", null], reading.Candidates.Select(candidate => candidate.Slate));
        Assert.Equal(["1", "2"], reading.Candidates.Select(candidate => candidate.Id));
    }

    [Theory]
    [InlineData("\"Ward 9 - Glen, Moor and Firth\",", "Ward 9 - Glen, Moor and Firth")]
    [InlineData("\"\"Ward 9 - Glen, Moor and Firth\"\",", "Ward 9 - Glen, Moor and Firth")]
    [InlineData("Glen\n,,,\n", "Glen")]
    [InlineData("", null)]
    public void A_ward_is_read_however_it_is_quoted(string row, string? title) =>
        Assert.Equal(title, Reading.Of("2,1,\n316,1,\n" + Candidates + row, "ward.csv").Title);

    [Theory]
    [InlineData("2,0,\n3,1,\n" + Candidates, "ward.csv:1 column B: found \"0\"; expected the number of seats, from 1 to 65535; correct it")]
    [InlineData("1000000000,1,\n3,1,\n" + Candidates, "ward.csv:1 column A: found \"1000000000\"; expected the number of candidates, from 1 to 65535; correct it")]
    [InlineData("2,1,\n3,1,3,\n" + Candidates, "ward.csv:2 column C: found \"3\"; expected a candidate number from 1 to 2; correct it, or remove the row")]
    [InlineData("2,1,\n3,1,,2,\n" + Candidates, "ward.csv:2 column C: found a blank cell; expected a candidate number from 1 to 2; correct it, or remove the row")]
    [InlineData("2,1,\n0,1,\n" + Candidates, "ward.csv:2 column A: found \"0\"; expected how many papers say this, a whole number from 1; correct it")]
    [InlineData("2,1,\n3,1,\nx,2,\n" + Candidates, "ward.csv:3 column A: found \"x\"; expected how many papers say this, a whole number from 1; correct it")]
    [InlineData("2,1,\n3,1,\n99999999999999999999,2,\n" + Candidates, "ward.csv:3 column A: found \"99999999999999999999\"; expected how many papers say this, a whole number from 1; correct it")]
    [InlineData("2,1,\n3,1,\n", "ward.csv: found 0 rows that name candidates; expected 2, as the first row says; check whether the file is cut short, or correct the first row")]
    [InlineData("3,1,\n3,1,\n" + Candidates + "Glen,", "ward.csv:5: found 2 rows that name candidates; expected 3, as the first row says; check whether the file is cut short, or correct the first row")]
    [InlineData("2,1,\n3,1,\n\"Candidate 2\",Bob,,\n\"Candidate 1\",Ann,,\n", "ward.csv:3 column A: found \"Candidate 2\"; expected \"Candidate 1\"; give the candidates in the order of their numbers")]
    [InlineData("2,1,\n3,1,\n\"Candidate 1\",Ann,,\n\"Candidate 2\",Ann,,\n", "ward.csv:4 column B: found \"Ann\" again, already the name of candidate 1; expected a different name for each candidate; add something to distinguish the two")]
    [InlineData("2,1,\n3,1,\n" + Candidates + "Glen,\nmore,", "ward.csv:6 column A: found \"more\"; expected the end of the file after the ward's name; remove what follows")]
    public void A_defect_is_named_with_its_place(string text, string defect) =>
        Assert.Contains(defect, Reading.Defects(text, "ward.csv", new BallotReadOptions { Layout = BallotLayout.EcountCsv }));

    [Fact]
    public void All_defects_are_told_at_once() =>
        Assert.Equal(3, Reading.Defects("2,1,\n3,9,\nx,1,\n0,2,\n" + Candidates, "ward.csv", new BallotReadOptions { Layout = BallotLayout.EcountCsv }).Length);
}
