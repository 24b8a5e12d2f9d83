using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Undeclared write-ins are known by a mark in each format that has candidates, or by their name.</summary>
public class UndeclaredTests
{
    const string Blt = "4 2\n[undeclared 4]\n5 4 1 2 0\n2 3 0\n0\n\"Ann\"\n\"Bob\"\n\"Cat\"\n\"Others\"\n\"Made up\"\n";

    static BallotReading Read(string text) => BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "papers");

    static IEnumerable<string> Kinds(IEnumerable<Candidate> candidates) => candidates.Where(candidate => candidate.Kind == CandidateKind.UndeclaredWriteIns).Select(candidate => candidate.Name);

    [Fact]
    public void A_BLT_file_marks_them_in_brackets() => Assert.Equal(["Others"], Kinds(Read(Blt).Candidates));

    [Fact]
    public void A_number_that_nobody_has_is_a_defect() =>
        Assert.Equal("5", Assert.Single(Assert.Throws<BallotFormatException>(() => Read(Blt.Replace("[undeclared 4]", "[undeclared 5]", StringComparison.Ordinal))).Defects).Found.Trim('"'));

    [Fact]
    public void Written_as_BLT_they_keep_their_mark()
    {
        var reading = Read(Blt);
        var written = new MemoryStream();
        BallotWriter.Write(written, new Contest { Id = "c", Title = "Made up", Seats = 2, Candidates = reading.Candidates, Ballots = reading.Ballots }, BallotLayout.Blt);

        Assert.Equal(["Others"], Kinds(Read(Encoding.UTF8.GetString(written.ToArray())).Candidates));
    }

    [Theory]
    [InlineData("UWI")]
    [InlineData("Undeclared Write-ins")]
    [InlineData("Uncertified Write In")]
    public void Their_usual_names_mark_them_in_the_cells_of_a_CSV_and_a_notice_says_so(string name)
    {
        var reading = Read($"Pref 1,Pref 2\nAnn,{name}\n{name},Bob\nBob,Ann\n");

        Assert.Equal([name], Kinds(reading.Candidates));
        Assert.Contains(reading.Notices, notice => notice.Text.Contains("never elected", StringComparison.Ordinal));
    }

    [Fact]
    public void Their_usual_names_mark_them_at_the_head_of_a_column() => Assert.Equal(["UWI"], Kinds(Read("id,Ann,UWI,Bob\n1,1,2,\n2,,1,2\n3,2,,1\n").Candidates));

    /// <summary>Somebody written in may have been declared.</summary>
    [Fact]
    public void A_write_in_of_whom_no_more_is_said_stays_a_candidate() => Assert.Empty(Kinds(Read("Pref 1,Pref 2\nAnn,Write-in\nWrite-in,Bob\n").Candidates));

    [Fact]
    public void A_candidates_file_has_a_column_for_the_kind()
    {
        var candidates = CandidatesFile.Parse(new InputBytes("people.csv", Encoding.UTF8.GetBytes("name,kind\nAnn,\nOthers,undeclared-write-ins\nUWI,person\n")));

        Assert.Equal(["Others"], Kinds(candidates));
    }

    [Fact]
    public void A_kind_that_there_is_not_is_a_defect() =>
        Assert.Equal("person, undeclared-write-ins, reopen-nominations", Assert.Single(Assert.Throws<BallotFormatException>(() => CandidatesFile.Parse(new InputBytes("people.csv", Encoding.UTF8.GetBytes("name,kind\nAnn,alien\n")))).Defects).Expected["one of ".Length..]);
}
