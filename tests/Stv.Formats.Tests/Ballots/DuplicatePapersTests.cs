namespace Stv.Formats.Tests.Ballots;

/// <summary>Which of a voter's papers counts is said by whoever runs the election, and never guessed.</summary>
public class DuplicatePapersTests
{
    const string Papers = "voter,Pref 1,Pref 2\nv1,Ann,Bob\nv2,Bob,Ann\nv1,Bob,\nv3,Ann,\nv1,Cat,\nv2,Cat,Bob\n";

    static BallotReading Read(DuplicatePapers duplicates, string papers = Papers) => Reading.Of(papers, "ballots.csv", new BallotReadOptions { Duplicates = duplicates });

    [Theory]
    [InlineData(DuplicatePapers.Last, 3, "1: 1", "1: 3", "1: 3 2")]
    [InlineData(DuplicatePapers.First, 3, "1: 1 2", "1: 2 1", "1: 1")]
    [InlineData(DuplicatePapers.None, 5, "1: 1")]
    public void One_of_a_voters_papers_counts_or_none(DuplicatePapers duplicates, long leftOut, params string[] papers)
    {
        var reading = Reading.Of(Papers, "ballots.csv", new BallotReadOptions { Duplicates = duplicates, Candidates = ["Ann", "Bob", "Cat"] });

        Assert.Equal(papers, reading.Papers());
        Assert.Equal(leftOut, reading.DuplicatePapers);
        Assert.Equal(["2, 4, 6", "3, 7"], reading.Duplicates.Select(voter => string.Join(", ", voter.Rows)));
    }

    [Fact]
    public void Nothing_is_counted_until_it_is_said_which() => Assert.Equal(3, Reading.DefectsOfCsv(Papers).Length);

    [Fact]
    public void How_many_were_left_out_is_said_once() => Assert.Contains(
        "2 voters sent more than one paper; the last of each counts, and 3 papers are left out: rows 2, 4 and 6; rows 3 and 7", Read(DuplicatePapers.Last).Notices.Select(notice => notice.Text));

    [Fact]
    public void An_address_is_one_however_its_letters_are_written() =>
        Assert.Equal(1, Read(DuplicatePapers.Last, "email,Pref 1\nAnna@Example.org,Ann\nanna@example.ORG ,Bob\n").DuplicatePapers);

    [Fact]
    public void A_paper_that_does_not_count_need_not_be_readable() =>
        Assert.Equal(1, Read(DuplicatePapers.Last, "voter,Ann,Bob\nv1,x,1\nv1,1,2\nv2,1,2\n").DuplicatePapers);

    [Fact]
    public void A_row_of_several_papers_is_left_out_whole() =>
        Assert.Equal((5, 4), (Read(DuplicatePapers.Last, "voter,count,Ann,Bob\nv1,4,1,2\nv1,5,2,1\n").Ballots.Papers, Read(DuplicatePapers.Last, "voter,count,Ann,Bob\nv1,4,1,2\nv1,5,2,1\n").DuplicatePapers));
}
