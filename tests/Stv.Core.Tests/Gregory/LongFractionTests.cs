namespace Stv.Core.Tests;

/// <summary>Exact fractions that double in length with every surplus.</summary>
public class LongFractionTests
{
    /// <summary>Each in turn is elected by what the one before passes on, and papers of every value meet again.</summary>
    static Contest Doubling(int seats)
    {
        var builder = new BallotSetBuilder(seats + 1);
        builder.AddMarked(From(1), 5000 * seats / 9);
        builder.AddMarked([1, (ushort)(seats + 1)], 137);
        for (var number = 2; number <= seats; number++)
        {
            builder.AddMarked(From(number), 294 + 17 * number);
            builder.AddMarked([(ushort)number, (ushort)(seats + 1)], 39 + 2 * number);
        }
        ushort[] From(int number) => [.. Enumerable.Range(number, seats - number + 1).Select(candidate => (ushort)candidate)];
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
        var refused = Assert.Throws<ElectionException>(() => Count.Run(Doubling(seats: 17), Presets.Wigm.Rule, new Lots { Seed = "1" }));

        Assert.Equal("Doubling: the exact fractions of the rule wigm grew to more than 10,000 digits, and can double with every further surplus. Count with the same rule in decimals with guards, or with one that has decimals, such as wigm-prf.", refused.Message);
    }

    [Fact]
    public void The_rule_that_is_offered_counts_it() =>
        Assert.IsType<Counted>(Count.Run(Doubling(seats: 17), Presets.WigmPrf.Rule, new Lots { Seed = "1" }));

    [Fact]
    public void Fractions_of_nine_hundred_digits_are_kept_whole() =>
        Assert.IsType<Counted>(Count.Run(Doubling(seats: 9), Presets.Wigm.Rule, new Lots { Seed = "1" }));
}
