using System.Text;
using Stv.Formats.Tests.Elections;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Re-open nominations and none of these are known by a mark in each format that has candidates. Their usual names propose it, and do not make it.</summary>
public class ReopenNominationsMarkTests
{
    const string Blt = "3 1\n[reopen-nominations 3]\n5 3 1 0\n2 1 0\n0\n\"Ann\"\n\"Bob\"\n\"RON\"\n\"Made up\"\n";

    static BallotReading Read(string text) => BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "papers");

    static IEnumerable<string> Marked(IEnumerable<Candidate> candidates) => candidates.Where(candidate => candidate.Kind == CandidateKind.ReopenNominations).Select(candidate => candidate.Name);

    [Fact]
    public void A_BLT_file_marks_them_in_brackets() => Assert.Equal(["RON"], Marked(Read(Blt).Candidates));

    [Fact]
    public void Marked_they_bring_no_notice() => Assert.DoesNotContain(Read(Blt).Notices, notice => notice.Text.Contains("reopen", StringComparison.Ordinal));

    [Fact]
    public void Written_as_BLT_they_keep_their_mark()
    {
        var reading = Read(Blt);
        var written = new MemoryStream();
        BallotWriter.Write(written, new Contest { Id = "c", Title = "Made up", Seats = 1, Candidates = reading.Candidates, Ballots = reading.Ballots }, BallotLayout.Blt);

        Assert.Equal(["RON"], Marked(Read(Encoding.UTF8.GetString(written.ToArray())).Candidates));
    }

    [Fact]
    public void A_candidates_file_has_a_kind_for_them() =>
        Assert.Equal(["Nobody"], Marked(CandidatesFile.Parse(new InputBytes("people.csv", Encoding.UTF8.GetBytes("name,kind\nAnn,\nNobody,reopen-nominations\n")))));

    [Theory]
    [InlineData("RON")]
    [InlineData("Re-open nominations")]
    [InlineData("R.O.N.")]
    [InlineData("None of the above")]
    [InlineData("None of these")]
    public void Their_usual_names_stay_candidates_and_a_notice_proposes_the_mark(string name)
    {
        var reading = Read($"Pref 1,Pref 2\nAnn,{name}\n{name},Bob\nBob,Ann\n");

        Assert.Empty(Marked(reading.Candidates));
        Assert.Contains(reading.Notices, notice => notice.Text.Contains("reopen-nominations", StringComparison.Ordinal));
    }

    [Fact]
    public void Others_bring_no_notice() => Assert.Empty(Read("Pref 1,Pref 2\nAnn,Ron Weaver\nRon Weaver,Bob\nBob,Ann\n").Notices);

    [Theory]
    [InlineData(", \"kind\": \"reopen-nominations\"", true)]
    [InlineData("", false)]
    [InlineData(", \"kind\": \"person\"", false)]
    public void An_election_file_says_the_kind_and_where_it_does_not_a_notice_proposes_it(string kind, bool isMarked)
    {
        using var files = new ElectionFiles($$"""
            { "title": "Test", "contests": [ { "id": "chair", "seats": 1, "ballots": "ballots.csv",
              "candidates": [ { "id": "A", "name": "Ann" }, { "id": "R", "name": "RON"{{kind}} } ] } ] }
            """).And("ballots.csv", "Pref 1,Pref 2\nAnn,RON\nRON,Ann\nRON,\n");
        var reading = files.Read();

        Assert.Equal(isMarked ? ["RON"] : [], Marked(Assert.Single(reading.Election.Contests).Candidates));
        Assert.Equal(kind.Length == 0 ? 1 : 0, reading.Notices.Count(notice => notice.Contains("reopen-nominations", StringComparison.Ordinal)));
    }
}
