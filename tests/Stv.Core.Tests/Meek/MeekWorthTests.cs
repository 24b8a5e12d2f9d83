namespace Stv.Core.Tests;

/// <summary>Papers of different worth where all papers are distributed again and again.</summary>
public class MeekWorthTests
{
    /// <summary>Worths enter the sums exactly and nothing else: three papers worth 1/3 each are as good as one, and kept parts and amounts are those of a paper of worth 1.</summary>
    [Theory]
    [InlineData("meek")]
    [InlineData("meek-prf")]
    [InlineData("meek-1987")]
    [InlineData("warren")]
    public void Papers_that_are_worth_one_together_count_as_one(string preset)
    {
        var rule = Presets.Find(preset)!.Rule;
        var thirds = WorkedElections.M1 with { Papers = [.. WorkedElections.M1.Papers.Select(paper => paper with { Count = 3 * paper.Count, Worth = new Fraction(1, 3) })] };
        var (whole, split) = (WorkedElections.M1.Under(rule), thirds.Under(rule));

        Assert.Equal(whole.Stages.Length, split.Stages.Length);
        foreach (var (one, other) in whole.Stages.Zip(split.Stages))
        {
            Assert.Equal(one.Totals.AsEnumerable(), other.Totals);
            Assert.Equal(one.KeepValues.AsEnumerable(), other.KeepValues);
            Assert.Equal((one.Quota, one.NonTransferable), (other.Quota, other.NonTransferable));
        }
    }

    /// <summary>By Warren's method A keeps the same of a paper that is worth 2 as of one that is worth 1, twice over.</summary>
    [Fact]
    public void A_worth_multiplies_what_is_kept_and_does_not_lower_the_amount()
    {
        var doubled = SmallElection.Of(seats: 2, """
            4 @2 A>B
            4 A>C
            6 B
            5 C
            """).Under(Presets.Warren.Rule);
        var single = SmallElection.Of(seats: 2, """
            8 A>B
            4 A>C
            6 B
            5 C
            """).Under(Presets.Warren.Rule);

        Assert.Equal(single.Stages.Select(stage => string.Join(' ', stage.KeepValues)), doubled.Stages.Select(stage => string.Join(' ', stage.KeepValues)));
    }

    [Fact]
    public void The_valid_votes_are_exact_and_what_nine_decimals_cannot_hold_is_lost()
    {
        var result = SmallElection.Of(seats: 1, "1 @1/3 A\n1 B").Under(Presets.Meek.Rule);

        Assert.Equal(("4/3", "1/3000000000"), (result.ValidVotes.ToString(), result.Stages[0].Loss.ToString()));
    }

    [Fact]
    public void A_college_weights_its_sections()
    {
        var builder = new BallotSetBuilder(3);
        builder.Add([1, 2], 12, Fraction.One, section: 0);
        builder.Add([2, 3], 3, Fraction.One, section: 1);
        var contest = SmallElection.Of(1, "1 A>B>C").Contest(builder.Build()) with
        {
            College = new ElectoralCollege { Sections = [new("office-holder", new Fraction(2, 3)), new("member", new Fraction(1, 3))] },
        };

        Assert.Equal(["10.000000000", "5.000000000", "0.000000000"], contest.Under(Presets.Meek.Rule).Stages[0].Totals.Select(total => total.ToString()));
    }
}
