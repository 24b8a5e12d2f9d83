using System.Text;

namespace Stv.Formats.Tests;

/// <summary>Ballots published as they were counted: the same result under every rule, and nothing of whoever cast them.</summary>
public class BallotPublicationTests
{
    static readonly string[] Names = ["Ann Moss", "Bob Fell", "Cat > Ivy", "Dan \"Oak\"", "Eve, Rowan"];

    /// <summary>A publication that comes to another result is refused, so that this is a claim about all of them.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_ballots_under_every_rule_are_published_or_refused_for_their_order(bool cutUnused)
    {
        var random = new Random(20261129);
        var (published, shorter) = (0, 0);
        foreach (var preset in Presets.All)
        {
            for (var i = 0; i < 3; i++)
            {
                var reading = BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Written(random))), "made.csv", new BallotReadOptions { Candidates = [.. Names], KeepOrder = preset.Rule is WholeVoteRule });
                var counted = CountedElection.Of(CountInput.OfBallots(new CountTerms { Ballots = ["made.csv"], Seats = 2, Rule = preset, Seed = "271828" }, [reading]));
                if (counted.Contests[0].Result is null)
                    continue;
                if (preset.Rule is WholeVoteRule)
                {
                    Assert.Contains("chooses single papers by their order", Assert.Throws<PublicationException>(() => BallotPublication.Of(counted, cutUnused)).Message, StringComparison.Ordinal);
                    continue;
                }
                var record = BallotPublication.Of(counted, cutUnused).Record;

                Assert.Equal(Csv(counted), Csv(record.Counted));
                Assert.Equal(reading.Ballots.Papers, record.Counted.Input.Contests[0].Contest.Ballots.Papers);
                published++;
                shorter += Numbers(record.Counted) < Numbers(counted) ? 1 : 0;
            }
        }
        Assert.True(published > 40 && (cutUnused ? shorter > published / 2 : shorter == 0), $"{published} published, {shorter} of them shorter");
    }

    [Fact]
    public void What_was_left_out_before_is_told_in_the_published_election_as_well()
    {
        var reading = BallotFile.Read(new MemoryStream("count,ranking\n3,Ann Moss>Bob Fell\n2,Bob Fell\n"u8.ToArray()), "made.csv");
        var input = CountInput.OfBallots(new CountTerms { Ballots = ["made.csv"], Seats = 1 }, [reading with { Spoilt = 2, SetAside = 3, DuplicatePapers = 4, Corrections = [new CorrectionsMade("misspelt", 5, 6)] }]);

        var contest = BallotPublication.Of(CountedElection.Of(input), cutUnused: false).Record.Counted.Input.Contests[0].Contest;

        Assert.Equal((2L, 3L, 4L, new CorrectionsMade("misspelt", 5, 6)), (contest.Spoilt, contest.SetAside, contest.Duplicates, contest.Corrections[0]));
    }

    [Fact]
    public void A_contest_that_no_election_file_can_name_is_refused_in_words()
    {
        var reading = BallotFile.Read(new MemoryStream("count,ranking\n3,Ann Moss>Bob Fell\n2,Bob Fell\n"u8.ToArray()), "Ward 3.csv");
        var counted = CountedElection.Of(CountInput.OfBallots(new CountTerms { Ballots = ["Ward 3.csv"], Seats = 1 }, [reading]));

        Assert.Contains("Give the file, the contest or the candidate another name", Assert.Throws<PublicationException>(() => BallotPublication.Of(counted, cutUnused: false)).Message, StringComparison.Ordinal);
    }

    static string Csv(CountedElection counted) => Encoding.UTF8.GetString(ResultJson.Format(counted.Result with { Inputs = [] }));

    static int Numbers(CountedElection counted) => counted.Input.Contests.Sum(contest => Enumerable.Range(0, contest.Contest.Ballots.Groups).Sum(group => contest.Contest.Ballots.Paper(group).Length * (int)contest.Contest.Ballots.Count(group)));

    /// <summary>Papers with everything that can stand on one: gaps, equal ranks, names twice, nothing.</summary>
    static string Written(Random random)
    {
        var text = new StringBuilder("count,ranking\n");
        for (var row = 0; row < 14; row++)
        {
            var ranks = Enumerable.Range(0, Names.Length).OrderBy(_ => random.Next()).Take(random.Next(0, Names.Length + 1)).Select(Quoted).ToList();
            if (ranks.Count > 1 && random.Next(8) == 0)
                ranks.Insert(1, random.Next(3) switch { 0 => "", 1 => ranks[0], _ => $"{ranks[0]}={ranks[1]}" });
            text.Append($"{random.Next(1, 9)},\"{string.Join('>', ranks).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        }
        return text.ToString();
    }

    static string Quoted(int candidate) => QuotedList.Quoted(Names[candidate], ">=;|,");
}
