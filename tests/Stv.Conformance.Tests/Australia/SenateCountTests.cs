using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>The Australian Senate against the distributions of preferences that the Australian Electoral Commission published.</summary>
public class SenateCountTests
{
    static readonly Lazy<(SenateSheet Sheet, CountResult Result)> Capital = new(() => Of("ACT", Presets.Senate2016.Rule));

    static (SenateSheet Sheet, CountResult Result) Of(string state, Rule rule)
    {
        var sheet = SenateSheet.Of(state);
        return (sheet, sheet.Count(state, rule));
    }

    [ElectionFact]
    public void Every_total_of_every_count_of_the_Capital_Territory_is_the_official_one()
    {
        var (sheet, result) = Capital.Value;

        Assert.Equal(696, sheet.Cells);
        AssertTotals(sheet, result);
    }

    [ElectionFact]
    public void Every_number_of_papers_that_moved_in_the_Capital_Territory_is_the_official_one()
    {
        var (sheet, result) = Capital.Value;

        Assert.All(sheet.Counts.Skip(1).Zip(result.Stages.Skip(1)), pair =>
        {
            var transfer = Assert.Single(pair.Second.Transfers);
            var received = transfer.To.ToDictionary(receipt => receipt.Candidate, receipt => receipt.Papers);
            Assert.Equal(
                pair.First[..^1].Select(row => Math.Max(row.Papers, 0L)),
                Enumerable.Range(0, pair.First.Length - 2).Select(candidate => received.GetValueOrDefault(candidate)).Append(transfer.NonTransferable.Papers));
            Assert.Equal(-pair.First.Min(row => (long)row.Papers), transfer.Papers);
        });
    }

    [ElectionFact]
    public void Every_total_of_the_Northern_Territory_is_the_official_one()
    {
        var (sheet, result) = Of("NT", Presets.Senate2016.Rule);

        Assert.Equal(21, sheet.Cells);
        AssertTotals(sheet, result);
    }

    /// <summary>The rule of today counts these alike: their ends do not depend on what has changed.</summary>
    [ElectionFact]
    public void The_rule_since_2019_makes_the_same_counts_of_2016()
    {
        var (sheet, result) = Of("ACT", Presets.Senate.Rule);

        AssertTotals(sheet, result);
    }

    [ElectionFact]
    public void Both_of_the_Northern_Territory_in_2019_are_elected_at_the_first_count()
    {
        var reading = BallotFile.Read(ElectionFiles.Path("au-senate", "aec-senate-formalpreferences-24310-NT.csv.gz"));
        var contest = new Contest { Id = "nt", Title = "Northern Territory", Seats = 2, Candidates = reading.Candidates, Ballots = reading.Ballots };
        var result = Assert.IsType<Counted>(Count.Run(contest, Presets.Senate.Rule)).Result;

        Assert.Equal((105_027L, "35010"), (result.Papers.Valid, result.Quota.ToString()));
        Assert.Single(result.Stages);
        Assert.Equal(["McCARTHY Malarndirri", "McMAHON Sam"], result.Elected.Select(candidate => contest.Candidates[candidate].Name).Order(StringComparer.Ordinal));
    }

    static void AssertTotals(SenateSheet sheet, CountResult result)
    {
        Assert.Equal((sheet.Papers, sheet.Quota, sheet.Counts.Length), (result.Papers.Valid, result.Quota.ToString(), result.Stages.Length));
        Assert.All(sheet.Counts.Zip(result.Stages), pair =>
            Assert.Equal(pair.First.Select(row => row.Total), pair.Second.Totals.Append(pair.Second.NonTransferable).Append(pair.Second.Loss).Select(votes => votes.ToString())));
        Assert.Equal(
            sheet.Counts[^1].Where(row => row.Order > 0).OrderBy(row => row.Order).Select(row => row.Name),
            result.Elected.Select(candidate => result.Contest.Candidates[candidate].Name));
        Assert.Equal(
            sheet.Counts.Select(count => count.Where(row => row.Status == "Elected").Select(row => row.Name).ToHashSet()),
            result.Stages.Select(stage => result.Elected.Where(candidate => result.Candidates[candidate].Stage <= stage.Number).Select(candidate => result.Contest.Candidates[candidate].Name).ToHashSet()));
    }
}
