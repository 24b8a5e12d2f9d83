namespace Stv.Formats.Tests.Ballots;

/// <summary>Layouts besides BLT, the e-count's, preference columns and plain rank matrices: a small file and how it is read.</summary>
public class OtherLayoutTests
{
    [Theory]
    [InlineData("Rank these [Ann],Rank these [Bob],Rank these [Cat]\n1st,2nd,\n,first,Second choice\n", BallotLayout.RankMatrix, "1: 1 2", "1: 2 3")]
    [InlineData("Timestamp,Your ranking [1st choice],Your ranking [2nd choice]\nnoon,Cat,Ann\none,Bob,\n", BallotLayout.PreferenceColumns, "1: 3 1", "1: 2")]
    [InlineData("First choice,Second choice,Third choice\nAnn,Bob,Cat\nCat,skipped,undervote\n", BallotLayout.PreferenceColumns, "1: 1 2 3", "1: 3")]
    [InlineData("ballot_id,rank,choice\n7,1,Bob\n8,2,Ann\n7,2,Cat\n8,1,Ann\n9,,\n", BallotLayout.PreferenceRows, "1: 2 3", "1: 1 1", "1:")]
    [InlineData("ballot_id,rank,choice\n7,1,Ann\n7,1,Bob\n7,3,Cat\n", BallotLayout.PreferenceRows, "1: 1=2 - 3")]
    [InlineData("id,ranking\n7,Bob>Ann=Cat\n8,Cat\n9,>Ann\n", BallotLayout.Ranking, "1: 2 1=3", "1: 3", "1: - 1")]
    [InlineData("vote\nBob;Ann\nCat;;Ann\n", BallotLayout.Ranking, "1: 2 1", "1: 3 - 1")]
    [InlineData("count,ranking\n4,\"\"\"Moss, Ann\"\">Bob\"\n2,Bob>Cat\n", BallotLayout.Ranking, "4: 3 1", "2: 1 2")]
    [InlineData("# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n# ALTERNATIVE NAME 3: Cat\n5: 1,{2,3}\n2: 3\n", BallotLayout.PrefLib, "5: 1 2=3", "2: 3")]
    [InlineData("# Section 1\n{\"title\": \"Glen\"}\n=A:[Ann Moss]\n=B:[Bob]\n27:A>B=[Cat Ivy]\n3: B/5 > A/2\n", BallotLayout.Abif, "27: 1 2=3", "3: 2 1")]
    [InlineData("27:Memphis>Nashville\n26:Nashville\n", BallotLayout.Abif, "27: 1 2", "26: 2")]
    public void A_small_file_is_recognised_and_read(string text, BallotLayout layout, params string[] papers)
    {
        var reading = Reading.OfCsv(text);

        Assert.Equal(layout, reading.Layout);
        Assert.Equal(papers, reading.Papers());
    }

    [Fact]
    public void Cast_vote_records_count_the_current_snapshot_and_what_may_be_allocated()
    {
        const string Report = """
            { "@type": "CVR.CastVoteRecordReport",
              "CVR": [
                { "CurrentSnapshotId": "b", "CVRSnapshot": [
                  { "@id": "a", "CVRContest": [ { "ContestId": "c1", "CVRContestSelection": [ { "ContestSelectionId": "s1", "SelectionPosition": [ { "HasIndication": "yes", "Rank": 1 } ] } ] } ] },
                  { "@id": "b", "CVRContest": [ { "ContestId": "c1", "CVRContestSelection": [
                    { "ContestSelectionId": "s2", "SelectionPosition": [ { "HasIndication": "yes", "Rank": 1 }, { "HasIndication": "no", "Rank": 2 } ] },
                    { "ContestSelectionId": "s1", "SelectionPosition": [ { "HasIndication": "yes", "IsAllocable": "yes", "Rank": 3 } ] } ] } ] } ] },
                { "CurrentSnapshotId": "x", "CVRSnapshot": [ { "@id": "x", "CVRContest": [ { "ContestId": "c1", "CVRContestSelection": [] } ] } ] } ],
              "Election": [ { "@id": "e",
                "Candidate": [ { "@id": "k1", "Name": "Ann" }, { "@id": "k2", "Name": "Bob" }, { "@id": "k3", "Name": "Cat" } ],
                "Contest": [ { "@id": "c1", "Name": "Glen", "ContestSelection": [ { "@id": "s1", "CandidateIds": ["k1"] }, { "@id": "s2", "CandidateIds": ["k2"] }, { "@id": "s3", "CandidateIds": ["k3"] } ] } ] } ] }
            """;

        var reading = Reading.Of(Report, "cvr.json");

        Assert.Equal((BallotLayout.CastVoteRecords, "Glen"), (reading.Layout, reading.Title));
        Assert.Equal(["Ann", "Bob", "Cat"], reading.Names());
        Assert.Equal(["1: 2 - 1", "1:"], reading.Papers());
    }

    [Theory]
    [InlineData("ballot_id,rank,choice\n7,0,Ann\n", "ballots.csv:2 column B: found \"0\" under \"rank\"; expected a rank from 1; correct the cell")]
    [InlineData("ballot_id,rank,choice\n7,1,Ann\n,2,Bob\n", "ballots.csv:3 column A: found a blank cell under \"ballot_id\"; expected the paper's id; correct the cell")]
    [InlineData("id,ranking\n7,Bob;Ann\n8,Bob>Ann\n", "ballots.csv:3 column B: found > between names where ; stood before; expected one mark between names in all rows; write all rankings alike")]
    [InlineData("# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: Ann\n5: 2\n", "ballots.csv:4: found \"2\"; expected an alternative's number from 1 to 1; correct the line")]
    [InlineData("# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 1\n# NUMBER VOTERS: 6\n# ALTERNATIVE NAME 1: Ann\n5: 1\n", "ballots.csv: found 5 papers; expected 6, as NUMBER VOTERS says; check whether the file is cut short, or correct the number")]
    [InlineData("3:A>\n", "ballots.csv:1: found \"A>\"; expected a name at the end; correct the line")]
    public void A_defect_is_named_with_its_place(string text, string defect) => Assert.Contains(defect, Reading.DefectsOfCsv(text));
}
