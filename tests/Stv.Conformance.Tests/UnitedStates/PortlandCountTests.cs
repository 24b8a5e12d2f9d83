namespace Stv.Conformance.Tests;

/// <summary>Portland, Oregon, City Council, District 2, November 2024: the county's published rounds against a count of papers made to fit them.</summary>
public class PortlandCountTests
{
    static readonly Lazy<TabulatedCount> Published = new(() => TabulatedCount.Read(ElectionFiles.Path("us-portland-2024", "d2-official-rctab-summary.json")));

    static readonly Lazy<CountResult> Counted = new(() =>
    {
        var contest = new Contest
        {
            Id = "d2",
            Title = "City Council, District 2",
            Seats = 3,
            Candidates = [.. Published.Value.Names.Select((name, index) => new Candidate { Id = $"{index + 1}", Name = name })],
            Ballots = FittingPapers.Of(Published.Value),
        };
        return Assert.IsType<Counted>(Count.Run(contest, Presets.Portland.Rule)).Result;
    });

    static string Name(int candidate) => Published.Value.Names[candidate];

    [ElectionFact]
    public void Every_total_of_the_23_rounds_is_the_official_one()
    {
        Assert.Equal((23, 23), (Published.Value.Rounds.Length, Counted.Value.Stages.Length));
        Assert.Equal("19290.0000", Counted.Value.Quota.ToString());
        Assert.All(Published.Value.Rounds.Zip(Counted.Value.Stages), pair => Assert.Equal(
            pair.First.Tally,
            pair.Second.Totals.Select((votes, candidate) => (Name(candidate), decimal.Parse(votes.ToString(), System.Globalization.CultureInfo.InvariantCulture)))
                .Where(total => pair.First.Tally.Any(published => published.Name == total.Item1))));
    }

    [ElectionFact]
    public void Everybody_is_elected_and_defeated_in_the_official_round() =>
        Assert.All(Published.Value.Rounds.Index().SkipLast(1), each => Assert.Equal(
            each.Item.Happened.Select(happened => happened.Name).Order(),
            Counted.Value.Stages[each.Index].Elected.Concat(Counted.Value.Stages[each.Index + 1].Excluded).Select(Name).Order()));

    [ElectionFact]
    public void Every_transfer_is_the_official_one_what_is_exhausted_and_what_rounding_leaves_included() =>
        Assert.All(Published.Value.Rounds.Index().SkipLast(1), each =>
        {
            var (before, after) = (Counted.Value.Stages[each.Index], Counted.Value.Stages[each.Index + 1]);
            Assert.Equal(Sum(each.Item, TabulatedCount.Exhausted), (after.NonTransferable - before.NonTransferable).ToString(4));
            Assert.Equal(Sum(each.Item, TabulatedCount.Residual), (after.Loss - before.Loss).ToString(4));
        });

    static string Sum(TabulatedCount.Round round, string what) =>
        round.Happened.Sum(happened => happened.Transfers.Where(transfer => transfer.Name == what).Sum(transfer => transfer.Votes)).ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Dan Ryan has 21,238.8080 votes and Elana Pirtle-Guiney 21,573.1792.</summary>
    [ElectionFact]
    public void Two_are_elected_in_round_22_and_both_surpluses_move_in_round_23()
    {
        var last = Counted.Value.Stages[22];

        Assert.Equal(["Elana Pirtle-Guiney", "Dan Ryan"], Counted.Value.Stages[21].Elected.Select(Name));
        Assert.Equal(["Dan Ryan", "Elana Pirtle-Guiney"], last.Action.Candidates.Select(Name));
        Assert.Equal(["1947.5419", "2281.8655"], last.Transfers.GroupBy(transfer => transfer.From[0]).Select(gave => gave.Aggregate(Votes.Zero, (sum, transfer) => sum + transfer.NonTransferable.Votes).ToString(4)));
    }
}
