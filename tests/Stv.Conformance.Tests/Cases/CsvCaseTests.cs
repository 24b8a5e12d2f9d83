using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>CSV files as people have them, each with the papers that it holds.</summary>
public class CsvCaseTests
{
    [CaseTheory]
    [InlineData("03-ranking-first-line-lost/seven-papers.txt", "3 Ada>Bea, 3 Bea>Ada, 1 Cy>Ada")]
    [InlineData("03-ranking-first-line-lost/with-heading.txt", "3 Ada>Bea, 3 Bea>Ada, 1 Cy>Ada")]
    [InlineData("04-running-number-as-candidate/papers.csv", "3 Ann>Bob, 3 Bob>Ann, 1 Cat>Ann")]
    [InlineData("04-running-number-as-candidate/as-id.csv", "3 Ann>Bob, 3 Bob>Ann, 1 Cat>Ann")]
    [InlineData("04-running-number-as-candidate/papers2.csv", "1 Ann>Bob>Cat, 1 Ann>Cat>Bob, 1 Bob>Cat>Ann, 1 Cat>Bob>Ann")]
    [InlineData("04-running-number-as-candidate/p2id.csv", "1 Ann>Bob>Cat, 1 Ann>Cat>Bob, 1 Bob>Cat>Ann, 1 Cat>Bob>Ann")]
    [InlineData("05-over-under-as-candidates/CvrExport-12.csv", "1 Ann>Bob>Cat, 1 Ann, 1 Bob>Cat, 3 , 1 ?>Bob>Cat")]
    [InlineData("08-max-skipped-ranks/alaska-style.csv", "1 Ann>Bob>Cat>Dee, 1 Ann>>Bob, 1 Bob>Cat, 1 Bob>>>Ann, 1 Cat>>>Bob, 1 Cat>Ann, 1 Dee>>>Cat, 1 >>Ann, 1 >Bob")]
    [InlineData("09-overvote-delimiter/several-in-a-cell.csv", "4 Ann=Bob>Cat, 1 Ann>Bob>Cat, 1 Cat>Ann=Bob")]
    [InlineData("12-msforms/msforms.csv", "1 Ann Moss>Bob Fell>Cat Ivy, 1 Bob Fell>Ann Moss>Cat Ivy, 1 Cat Ivy>Bob Fell>Ann Moss")]
    [InlineData("13-qualtrics/qualtrics.csv", "1 Ann Moss>Bob Fell>Cat Ivy, 1 Bob Fell>Ann Moss>Cat Ivy, 1 Cat Ivy>Bob Fell>Ann Moss")]
    [InlineData("13-qualtrics/surveymonkey.csv", "1 Ann Moss>Bob Fell>Cat Ivy, 1 Bob Fell>Ann Moss>Cat Ivy, 1 Cat Ivy>Bob Fell>Ann Moss")]
    [InlineData("15-bracketed-numbers/gf_num.csv", "1 Ann>Bob>Cat, 1 Bob>Cat>Ann, 1 Cat")]
    [InlineData("15-bracketed-numbers/lime3.csv", "1 Ann Moss>Bob Fell>Cat Ivy, 1 Bob Fell>Ann Moss, 1 Cat Ivy")]
    [InlineData("16-name-123/name123.csv", "1 Ann>Bob>Cat, 1 Bob>Cat>Ann, 1 Cat")]
    [InlineData("17-floats-and-NA/pandas.csv", "1 Ann>Bob, 1 Bob>Cat, 1 Cat>Bob>Ann")]
    [InlineData("17-floats-and-NA/na.csv", "1 Ann>Bob, 1 Bob>Cat, 1 Cat>Bob>Ann")]
    [InlineData("17-floats-and-NA/na-prefs.csv", "1 Ann>Bob, 1 Bob, 1 ")]
    [InlineData("22-trailing-blank-rows/trail.csv", "1 Ann>Bob>Cat, 1 Bob>Ann, 1 Cat")]
    [InlineData("33-countback/u873.csv", "1 E>F>H>C, 1 E>F>G>H>D, 1 H>D>E>C>F, 1 E>F>H>A>D>C, 1 F>B>G>E, 1 A>F, 1 F>A>B>E")]
    [InlineData("36-semicolon-choices/choices.csv", "1 Ann Moss>Ben Fell, 1 Ben Fell>Ann Moss>Cat Ivy, 1 Cat Ivy, 1 Ann Moss>Cat Ivy>Ben Fell")]
    [InlineData("37-quotation-marks-in-tsv/marks.tsv", "1 Bo-Lee \"Bob\" Ray>Ann Moss, 1 Ann Moss>Bo-Lee \"Bob\" Ray>Cat Ivy, 1 Ann Moss>Cat Ivy")]
    [InlineData("38-city-export/park.csv", "1 ANN MOSS>BEN FELL, 1 ?>BEN FELL>CAT IVY, 2 , 1 CAT IVY>CAT IVY>ANN MOSS, 1 UWI>ANN MOSS")]
    public void The_papers_are_those_that_were_meant(string file, string papers) => Assert.Equal(papers, Papers(BallotFile.Read(CaseFiles.Path(file))));

