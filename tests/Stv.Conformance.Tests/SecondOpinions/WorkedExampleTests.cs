namespace Stv.Conformance.Tests;

/// <summary>Two small elections, worked by hand elsewhere, against what Droop 0.11 makes of them.</summary>
public class WorkedExampleTests
{
    [ElectionTheory]
    [InlineData("m1", 6)]
    [InlineData("m3", 5)]
    public void Under_the_Scottish_rule_every_round_is_the_same(string election, int rounds)
    {
        var (droop, ours) = Both(election, "scotland");

        Assert.Equal(rounds, droop.Rounds.Length);
        Assert.Equal(droop.Rounds.Select(round => round.ToString()), ours.Stages.Select(Row));
    }

    /// <summary>In M1 the last seat is filled by E, who reaches the quota; Droop goes on to transfer the surplus, which the definition has no use for.</summary>
    [ElectionTheory]
    [InlineData("m1", 5, 6)]
    [InlineData("m3", 5, 5)]
    public void Under_wigm_every_round_is_the_same_to_nine_decimals_until_the_last_seat_is_filled(string election, int stages, int rounds)
    {
        var (droop, ours) = Both(election, "wigm");

        Assert.Equal((stages, rounds), (ours.Stages.Length, droop.Rounds.Length));
        Assert.Equal(
            droop.Rounds.Take(stages).Select(round => string.Join(' ', Enumerable.Range(1, round.Totals.Count).Select(number => Nine(round.Totals[$"{number}"])))),
            ours.Stages.Select(stage => string.Join(' ', stage.Totals.Select(total => total.ToString(9)))));
    }

    /// <summary>
    /// B.1 and B.4 with D.3 end the count when the last seat is filled. In M1 Droop goes on to transfer E's surplus, in M3 the
    /// papers of C, with whose defeat D was elected.
    /// </summary>
    [ElectionTheory]
    [InlineData("m1", "7.5001 7.5001 6.2289 0.0000 7.5001 0.0000")]
    [InlineData("m3", "8.7501 8.7501 0.0000 5.2760 0.0000")]
    public void Under_the_reference_rule_every_round_is_the_same_but_one_more_transfer_of_Droops(string election, string lastRound)
    {
        var (droop, ours) = Both(election, "wigm-prf");

        Assert.Equal(droop.Rounds.SkipLast(1).Select(round => round.ToString()), ours.Stages.Select(Row));
        Assert.EndsWith(lastRound, droop.Rounds[^1].ToString(), StringComparison.Ordinal);
    }

    [ElectionTheory]
    [InlineData("m1", "1 2 5")]
    [InlineData("m3", "1 2 4")]
    public void The_same_candidates_are_elected_in_the_same_order(string election, string elected)
    {
        foreach (var rule in new[] { "scotland", "wigm", "wigm-prf" })
        {
            var (droop, ours) = Both(election, rule);
            Assert.Equal(elected, string.Join(' ', droop.Elected));
            Assert.Equal(elected, string.Join(' ', ours.Elected.Numbers()));
        }
    }

    static (SecondOpinion Droop, CountResult Ours) Both(string election, string rule) =>
        (SecondOpinion.Of($"worked/{election}.{rule}.droop.json"), FileCounts.Count($"worked/{election}.blt", rule));

    static string Row(Stage stage) => $"quota {stage.Quota}: {string.Join(' ', stage.Totals)}";

    /// <summary>Eighteen decimals rounded to nine.</summary>
    static string Nine(string total) =>
        Votes.Decimals(System.Numerics.BigInteger.Parse(total.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), 18).ToString(9);
}
