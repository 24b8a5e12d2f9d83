namespace Stv.Formats.Tests;

public sealed class WrittenElectionTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stv-test-");

    [Fact]
    public void A_contest_that_is_written_is_read_again()
    {
        var contest = new Contest
        {
            Id = "board.2026",
            Title = "The \"Board\", north & south",
            Seats = 2,
            Electorate = 12,
            Ballots = new BallotSetBuilder(3).Build(),
            Candidates =
            [
                new Candidate { Id = "1", Name = "Ann O'Ash", Slate = "Harbour", Attributes = ["under-30", "woman"] },
                new Candidate { Id = "2", Name = "Bob \\ Birch", Withdrawn = true },
                new Candidate { Id = "3", Name = "Çi Cedar", Attributes = ["woman"] },
            ],
            Reserved = new ReservedPlaces
            {
                Constraints =
                [
                    new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 1 },
                    new Constraint { Id = "under-30", AnyOf = ["under-30"], Maximum = 1 },
                ],
            },
        };
        var options = new BallotReadOptions { Delimiter = ';', Duplicates = DuplicatePapers.Last, VoterColumn = "Member", SkipUnreadable = true };

        var read = Read(WrittenElection.Format(contest, Presets.Wigm, [new AttributeTitle("woman", "Women"), new AttributeTitle("under-30", "Under 30")], "votes.csv", options, Lots.None with { Seed = "123" }),
            "Member;Pref 1;Pref 2\na;Ann O'Ash;Çi Cedar\nb;Çi Cedar;\n");

        var again = read.Contests[0].Contest;
        Assert.Equal((contest.Id, contest.Title, contest.Seats, contest.Electorate), (again.Id, again.Title, again.Seats, again.Electorate));
        Assert.Equal(contest.Candidates.Select(Described), again.Candidates.Select(Described));
        Assert.Equal(contest.Reserved.Constraints.Select(constraint => (constraint.Id, constraint.Minimum, constraint.Maximum)), again.Reserved.Constraints.Select(constraint => (constraint.Id, constraint.Minimum, constraint.Maximum)));
        Assert.Equal(("wigm", "123", 2), (read.Contests[0].Rule.Id, read.Lots.Seed, again.Ballots.Papers));
    }

    [Fact]
    public void Lots_are_written_beside_an_election_that_has_no_seed()
    {
        var contest = new Contest { Id = "c", Title = "C", Seats = 1, Ballots = new BallotSetBuilder(2).Build(), Candidates = [new Candidate { Id = "1", Name = "A" }, new Candidate { Id = "2", Name = "B" }] };

        var read = Read(WrittenElection.Format(contest, Presets.Scotland, [], "votes.csv", new BallotReadOptions(), Lots.None), "Pref 1\nA\nB\n");

        Assert.Equal("lots.json", Path.GetFileName(read.LotsPath));
    }

    static string Described(Candidate candidate) => $"{candidate.Id} {candidate.Name} {candidate.Slate} {string.Join(' ', candidate.Attributes)} {candidate.Withdrawn}";

    ElectionReading Read(byte[] election, string ballots)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "election.json"), election);
        File.WriteAllText(Path.Combine(_folder.FullName, "votes.csv"), ballots);
        return ElectionFile.Read(Path.Combine(_folder.FullName, "election.json"));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
