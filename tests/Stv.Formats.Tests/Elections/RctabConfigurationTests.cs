using System.Text;

namespace Stv.Formats.Tests.Elections;

/// <summary>RCTab's configuration files as they are, and what of them cannot be counted, by name.</summary>
public class RctabConfigurationTests
{
    static RctabConfiguration Parse(string rules) => RctabConfiguration.Parse(new InputBytes("config.json", Encoding.UTF8.GetBytes($$"""{ "outputSettings": { "contestName": "Council" }, "candidates": [ { "name": "Ann", "excluded": true }, { "name": "Bob" } ], "rules": { {{rules}} } }""")));

    static string Changes(string rules) => string.Join("; ", Parse(rules).Changes.Where(change => change != ("quota", "droop-integer")).Select(change => $"{change.Choice} {change.Value}"));

    static string Refusal(string rules) => Assert.Single(Assert.Throws<BallotFormatException>(() => Parse(rules)).Defects).Found;

    [Fact]
    public void Seats_title_and_the_excluded_are_taken_from_it()
    {
        var read = Parse("\"numberOfWinners\": \"3\"");

        Assert.Equal((3, "Council", "Ann"), (read.Seats, read.Title, Assert.Single(read.Excluded)));
    }

    [Theory]
    [InlineData("\"maxSkippedRanksAllowed\": \"unlimited\", \"maxRankingsAllowed\": \"max\"", "")]
    [InlineData("\"maxSkippedRanksAllowed\": 0", "gaps stop")]
    [InlineData("\"maxSkippedRanksAllowed\": \"1\", \"maxRankingsAllowed\": \"6\"", "longest-gap 1; last-rank 6")]
    [InlineData("\"overvoteRule\": \"Exhaust if multiple continuing\"", "equal-ranks stop-if-several-continue")]
    [InlineData("\"exhaustOnDuplicateCandidate\": true", "repeats stop")]
    [InlineData("\"winnerElectionMode\": \"multiWinnerAllowMultipleWinnersPerRound\"", "winners all-who-reach; surplus-order all-together")]
    [InlineData("\"winnerElectionMode\": \"Bottoms-up\"", "winners all-who-reach; election being-left; last-surpluses stay")]
    [InlineData("\"nonIntegerWinningThreshold\": true", "quota droop-plus-unit")]
    [InlineData("\"hareQuota\": true", "quota hare-rounded-up")]
    [InlineData("\"minimumVoteThreshold\": \"150\"", "minimum-votes 150")]
    [InlineData("\"tiebreakMode\": \"useCandidateOrder\"", "election-ties ballot-paper-order; surplus-ties ballot-paper-order; exclusion-ties ballot-paper-order; last-vacancy-ties ballot-paper-order")]
    public void Each_setting_is_a_choice(string rules, string expected) => Assert.Equal(expected, Changes(rules));

    [Theory]
    [InlineData("\"winnerElectionMode\": \"multiPassIrv\"", "winnerElectionMode: \"multiPassIrv\"")]
    [InlineData("\"winnerElectionMode\": \"bottomsUpUsingPercentageThreshold\"", "winnerElectionMode: \"bottomsUpUsingPercentageThreshold\"")]
    [InlineData("\"tiebreakMode\": \"generatePermutation\"", "tiebreakMode: \"generatePermutation\"")]
    [InlineData("\"continueUntilTwoCandidatesRemain\": true", "continueUntilTwoCandidatesRemain: \"true\"")]
    [InlineData("\"stopTabulationEarlyAfterRound\": \"3\"", "stopTabulationEarlyAfterRound: \"3\"")]
    [InlineData("\"winnerElectionMode\": \"bottomsUp\", \"batchElimination\": true", "batchElimination: \"true\"")]
    [InlineData("\"undervoteLabel\": \"nobody at all\"", "undervoteLabel: \"nobody at all\"")]
    [InlineData("\"overvoteRules\": \"exhaustImmediately\"", "overvoteRules: \"exhaustImmediately\"")]
    public void What_cannot_be_counted_is_refused_by_its_name(string rules, string found) => Assert.Equal(found, Refusal(rules));

    [Fact]
    public void Every_translation_is_a_rule_without_contradiction() => Assert.All(
        from mode in new[] { "singleWinnerMajority", "multiWinnerAllowOnlyOneWinnerPerRound", "multiWinnerAllowMultipleWinnersPerRound", "bottomsUp" }
        from tie in new[] { "random", "previousRoundCountsThenAsk", "useCandidateOrder" }
        from skipped in new[] { "unlimited", "0", "2" }
        from hare in new[] { "true", "false" }
        from whole in new[] { "true", "false" }
        where mode != "singleWinnerMajority" || (hare, whole) == ("false", "false")
        select $"\"winnerElectionMode\": \"{mode}\", \"tiebreakMode\": \"{tie}\", \"maxSkippedRanksAllowed\": \"{skipped}\", \"hareQuota\": {hare}, \"nonIntegerWinningThreshold\": {whole}, \"decimalPlacesForVoteArithmetic\": \"4\"",
        rules => Assert.Empty(Parse(rules).Changes.Aggregate(Presets.RcTab.Rule, (rule, change) => rule.With(change.Choice, change.Value)).Check()));
}