    [CaseTheory]
    [InlineData("20-vendor-cvr/clear.csv", "Clear Ballot's CSV")]
    public void An_export_that_cannot_be_read_is_known_by_name(string file, string found) =>
        Assert.StartsWith(found, Assert.Single(Assert.Throws<BallotFormatException>(() => BallotFile.Read(CaseFiles.Path(file))).Defects).Found, StringComparison.Ordinal);

    [CaseTheory]
    [InlineData("39-defects-and-irregular-papers/messy.csv", "3 Gap, 4 EqualRanks, 5 Blank", "6, 7, 8, 11", "2, 9")]
    public void Irregular_and_unreadable_papers_are_found_at_once(string file, string irregular, string unreadable, string ofOneVoter)
    {
        var reading = BallotFile.Read(CaseFiles.Path(file), new BallotReadOptions { SkipUnreadable = true, Duplicates = DuplicatePapers.First });

        Assert.Equal(ofOneVoter, string.Join(", ", Assert.Single(reading.Duplicates).Rows));
        Assert.Equal(irregular, string.Join(", ", reading.Irregularities.Select(paper => $"{paper.Row} {paper.Kind}")));
        Assert.Equal(unreadable, string.Join(", ", reading.Unreadable.Select(defect => defect.Row)));
    }

    [ElectionTheory]
    [InlineData("park-cvr.csv.gz", 80101, 59239, "JOHN ERWIN", 14656)]
    [InlineData("boe-cvr.csv.gz", 80101, 48749, "CAROL J. BECKER", 23898)]
    public void A_city_s_export_is_read_as_it_was_published(string file, long papers, long withFirst, string leader, long first)
    {
        var reading = BallotFile.Read(ElectionFiles.Path("us-minneapolis-2013", file));
        var number = reading.Candidates.IndexOf(reading.Candidates.First(candidate => candidate.Name == leader)) + 1;
        long Count(Func<ushort, bool> isFirst) => Enumerable.Range(0, reading.Ballots.Groups).Where(group => reading.Ballots.Paper(group) is [var at, ..] && isFirst(at)).Sum(reading.Ballots.Count);

        Assert.Equal((papers, withFirst, first), (reading.Ballots.Papers, Count(at => at != 0), Count(at => at == number)));
    }

    /// <summary>Groups in the manner of <c>3 Ann&gt;Bob=Cat</c>; <c>?</c> for a rank given to several candidates, who are not named.</summary>
    static string Papers(BallotReading reading) => string.Join(", ", Enumerable.Range(0, reading.Ballots.Groups).Select(group => $"{reading.Ballots.Count(group)} {Words(reading, reading.Ballots.Paper(group))}"));

    static string Words(BallotReading reading, ReadOnlySpan<ushort> paper)
    {
        var ranks = new List<string>();
        for (var rank = new RankWalk(paper); rank.Next();)
        {
            var names = new List<string>();
            for (var i = 0; i < rank.Count; i++)
                names.Add(reading.Candidates[rank[i] - 1].Name);
            ranks.Add(rank.IsOvervote ? "?" : string.Join('=', names));
        }
        return string.Join('>', ranks);
    }
}
