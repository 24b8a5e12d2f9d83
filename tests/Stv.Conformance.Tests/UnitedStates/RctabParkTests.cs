using System.Globalization;
using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>
/// Four settings of RCTab on the cast vote records of the Minneapolis Park Board, 2013, against what RCTab itself makes of them
/// (BrightSpots/rcv, test data 2013_minneapolis_park, _hare, _bottoms_up and _sequential, expected summaries). Facts of these
/// summaries only: totals of the four leading candidates, and what was exhausted or left, round by round.
/// </summary>
public class RctabParkTests
{
    static readonly string[] Leading = ["JOHN ERWIN", "ANNIE YOUNG", "MEG FORNEY", "TOM NORDYKE"];

    static CountResult Count(string mode, int seats, bool hare = false)
    {
        var configuration = RctabConfiguration.Parse(new InputBytes("config.json", Encoding.UTF8.GetBytes($$"""
            { "rules": { "tiebreakMode": "random", "randomSeed": "0", "overvoteRule": "alwaysSkipToNextRank", "winnerElectionMode": "{{mode}}", "numberOfWinners": "{{seats}}",
              "decimalPlacesForVoteArithmetic": "4", "minimumVoteThreshold": "0", "maxSkippedRanksAllowed": "2", "maxRankingsAllowed": "3", "nonIntegerWinningThreshold": false,
              "hareQuota": {{(hare ? "true" : "false")}}, "overvoteLabel": "overvote", "undervoteLabel": "undervote", "undeclaredWriteInLabel": "UWI" } }
            """)));
        var reading = BallotFile.Read(ElectionFiles.Path("us-minneapolis-2013", "park-cvr.csv.gz"));
        var contest = new Contest { Id = "park", Title = "Park Board", Seats = configuration.Seats!.Value, Candidates = reading.Candidates, Ballots = reading.Ballots };
        return Assert.IsType<Counted>(Stv.Count.Run(contest, configuration.Changes.Aggregate(Presets.RcTab.Rule, (rule, change) => rule.With(change.Choice, change.Value)))).Result;
    }

    /// <summary>A line for each stage: the totals of the four, then what is non-transferable and what rounding left. Whole figures without their zeros.</summary>
    static IEnumerable<string> Lines(CountResult result) => result.Stages.Select(stage => string.Join(' ',
        Leading.Select(name => stage.Totals[result.Contest.Candidates.Index().First(each => each.Item.Name == name).Index]).Append(stage.NonTransferable).Append(stage.Loss)
            .Select(votes => decimal.Parse(votes.ToString(4), CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture))));

    static string[] Elected(CountResult result) => [.. result.Elected.Select(candidate => result.Contest.Candidates[candidate].Name)];

    /// <summary>Eleven rounds; the last shows what became of the surplus of 178 at a fraction of 0.0118.</summary>
    [ElectionFact]
    public void Several_winners_a_round()
    {
        var result = Count("multiSeatAllowMultipleWinnersPerRound", seats: 3);

        Assert.Equal(
        [
            "14678 9294 7856 6511 0 0", "14684 9302 7864 6514 289 0", "14866 9452 8031 6595 587 0", "14866 9452 8031 6595 587 0", "14866 10055 8421 6759 1602 0",
            "14866 11054 9159 7001 2683 0", "14866 11525 9829 7535 4588 0", "14866 12027 10156 7688 7985 0", "14866 13886 10965 8701 11045 0", "14866 15044 12245 0 17308 0",
            "14866 14866 12245 0 17485.5192 0.4808",
        ], Lines(result));
        Assert.Equal(["JOHN ERWIN", "ANNIE YOUNG", "MEG FORNEY"], Elected(result));
    }

    [ElectionFact]
    public void The_Hare_quota()
    {
        var result = Count("multiSeatAllowMultipleWinnersPerRound", seats: 3, hare: true);

        Assert.Equal("19821.0000", result.Quota.ToString());
        Assert.Equal([.. Upwards, "19821 13914 11704 0 14022.26 1.74"], Lines(result));
    }

    [ElectionFact]
    public void Bottoms_up()
    {
        var result = Count("multiSeatBottomsUp", seats: 3);

        Assert.Equal(Upwards, Lines(result));
        Assert.Equal(3, result.Stages[^1].Elected.Length);
    }

    /// <summary>The first of the passes of the sequential mode, which is a count for a single winner.</summary>
    [ElectionFact]
    public void A_single_winner_with_a_threshold_anew_each_round()
    {
        var result = Count("singleWinnerMajority", seats: 1);

        Assert.Equal([.. Upwards, "22990 17334 0 0 19139 0"], Lines(result));
        Assert.Equal(["29732", "29588", "29439", "28964", "28463", "27638", "26014", "24985", "23635", "20163"], result.Stages.Select(stage => stage.Quota.ToString(0)));
    }

    /// <summary>Round by round as long as nobody's surplus moves.</summary>
    static readonly string[] Upwards =
    [
        "14678 9294 7856 6511 0 0", "14684 9302 7864 6514 289 0", "14866 9452 8031 6595 587 0", "15148 9983 8403 6723 1537 0", "15364 10942 9102 6933 2539 0",
        "15894 11353 9709 7369 4189 0", "16074 11839 10026 7508 7436 0", "17831 13163 10728 8246 9495 0", "21650 13914 11704 0 12195 0",
    ];
}
