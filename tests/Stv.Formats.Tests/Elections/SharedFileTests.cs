namespace Stv.Formats.Tests.Elections;

/// <summary>One CSV with the papers of several contests is gone through once, and each contest reads of it what it would read of the whole.</summary>
public class SharedFileTests
{
    const string Election = """
        { "title": "Test", "ballots": { "file": "ballots.csv", "contestColumn": "region" },
          "contests": [
            { "id": "north", "title": "The North", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Ben" } ] },
            { "id": "south", "seats": 1, "candidates": [ { "name": "Dan" }, { "name": "Eve" }, { "name": "Ann" } ] } ] }
        """;

    /// <summary>Headings, then papers with what files of that kind have.</summary>
    public static TheoryData<string> Files =>
    [
        "region,voter,Pref 1,Pref 2\nnorth,1,Ann,Ben\nsouth,2,Dan,Eve\nNORTH,3,Ben,\nsouth,4,,\nsouth,5,,Eve\n",
        "\uFEFFregion;voter;Pref 1;Pref 2\r\nThe  North;1;Ann;Ben\r\n\r\n;;;\r\nsouth;2;Dan;Dan\r\nnorth;3;Ben;\r\n;;;\r\n;;;\r\n",
        "\"region\",\"remark\",\"Pref 1\",\"Pref 2\"\n\"south\",\"in two\nlines\",\"Dan\",\"Eve\"\n\"north\",\"a \"\"quote\"\"\",\"Ben\",\"Ann\"\nsouth,,Ann,\"Eve\"\n",
        "region,Ann,Ben,Dan,Eve\nnorth,1,2,,\nsouth,3,,1,2\nsouth,,,2,1\nnorth,2,1,,\n",
    ];

    [Theory, MemberData(nameof(Files))]
    public void Each_contest_reads_what_it_would_read_of_the_whole(string papers)
    {
        using var files = new ElectionFiles(Election).And("ballots.csv", papers);

        foreach (var contest in files.Read().Contests)
        {
            var people = contest.Contest.Candidates;
            var others = people.Length == 2 ? new[] { "Dan", "Eve" } : ["Ben"];
            var whole = BallotFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(papers)), "ballots.csv", new BallotReadOptions
            {
                Candidates = [.. people.Select(candidate => candidate.Name)],
                Rows = new RowSelection { ContestColumn = "region", Contests = [contest.Contest.Id, contest.Contest.Title], OtherColumns = [.. others] },
            });
            var reading = contest.Reading!;
            Assert.Equal(Papers(whole.Ballots), Papers(reading.Ballots));
            Assert.Equal(whole.Sha256, reading.Sha256);
            Assert.Equal(whole.Layout, reading.Layout);
            Assert.Equal(whole.Voters.Select(voter => voter.Value).Order(), reading.Voters.Select(voter => voter.Value).Order());
            Assert.Equal(whole.Irregularities.Select(paper => paper.Row), reading.Irregularities.Select(paper => paper.Row));
        }
    }

    static IEnumerable<string> Papers(BallotSet ballots) => Enumerable.Range(0, ballots.Groups).Select(group => $"{ballots.Count(group)} × {string.Join(' ', ballots.Paper(group).ToArray())}");

    [Fact]
    public void A_paper_of_no_contest_is_told_of_once_and_with_its_row()
    {
        using var files = new ElectionFiles(Election).And("ballots.csv", "region,remark,Pref 1\nnorth,\"in two\nlines\",Ann\nnorht,,Ben\nsouth,,Dan\n");

        Assert.StartsWith("ballots.csv:4 column A: found the contest \"norht\"", files.Defects(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', files.Defects());
    }

    /// <summary>The contest in which the misspelt one is told of has one of the voter's papers, and a column means something to another contest alone.</summary>
    [Fact]
    public void A_voter_in_two_contests_is_found_beside_a_contest_that_is_misspelt()
    {
        using var files = new ElectionFiles(Election.Replace("\"contests\": [", "\"body\": { \"title\": \"B\", \"contests\": [\"north\", \"south\"], \"onePaperPerVoter\": true }, \"contests\": [", StringComparison.Ordinal)
            .Replace("] } ] }", "] }, { \"id\": \"holders\", \"seats\": 1, \"rule\": \"wigm\", \"candidates\": [ { \"name\": \"Fay\" }, { \"name\": \"Gus\" } ], \"college\": { \"column\": \"section\", \"shares\": { \"a\": \"1/2\", \"b\": \"1/2\" } } } ] }", StringComparison.Ordinal))
            .And("ballots.csv", "region,voter,section,Pref 1,Pref 2\nnorth,1,,Ann,Ben\nnorth,2,,Ben,\nsouth,1,,Dan,Eve\nnorht,4,,Ben,\nsouth,3,,Eve,Dan\nholders,1,a,Fay,Gus\nholders,8,b,Gus,Fay\n");

        Assert.Equal([4, 5], Assert.Throws<BallotFormatException>(files.Read).Defects.Select(defect => defect.Row).Order());
    }

    [Fact]
    public void What_cannot_be_read_is_told_beside_what_stops_the_file_from_being_read()
    {
        using var files = new ElectionFiles(Election).And("ballots.csv", "region,voter,Pref 1\nnorth,1,Ann\nnorth,2,Bne\nnorth,1,Ben\nnorht,4,Ben\nsouth,3,Dan\n");

        var defects = Assert.Throws<BallotFormatException>(() => ElectionFile.Read(files.Path, keepUnreadable: true)).Defects;

        Assert.Equal([3, 4, 5], defects.Select(defect => defect.Row).Order());
    }
}
