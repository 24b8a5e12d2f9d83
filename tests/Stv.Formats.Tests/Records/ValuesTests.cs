using System.Text;

namespace Stv.Formats.Tests.Records;

/// <summary>What an app says of files and counts is a value.</summary>
public class ValuesTests
{
    const string Papers = "Pref 1,Pref 2\nAnn,Ben\n";

    [Fact]
    public void The_same_options_and_terms_are_equal()
    {
        static BallotReadOptions Options() => new() { Candidates = ["Ann"], RankColumns = ["A"], Rows = new RowSelection { Contests = ["North"] } };
        static CountTerms Terms() => new() { Ballots = ["ward.blt"], Withdrawn = ["Ann"], ReadOptions = Options() };

        Assert.Equal(Options(), Options());
        Assert.Equal(Terms(), Terms());
        Assert.Equal(Terms().GetHashCode(), Terms().GetHashCode());
        Assert.NotEqual(Options(), Options() with { RankColumns = ["B"] });
    }

    /// <summary>With an id that stands twice, a gap, a cell that cannot be read and a column without a meaning.</summary>
    [Fact]
    public void The_same_file_read_twice_is_equal()
    {
        static BallotReading Read(string papers) => BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(papers)), "ballots.csv",
            new BallotReadOptions { Layout = BallotLayout.RankMatrix, SkipUnreadable = true, Duplicates = DuplicatePapers.Last });
        const string Matrix = "id,Ann,Ben,Cat,Seen by\nv1,1,2,,Dot\nv2,1,,3,Dot\nv2,2,1,,Eve\nv3,1,x,2,Eve\n";

        var (one, other) = (Read(Matrix), Read(Matrix));

        Assert.NotEmpty(one.Duplicates);
        Assert.NotEmpty(one.Unreadable);
        Assert.NotEmpty(one.Notices);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Read(Matrix.Replace("v3,1,x,2", "v3,1,y,2", StringComparison.Ordinal)));
        Assert.Equal(new RowSelection { OtherContests = ["South"] }, new RowSelection { OtherContests = ["South"] });
        Assert.NotEqual(new RowSelection { OtherContests = [] }, new RowSelection());
        Assert.True(new RowSelection().OtherContests.IsDefault);
    }

    [Fact]
    public void Arrays_that_were_never_given_are_empty()
    {
        var options = new BallotReadOptions { Candidates = default, Slates = default, RankColumns = default, ChoiceColumns = default, IgnoredColumns = default, Rows = new RowSelection { Contests = default, Sections = default, OtherColumns = default } };

        Assert.Equal(1, BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Papers)), "ballots.csv", options).Ballots.Papers);
        Assert.Equal(new CountTerms(), new CountTerms { Ballots = default, Changes = default, Withdrawn = default, Reserved = default });
    }

    [Fact]
    public void Large_records_write_themselves_in_a_line()
    {
        var reading = BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Papers)), "ballots.csv");

        Assert.Equal("ballots.csv, read as preferences: 1 paper, 2 candidates", reading.ToString());
        Assert.Equal("layout matrix, sheet Papers, 1 column", new BallotReadOptions { Layout = BallotLayout.RankMatrix, Sheet = "Papers", IgnoredColumns = ["Age"] }.ToString());
        Assert.Equal("as the file says", new BallotReadOptions().ToString());
        Assert.Equal("ward.blt, wigm, 3 seats", new CountTerms { Ballots = ["ward.blt"], Rule = Presets.Wigm, Seats = 3 }.ToString());
        Assert.Equal("wigm: Weighted inclusive Gregory method, exact", Presets.Wigm.ToString());
    }
}
