namespace Stv.Core.Tests;

/// <summary>Exact fractions that double in length with every surplus.</summary>
public class LongFractionTests
{
    /// <summary>Each in turn is elected by what the one before passes on, and papers of every value meet again.</summary>
    static Contest Doubling(int seats)
    {
        var builder = new BallotSetBuilder(seats + 1);
        for (var paper = 0; paper < seats; paper++)
            builder.Add([1, .. Enumerable.Range(2, seats).Where(candidate => candidate != paper + 2 && (candidate * 7 + paper * 5) % 11 > 2).Select(candidate => (ushort)candidate)], 1000 + 37 * paper * paper);
        return new Contest
        {
            Id = "doubling",
            Title = "Doubling",
            Seats = seats,
            Candidates = [.. Enumerable.Range(1, seats + 1).Select(number => new Candidate { Id = $"{number}", Name = $"{number}" })],
            Ballots = builder.Build(),
        };
    }

    [Fact]
    public void A_count_whose_fractions_double_is_refused_with_a_rule_in_decimals_to_count_by()
    {
        var refused = Assert.Throws<ElectionException>(() => Count.Run(Doubling(seats: 40), Presets.Wigm.Rule, new Lots { Seed = "1" }));

        Assert.Equal("Doubling: the exact fractions of the rule wigm grew to more than 10,000 digits, and can double with every further surplus. Count with the same rule in decimals with guards, or with one that has decimals, such as wigm-prf.", refused.Message);
    }

    [Fact]
    public void The_rule_that_is_offered_counts_it() =>
        Assert.IsType<Counted>(Count.Run(Doubling(seats: 40), Presets.WigmPrf.Rule, new Lots { Seed = "1" }));

    [Fact]
    public void Fractions_of_a_count_of_ten_surpluses_are_kept_whole() =>
        Assert.IsType<Counted>(Count.Run(Doubling(seats: 10), Presets.Wigm.Rule, new Lots { Seed = "1" }));
}
